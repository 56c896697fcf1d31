using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>What only PowerShell's own program shows: lists, for which the bare engine has no command, and colour on a terminal.</summary>
public partial class PwshViewTests
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
            "Admins                  : Ruth Adeyemi <ruth.adeyemi@harborstreet.example.org>\n"
                + "                          Kenji Sato <kenji.sato@harborstreet.example.org>\n",
            "MfaMode                 : Required",
            "Role                 : None",
            "DashboardRoles       : 64a1f0ea7be19d5a3c910001=view",
            "State            : Pending",
        ];
        Assert.All(expected, line => Assert.Contains("\n" + line, shown, StringComparison.Ordinal));
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
        Assert.Contains("Description             : \uFFFD2Jddd", shown, StringComparison.Ordinal);
        Assert.True(shown.Count(c => c == 'd') < 1000, "Long text is to be cut.");
    }

    [Fact]
    public async Task On_a_terminal_what_matters_is_coloured_and_the_columns_stay()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { DisabledAt = DateTimeOffset.UtcNow });
        string shown = await Pwsh.RunAsync(server, All, onTerminal: true);
        Assert.Contains("Harbor Str… \u001b[31m(disabled)\u001b[0m " + Labs, shown, StringComparison.Ordinal);
        Assert.Contains("daniel.okafor@aldercreek.example.com   \u001b[35mAdmin\u001b[0m       yes", shown, StringComparison.Ordinal);
        Assert.Contains(" Collaborate \u001b[31mExpired\u001b[0m 20", shown, StringComparison.Ordinal);
        Assert.Contains(" Edit        Pending 20", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_narrow_terminal_colour_does_not_shift_what_is_cut()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { DisabledAt = DateTimeOffset.UtcNow });
        string coloured = await Pwsh.RunAsync(server, All, onTerminal: true, width: 68);
        string plain = await Pwsh.RunAsync(server, All, onTerminal: true, width: 68, environment: ("NO_COLOR", "1"));
        Assert.DoesNotContain("\u001b[3", plain, StringComparison.Ordinal);
        Assert.Contains("\u001b[35mAd…\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(Lines(Style().Replace(plain, string.Empty)), Lines(Style().Replace(coloured, string.Empty)));
    }

    [Theory]
    [InlineData(true, "NO_COLOR", "1")]
    [InlineData(true, "TERM", "dumb")]
    [InlineData(false, "COLUMNS", "100")]
    public async Task There_is_no_colour_of_ours_where_it_is_not_wanted(bool onTerminal, string name, string value)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = await Pwsh.RunAsync(server, All, onTerminal, environment: (name, value));
        Assert.Contains("Admin ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[35m", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", shown, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;?]*[a-zA-Z]")]
    private static partial Regex Style();

    private static string[] Lines(string text) => text.Split('\n').Select(line => line.TrimEnd()).ToArray();
}
