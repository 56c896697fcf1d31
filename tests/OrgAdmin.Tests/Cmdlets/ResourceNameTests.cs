using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Names of applications and dashboards in the place of their ids.</summary>
public class ResourceNameTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string PumpMonitoring = "64a1f0e07be19d5a3c900001";
    private const string PlantOverview = "64a1f0ea7be19d5a3c910001";
    private const string List = $"GET /applications{Globals}&page=0&perPage=100&orgId={Pumps}";

    [Theory]
    [InlineData($"Set-OrgMember {Pumps} -UserId {Elena} -ApplicationRole @{{ 'Pump Monitoring' = 'View' }}")]
    [InlineData($"Set-OrgMember {Pumps} -UserId {Elena} -AddApplicationRole @{{ ' PUMP monitoring ' = 'View' }}")]
    [InlineData($"New-OrgInvite {Pumps} -Email a@example.com -Role None -ApplicationRole @{{ 'pump monitoring' = 'View' }}")]
    public void An_exact_and_unique_name_stands_for_its_id(string script)
    {
        RunClean(script);
        Assert.Contains($$"""[{"resourceId":"{{PumpMonitoring}}","role":"view"}]""", Assert.Single(Written));
        Assert.Single(Sent, List);
    }

    [Fact]
    public void Dashboards_have_names_too()
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -DashboardRole @{{ 'Plant Overview' = 'None' }}");
        Assert.Contains($$"""[{"resourceId":"{{PlantOverview}}","role":"none"}]""", Assert.Single(Written));
    }

    [Fact]
    public void One_list_serves_all_items_of_a_pipeline_and_ids_need_none()
    {
        RunClean($"'a@example.com', 'b@example.com' | New-OrgInvite {Pumps} -Role None -ApplicationRole @{{ 'Pump Monitoring' = 'View' }}");
        Assert.Single(Sent, List);
        Assert.Equal(2, Written.Count);
        Server.Log.Clear();
        RunClean($"New-OrgInvite {Pumps} -Email c@example.com -Role None -ApplicationRole @{{ '{PumpMonitoring}' = 'View' }}");
        Assert.DoesNotContain(Sent, request => request.StartsWith("GET /applications", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Test Bench", "OrgAdmin.Ambiguous", "64a1f0e07be19d5a3c900005, 64a1f0e07be19d5a3c900006")]
    [InlineData("Pump", "OrgAdmin.ResourceNotFound", "'Pump'")]
    [InlineData("Pump*", "OrgAdmin.ResourceNotFound", "'Pump*'")]
    [InlineData("64a1f0e07be19d5a3c90000", "OrgAdmin.InvalidId", "64a1f0e07be19d5a3c90000")]
    public void A_name_of_several_or_of_none_changes_nothing(string name, string error, string told)
    {
        ScriptResult result = RunFailing($"Set-OrgMember {Pumps} -UserId {Elena} -ApplicationRole @{{ '{name}' = 'View' }}", error);
        Assert.Contains(told, result.Errors[0].Exception.Message, System.StringComparison.Ordinal);
        Assert.Empty(Written);
    }

    [Fact]
    public void A_name_and_the_id_of_the_same_are_one_too_many()
    {
        RunFailing(
            $"Set-OrgMember {Pumps} -UserId {Elena} -ApplicationRole @{{ 'Pump Monitoring' = 'View'; '{PumpMonitoring}' = 'None' }}", "OrgAdmin.InvalidValue");
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("-RemoveApplicationRole", PumpMonitoring)]
    [InlineData("-RemoveDashboardRole", "64a1f0ea7be19d5a3c910002")]
    public void What_is_to_be_removed_completes_by_its_name(string parameter, string id)
    {
        string line = $"Set-OrgMember {Pumps} {parameter} pump";
        ScriptResult result = RunClean(
            $"[System.Management.Automation.CommandCompletion]::CompleteInput('{line}', {line.Length}, $null).CompletionMatches.CompletionText");
        Assert.Equal([id], result.Objects<string>());
    }
}
