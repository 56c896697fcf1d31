using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Planning.Rules;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>What holds for the plan of any roster and any organization.</summary>
public class PlanPropertyTests
{
    private const int Cases = 120;

    private static readonly Gen<(SandboxOrganization Organization, string[] Entries, bool Purge, int Seed)> Drawn =
        Gen.Select(RandomWorld.Organization, RandomWorld.Entries, Gen.Bool, Gen.Int[0, 1000]);

    [Fact]
    public void The_order_of_entries_members_and_invites_does_not_matter()
    {
        Drawn.Check(Cases, one =>
        {
            var random = new Random(one.Seed);
            SandboxOrganization shuffled = one.Organization with
            {
                Members = [.. one.Organization.Members.OrderBy(_ => random.Next())],
                Invites = [.. one.Organization.Invites.OrderBy(_ => random.Next())],
            };

            OrgRosterPlan plan = Plan(one.Organization, one.Entries, one.Purge);
            OrgRosterPlan other = Plan(shuffled, [.. one.Entries.OrderBy(_ => random.Next())], one.Purge);

            Assert.Equal(plan.Changes.Select(Shown), other.Changes.Select(Shown));
            Assert.Equal(plan.Findings.Select(finding => finding.Message), other.Findings.Select(finding => finding.Message));
            Assert.Equal((plan.Hash, plan.ExitCode), (other.Hash, other.ExitCode));
        });
    }

    [Fact]
    public void A_person_has_one_change_at_most()
    {
        Drawn.Check(Cases, one =>
        {
            OrgRosterPlan plan = Plan(one.Organization, one.Entries, one.Purge);

            Assert.Distinct(plan.Changes.Select(change => change.UserId ?? EmailAddress.Normalize(change.Email!)));
            Assert.Distinct(plan.Changes.SelectMany(change => change.RevokedInviteIds));
            Assert.Equal(Enumerable.Range(1, plan.Changes.Count), plan.Changes.Select(change => change.Order));
        });
    }

    [Fact]
    public void No_step_leaves_fewer_administrators_than_there_have_to_be()
    {
        Drawn.Check(Cases, one =>
        {
            OrgRosterPlan plan = Plan(one.Organization, one.Entries, one.Purge);
            int admins = one.Organization.Members.Count(member => member.Role == "admin"), floor = Math.Min(admins, 2);
            foreach (OrgRosterChange change in plan.Changes.Where(change => change is { IsRefused: false, IsWaiting: false }))
            {
                admins += change is { Before.IsMember: true, Before.Role: "admin" } && change.After?.Role != "admin" ? -1 : 0;
                admins += change is { Before.IsMember: true, After.Role: "admin" } && change.Before.Role != "admin" ? 1 : 0;
                Assert.True(admins >= floor, Shown(change));
            }
        });
    }

    [Fact]
    public void Without_purge_nobody_loses_access_who_is_not_listed()
    {
        Drawn.Check(Cases, one =>
        {
            OrgRosterPlan plan = Plan(one.Organization, one.Entries, purge: false);

            Assert.DoesNotContain(plan.Changes, change => change.Action == OrgRosterAction.Remove);
            Assert.All(plan.Changes, change => Assert.NotNull(change.After));
        });
    }

    [Fact]
    public void Effects_are_what_a_second_count_says()
    {
        Drawn.Check(Cases, one => Assert.All(Plan(one.Organization, one.Entries, one.Purge).Changes, change => Assert.Equal(Recount(change), change.Effect)));
    }

    private static string Shown(OrgRosterChange change) =>
        $"{change.Order} {change} {change.Effect} {change.Risk} {change.Note} {change.IsWaiting} {change.IsRefused} {string.Join(',', change.RevokedInviteIds)}";

    // By every resource that is named, and one that is not.
    private static OrgRosterEffect Recount(OrgRosterChange change)
    {
        string[] roles = ["none", "view", "collaborate", "edit", "admin"];
        OrgRosterAccess?[] both = [change.Before is { HasExpired: true } ? null : change.Before, change.After is { HasExpired: true } ? null : change.After];
        int Rank(OrgRosterAccess? access, string id, bool isDashboard) => access is null ? -1
            : Array.IndexOf(roles, (isDashboard ? access.DashboardRoles : access.ApplicationRoles).FirstOrDefault(role => role.ResourceId == id)?.Role ?? access.Role!);

        List<int> steps = [];
        foreach (bool isDashboard in new[] { false, true })
        {
            IEnumerable<string> ids = both.SelectMany(access => (isDashboard ? access?.DashboardRoles : access?.ApplicationRoles) ?? []).Select(role => role.ResourceId!);
            steps.AddRange(ids.Append("other").Select(id => Rank(both[1], id, isDashboard) - Rank(both[0], id, isDashboard)));
        }

        return steps.Any(step => step < 0) ? OrgRosterEffect.Loss : steps.Any(step => step > 0) ? OrgRosterEffect.Gain : OrgRosterEffect.Neutral;
    }

    private static OrgRosterPlan Plan(SandboxOrganization organization, string[] entries, bool purge) =>
        PlanAsync(organization, entries, purge).GetAwaiter().GetResult();

    private static async Task<OrgRosterPlan> PlanAsync(SandboxOrganization organization, string[] entries, bool purge)
    {
        var scene = new RosterScene(hasAdmins: false) { Adjust = _ => organization };
        return await scene.PlanAsync(string.Join(", ", entries), purge ? "\"purge\": true, " : string.Empty).ConfigureAwait(false);
    }
}
