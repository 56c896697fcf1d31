using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class RemoveOrgMemberTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string Get(string orgId) => $"GET /orgs/{orgId}{Globals}";

    private static string Delete(string orgId, string userId) => $"DELETE /orgs/{orgId}/member{Globals}&userId={userId}";

    [Theory]
    [InlineData("Remove-OrgMember -OrgId {0} -UserId {1} -Confirm:$false")]
    [InlineData("Remove-OrgMember {0} -Email ELENA.petrova@aldercreek.example.com -Confirm:$false")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId='{1}'}} | Remove-OrgMember -Confirm:$false")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';Email='elena.petrova@aldercreek.example.com'}} | Remove-OrgMember -Confirm:$false")]
    [InlineData("[pscustomobject]@{{UserId='{1}'}} | Remove-OrgMember -OrgId {0} -Confirm:$false -Connection $emea")]
    public void Removes_the_member_and_emits_nothing(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps, Elena));

        Assert.Equal([Get(Pumps), Delete(Pumps, Elena)], Sent);
        Assert.Empty(result.Output);
        Assert.Empty(result.Warnings);
        Assert.DoesNotContain(Api.FindOrganization(Pumps)!.Members, member => member.UserId == Elena);
    }

    [Fact]
    public void Sends_empty_content_without_a_type()
    {
        RunClean($"Remove-OrgMember {Pumps} -UserId {Elena} -Confirm:$false");

        TestServer.RecordedRequest request = Assert.Single(Server.Log.Writes);
        Assert.Equal("0", request.Header("Content-Length"));
        Assert.Null(request.Header("Content-Type"));
    }

    [Fact]
    public void Emits_the_member_as_it_was_with_pass_thru()
    {
        OrgMember member = Assert.Single(
            RunClean($"Remove-OrgMember {Pumps} -UserId {Elena} -Confirm:$false -PassThru").Objects<OrgMember>());
        Assert.Equal((Elena, Pumps, ElenaEmail, "view"), (member.UserId, member.OrgId, member.Email, member.Role));
    }

    [Fact]
    public void Removes_members_of_several_organizations_each_from_its_own()
    {
        ScriptResult result = RunClean(
            $"Get-OrgMember {Pumps},{Emea} -Role View | Remove-OrgMember -Confirm:$false -PassThru");

        Assert.Equal(
            [
                Delete(Pumps, Elena),
                Delete(Pumps, "64a1f0c27be19d5a3c8e0006"),
                Delete(Emea, "64a1f0c27be19d5a3c8e0009"),
            ],
            Written);
        Assert.Equal([Pumps, Pumps, Emea], result.Objects<OrgMember>().Select(member => member.OrgId));
    }

    [Theory]
    [InlineData("Remove-OrgMember {0} -Confirm:$false", "OrgAdmin.InvalidParameters")]
    [InlineData("Remove-OrgMember -UserId {1} -Confirm:$false", "OrgAdmin.InvalidParameters")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}} | Remove-OrgMember -Confirm:$false", "OrgAdmin.InvalidParameters")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId=''}} | Remove-OrgMember -Confirm:$false", "OrgAdmin.EmptyValue")]
    [InlineData("ConvertTo-Deserialized (Get-OrgMember {0} -UserId {1}) | Remove-OrgMember -Confirm:$false", "OrgAdmin.WrongObject")]
    public void Without_someone_to_remove_nothing_is_written(string script, string errorId)
    {
        RunFailing(string.Format(script, Pumps, Elena), errorId);
        Assert.Empty(Written);
    }

    [Fact]
    public void The_person_of_one_row_does_not_leak_into_the_next()
    {
        RunFailing(
            $$"""
            [pscustomobject]@{OrgId='{{Pumps}}';UserId='{{Elena}}'},
            [pscustomobject]@{OrgId='{{Emea}}'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{PriyaEmail}}'} | Remove-OrgMember -Confirm:$false
            """,
            "OrgAdmin.InvalidParameters");
        Assert.Equal([Delete(Pumps, Elena), Delete(Pumps, Priya)], Written);
    }

    [Fact]
    public void A_bad_item_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            $$"""
            [pscustomobject]@{UserId='abc'}, [pscustomobject]@{UserId='{{Nobody}}'}, [pscustomobject]@{UserId='{{Elena}}'} |
                Remove-OrgMember -OrgId {{Pumps}} -Confirm:$false -PassThru
            """,
            "OrgAdmin.InvalidId", "OrgAdmin.MemberNotFound");

        Assert.Equal([Get(Pumps), Delete(Pumps, Elena)], Sent);
        Assert.Equal(Elena, Assert.Single(result.Objects<OrgMember>()).UserId);
    }

    [Fact]
    public void A_removal_that_the_api_refuses_emits_nothing()
    {
        ScriptResult result = RunFailing(
            $"Remove-OrgMember {Labs} -Email kenji.sato@harborstreet.example.org -Confirm:$false -PassThru", "OrgApi.Forbidden");

        Assert.Empty(result.Output);
        Assert.Equal("kenji.sato@harborstreet.example.org", result.AllErrors[0].TargetObject);
    }
}
