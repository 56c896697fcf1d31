using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Completion;

public class CompletionQuotingTests
{
    private const string Labs = SandboxSeed.LabsId;

    [Theory]
    [InlineData("64a1f0b97be19d5a3c8d0003", "64a1f0b97be19d5a3c8d0003")]
    [InlineData("640000007000190503080003", "'640000007000190503080003'")]
    [InlineData("6400000070001905030800e3", "'6400000070001905030800e3'")]
    [InlineData("64000000700019050308000d", "'64000000700019050308000d'")]
    public async Task An_id_is_quoted_where_PowerShell_would_read_a_number(string id, string expected)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.AddOrganization(server.Api.FindOrganization(Labs)! with { Id = id, Name = "Quoted" });
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        string written = Assert.Single(session.Texts("Get-Org quoted"));
        Assert.Equal(expected, written);
        Assert.Equal(id, Assert.Single(session.Run("Get-Org " + written).ThrowIfFailed().Objects<Org>()).OrgId);
    }

    [Theory]
    [InlineData("o'brien@example.com", "'o''brien@example.com'")]
    [InlineData("o\u2019brien@example.com", "'o\u2019\u2019brien@example.com'")]
    [InlineData("ann$home@example.com", "'ann$home@example.com'")]
    [InlineData("ann lee@example.com", "'ann lee@example.com'")]
    [InlineData("#ann@example.com", "'#ann@example.com'")]
    [InlineData("ann;b@example.com", "'ann;b@example.com'")]
    [InlineData("ann+x@example.com", "ann+x@example.com")]
    public async Task An_address_is_quoted_where_it_must_be(string email, string expected)
    {
        await using var server = await LoopbackServer.StartAsync();
        Put(server, email);
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        string written = Assert.Single(session.Texts($"Set-OrgMember {Labs} -Email vil"));
        Assert.Equal(expected, written);
        Assert.Equal(email, Assert.Single(session.Run($"Get-OrgMember {Labs} -Email {written}").Objects<OrgMember>()).Email);
    }

    [Fact]
    public async Task An_address_with_a_wildcard_in_it_means_itself_where_wildcards_are_allowed()
    {
        await using var server = await LoopbackServer.StartAsync();
        Put(server, "a*b@example.com", "axb@example.com");
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        string written = Assert.Single(session.Texts($"Get-OrgMember {Labs} -Email 'a*"));
        Assert.Equal("'a`*b@example.com'", written);
        Assert.Equal("a*b@example.com", Assert.Single(session.Run($"Get-OrgMember {Labs} -Email {written}").Objects<OrgMember>()).Email);
    }

    [Fact]
    public async Task Names_that_steer_a_terminal_are_shown_without_what_steers_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { Name = "Evil\u001b[2J\r\n\u202ename" });
        Put(server, "evil\u001b[2J@example.com", "fine@example.com");
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        CompletionResult found = Assert.Single(session.Complete("Get-Org evil"));
        Assert.Equal("Evil\uFFFD[2J\uFFFDname", found.ListItemText);
        Assert.DoesNotContain(found.ToolTip, char.IsControl);

        // Such an address can be shown but not typed.
        Assert.Equal(["fine@example.com"], session.Texts($"Set-OrgMember {Labs} -Email vil"));
        CompletionResult evil = Assert.Single(session.Complete($"Set-OrgMember {Labs} -UserId evil"));
        Assert.Equal("\uFFFDE vil <evil\uFFFD[2J@example.com>", evil.ListItemText);
        Assert.DoesNotContain(evil.ToolTip, char.IsControl);
    }

    [Fact]
    public async Task Organizations_of_one_name_are_told_apart_by_their_ids()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(SandboxSeed.EmeaId, org => org with { Name = "Harbor Street Labs" });
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        Assert.Equal(
            [$"Harbor Street Labs ({SandboxSeed.EmeaId})", $"Harbor Street Labs ({Labs})", "harbor"],
            session.Complete("Get-Org harbor").Select(match => match.ListItemText).Order(StringComparer.Ordinal));
    }

    private static void Put(LoopbackServer server, params string[] emails) => server.Api.UpdateOrganization(Labs, org => org with
    {
        Members = org.Members.Concat(emails.Select((email, index) => new SandboxMember
        {
            UserId = "64a1f0c27be19d5a3c8e00a" + index,
            FirstName = email.Contains('\u001b', StringComparison.Ordinal) ? "\u001bE" : "Zoe",
            LastName = "vil",
            Email = email,
            Role = "admin",
        })).ToArray(),
    });
}
