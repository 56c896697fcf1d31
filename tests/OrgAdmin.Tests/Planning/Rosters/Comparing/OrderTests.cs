using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>What goes first, what it means, and by what a plan is known again.</summary>
public class OrderTests
{
    [Fact]
    public async Task Gains_go_first_and_losses_late_and_the_tokens_user_last()
    {
        RosterScene scene = new RosterScene()
            .Member("promoted@acme.example", "view").Member("raised@acme.example", "view").Member("lowered@acme.example", "edit")
            .Member("gone@acme.example", "view").Invite("revoked@acme.example", "view").Invite("renewed@acme.example", "view");
        scene.Options.AllowSelf = true;

        OrgRosterPlan plan = await scene.PurgeAsync(
            """
            { "email": "it@acme.example", "role": "edit" }, { "email": "ops@acme.example", "role": "admin" }, { "email": "promoted@acme.example", "role": "admin" },
            { "email": "raised@acme.example", "role": "edit" }, { "email": "lowered@acme.example", "role": "view" }, { "email": "new@acme.example", "role": "view" },
            { "email": "renewed@acme.example", "role": "edit" }
            """,
            """ "set": { "description": "Pumps" }, """);

        plan.IsNotRefused();
        Assert.Equal(
            [
                "SetRole promoted@acme.example", "Invite new@acme.example", "Reinvite renewed@acme.example", "SetRole raised@acme.example", "SetOrg Acme",
                "SetRole lowered@acme.example", "Revoke revoked@acme.example", "Remove gone@acme.example", "SetRole it@acme.example",
            ],
            plan.Changes.Select(change => $"{change.Action} {change.Who}"));
        Assert.Equal(Enumerable.Range(1, 9), plan.Changes.Select(change => change.Order));
    }

    [Fact]
    public async Task Where_seats_are_short_as_many_as_are_needed_are_freed_first()
    {
        RosterScene scene = new RosterScene().Member("a@acme.example", "view").Member("b@acme.example", "view").Invite("c@acme.example", "view");
        scene.Adjust = organization => organization with { Limits = new Dictionary<string, long> { ["member"] = 5 } };

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + """, { "email": "new1@acme.example", "role": "view" }, { "email": "new2@acme.example", "role": "view" }""");

        Assert.Equal(
            ["Revoke c@acme.example", "Remove a@acme.example", "Invite new1@acme.example", "Invite new2@acme.example", "Remove b@acme.example"],
            plan.Changes.Select(change => $"{change.Action} {change.Who}"));
        Assert.Equal("needs 2 seats, frees 2 first", plan.Organizations[0].SeatNote);
    }

    [Fact]
    public async Task Where_seats_are_enough_nothing_is_said_of_them()
    {
        RosterScene scene = new RosterScene().Member("a@acme.example", "view");
        scene.Adjust = organization => organization with { Limits = new Dictionary<string, long> { ["member"] = 4 } };

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + """, { "email": "new1@acme.example", "role": "view" }""");

        Assert.Equal(["Invite", "Remove"], plan.Changes.Select(change => change.Action.ToString()));
        Assert.Null(plan.Organizations[0].SeatNote);
    }

    [Fact]
    public async Task An_expired_invite_has_no_seat_and_one_that_is_sent_anew_keeps_its_own()
    {
        RosterScene scene = new RosterScene().Invite("a@acme.example", "view").Invite("b@acme.example", "view", expired: true);
        scene.Adjust = organization => organization with { Limits = new Dictionary<string, long> { ["member"] = 3 } };

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + """, { "email": "a@acme.example", "role": "edit" }""");

        Assert.Equal(["Reinvite", "Revoke"], plan.Changes.Select(change => change.Action.ToString()));
        Assert.Equal((2, 1, 3L), (plan.Organizations[0].MemberCount, plan.Organizations[0].PendingInviteCount, plan.Organizations[0].SeatLimit));
    }

    [Theory]
    [InlineData("edit", "view", null, null, OrgRosterEffect.Loss)]
    [InlineData("view", "edit", null, null, OrgRosterEffect.Gain)]
    [InlineData("none", "none", "view", null, OrgRosterEffect.Loss)]
    [InlineData("none", "none", null, "view", OrgRosterEffect.Gain)]
    [InlineData("edit", "edit", "none", null, OrgRosterEffect.Gain)]
    [InlineData("edit", "edit", null, "none", OrgRosterEffect.Loss)]
    [InlineData("view", "edit", null, "none", OrgRosterEffect.Loss)]
    [InlineData("view", "view", "view", null, OrgRosterEffect.Neutral)]
    [InlineData("edit", "collaborate", "collaborate", "collaborate", OrgRosterEffect.Loss)]
    public async Task Whoever_can_reach_less_somewhere_loses(string role, string newRole, string? inApplication, string? newInApplication, OrgRosterEffect effect)
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", role, adjust: member => member with
        {
            ApplicationRoles = inApplication is null ? [] : [new SandboxResourceRole(RosterScene.Application, inApplication)],
        });
        string roles = newInApplication is null ? string.Empty : $"\"{RosterScene.Application}\": \"{newInApplication}\"";

        OrgRosterPlan plan = await scene.PlanAsync($$"""{ "email": "ann@acme.example", "role": "{{newRole}}", "applicationRoles": { {{roles}} } }""");

        plan.IsOnly(OrgRosterAction.SetRole, effect);
    }

    [Fact]
    public async Task A_loss_says_what_is_lost_and_who_is_missed()
    {
        RosterScene scene = new RosterScene().Member("sam@acme.example", "view", adjust: member => member with
        {
            ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "collaborate"), new SandboxResourceRole(RosterText.ResourceId[..^1] + "8", "none")],
            DashboardRoles = [new SandboxResourceRole(RosterScene.Dashboard, "view")],
        });

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + $$""", { "email": "ann@acme.example", "role": "none", "applicationRoles": { "{{RosterScene.Application}}": "view" } }""");

        Assert.Equal(
            "loses: view, 1 application, 1 dashboard; is the only collaborator of Pump Monitoring",
            plan.Changes.Single(change => change.Action == OrgRosterAction.Remove).Note);
    }

    [Fact]
    public async Task Who_is_not_the_only_collaborator_is_not_called_so()
    {
        RosterScene scene = new RosterScene().Member("bo@acme.example", "edit").Member("sam@acme.example", "none", adjust: member => member with
        {
            ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "collaborate")],
        });

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + """, { "email": "bo@acme.example", "role": "edit" }""");

        Assert.Equal("loses: none, 1 application", plan.IsOnly(OrgRosterAction.Remove, OrgRosterEffect.Loss).Note);
    }

    [Theory]
    [InlineData("view", "ann@acme.example", OrgRosterRisk.Low)]
    [InlineData("admin", "ann@acme.example", OrgRosterRisk.High)]
    [InlineData("view", "\u0430nn@acme.example", OrgRosterRisk.High)]
    [InlineData("view", "0ps@acme.example", OrgRosterRisk.High)]
    public async Task New_administrators_and_odd_addresses_are_of_high_risk(string role, string email, OrgRosterRisk risk)
    {
        OrgRosterPlan plan = await new RosterScene().PlanAsync(RosterScene.Admins + $$""", { "email": "{{email}}", "role": "{{role}}" }""");

        OrgRosterChange change = plan.IsOnly(OrgRosterAction.Invite, OrgRosterEffect.Gain);
        Assert.Equal(risk, change.Risk);
        Assert.Equal(email[0] == '\u0430', change.Note.Contains("U+0430", System.StringComparison.Ordinal));
        Assert.Equal(email[0] == '0', change.Note.Contains("ops@acme.example", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_way_in_is_of_high_risk()
    {
        var scene = new RosterScene();
        scene.Options.MinimumAdmin = 1;

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ops@acme.example", "role": "edit" }""");

        Assert.Equal(OrgRosterRisk.High, plan.IsOnly(OrgRosterAction.SetRole, OrgRosterEffect.Loss).Risk);
    }

    [Fact]
    public async Task A_baseline_tells_what_the_file_asks_for_from_what_has_drifted()
    {
        RosterScene scene = new RosterScene().Member("drifted@acme.example", "edit").Member("filed@acme.example", "view").Member("eve@acme.example", "view");
        string Text(string role) => RosterText.WithMembers(
            RosterScene.Admins + $$""", { "email": "drifted@acme.example", "role": "view" }, { "email": "filed@acme.example", "role": "{{role}}" }""",
            """ "purge": true, "set": { "description": "Pumps" }, """);
        scene.Options.Baseline = RosterText.ReadValid(Text("view"));

        OrgRosterPlan plan = await scene.PlanOfAsync(Text("edit"));

        Assert.Equal(
            [("Acme", OrgRosterOrigin.Drift), ("drifted@acme.example", OrgRosterOrigin.Drift), ("eve@acme.example", OrgRosterOrigin.Drift), ("filed@acme.example", OrgRosterOrigin.File)],
            plan.Changes.Select(change => (change.Who, change.Origin!.Value)).OrderBy(pair => pair.Who, System.StringComparer.Ordinal));
        scene.Options.Baseline = null;
        Assert.All((await scene.PlanOfAsync(Text("edit"))).Changes, change => Assert.Null(change.Origin));
    }

    [Fact]
    public async Task The_same_changes_have_the_same_id_and_others_another()
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", "view");
        async Task<string> IdAsync(string role) => (await scene.PlanAsync($$"""{ "email": "ann@acme.example", "role": "{{role}}" }""")).PlanId;

        string id = await IdAsync("edit");

        Assert.Matches("^[0-9a-f]{16}$", id);
        Assert.Equal(id, await IdAsync("edit"));
        Assert.NotEqual(id, await IdAsync("collaborate"));
        Assert.Equal(await IdAsync("view"), (await new RosterScene().PlanAsync(RosterScene.Admins)).PlanId);
    }

    [Fact]
    public async Task Rows_make_the_same_plan_as_a_file()
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", "view").Member("eve@acme.example", "view");
        RosterReading rows = RosterRows.Read(
            [new Dictionary<string, string?> { ["Email"] = "ann@acme.example", ["Role"] = "Edit", ["OrgName"] = "ACME" }], null);

        OrgRosterPlan ofRows = await scene.PlanOfAsync(rows.Roster!);
        OrgRosterPlan ofFile = await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "edit" }""");

        Assert.Equal(ofFile.Hash, ofRows.Hash);
        Assert.Equal(1, ofRows.Changes[0].Line);
    }
}
