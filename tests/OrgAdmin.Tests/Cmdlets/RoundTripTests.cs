using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Formatting;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// Any members, invites and organizations that were written as CSV, JSON or CliXml, or kept as objects, and are piped back: what nobody changed is
/// not sent, and what was changed on the server in the meantime comes back as it was, with nothing lost and nothing gained.
/// </summary>
public partial class RoundTripTests
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string Other = SandboxSeed.EmeaId;

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["abcdxyz ,;'\"|=+-@#é李"].Array[1, 12].Select(letters => "T" + new string(letters) + "t"),
        Gen.Const("=1+1"), Gen.Const("two\nlines"), Gen.Const("0123"), Gen.Const("True"));

    private static readonly Gen<string> Role = RandomCases.OneOf("admin", "edit", "collaborate", "view", "none");

    private static readonly Gen<IReadOnlyList<SandboxResourceRole>> Overrides = Gen
        .Select(Gen.Int[0, 9].HashSet[0, 3], RandomCases.OneOf("collaborate", "view", "none"))
        .Select((ids, role) => (IReadOnlyList<SandboxResourceRole>)[.. ids.Order().Select(id => new SandboxResourceRole(ResourceOf(id), role))]);

    private static readonly Gen<(string Role, IReadOnlyList<SandboxResourceRole> Apps, IReadOnlyList<SandboxResourceRole> Dashes, bool IsDisallowed)> Access =
        Gen.Select(Role, Overrides, Overrides, Gen.Bool);

    private static readonly Gen<World> Worlds = Gen
        .Select(Gen.Select(Text, Text, Access).Array[12, 20], Access.Array[8, 16], Gen.Select(Text, Text, Text, RandomCases.OneOf("notRequired", "adminRequired", "required")))
        .Select((people, invites, org) => new World(people, invites, org));

    [Fact]
    public async Task Nothing_is_lost_and_nothing_gained_and_nothing_sent_when_nothing_changed()
    {
        foreach (World world in RandomCases.Of(Worlds, 1))
        {
            await CheckAsync(world);
        }
    }

    private static string ResourceOf(int id) => $"64a1f0e07be19d5a3d9000{id:00}";

    private static async Task CheckAsync(World world)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        world.Put(server.Api);

        string shown = await Pwsh.RunAsync(server, $$"""
            $WarningPreference = 'SilentlyContinue'
            $ConfirmPreference = 'None'
            $temp = [System.IO.Directory]::CreateTempSubdirectory().FullName
            function Show([string] $Title) {
                "## $Title"
                Get-Org {{Org}} | ForEach-Object { "org $($_.Name)|$($_.Description)|$($_.BillingEmail)|$($_.IconColor)|$($_.MfaMode)|$($_.PlanId)" -replace '\n', '/' }
                Get-OrgMember {{Org}} | ForEach-Object { "member $($_.Email)|$($_.Role)|$($_.ApplicationRoles)|$($_.DashboardRoles)" } | Sort-Object
                Get-OrgInvite {{Org}} | ForEach-Object { "invite $($_.Email)|$($_.Role)|$($_.ApplicationRoles)|$($_.DashboardRoles)|$($_.DisallowTransfer)" } | Sort-Object
            }
            $orgs, $members, $invites = @(Get-Org {{Org}}), @(Get-OrgMember {{Org}}), @(Get-OrgInvite {{Org}})
            foreach ($name in 'orgs', 'members', 'invites') {
                $all = Get-Variable $name -ValueOnly
                $all | Export-Csv "$temp/$name.csv" -NoTypeInformation
                $all | ConvertTo-Json -Depth 8 -AsArray | Set-Content "$temp/$name.json"
                $all | Export-Clixml "$temp/$name.xml" -Depth 5
            }
            function Read([string] $Name, [string] $As) {
                switch ($As) {
                    csv { Import-Csv "$temp/$Name.csv" }
                    json { Get-Content "$temp/$Name.json" -Raw | ConvertFrom-Json | ForEach-Object { $_ } }
                    xml { Import-Clixml "$temp/$Name.xml" }
                    object { (Get-Variable $Name -ValueOnly) | ForEach-Object { $_ } }
                }
            }

            Show before
            foreach ($as in 'csv', 'json', 'xml', 'object') {
                if ($as -in 'csv', 'json') {
                    Read orgs $as | Set-Org | Out-Null
                    Read members $as | Set-OrgMember | Out-Null
                }
                else {
                    # Objects say who is meant and give no values.
                    Read orgs $as | Set-Org -ErrorAction SilentlyContinue -ErrorVariable +refused
                    Read members $as | Set-OrgMember -ErrorAction SilentlyContinue -ErrorVariable +refused
                }
                Read invites $as | Where-Object State -EQ Pending | New-OrgInvite -IfExists Replace | Out-Null
            }
            "refused $(($refused | ForEach-Object FullyQualifiedErrorId | Sort-Object -Unique) -join ' ')"

            Set-Org {{Other}} -IconColor 'here changes begin' | Out-Null
            foreach ($as in 'csv', 'json', 'xml', 'object') {
                Get-OrgInvite {{Org}} | Revoke-OrgInvite
                Read invites $as | New-OrgInvite | Out-Null
                if ($as -in 'csv', 'json') {
                    Set-Org {{Org}} -Name Changed -Description Changed -BillingEmail changed@example.com -IconColor Changed -PlanId changed -MfaMode $(if ($orgs.MfaMode -eq 'required') { 'NotRequired' } else { 'Required' }) | Out-Null
                    Get-OrgMember {{Org}} | Where-Object UserId -NE {{SandboxSeed.MayaId}} | ForEach-Object {
                        $roles = @{}
                        if ($_.ApplicationRoles.Count) { $roles.ApplicationRole = @{} }
                        if ($_.DashboardRoles.Count) { $roles.DashboardRole = @{} }
                        $_ | Set-OrgMember @roles -Role $(if ($_.Role -eq 'view') { 'None' } else { 'View' })
                    } | Out-Null
                    Read orgs $as | Set-Org | Out-Null
                    Read members $as | Set-OrgMember | Out-Null
                }
                Show "after $as"
            }
            Remove-Item $temp -Recurse
            """);

        string[] parts = [.. Marker().Split(shown).Skip(1)];
        string before = parts[0][..parts[0].IndexOf("refused ", StringComparison.Ordinal)];
        Assert.Equal(5, parts.Length);
        Assert.Equal(world.MemberCount + world.InviteCount + 1, before.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("refused OrgAdmin.NothingToChange,OrgAdmin.Commands.SetOrgCommand OrgAdmin.NothingToChange,OrgAdmin.Commands.SetOrgMemberCommand\n", parts[0], StringComparison.Ordinal);
        Assert.Contains("here changes begin", server.Log.Writes[0].BodyText, StringComparison.Ordinal);
        Assert.All(parts.Skip(1), after => Assert.Equal(before, after));
    }

    [GeneratedRegex("(?m)^## .*\n")]
    private static partial Regex Marker();

    private sealed record World(
        (string First, string Last, (string Role, IReadOnlyList<SandboxResourceRole> Apps, IReadOnlyList<SandboxResourceRole> Dashes, bool IsDisallowed) Access)[] People,
        (string Role, IReadOnlyList<SandboxResourceRole> Apps, IReadOnlyList<SandboxResourceRole> Dashes, bool IsDisallowed)[] Invites,
        (string Name, string Description, string IconColor, string MfaMode) Fields)
    {
        // The administrator whose token it is stays.
        internal int MemberCount => People.Length + 1;

        internal int InviteCount => Invites.Length;

        internal void Put(SandboxApi api)
        {
            foreach (int id in Enumerable.Range(0, 10))
            {
                api.AddApplication(new SandboxApplication { Id = ResourceOf(id), OwnerId = Org, Name = $"Application {id}" });
                api.AddDashboard(new SandboxDashboard { Id = ResourceOf(id), OwnerId = Org, Name = $"Dashboard {id}" });
            }

            api.UpdateOrganization(Org, org => With(org, api.Clock.UtcNow));
        }

        private SandboxOrganization With(SandboxOrganization org, DateTimeOffset now) => org with
        {
            Name = Fields.Name.Replace("\n", " ", StringComparison.Ordinal),
            Description = Fields.Description,
            IconColor = Fields.IconColor,
            MfaMode = Fields.MfaMode,
            Members =
            [
                org.Members.First(member => member.UserId == SandboxSeed.MayaId),
                .. People.Select((person, index) => new SandboxMember
                {
                    UserId = $"64a1f0c27be19d5a3c8f00{index:00}",
                    FirstName = person.First,
                    LastName = person.Last,
                    Email = $"person{index}@example.com",
                    Role = person.Access.Role,
                    ApplicationRoles = person.Access.Apps,
                    DashboardRoles = person.Access.Dashes,
                }),
            ],
            Invites =
            [
                .. Invites.Select((invite, index) => new SandboxInvite
                {
                    Email = $"invite{index}@example.com",
                    Role = invite.Role,
                    ApplicationRoles = invite.Apps,
                    DashboardRoles = invite.Dashes,
                    DisallowTransfer = invite.IsDisallowed,
                    InviteDate = now.AddDays(index % 2 == 0 ? -1 : -20),
                }),
            ],
        };
    }
}
