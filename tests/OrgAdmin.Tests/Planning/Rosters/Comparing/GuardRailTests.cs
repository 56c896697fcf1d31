using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>Each guard rail refuses what breaks it, says what would allow it, and lets through what does not.</summary>
public class GuardRailTests
{
    [Fact]
    public async Task Two_administrators_have_to_be_left()
    {
        RosterScene scene = new RosterScene().Member("third@acme.example", "admin");

        OrgRosterPlan one = await scene.PurgeAsync(RosterScene.Admins);
        OrgRosterPlan two = await scene.PurgeAsync("""{ "email": "it@acme.example", "role": "admin" }, { "email": "ops@acme.example", "role": "view" }""");

        one.IsNotRefused();
        Assert.Equal(2, one.Organizations[0].AdminCountAfter);
        Assert.Equal("-MinimumAdmin", two.IsRefused("MinimumAdmin").AllowedBy);
    }

    [Fact]
    public async Task An_organization_that_has_one_administrator_keeps_one()
    {
        RosterScene scene = new RosterScene(hasAdmins: false).Member("it@acme.example", "admin").Member("ann@acme.example", "view");
        scene.Options.AllowSelf = true;

        (await scene.PlanAsync("""{ "email": "it@acme.example", "role": "view" }""")).IsRefused("MinimumAdmin");
        (await scene.PlanAsync("""{ "email": "it@acme.example", "role": "view" }, { "email": "ann@acme.example", "role": "admin" }""")).IsNotRefused();
    }

    [Fact]
    public async Task MinimumAdmin_and_the_policy_move_the_number()
    {
        RosterScene scene = new RosterScene().Member("third@acme.example", "admin");
        (await scene.PurgeAsync(RosterScene.Admins, top: """ "policy": { "minimumAdmin": 3 }, """)).IsRefused("MinimumAdmin");

        scene.Options.MinimumAdmin = 1;
        (await scene.PurgeAsync("""{ "email": "it@acme.example", "role": "admin" }, { "email": "ops@acme.example", "role": "view" }""")).IsNotRefused();
        scene.Options.MinimumAdmin = 0;
        scene.Options.AllowSelf = true;
        (await scene.PlanAsync("""{ "email": "it@acme.example", "role": "view" }, { "email": "ops@acme.example", "role": "view" }, { "email": "third@acme.example", "role": "view" }"""))
            .IsRefused("MinimumAdmin");
    }

    [Fact]
    public async Task A_loss_that_needs_an_invited_administrator_waits()
    {
        RosterScene scene = new RosterScene();

        OrgRosterPlan plan = await scene.PurgeAsync("""{ "email": "it@acme.example", "role": "admin" }, { "email": "ann@acme.example", "role": "admin" }""");

        plan.IsNotRefused();
        Assert.Equal([(OrgRosterAction.Invite, false), (OrgRosterAction.Remove, true)], plan.Changes.Select(change => (change.Action, change.IsWaiting)));
        Assert.Contains("waits", plan.Changes[1].Note, StringComparison.Ordinal);
        Assert.Equal((2, 2), (plan.Organizations[0].AdminCountAfter, plan.ExitCode));
    }

    [Fact]
    public async Task Required_administrators_have_to_be_administrators_afterwards()
    {
        const string Policy = """ "policy": { "requiredAdmins": ["ann@acme.example"] }, """;
        RosterScene scene = new RosterScene().Member("ann@acme.example", "admin").Member("third@acme.example", "admin");

        (await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "edit" }""", top: Policy)).IsRefused("requiredAdmins");
        (await scene.PlanAsync("""{ "email": "it@acme.example", "role": "admin" }""", top: Policy)).IsNotRefused();
        (await new RosterScene().PlanAsync(RosterScene.Admins, top: Policy)).IsRefused("requiredAdmins");
        (await new RosterScene().PlanAsync(RosterScene.Admins + """, { "email": "ann@acme.example", "role": "admin" }""", top: Policy)).IsNotRefused();
    }

    [Fact]
    public async Task Protected_people_lose_nothing()
    {
        const string Policy = """ "policy": { "protect": ["CEO@acme.example"] }, """;
        RosterScene scene = new RosterScene().Member("ceo@acme.example", "edit");

        Assert.Contains("ceo@acme.example", (await scene.PurgeAsync(RosterScene.Admins, top: Policy)).IsRefused("protect").Message, StringComparison.Ordinal);
        (await scene.PurgeAsync(RosterScene.Admins + """, { "email": "ceo@acme.example", "role": "admin" }""", top: Policy)).IsNotRefused();
    }

    [Fact]
    public async Task The_tokens_own_user_is_not_demoted_without_AllowSelf()
    {
        RosterScene scene = new RosterScene().Member("third@acme.example", "admin");
        const string Demoted = """{ "email": "it@acme.example", "role": "edit" }""";

        Assert.Equal("-AllowSelf", (await scene.PlanAsync(Demoted)).IsRefused("AllowSelf").AllowedBy);
        scene.Options.AllowSelf = true;
        OrgRosterPlan allowed = await scene.PlanAsync(Demoted);
        allowed.IsNotRefused();
        Assert.Equal(OrgRosterRisk.High, allowed.Changes[0].Risk);
    }

    [Fact]
    public async Task Where_the_tokens_user_is_not_known_every_administrator_may_be_the_one()
    {
        RosterScene scene = new RosterScene().Member("third@acme.example", "admin").Member("eve@acme.example", "edit");
        scene.Options.OwnUserId = null;

        (await scene.PlanAsync("""{ "email": "third@acme.example", "role": "edit" }""")).IsRefused("AllowSelf");
        (await scene.PlanAsync("""{ "email": "eve@acme.example", "role": "view" }""")).IsNotRefused();
    }

    [Fact]
    public async Task A_second_factor_that_locks_the_tokens_user_out_is_refused()
    {
        RosterScene scene = new RosterScene(hasAdmins: false).Member("it@acme.example", "admin", adjust: member => member with { TwoFactorAuthEnabled = false });

        (await scene.PlanOfAsync($$"""{ "roster": 1, "organizations": [ { "id": "{{RosterText.OrgId}}", "set": { "mfaMode": "adminRequired" } } ] }""")).IsRefused("AllowSelf");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_quarter_of_an_organization_may_lose_something(int losses, bool isRefused)
    {
        RosterScene scene = new RosterScene();
        Enumerable.Range(0, 8).ToList().ForEach(number => scene.Member($"m{number}@acme.example", "view"));
        scene.Options.MaximumLossPercent = 25;

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + string.Concat(Enumerable.Range(losses, 8 - losses).Select(Entry)));

        Assert.Equal(losses, plan.LossCount);
        if (isRefused)
        {
            OrgRosterBreach breach = plan.IsRefused("MaximumLossPercent");
            Assert.Equal(("-MaximumLossPercent", "3 of 10 (30 %)"), (breach.AllowedBy, breach.Figure));
        }
        else
        {
            plan.IsNotRefused();
        }
    }

    [Fact]
    public async Task One_person_may_always_lose_something_and_announced_ends_do_not_count()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view").Member("old@acme.example", "view");
        scene.Options.MaximumLossPercent = 0;

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins, top: """ "people": { "old@acme.example": { "expires": "2026-01-01" } }, """);

        Assert.Equal(2, plan.LossCount);
        plan.IsNotRefused();
    }

    [Fact]
    public async Task Fifty_people_may_lose_something_in_one_run_and_one_more_refuses_everything()
    {
        var scene = new RosterScene();
        Enumerable.Range(0, 51).ToList().ForEach(number => scene.Member($"m{number}@acme.example", "view"));

        OrgRosterPlan refused = await scene.PurgeAsync(RosterScene.Admins);
        OrgRosterPlan allowed = await scene.PurgeAsync(RosterScene.Admins + Entry(0));

        OrgRosterBreach breach = Assert.Single(refused.Breaches);
        Assert.Equal(("MaximumLoss", "51", "-MaximumLoss", 4), (breach.Rule, breach.Figure, breach.AllowedBy, refused.ExitCode));
        Assert.All(refused.Changes, change => Assert.True(change.IsRefused));
        Assert.Empty(allowed.Breaches);
    }

    [Fact]
    public async Task One_new_administrator_is_allowed()
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", "view");
        scene.Options.MaximumNewAdmin = 1;
        const string One = RosterScene.Admins + """, { "email": "ann@acme.example", "role": "admin" }""";

        (await scene.PlanAsync(One)).IsNotRefused();
        Assert.Equal("-MaximumNewAdmin", (await scene.PlanAsync(One + """, { "email": "new@acme.example", "role": "admin" }""")).IsRefused("MaximumNewAdmin").AllowedBy);
    }

    [Theory]
    [InlineData("ann@acme.example", false)]
    [InlineData("ann@eu.acme.example", false)]
    [InlineData("ann@BÜCHER.example", false)]
    [InlineData("ann@evilacme.example", true)]
    [InlineData("ann@acme.example.org", true)]
    public async Task Only_allowed_domains_are_invited(string email, bool isRefused)
    {
        OrgRosterPlan plan = await new RosterScene().PlanAsync(
            RosterScene.Admins + $$""", { "email": "{{email}}", "role": "view" }""",
            top: """ "policy": { "allowedDomains": ["acme.example", "*.acme.example", "xn--bcher-kva.example"] }, """);

        if (isRefused)
        {
            Assert.Contains(email, plan.IsRefused("allowedDomains").Message, StringComparison.Ordinal);
        }
        else
        {
            plan.IsNotRefused();
        }
    }

    [Fact]
    public async Task An_empty_roster_does_not_purge_without_AllowEmpty()
    {
        RosterScene scene = new RosterScene(hasAdmins: false).Member("it@acme.example", "edit").Member("eve@acme.example", "view");
        scene.Options.AllowSelf = true;

        (await scene.PurgeAsync(string.Empty)).IsRefused("AllowEmpty");
        (await scene.PurgeAsync("""{ "email": "eve@acme.example", "role": "view" }""", top: """ "people": { "eve@acme.example": { "expires": "2026-01-01" } }, """)).IsRefused("AllowEmpty");
        scene.Options.AllowEmpty = true;
        (await scene.PurgeAsync(string.Empty)).IsNotRefused();
    }

    [Fact]
    public async Task Another_name_there_refuses_the_organization()
    {
        OrgRosterBreach breach = (await new RosterScene().PlanAsync(RosterScene.Admins, """ "name": "Harbor Street Labs", """)).IsRefused("name");

        Assert.Contains("'Acme'", breach.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme", "Acme Inc")]
    [InlineData("Old name", "Acme")]
    public async Task The_name_is_right_before_and_after_the_roster_has_changed_it(string name, string newName)
    {
        (await new RosterScene().PlanAsync(RosterScene.Admins, $$""" "name": "{{name}}", "set": { "name": "{{newName}}" }, """)).IsNotRefused();
    }

    [Fact]
    public async Task One_organization_by_id_and_by_name_is_refused()
    {
        OrgRosterPlan plan = await new RosterScene().PlanOfAsync($$"""
            { "roster": 1, "organizations": [ { "id": "{{RosterText.OrgId}}", "members": [ {{RosterScene.Admins}} ] }, { "name": "acme", "members": [] } ] }
            """);

        Assert.Equal(2, plan.Organizations.Count(one => one.State == OrgRosterState.Refused));
        Assert.Equal("organizations", plan.Organizations[0].Breaches[0].Rule);
    }

    [Fact]
    public async Task A_refused_organization_refuses_no_other()
    {
        var scene = new RosterScene();
        scene.Others.Add(new SandboxOrganization
        {
            Id = RosterText.OtherOrgId,
            Name = "Labs",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" }],
        });

        OrgRosterPlan plan = await scene.PlanOfAsync($$"""
            {
              "roster": 1,
              "organizations": [
                { "id": "{{RosterText.OrgId}}", "name": "Wrong", "members": [ { "email": "ann@acme.example", "role": "view" } ] },
                { "id": "{{RosterText.OtherOrgId}}", "members": [ { "email": "ann@acme.example", "role": "view" } ] }
              ]
            }
            """);

        plan.IsRefused("name");
        OrgRosterChange change = Assert.Single(plan.Changes);
        Assert.Equal((RosterText.OtherOrgId, false), (change.OrgId, change.IsRefused));
    }

    private static string Entry(int number) => $$""", { "email": "m{{number}}@acme.example", "role": "view" }""";
}
