using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class BindingTests(CmdletStage stage) : CmdletTests(stage)
{
    public static TheoryData<string, string, string> Cells => new(BindingTable.All);

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_object_from_the_pipeline_does_what_the_table_says(string kind, string command, string expected)
    {
        // $null comes out of an assignment as it went in; everything else is one object.
        RunClean($"$global:item = {BindingTable.Kinds[kind]}");
        Server.Log.Clear();
        CatalogBinding binding = BindingTable.Commands[command];
        string address = kind switch
        {
            "emailText" => "ann.lee@example.com",
            "OrgInvite" or "deserializedInv" or "inviteRow" => NoahEmail,
            _ => ElenaEmail,
        };
        ScriptResult result = Run($"{CmdletCatalog.Variables}$item | {binding.Command} -Connection $emea");

        string Wanted(string orgId) => CmdletCatalog.Fill(binding.Request.Replace("{org}", orgId).Replace("{email}", address));
        switch (expected)
        {
            case "-":
                Assert.Empty(Sent);
                Assert.Single(result.AllErrors);
                break;
            case "read":
                Assert.Equal([Wanted(Pumps)], Sent);
                Assert.Empty(result.AllErrors);
                break;
            case "named":
                Assert.Equal([Wanted(Pumps), CmdletCatalog.Fill("GET /orgs/{org}{globals}")], Sent);
                Assert.Empty(result.AllErrors);
                break;
            case "list":
                Assert.Equal([Wanted(string.Empty)], Sent);
                Assert.Empty(result.AllErrors);
                break;
            case "none":
                Assert.Equal([Wanted(string.Empty)], Sent);
                Assert.Equal(["OrgAdmin.MemberNotFound"], result.ErrorIds);
                break;
            case "reads":
                Assert.Equal(Wanted(Pumps), Sent[0]);
                Assert.All(Sent, request => Assert.Matches($"^GET /.*{Pumps}", request));
                Assert.Empty(result.AllErrors);
                break;
            case "TO":
                Assert.Equal([Wanted(Labs)], Written);
                break;
            case "COPY" or "COPYTO":
                Assert.Equal([Wanted(expected == "COPY" ? Pumps : Labs).Replace("}", ",\"disallowTransfer\":false}")], Written);
                break;
            case "look":
                Assert.NotEmpty(Sent);
                Assert.Empty(Written);
                Assert.Single(result.AllErrors);
                break;
            case "OWN":
                Assert.Equal([Wanted(Pumps)], Written);
                break;
            case "DEF":
                Assert.Equal([Wanted(Emea)], Written);
                break;
            case "NEW":
                Assert.Equal([Wanted(string.Empty)], Written);
                break;
            default:
                Assert.Fail($"The table does not know '{expected}'.");
                break;
        }
    }

    [Fact]
    public void The_table_has_no_hole()
    {
        Assert.Equal(BindingTable.Kinds.Count * BindingTable.Commands.Count, BindingTable.All.Count());
        Assert.Empty(BindingTable.Commands.Values.SelectMany(binding => binding.ByKind.Keys).Except(BindingTable.Kinds.Keys));
        Assert.Equal(BindingTable.Kinds.Keys.Order(), BindingTable.All.Select(cell => cell.Kind).Distinct().Order());
        Assert.Equal(BindingTable.Commands.Keys.Order(), BindingTable.All.Select(cell => cell.Command).Distinct().Order());
    }

    [Fact]
    public void Every_cmdlet_that_takes_a_connection_is_in_the_table()
    {
        ScriptResult result = RunClean(
            "Get-Command -Module OrgAdmin | Where-Object { $_.Parameters.ContainsKey('Connection') } | ForEach-Object Name");

        Assert.Equal(
            result.Objects<string>().Order(), BindingTable.Commands.Values.Select(one => one.Command.Split(' ')[0]).Distinct().Order());
    }

    [Fact]
    public void Only_a_typed_organization_lets_remove_org_write()
    {
        Assert.Equal(
            [("Org", "RemOrg")],
            BindingTable.All.Where(cell => cell.Command.StartsWith("RemOrg") && cell.Expected != "-").Select(cell => (cell.Kind, cell.Command)));
    }

    [Fact]
    public void An_id_is_called_id_on_two_cmdlets_only()
    {
        ScriptResult result = RunClean("""
            foreach ($command in Get-Command -Module OrgAdmin) {
                foreach ($parameter in $command.Parameters.Values) { if ($parameter.Aliases -contains 'Id') { "$command -$($parameter.Name)" } }
            }
            """);
        Assert.Equal(["Get-Org -OrgId", "Set-Org -OrgId"], result.Objects<string>().Order());
    }

    [Fact]
    public void Remove_org_takes_nothing_by_property_name_and_only_an_organization_by_value()
    {
        ScriptResult result = RunClean("""
            foreach ($parameter in (Get-Command Remove-Org).Parameters.Values) {
                foreach ($set in $parameter.ParameterSets.Values) {
                    if ($set.ValueFromPipelineByPropertyName) { "name $($parameter.Name)" }
                    if ($set.ValueFromPipeline) { "value $($parameter.ParameterType.Name)" }
                }
            }
            (Get-Command Remove-Org).Parameters['OrgId'].Aliases
            """);
        Assert.Equal(["value Org"], result.Objects<string>());
    }

    [Fact]
    public void An_empty_pipeline_does_nothing()
    {
        foreach (CatalogBinding binding in BindingTable.Commands.Values)
        {
            ScriptResult result = Run($"{CmdletCatalog.Variables}@() | {binding.Command} -Connection $emea");
            Assert.Equal(binding.NeedsInput ? 1 : 0, result.AllErrors.Count);
        }

        Assert.Empty(Sent);
    }
}
