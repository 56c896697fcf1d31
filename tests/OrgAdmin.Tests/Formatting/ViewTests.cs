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
            OrgId                    MemberCount AppCount DeviceCount Name                   CreationDate
            -----                    ----------- -------- ----------- ----                   ------------
            {AlderCreek}           7        6         412 Alder Creek Pumps      {Day(-1460)}
            {Emea}           4        2          87 Alder Creek Pumps EMEA {Day(-540)}
            {Labs}           3        3          25 Harbor Street Labs     {Day(-210)}
            """,
            shown);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Members_are_a_table_for_each_organization_which_it_names(string culture)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = Show(server, $"'{Labs}', '{Emea}' | Get-OrgMember", culture: culture);
        Assert.Equal(
            $"""
               Organization: Harbor Street Labs ({Labs})

            Role  MFA  Email                                 FullName
            ----  ---  -----                                 --------
            Admin True ruth.adeyemi@harborstreet.example.org Ruth Adeyemi
            Admin True kenji.sato@harborstreet.example.org   Kenji Sato
            Edit  True maya.lindqvist@aldercreek.example.com Maya Lindqvist

               Organization: Alder Creek Pumps EMEA ({Emea})

            Role        MFA   Email                                  FullName
            ----        ---   -----                                  --------
            Admin       True  maya.lindqvist@aldercreek.example.com  Maya Lindqvist
            Edit        False jonas.weber@aldercreek.example.com     Jonas Weber
            View        True  amelie.fournier@aldercreek.example.com Amélie Fournier
            Collaborate False luca.moretti@aldercreek.example.com    Luca Moretti
            """,
            shown);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Invites_are_a_table_for_each_organization_with_state_and_date(string culture)
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = Show(server, $"Get-OrgInvite -OrgName 'alder creek pumps'; Get-OrgInvite {Labs}", culture: culture);
        Assert.Equal(
            $"""
               Organization: Alder Creek Pumps ({AlderCreek})

            Role           State   InviteDate Email
            ----           -----   ---------- -----
            Collaborate +1 Expired {Day(-30)} julia.alvarez@fieldworks.example.net
            Edit           Pending {Day(-2)} noah.fischer@aldercreek.example.com

               Organization: {Labs}

            Role State   InviteDate Email
            ---- -----   ---------- -----
            View Pending {Day(-5)} ines.costa@harborstreet.example.org
            """,
            shown);
    }

    [Fact]
    public async Task A_role_shows_how_many_roles_in_single_applications_and_dashboards_go_with_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        Assert.Matches(@"\nNone \+3 +False sam\.whitlock@fieldworks\.example\.net +Sam Whitlock\b", Show(server, $"Get-OrgMember {AlderCreek}"));
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

        Assert.Contains(" \uFFFD]0;x\uFFFDLabs\uFFFDnnnnnn", session.Run("Get-Org"), StringComparison.Ordinal);
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
        server.Api.UpdateOrganization(Labs, org => org with { DisabledAt = DateTimeOffset.UtcNow, Name = string.Join(' ', Enumerable.Repeat("Harbor", 30)) });
        server.Api.UpdateOrganization(Emea, org => org with { DisabledAt = DateTimeOffset.UtcNow, Name = "Abc" });
        string shown = Show(server, "Get-Org");
        Assert.Matches($"\n{Emea} .+ Abc \\(disabled\\)", shown);
        Assert.Equal(30, shown.Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal).Split("Harbor").Length - 1);
        Assert.Equal(2, shown.Split("disabled)").Length - 1);
    }

    [Fact]
    public async Task A_table_is_as_wide_as_what_it_shows_and_a_narrow_terminal_keeps_ids_roles_and_addresses()
    {
        await using var server = await LoopbackServer.StartAsync();
        foreach (string read in new[] { "Get-Org", $"Get-OrgMember {AlderCreek}", $"Get-OrgInvite {AlderCreek}" })
        {
            string wide = Show(server, read, width: 300);
            Assert.InRange(wide.Split('\n').Max(line => line.Length), 60, 100);
            Assert.Equal(wide, Show(server, read, width: 100));
        }

        Assert.Contains("Alder Creek Pumps EMEA", Show(server, "Get-Org", width: 82), StringComparison.Ordinal);
        Assert.Contains(" sam.whitlock@fieldworks.example.net   Sam Whitlock", Show(server, $"Get-OrgMember {AlderCreek}", width: 80), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_160_columns_nothing_is_cut_and_names_that_differ_at_the_end_stay_different()
    {
        await using var server = await LoopbackServer.StartAsync();
        string name = "Alder Creek Pumps and Compressors Holding of the Northern Territories, unit ", first = new('F', 30), last = new('L', 30);
        string email = new string('e', 50) + "@example.com";
        server.Api.UpdateOrganization(AlderCreek, org => org with { Name = name + "A" });
        server.Api.UpdateOrganization(Emea, org => org with { Name = name + "B", Members = [org.Members[0] with { FirstName = first, LastName = last, Email = email }] });

        string orgs = Show(server, "Get-Org", width: 160), members = Show(server, $"Get-OrgMember {Emea}", width: 160);

        Assert.Contains($"{name}A {Day(-1460)}", orgs, StringComparison.Ordinal);
        Assert.Contains($"{name}B {Day(-540)}", orgs, StringComparison.Ordinal);
        Assert.Contains($"Admin True {email} {first} {last}", members, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_fits_nowhere_wraps_and_hides_no_id()
    {
        await using var server = await LoopbackServer.StartAsync();
        foreach ((string id, char end) in new[] { (AlderCreek, '1'), (Emea, '2') })
        {
            server.Api.UpdateOrganization(id, org => org with { Name = new string('w', 254) + end });
        }

        string shown = Show(server, "Get-Org", width: 100);

        Assert.Equal(2 * 254, shown.Count(c => c == 'w'));
        Assert.Matches("(?s)w1\n.+w2$", shown);
        Assert.All([AlderCreek, Emea, Labs], id => Assert.Contains(id, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Views_show_the_same_in_constrained_language()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(120));
        string[] reads = ["Get-Org", $"Get-OrgMember {AlderCreek}", $"Get-OrgInvite {AlderCreek}", $"Get-Org {Labs} | ForEach-Object Summary", "Get-OrgConnection"];
        string[] full = [.. reads.Select(session.Run)];

        session.Constrain();

        Assert.Equal(full, reads.Select(session.Run));
        Assert.All(full, text => Assert.NotEmpty(text.Trim()));
    }

    private static string Show(LoopbackServer server, string script, string culture = "", int width = 100)
    {
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(width, culture));
        return session.Run(script).Trim('\n');
    }

    private static string Day(int days) =>
        DateTimeOffset.UtcNow.AddDays(days).ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
