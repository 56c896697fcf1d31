using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgResourceTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Page = Globals + "&page=0&perPage=100";
    private const string PumpMonitoring = "64a1f0e07be19d5a3c900001";
    private const string PlantOverview = "64a1f0ea7be19d5a3c910001";

    [Fact]
    public void Lists_the_applications_of_an_organization_with_their_counts()
    {
        OrgApplication[] all = [.. RunClean($"Get-OrgApplication {Pumps}").Objects<OrgApplication>()];
        Assert.Equal([$"GET /applications{Page}&orgId={Pumps}"], Sent);
        Assert.Equal(6, all.Length);
        OrgApplication one = all.Single(application => application.ApplicationId == PumpMonitoring);
        Assert.Equal(("Pump Monitoring", Pumps, "Alder Creek Pumps", 260L, 21L), (one.Name, one.OrgId, one.OrganizationName, one.DeviceCount, one.FlowCount));
    }

    [Fact]
    public void Lists_the_dashboards_of_an_organization_with_their_applications()
    {
        OrgDashboard[] all = [.. RunClean($"Get-OrgDashboard {Pumps}").Objects<OrgDashboard>()];
        Assert.Equal([$"GET /dashboards{Page}&orgId={Pumps}"], Sent);
        Assert.Equal(9, all.Length);
        OrgDashboard one = all.Single(dashboard => dashboard.DashboardId == PlantOverview);
        Assert.Equal(("Plant Overview", Pumps, "Pump Monitoring", false), (one.Name, one.OrgId, one.ApplicationName, one.Public));
    }

    [Theory]
    [InlineData("Get-OrgApplication", "Pump*", "Pump Monitoring")]
    [InlineData("Get-OrgApplication", "test bench", "Test Bench,Test Bench")]
    [InlineData("Get-OrgApplication", "[FI]*'", "")]
    [InlineData("Get-OrgApplication", "*Service', 'Irr*", "Field Service,Irrigation Pilot")]
    [InlineData("Get-OrgDashboard", "p*", "Plant Overview,Pump Health")]
    public void A_name_is_a_pattern(string cmdlet, string name, string found)
    {
        string quoted = name.EndsWith('\'') ? $"'{name}" : $"'{name}'";
        ScriptResult result = RunClean($"{cmdlet} {Pumps} -Name {quoted}");
        if (found.Length > 0)
        {
            Assert.Equal(found.Split(','), result.Output.Select(one => (string)one.Properties["Name"].Value).Order());
        }

        Assert.Single(Sent);
    }

    [Fact]
    public void A_single_pattern_is_asked_of_the_api_and_several_are_sorted_out_here()
    {
        RunClean($"Get-OrgApplication {Pumps} -Name 'Pump*'; Get-OrgApplication {Pumps} -Name 'Pump*', 'Field*'");
        Assert.Equal(
            [$"GET /applications{Page}&filterField=name&filter=Pump%2A&orgId={Pumps}", $"GET /applications{Page}&orgId={Pumps}"], Sent);
    }

    [Theory]
    [InlineData("Get-OrgApplication")]
    [InlineData("Get-OrgDashboard")]
    public void A_name_that_is_nowhere_is_an_error_and_a_pattern_is_none(string cmdlet)
    {
        RunFailing($"{cmdlet} {Pumps} -Name 'No such thing'", "OrgAdmin.ResourceNotFound");
        Assert.Empty(RunClean($"{cmdlet} {Pumps} -Name 'No such*'").Output);
    }

    [Fact]
    public void An_id_is_read_without_an_organization()
    {
        Assert.Equal("Pump Monitoring", Assert.Single(RunClean($"Get-OrgApplication -ApplicationId {PumpMonitoring}").Objects<OrgApplication>()).Name);
        Assert.Equal("Plant Overview", Assert.Single(RunClean($"Get-OrgDashboard -DashboardId {PlantOverview}").Objects<OrgDashboard>()).Name);
        Assert.Equal([$"GET /applications/{PumpMonitoring}{Globals}", $"GET /dashboards/{PlantOverview}{Globals}"], Sent);
        RunFailing($"Get-OrgApplication -ApplicationId {Nobody}, {PumpMonitoring}", "OrgApi.NotFound");
    }

    [Fact]
    public void Organizations_of_the_pipeline_are_asked_one_after_the_other()
    {
        ScriptResult result = RunClean("Get-Org | Get-OrgApplication");
        Assert.Equal(6 + 2 + 3, result.Output.Count);
        Assert.Equal(
            [$"GET /applications{Page}&orgId={Pumps}", $"GET /applications{Page}&orgId={Emea}", $"GET /applications{Page}&orgId={Labs}"], Sent.Skip(1));
    }

    [Theory]
    [InlineData("Get-OrgApplication -Connection $emea -ApplicationId Serv", "64a1f0e07be19d5a3c900008")]
    [InlineData($"Get-OrgApplication {Pumps} -Name Monitoring", "'Pump Monitoring'")]
    [InlineData("Get-OrgDashboard -Connection $emea -DashboardId Tick", "64a1f0ea7be19d5a3c91000c")]
    [InlineData($"Get-OrgDashboard {Pumps} -Name Health", "'Pump Health'")]
    public void Ids_and_names_complete(string line, string completed)
    {
        ScriptResult result = RunClean(
            $"[System.Management.Automation.CommandCompletion]::CompleteInput('{line}', {line.Length}, $null).CompletionMatches.CompletionText");
        Assert.Equal([completed], result.Objects<string>());
    }
}
