using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

public class ViewTests
{
    private const string AlderCreek = SandboxSeed.AlderCreekId;
    private const string Emea = SandboxSeed.EmeaId;
    private const string Labs = SandboxSeed.LabsId;

    public static TheoryData<string> Cultures => new("", "en-US", "de-DE", "tr-TR", "ar-SA");

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Organizations_are_a_table_with_what_an_admin_looks_for(string culture)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = Show(server, "Get-Org", culture: culture);
        Assert.Equal(
            $"""
            Name                   OrgId                    Members Apps Devices Created
            ----                   -----                    ------- ---- ------- -------
            Alder Creek Pumps      {AlderCreek}       7    6     412 {Day(-1460)}
            Alder Creek Pumps EMEA {Emea}       4    2      87 {Day(-540)}
            Harbor Street Labs     {Labs}       3    3      25 {Day(-210)}
            """,
            shown);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Members_are_a_table_for_each_organization(string culture)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = Show(server, $"'{Labs}', '{Emea}' | Get-OrgMember", culture: culture);
        Assert.Equal(
            $"""
               Organization: {Labs}

            Name                     Email                                  Role        MFA
            ----                     -----                                  ----        ---
            Ruth Adeyemi             ruth.adeyemi@harborstreet.example.org  Admin       yes
            Kenji Sato               kenji.sato@harborstreet.example.org    Admin       yes
            Maya Lindqvist           maya.lindqvist@aldercreek.example.com  Edit        yes

               Organization: {Emea}

            Name                     Email                                  Role        MFA
            ----                     -----                                  ----        ---
            Maya Lindqvist           maya.lindqvist@aldercreek.example.com  Admin       yes
            Jonas Weber              jonas.weber@aldercreek.example.com     Edit        no
            Amélie Fournier          amelie.fournier@aldercreek.example.com View        yes
            Luca Moretti             luca.moretti@aldercreek.example.com    Collaborate no
            """,
            shown);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Invites_are_a_table_for_each_organization_with_state_and_age(string culture)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = Show(server, $"'{AlderCreek}', '{Labs}' | Get-OrgInvite", culture: culture);
        Assert.Equal(
            $"""
               Organization: {AlderCreek}

            Email                                      Role        State   Invited      Age
            -----                                      ----        -----   -------      ---
            julia.alvarez@fieldworks.example.net       Collaborate Expired {Day(-30)}  30 d
            noah.fischer@aldercreek.example.com        Edit        Pending {Day(-2)}   2 d

               Organization: {Labs}

            Email                                      Role        State   Invited      Age
            -----                                      ----        -----   -------      ---
            ines.costa@harborstreet.example.org        View        Pending {Day(-5)}   5 d
            """,
            shown);
    }

    [Fact]
    public async Task Names_that_steer_a_terminal_do_not_reach_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        HostileNames.Put(server, Labs);

        // A screen that would let everything through.
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(isRaw: true));
        foreach (string read in new[] { "Get-Org", $"Get-OrgMember {Labs}", $"Get-OrgInvite {Labs}" })
        {
            string shown = session.Run(read);
            Assert.Contains("\uFFFD", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(shown, HostileNames.Steers);
        }

        Assert.Contains("\n\uFFFD]0;x\uFFFDLabs\uFFFDnnnnnn", session.Run("Get-Org"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_organization_holds_is_a_list_of_what_is_known()
    {
        await using var server = await LoopbackServer.StartAsync();
        string summary = Show(server, $"(Get-Org {Labs}).Summary");
        Assert.Contains("\nDeviceCount               : 25\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("PayloadCount", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_is_a_list_without_the_token()
    {
        await using var server = await LoopbackServer.StartAsync();
        string connection = Show(server, "Get-OrgConnection");
        Assert.Contains($"Uri             : {server.BaseUri}\n", connection, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxApi.DefaultToken, connection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_organization_says_so_however_long_its_name_is()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Api.UpdateOrganization(Labs, org => org with { DisabledAt = DateTimeOffset.UtcNow });
        server.Api.UpdateOrganization(Emea, org => org with { DisabledAt = DateTimeOffset.UtcNow, Name = "Abc" });
        server.Api.UpdateOrganization(AlderCreek, org => org with { DisabledAt = DateTimeOffset.UtcNow, Name = "Pumps 123\U0001F680\U0001F680" });
        string shown = Show(server, "Get-Org");
        Assert.Contains($"\nAbc (disabled)         {Emea}", shown, StringComparison.Ordinal);
        Assert.Contains($"\nHarbor Str… (disabled) {Labs}", shown, StringComparison.Ordinal);
        Assert.Contains($"\nPumps 123… (disabled)  {AlderCreek}", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_default_table_is_wider_than_100_columns()
    {
        await using var server = await LoopbackServer.StartAsync();
        foreach (string read in new[] { "Get-Org", $"Get-OrgMember {AlderCreek}", $"Get-OrgInvite {AlderCreek}" })
        {
            string wide = Show(server, read, width: 300);
            Assert.InRange(wide.Split('\n').Max(line => line.Length), 70, 100);
            Assert.Equal(wide, Show(server, read, width: 100));
        }
    }

    private static string Show(LoopbackServer server, string script, string culture = "", int width = 100)
    {
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(width, culture));
        return session.Run(script).Trim('\n');
    }

    private static string Day(int days) =>
        DateTimeOffset.UtcNow.AddDays(days).ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
