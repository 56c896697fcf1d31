using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class RemoveOrgTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string Get(string orgId) => $"GET /orgs/{orgId}{Globals}";

    private static string Delete(string orgId) => $"DELETE /orgs/{orgId}{Globals}";

    [Fact]
    public void Deletes_the_organization_and_emits_nothing()
    {
        ScriptResult result = RunClean($"Remove-Org -OrgId {Pumps} -Confirm:$false");

        Assert.Equal([Get(Pumps), Delete(Pumps)], Sent);
        Assert.Empty(result.Output);
        Assert.Null(Api.FindOrganization(Pumps));
    }

    [Fact]
    public void Sends_empty_content_without_a_type()
    {
        RunClean($"Remove-Org {Pumps} -Confirm:$false");

        TestServer.RecordedRequest request = Assert.Single(Server.Log.Writes);
        Assert.Equal("0", request.Header("Content-Length"));
        Assert.Null(request.Header("Content-Type"));
        Assert.Empty(request.Body);
    }

    [Fact]
    public void Emits_the_organization_as_it_was_with_pass_thru()
    {
        Org org = Assert.Single(RunClean($"Remove-Org {Pumps} -Confirm:$false -PassThru").Objects<Org>());

        Assert.Equal("Alder Creek Pumps", org.Name);
        Assert.Equal(7, org.Members.Count);
    }

    [Fact]
    public void Deletes_each_organization_from_the_pipeline()
    {
        ScriptResult result = RunClean("Get-Org -Name 'Alder*' | Remove-Org -Confirm:$false -PassThru");

        Assert.Equal([Delete(Pumps), Delete(Emea)], Written);
        Assert.Equal([Pumps, Emea], result.Objects<Org>().Select(org => org.OrgId));
        Assert.Equal([Labs, SandboxSeed.RiverbendId], Api.Organizations.Select(org => org.Id));
    }

    [Fact]
    public void Deletes_each_of_several_ids()
    {
        RunClean($"Remove-Org {Pumps},{Emea} -Confirm:$false");
        Assert.Equal([Delete(Pumps), Delete(Emea)], Written);
    }

    [Fact]
    public void A_bad_item_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            $"Remove-Org {Nobody},{Labs},{Emea} -Confirm:$false", "OrgApi.NotFound", "OrgApi.Forbidden");

        Assert.Equal([Nobody, Labs], result.Errors.Select(error => error.TargetObject?.ToString()));
        Assert.Equal([Delete(Labs), Delete(Emea)], Written);
    }

    [Theory]
    [InlineData("Remove-Org -Confirm:$false")]
    [InlineData("Remove-Org -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org -InputObject $null -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org -OrgId $null -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org -OrgId '' -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org -OrgId @() -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org $nothing -Confirm:$false -Connection $emea")]
    [InlineData("Remove-Org -Id {0} -Confirm:$false -Connection $emea")]
    [InlineData("$null | Remove-Org -Confirm:$false -Connection $emea")]
    [InlineData("'{0}' | Remove-Org -Confirm:$false -Connection $emea")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}} | Remove-Org -Confirm:$false -Connection $emea")]
    public void Without_a_target_in_one_of_its_two_forms_nothing_is_sent(string script)
    {
        Assert.Single(Run(string.Format(script, Pumps)).AllErrors);
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_organization_that_cannot_be_read_is_not_deleted()
    {
        Server.Faults.Add(TestServer.Fault.Error(403, "Forbidden", "no").On("GET"));

        RunFailing($"Remove-Org {Pumps} -Confirm:$false", "OrgApi.Forbidden");
        Assert.Equal([Get(Pumps)], Sent);
    }

    [Fact]
    public void A_deletion_that_the_api_refuses_emits_nothing()
    {
        Assert.Empty(RunFailing($"Remove-Org {Labs} -Confirm:$false -PassThru", "OrgApi.Forbidden").Output);
    }
}
