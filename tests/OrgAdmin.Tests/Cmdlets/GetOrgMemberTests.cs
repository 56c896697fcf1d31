using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgMemberTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string Get(string orgId) => $"GET /orgs/{orgId}{Globals}";

    [Fact]
    public void Lists_the_members_of_an_organization()
    {
        ScriptResult result = RunClean($"Get-OrgMember -OrgId {Pumps}");

        Assert.Equal([Get(Pumps)], Sent);
        Assert.Equal(7, result.Objects<OrgMember>().Count);
        Assert.All(result.Objects<OrgMember>(), member => Assert.Equal(Pumps, member.OrgId));
    }

    [Fact]
    public void A_member_has_what_the_api_says_of_it()
    {
        OrgMember sam = RunClean($"Get-OrgMember {Pumps} -Email sam*").Objects<OrgMember>().Single();

        Assert.Equal("64a1f0c27be19d5a3c8e0007", sam.UserId);
        Assert.Equal(("Sam", "Whitlock", "Sam Whitlock"), (sam.FirstName, sam.LastName, sam.FullName));
        Assert.Equal("sam.whitlock@fieldworks.example.net", sam.Email);
        Assert.Equal("none", sam.Role);
        Assert.Equal(2, sam.ApplicationRoles.Count);
        Assert.Single(sam.DashboardRoles);
        Assert.False(sam.TwoFactorAuthEnabled);
        Assert.False(sam.SsoLinked);
    }

    [Theory]
    [InlineData("-Email '*@FIELDWORKS.example.net'", "0007")]
    [InlineData("-Email 'elena*','grace*'", "0005 0006")]
    [InlineData("-Email '[dt]*'", "0002 0004")]
    [InlineData("-Email 'priya.rama?'", "")]
    [InlineData("-Role Admin", "0001 0002")]
    [InlineData("-Role none,EDIT", "0003 0007")]
    [InlineData("-UserId 64a1f0c27be19d5a3c8e0004,64A1F0C27BE19D5A3C8E0001", "0001 0004")]
    [InlineData("-Role View -Email g*", "0006")]
    [InlineData("-Role Admin -UserId 64a1f0c27be19d5a3c8e0004", "")]
    public void Filters_are_applied_here_and_all_at_once(string filters, string found)
    {
        ScriptResult result = RunClean($"Get-OrgMember {Pumps} {filters}");

        Assert.Equal(found, string.Join(' ', result.Objects<OrgMember>().Select(member => member.UserId![^4..])));
        Assert.Equal([Get(Pumps)], Sent);
    }

    [Theory]
    [InlineData("'{0}','{1}' | Get-OrgMember -Email maya*")]
    [InlineData("Get-OrgMember {0},{1} -Email maya*")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}},[pscustomobject]@{{OrgId='{1}'}} | Get-OrgMember -Email maya*")]
    public void One_person_has_a_membership_in_each_organization(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps, Labs));

        Assert.Equal([Get(Pumps), Get(Labs)], Sent.Order());
        Assert.Equal([(Pumps, "admin"), (Labs, "edit")], result.Objects<OrgMember>().Select(member => (member.OrgId, member.Role)));
        Assert.All(result.Objects<OrgMember>(), member => Assert.Equal(Maya, member.UserId));
    }

    [Fact]
    public void Takes_organizations_from_the_pipeline()
    {
        Assert.Equal([Pumps, Emea, Labs], RunClean("Get-Org | Get-OrgMember -UserId " + Maya).Objects<OrgMember>().Select(member => member.OrgId));
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_serves()
    {
        Assert.Equal(4, RunClean("Get-OrgMember -Connection $emea").Objects<OrgMember>().Count);
        Assert.Equal([Get(Emea)], Sent);
    }

    [Fact]
    public void Without_an_organization_anywhere_it_is_an_error()
    {
        RunFailing("Get-OrgMember", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("-Role King", "OrgAdmin.InvalidValue")]
    [InlineData("-UserId abc", "OrgAdmin.InvalidId")]
    public void A_filter_that_can_match_nothing_is_refused(string filter, string errorId)
    {
        RunFailing($"Get-OrgMember {Pumps} {filter}", errorId);
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_unknown_role_stays_as_the_api_sent_it()
    {
        Server.Faults.Add(TestServer.Fault.ReplaceBody(
            $$"""{"id":"{{Pumps}}","name":"x","members":[{"userId":"{{Maya}}","role":"superAdmin","nickname":"M"}]}"""));
        OrgMember member = Assert.Single(RunClean($"Get-OrgMember {Pumps}").Objects<OrgMember>());

        Assert.Equal("superAdmin", member.Role);
        Assert.Equal("M", member.AdditionalProperties["nickname"]);
    }
}
