using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Pipeline;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Completion;

public class CompletionTests
{
    private const string AlderCreek = SandboxSeed.AlderCreekId;
    private const string Labs = SandboxSeed.LabsId;

    public static TheoryData<string> CommandsWithOrgId => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.CompletesOrgId)];

    [Theory]
    [MemberData(nameof(CommandsWithOrgId))]
    public async Task Every_cmdlet_completes_the_id_of_an_organization_and_shows_its_name(string command)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        CompletionResult[] found = session.Complete(command + " ").ToArray();
        Assert.Equal([AlderCreek, SandboxSeed.EmeaId, Labs], found.Select(match => match.CompletionText));
        Assert.Equal(
            ["Alder Creek Pumps", "Alder Creek Pumps EMEA", "Harbor Street Labs"], found.Select(match => match.ListItemText));
        Assert.All(found, match => Assert.Equal($"'{match.ListItemText}' ({match.CompletionText})", match.ToolTip));
    }

    [Theory]
    [InlineData("64a1f0b97be19d5a3c8d0003", Labs)]
    [InlineData("64A1F0B97BE19D5A3C8D0003", Labs)]
    [InlineData("street", Labs)]
    [InlineData("'Harbor Str", Labs)]
    [InlineData("\"labs\"", Labs)]
    [InlineData("0003", null)]
    [InlineData("64b", null)]
    public async Task What_is_typed_is_the_beginning_of_the_id_or_any_part_of_the_name(string typed, string? expected)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        Assert.Equal(expected is null ? [] : [expected], session.Texts("Get-OrgMember " + typed));
    }

    [Fact]
    public async Task A_person_who_is_looked_for_is_completed_once_however_many_organizations_they_are_in()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        CompletionResult maya = Assert.Single(session.Complete("Find-OrgMember lindq"));
        Assert.Equal("maya.lindqvist@aldercreek.example.com", maya.CompletionText);
        Assert.Contains("Maya Lindqvist", maya.ToolTip, StringComparison.Ordinal);
        Assert.Equal(
            server.Api.Organizations.Where(org => org.Members.Any(member => member.UserId == SandboxSeed.MayaId))
                .SelectMany(org => org.Members).Select(member => member.Email).Distinct().Order(),
            session.Texts("Find-OrgMember -Email ").Order());
        Assert.Equal(["admin"], session.Texts("Find-OrgMember x -Role ad").Select(text => text.ToLowerInvariant()));
        Assert.Equal(1, server.Log.Requests.Count(request => request.Method == "GET"));
    }

    [Fact]
    public async Task The_name_of_an_organization_is_completed_so_that_it_finds_this_one_alone()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { Name = "Harbor [Labs]" });
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        Assert.Equal(
            ["'Alder Creek Pumps'", "'Alder Creek Pumps EMEA'", "'Harbor `[Labs`]'"], session.Texts("Get-Org -Name "));
        CompletionResult found = Assert.Single(session.Complete("Get-Org -Name labs"));
        Assert.Equal(("Harbor [Labs]", Labs), (found.ListItemText, found.ToolTip));
        Org org = Assert.Single(session.Run("Get-Org -Name " + found.CompletionText).Objects<Org>());
        Assert.Equal(Labs, org.OrgId);
    }

    [Fact]
    public async Task Two_completions_send_one_request_and_a_third_after_a_minute_sends_another()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        var time = new ManualTime();
        session.Connection().Completions.Time = time;
        session.Texts("Get-Org ");
        time.Advance(TimeSpan.FromSeconds(59));
        session.Texts("Set-Org -OrgId har");
        RecordedRequest request = Assert.Single(server.Log.Requests);
        Assert.Equal("GET", request.Method);
        Assert.StartsWith("/orgs?", request.RawTarget, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(3, session.Texts("Get-Org ").Length);
        Assert.Equal(2, server.Log.Requests.Count);
    }

    [Fact]
    public async Task A_list_of_several_pages_is_completed_from_all_of_them()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.AddGeneratedOrganizations(120, membersPerOrganization: 1);
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Connection().Completions.Patience = TimeSpan.FromMinutes(1);
        Assert.Equal(123, session.Texts("Get-Org ").Length);
        Assert.Equal(2, server.Log.Requests.Count);
    }

    [Fact]
    public async Task Members_are_those_of_the_organization_on_the_command_line()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, $"-OrgId {AlderCreek}");
        string[] expected =
            ["kenji.sato@harborstreet.example.org", "maya.lindqvist@aldercreek.example.com", "ruth.adeyemi@harborstreet.example.org"];
        Assert.Equal(expected, session.Texts($"Set-OrgMember -OrgId {Labs} -Email "));
        Assert.Equal(expected, session.Texts($"Remove-OrgMember {Labs} -Email "));
        Assert.Equal(expected, session.Texts($"Get-OrgMember {Labs} -Email "));
        session.Set("labs", Labs);
        Assert.Equal(expected, session.Texts("Set-OrgMember -OrgId $labs -Email "));
        CompletionResult kenji = Assert.Single(session.Complete($"Set-OrgMember {Labs} -UserId sato"));
        Assert.Equal("64a1f0c27be19d5a3c8e000c", kenji.CompletionText);
        Assert.Equal("Kenji Sato <kenji.sato@harborstreet.example.org>", kenji.ListItemText);
        Assert.Equal("Kenji Sato <kenji.sato@harborstreet.example.org>, role Admin", kenji.ToolTip);
        Assert.All(server.Log.Requests, request => Assert.Equal("GET", request.Method));
        Assert.Single(server.Log.Requests);
    }

    [Fact]
    public async Task Members_are_those_of_the_organization_of_the_connection_where_the_line_names_none()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, $"-OrgId {Labs}");
        Assert.Equal(3, session.Texts("Set-OrgMember -UserId ").Length);
        Assert.Equal(3, session.Texts("Get-OrgMember -UserId ").Length);
        Assert.Equal(["ruth.adeyemi@harborstreet.example.org"], session.Texts("Remove-OrgMember -Email ADE"));
    }

    [Fact]
    public async Task Nothing_is_offered_for_an_organization_that_is_not_known_yet()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, $"-OrgId {Labs}");
        Assert.Empty(session.Texts("Get-Org -Name Alder* | Get-OrgInvite -Email "));
        Assert.Empty(session.Texts("Set-OrgMember -OrgId (Get-Content org.txt) -Email "));
        Assert.Empty(session.Texts("Set-OrgMember (Get-Content org.txt) -Email "));
        Assert.Empty(session.Texts("Set-OrgMember -OrgId ../orgs -Email "));
        Assert.Empty(server.Log.Requests);
    }

    [Fact]
    public async Task Invites_are_completed_for_who_revokes_and_not_for_who_invites()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        Assert.Equal(
            ["julia.alvarez@fieldworks.example.net", "noah.fischer@aldercreek.example.com"],
            session.Texts($"Revoke-OrgInvite {AlderCreek} -Email "));
        Assert.Equal(["julia.alvarez@fieldworks.example.net"], session.Texts($"Get-OrgInvite {AlderCreek} -Email jul"));
        CompletionResult julia = Assert.Single(session.Complete($"Revoke-OrgInvite {AlderCreek} -InviteId julia"));
        Assert.Equal(SandboxSeed.ExpiredInviteId, julia.CompletionText);
        Assert.Equal("julia.alvarez@fieldworks.example.net", julia.ListItemText);
        Assert.StartsWith(
            "expired invite for julia.alvarez@fieldworks.example.net, role Collaborate, sent 20", julia.ToolTip, StringComparison.Ordinal);
        Assert.Single(server.Log.Requests);
        Assert.Empty(session.Texts($"New-OrgInvite {AlderCreek} -Email "));
        Assert.Single(server.Log.Requests);
    }

    [Fact]
    public async Task A_change_is_seen_by_the_next_completion()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, $"-OrgId {SandboxSeed.EmeaId}");
        Assert.Empty(session.Texts("Revoke-OrgInvite -Email "));
        session.Run("New-OrgInvite -Email new@example.com -Role View").ThrowIfFailed();
        Assert.Equal(["new@example.com"], session.Texts("Revoke-OrgInvite -Email "));
    }

    [Theory]
    [InlineData("Set-OrgMember -Role ", "Admin Edit Collaborate View None")]
    [InlineData("New-OrgInvite -Role c", "Collaborate")]
    [InlineData("Get-OrgMember -Role 'E", "Edit")]
    [InlineData("Get-OrgInvite -State ", "Pending Expired")]
    [InlineData("Get-OrgInvite -State Pending, e", "Expired")]
    [InlineData("New-Org Acme -MfaMode a", "AdminRequired")]
    [InlineData("Set-Org -MfaMode ", "NotRequired AdminRequired Required")]
    [InlineData("Get-Org -SortBy ", "CreationDate Id LastUpdated Name")]
    public void Words_are_completed_without_a_connection(string line, string expected)
    {
        using var session = new ModuleSession();
        Assert.Equal(expected.Split(' '), session.Texts(line));
    }

    [Fact]
    public async Task The_connection_on_the_command_line_is_used_and_no_other()
    {
        await using var current = await LoopbackServer.StartAsync();
        await using var other = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(other);
        session.Set("other", session.Connection());
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{current.BaseUri}'").ThrowIfFailed();
        Assert.Equal(3, session.Texts("Get-OrgMember -Connection $other -OrgId ").Length);
        Assert.Single(other.Log.Requests);
        Assert.Empty(session.Texts("Get-OrgMember -Connection (Get-Content x) -OrgId "));
        Assert.Empty(session.Texts("Connect-Org -Token abc -OrgId "));
        Assert.Empty(current.Log.Requests);
    }
}
