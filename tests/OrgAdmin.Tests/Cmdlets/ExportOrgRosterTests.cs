using System;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class ExportOrgRosterTests(CmdletStage stage) : CmdletTests(stage), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Roster => _folder.At("roster.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_organizations_are_written_where_none_is_named_and_the_connections_own_is_not_used()
    {
        ScriptResult result = RunClean($"Export-OrgRoster -Path '{Roster}' -Connection $emea");

        Assert.Empty(result.Output);
        string text = File.ReadAllText(Roster);
        Assert.All(new[] { Pumps, Emea, Labs }, id => Assert.Contains($"\"id\": \"{id}\"", text, StringComparison.Ordinal));
        Assert.Contains($"\"{NoahEmail}\", \"role\": \"edit\"", text, StringComparison.Ordinal);
        Assert.Equal(["GET /orgs", "GET /orgs/" + Pumps + "/invites", "GET /orgs/" + Emea + "/invites", "GET /orgs/" + Labs + "/invites"], Paths);
    }

    [Fact]
    public void Organizations_are_named_by_id_by_name_or_by_the_pipeline()
    {
        RunClean($"Export-OrgRoster {Labs} -Path '{_folder.At("id.json")}'");
        RunClean($"Export-OrgRoster -OrgName 'harbor street LABS' -Path '{_folder.At("name.json")}'");
        RunClean($"Get-Org {Labs} | Export-OrgRoster -Path '{_folder.At("pipeline.json")}'");

        string[] texts = [.. _folder.Files.Select(name => File.ReadAllText(_folder.At(name)))];
        Assert.Equal(3, texts.Length);
        Assert.Single(texts.Distinct());
        Assert.DoesNotContain(Pumps, texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exports_are_the_same_byte_for_byte_and_compare_to_no_change()
    {
        RunClean($"Export-OrgRoster -Path '{Roster}'; Get-Org | Export-OrgRoster -Path '{_folder.At("again.json")}'");

        Assert.Equal(File.ReadAllBytes(Roster), File.ReadAllBytes(_folder.At("again.json")));
        OrgRosterPlan plan = Assert.Single(RunClean($"Compare-OrgRoster '{Roster}'").Objects<OrgRosterPlan>());
        Assert.Empty(plan.Changes);
        Assert.Equal(0, plan.ExitCode);
        Assert.Empty(Written);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_with_Force_alone_and_nothing_is_read_before()
    {
        _folder.Write("roster.json", "mine");

        RunFailing($"Export-OrgRoster -Path '{Roster}'", "OrgAdmin.FileExists");
        Assert.Empty(Sent);
        Assert.Equal("mine", File.ReadAllText(Roster));
        RunClean($"Export-OrgRoster {Labs} -Path '{Roster}' -Force");
        Assert.StartsWith("{", File.ReadAllText(Roster), StringComparison.Ordinal);
        Assert.Equal(["roster.json"], _folder.Files);
    }

    [Fact]
    public void Without_a_folder_for_the_file_nothing_is_read()
    {
        RunFailing($"Export-OrgRoster -Path '{_folder.At("none/roster.json")}'", "OrgAdmin.FileFailed");

        Assert.Empty(Sent);
    }

    [Fact]
    public void When_one_organization_cannot_be_read_there_is_no_file_and_an_earlier_one_stays()
    {
        _folder.Write("roster.json", "earlier");
        Server.Faults.Add(Fault.Error(500, "ServerError", "no").For($"/orgs/{Emea}/invites"));

        RunFailing($"Export-OrgRoster -Path '{Roster}' -Force", "OrgApi.InvalidResponse");

        Assert.Equal("earlier", File.ReadAllText(Roster));
        Assert.Equal(["roster.json"], _folder.Files);
    }

    [Fact]
    public void When_one_name_is_nowhere_nothing_is_written()
    {
        ScriptResult result = RunFailing($"'{Labs}', 'nothing' | Export-OrgRoster -Path '{Roster}'", "OrgAdmin.InvalidId");

        Assert.Contains("was not written", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
        Assert.Empty(Sent);
    }

    [Fact]
    public void When_nothing_comes_down_the_pipeline_nothing_is_written_and_a_warning_says_so()
    {
        ScriptResult result = RunClean($"@() | Export-OrgRoster -Path '{Roster}'");

        Assert.Contains("no roster was written", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_expired_invite_is_a_comment_and_a_warning()
    {
        ScriptResult result = RunClean($"Export-OrgRoster {Pumps} -Path '{Roster}'");

        Assert.Contains(JuliaEmail, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Contains($"// expired invite: {JuliaEmail}", File.ReadAllText(Roster), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_comes_down_the_pipeline_with_PassThru()
    {
        FileInfo file = Assert.Single(RunClean($"Export-OrgRoster {Labs} -Path '{Roster}' -PassThru").Objects<FileInfo>());

        Assert.Equal(Roster, file.FullName);
        Assert.Empty(RunClean($"Export-OrgRoster {Labs} -Path '{Roster}' -Force -PassThru | Test-OrgRoster -PassThru").Output);
    }

    [Fact]
    public void A_read_only_connection_is_enough_and_nothing_but_GET_is_sent()
    {
        RunClean($"Export-OrgRoster -Path '{Roster}' -Connection $readOnly -WarningAction SilentlyContinue");

        Assert.NotEmpty(Sent);
        Assert.Empty(Written);
    }

    private string[] Paths => [.. Server.Log.Requests.Select(request => $"{request.Method} {request.RawPath}").Order(StringComparer.Ordinal)];
}
