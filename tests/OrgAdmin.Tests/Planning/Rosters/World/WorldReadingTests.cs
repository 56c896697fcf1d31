using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.World;

/// <summary>What is read for a plan, and what is not.</summary>
public class WorldReadingTests
{
    private const string Get = "GET /orgs/" + RosterText.OrgId;

    [Fact]
    public async Task Few_organizations_are_read_one_by_one_without_the_list()
    {
        var scene = new RosterScene();

        await scene.PlanAsync(RosterScene.Admins);

        Assert.Equal([Get], scene.Requests);
    }

    [Fact]
    public async Task Invites_are_read_where_the_summary_counts_some()
    {
        RosterScene scene = new RosterScene().Invite("x@acme.example", "view");

        await scene.PlanAsync(RosterScene.Admins);

        Assert.Equal([Get, Get + "/invites"], scene.Requests);
    }

    [Fact]
    public async Task Invites_are_read_where_somebody_is_to_be_invited()
    {
        var scene = new RosterScene();

        await scene.PlanAsync(RosterScene.Admins + """, { "email": "ann@acme.example", "role": "view" }""");

        Assert.Equal([Get, Get + "/invites"], scene.Requests);
    }

    [Fact]
    public async Task Invites_are_read_where_the_organization_is_purged_for_the_summary_leaves_expired_ones_out()
    {
        RosterScene scene = new RosterScene().Invite("x@acme.example", "view", expired: true);

        (await scene.PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Neutral);

        Assert.Equal([Get, Get + "/invites"], scene.Requests);
    }

    [Fact]
    public async Task The_audit_log_is_read_for_people_who_are_missing_without_a_trace_alone()
    {
        RosterScene scene = new RosterScene().Invite("ann@acme.example", "view");
        const string Ann = RosterScene.Admins + """, { "email": "ann@acme.example", "role": "view" }""";

        await scene.PurgeAsync(Ann);
        Assert.Equal(0, scene.FactsAsked);
        await scene.PurgeAsync(Ann + """, { "email": "bo@acme.example", "role": "view" }""");
        Assert.Equal(1, scene.FactsAsked);
    }

    [Fact]
    public async Task Resources_are_read_where_overrides_are_named_alone()
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", "view");

        await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "view", "applicationRoles": {} }""");
        Assert.Equal(0, scene.NamesAsked);
        await scene.PlanAsync($$"""{ "email": "ann@acme.example", "role": "view", "dashboardRoles": { "{{RosterScene.Dashboard}}": "view" } }""");
        Assert.Equal(1, scene.NamesAsked);
    }

    [Fact]
    public async Task Pages_of_the_list_serve_for_many_organizations_and_what_they_leave_out_is_read_once()
    {
        var scene = new RosterScene();
        scene.Others.AddRange(Enumerable.Range(0, 249).Select(number => new SandboxOrganization
        {
            Id = $"64a1f0c27be19d5a3c8f{number:x4}",
            Name = $"Org {number:000}",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" }],
            Invites = number >= 10 ? [] : [new SandboxInvite { Email = "x@acme.example", InviteDate = RosterText.Now }],
        }));

        OrgRosterPlan plan = await scene.PlanOfAsync(Everywhere(scene));

        Assert.Equal(250, plan.Organizations.Count);
        Assert.Equal(3, scene.Requests.Count(request => request == "GET /orgs"));
        Assert.Equal(10, scene.Requests.Count(request => request.EndsWith("/invites", System.StringComparison.Ordinal)));
        Assert.Equal(13, scene.Requests.Count);
        Assert.Equal(10, plan.Findings.Count);
    }

    [Fact]
    public async Task A_token_that_may_not_list_reads_by_id()
    {
        var scene = new RosterScene();
        scene.Others.AddRange(Enumerable.Range(0, 4).Select(number => new SandboxOrganization
        {
            Id = $"64a1f0c27be19d5a3c8f{number:x4}",
            Name = $"Org {number}",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" }],
        }));
        using OrgClient client = scene.CreateClient("all.Organization.read");

        Roster roster = RosterText.ReadValid(Everywhere(scene));
        IReadOnlyList<WorldOrganization> world = await new RosterWorldReader(client, new OrgCall(), null).ReadAsync(roster, scene.Options, TestContext.Current.CancellationToken);

        Assert.All(world, one => Assert.Null(one.Problem));
        Assert.Equal(5, world.Count(one => one.Org is not null));
        Assert.Equal(0, RosterComparer.Compare(roster, world, scene.Options).ExitCode);
    }

    [Fact]
    public async Task Only_chosen_organizations_are_read_and_planned()
    {
        var scene = new RosterScene();
        scene.Options.OrgIds = [RosterText.OrgId.ToUpperInvariant()];

        OrgRosterPlan plan = await scene.PlanOfAsync(
            $$"""{ "roster": 1, "organizations": [ { "name": "x", "members": [] }, { "id": "{{RosterText.OrgId}}", "members": [ {{RosterScene.Admins}} ] } ] }""");

        Assert.Equal("Acme", Assert.Single(plan.Organizations).OrgName);
        Assert.Equal([Get], scene.Requests);
    }

    private static string Everywhere(RosterScene scene) => "{ \"roster\": 1, \"organizations\": [ " + string.Join(", ", scene.Others.Select(other => other.Id).Append(RosterText.OrgId)
        .Select(id => $$"""{ "id": "{{id}}", "members": [ { "email": "it@acme.example", "role": "admin" }{{(id == RosterText.OrgId ? ", { \"email\": \"ops@acme.example\", \"role\": \"admin\" }" : string.Empty)}} ] }""")) + " ] }";
}
