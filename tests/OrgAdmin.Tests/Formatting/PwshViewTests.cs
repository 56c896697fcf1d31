using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>What only PowerShell's own program shows: lists and wide views, for which the bare engine has no command, and a terminal.</summary>
public class PwshViewTests
{
    private const string AlderCreek = SandboxSeed.AlderCreekId;
    private const string Labs = SandboxSeed.LabsId;

    private const string All = $"""
        Get-Org | Out-Host
        Get-OrgMember {AlderCreek} | Out-Host
        Get-OrgInvite {AlderCreek} | Out-Host
        """;

    [Fact]
    public async Task Lists_show_all_that_is_known_in_words()
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = await Pwsh.RunAsync(
            server,
            $"Get-Org {Labs} | Format-List; Get-OrgMember {AlderCreek} -Email sam* | Format-List; Get-OrgInvite {Labs} | Format-List",
            environment: ("NO_COLOR", "1"));
        string[] expected =
        [
            "Members                    : Ruth Adeyemi ",
            "MfaMode                    : Required",
            "OrgName          : Alder Creek Pumps",
            "Role             : None",
            "DashboardRoles   : 64a1f0ea7be19d5a3c910001=view",
            "State            : Pending",
        ];
        Assert.All(expected, line => Assert.Contains("\n" + line, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wide_views_show_what_tells_one_from_another()
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = await Pwsh.RunAsync(
            server,
            $"Get-Org | Format-Wide; Get-OrgMember {AlderCreek} | Format-Wide; Get-OrgInvite {AlderCreek} | Format-Wide; Get-OrgConnection | Format-Wide",
            environment: ("NO_COLOR", "1"));
        Assert.All(
            ["Alder Creek Pumps EMEA", "maya.lindqvist@aldercreek.example.com", "noah.fischer@aldercreek.example.com", server.BaseUri.ToString()],
            text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_of_names_that_steer_a_terminal_do_not_steer_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        HostileNames.Put(server, Labs);
        string shown = await Pwsh.RunAsync(
            server,
            $"Get-Org {Labs} | Format-List; Get-OrgMember {Labs} | Format-List; Get-OrgInvite {Labs} | Format-List; "
                + $"(Get-OrgMember {Labs})[-1].ApplicationRoles",
            environment: ("NO_COLOR", "1"));
        Assert.DoesNotContain(shown, HostileNames.Steers);
        Assert.Contains("Description                : \uFFFD2Jddd", shown, StringComparison.Ordinal);
        Assert.True(shown.Count(c => c == 'd') < 1000, "Long text is to be cut.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task There_is_no_colour_of_ours_on_a_terminal_or_in_a_file(bool onTerminal)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { DisabledAt = DateTimeOffset.UtcNow });
        string shown = await Pwsh.RunAsync(server, All, onTerminal);
        Assert.DoesNotMatch("\u001b\\[3[15]m", shown);
        Assert.All(
            ["disabled)", "Admin          True  daniel.okafor@aldercreek.example.com ", "Collaborate +1 Expired 20", "Edit           Pending 20"],
            text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }
}
