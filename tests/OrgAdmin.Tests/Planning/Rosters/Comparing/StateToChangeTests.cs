using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>The table "from state to change", line by line.</summary>
public class StateToChangeTests
{
    private const string Ann = RosterScene.Admins + """, { "email": "ann@acme.example", "role": "edit" }""";

    [Fact]
    public async Task Who_is_listed_and_not_there_is_invited()
    {
        OrgRosterChange change = (await new RosterScene().PlanAsync(Ann)).IsOnly(OrgRosterAction.Invite, OrgRosterEffect.Gain);

        Assert.Equal(("ann@acme.example", "ann@acme.example", null, null), (change.Who, change.Email, change.UserId, change.Before));
        Assert.Equal(("edit", false, "Acme", 1), (change.After!.Role, change.After.IsMember, change.OrgName, change.Order));
    }

    [Fact]
    public async Task A_pending_invite_with_the_same_roles_stays()
    {
        (await new RosterScene().Invite("Ann@acme.example", "edit").PlanAsync(Ann)).IsEmpty();
    }

    [Fact]
    public async Task A_pending_invite_with_other_roles_is_sent_anew_and_keeps_disallowTransfer()
    {
        RosterScene scene = new RosterScene().Invite("ann@acme.example", "view", adjust: invite => invite with
        {
            DisallowTransfer = true,
            ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "none")],
        });

        OrgRosterChange change = (await scene.PlanAsync(Ann)).IsOnly(OrgRosterAction.Reinvite, OrgRosterEffect.Gain);

        Assert.Equal(("view", "edit", true), (change.Before!.Role, change.After!.Role, change.After.DisallowTransfer));
        Assert.Equal(RosterScene.Application + "=none", change.After.ApplicationRoles[0].ToString());
        Assert.Equal(change.Before.InviteIds, change.RevokedInviteIds);
        Assert.Contains("mails again", change.Note, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_invite_is_a_finding()
    {
        OrgRosterPlan plan = await new RosterScene().Invite("ann@acme.example", "edit", expired: true).PlanAsync(Ann);

        Assert.Contains("-RenewExpired", plan.HasOnlyFinding(OrgRosterFindingKind.InviteExpired).Remedy, System.StringComparison.Ordinal);
        Assert.Equal(0, plan.ExitCode);
    }

    [Fact]
    public async Task An_expired_invite_is_sent_anew_with_RenewExpired_only()
    {
        RosterScene scene = new RosterScene().Invite("ann@acme.example", "edit", expired: true);
        scene.Options.RenewExpired = true;

        (await scene.PlanAsync(Ann)).IsOnly(OrgRosterAction.Reinvite, OrgRosterEffect.Gain);
    }

    [Fact]
    public async Task Of_a_pending_and_an_expired_invite_the_expired_one_is_revoked()
    {
        RosterScene scene = new RosterScene().Invite("ann@acme.example", "edit", expired: true).Invite("ANN@acme.example", "edit");

        OrgRosterChange change = (await scene.PlanAsync(Ann)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Neutral);

        Assert.Equal(["000000000000000000abcd00"], change.RevokedInviteIds);
        Assert.Equal(["000000000000000000abcd01"], change.After!.InviteIds);
    }

    [Fact]
    public async Task Of_several_pending_invites_the_one_that_is_wanted_is_kept()
    {
        RosterScene scene = new RosterScene()
            .Invite("ann@acme.example", "edit", day: -2).Invite("ann@acme.example", "admin", day: -1).Invite("ann@acme.example", "view");

        OrgRosterChange change = (await scene.PlanAsync(Ann)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Loss);

        Assert.Equal(["000000000000000000abcd01", "000000000000000000abcd02"], change.RevokedInviteIds);
        Assert.Equal(("admin", "edit"), (change.Before!.Role, change.After!.Role));
    }

    [Fact]
    public async Task Several_invites_of_which_none_is_wanted_are_one_new_one()
    {
        RosterScene scene = new RosterScene().Invite("ann@acme.example", "view").Invite("ann@acme.example", "none");

        OrgRosterChange change = (await scene.PlanAsync(Ann)).IsOnly(OrgRosterAction.Reinvite, OrgRosterEffect.Gain);

        Assert.Equal(2, change.RevokedInviteIds.Count);
    }

    [Fact]
    public async Task A_members_role_is_set()
    {
        OrgRosterChange change = (await new RosterScene().Member("ann@acme.example", "view").PlanAsync(Ann)).IsOnly(OrgRosterAction.SetRole, OrgRosterEffect.Gain);

        Assert.Equal(("view", "edit", RosterScene.UserId("ann@acme.example")), (change.Before!.Role, change.After!.Role, change.UserId));
    }

    [Fact]
    public async Task Role_and_overrides_are_set_in_one_change_and_overrides_that_are_not_named_stay()
    {
        RosterScene scene = new RosterScene().Member("ann@acme.example", "edit", adjust: member => member with
        {
            ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "view")],
            DashboardRoles = [new SandboxResourceRole(RosterScene.Dashboard, "view")],
        });

        OrgRosterChange change = (await scene.PlanAsync(RosterScene.Admins + """, { "email": "ann@acme.example", "role": "view", "applicationRoles": {} }"""))
            .IsOnly(OrgRosterAction.SetRole, OrgRosterEffect.Loss);

        Assert.Empty(change.After!.ApplicationRoles);
        Assert.Equal(RosterScene.Dashboard + "=view", Assert.Single(change.After.DashboardRoles).ToString());
    }

    [Fact]
    public async Task A_member_who_has_what_is_wanted_stays()
    {
        (await new RosterScene().Member("ann@acme.example", "edit").PlanAsync(Ann)).IsEmpty();
    }

    [Theory]
    [InlineData(AccessFactKind.Left)]
    [InlineData(AccessFactKind.Declined)]
    public async Task Who_left_or_declined_is_not_invited_again(AccessFactKind kind)
    {
        var scene = new RosterScene { Facts = [new AccessFact(kind, "ANN@acme.example", null, RosterText.Now.AddDays(-3))] };

        OrgRosterPlan plan = await scene.PlanAsync(Ann);

        Assert.Contains("New-OrgInvite", plan.HasOnlyFinding(OrgRosterFindingKind.LeftByThemselves).Remedy, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cannot_be_found_in_the_audit_log_is_invited()
    {
        (await new RosterScene { Facts = null }.PlanAsync(Ann)).IsOnly(OrgRosterAction.Invite, OrgRosterEffect.Gain);
    }

    [Fact]
    public async Task With_purge_a_member_who_is_not_listed_is_removed()
    {
        OrgRosterChange change = (await new RosterScene().Member("eve@acme.example", "view").PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Remove, OrgRosterEffect.Loss);

        Assert.Equal(("eve@acme.example", null), (change.Who, change.After));
    }

    [Fact]
    public async Task With_purge_a_pending_invite_that_is_not_listed_is_revoked_which_is_a_loss()
    {
        (await new RosterScene().Invite("eve@acme.example", "view").PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Loss);
    }

    [Fact]
    public async Task With_purge_an_expired_invite_that_is_not_listed_is_cleaned_up_without_a_loss()
    {
        (await new RosterScene().Invite("eve@acme.example", "view", expired: true).PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Neutral);
    }

    [Fact]
    public async Task With_purge_the_invite_of_a_member_is_revoked()
    {
        OrgRosterChange change = (await new RosterScene().Invite("it@acme.example", "view").PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Revoke, OrgRosterEffect.Neutral);

        Assert.Single(change.RevokedInviteIds);
    }

    [Fact]
    public async Task Without_purge_the_invite_of_a_member_is_a_finding()
    {
        (await new RosterScene().Invite("it@acme.example", "view").PlanAsync(RosterScene.Admins)).HasOnlyFinding(OrgRosterFindingKind.MemberAndInvite);
    }

    [Fact]
    public async Task A_member_with_an_invite_is_one_change_in_which_the_invite_goes_too()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view").Invite("eve@acme.example", "admin");

        Assert.Single((await scene.PurgeAsync(RosterScene.Admins)).IsOnly(OrgRosterAction.Remove, OrgRosterEffect.Loss).RevokedInviteIds);
        Assert.Single((await scene.PurgeAsync(RosterScene.Admins + """, { "email": "eve@acme.example", "role": "edit" }"""))
            .IsOnly(OrgRosterAction.SetRole, OrgRosterEffect.Gain).RevokedInviteIds);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task Without_purge_who_is_not_listed_is_a_finding(bool isMember, bool isExpired)
    {
        RosterScene scene = isMember ? new RosterScene().Member("eve@acme.example", "view") : new RosterScene().Invite("eve@acme.example", "view", isExpired);
        scene.Invite("noah@acme.example", "none");

        OrgRosterPlan plan = await scene.PlanAsync(RosterScene.Admins + """, { "email": "noah@acme.example", "role": "none" }""");

        Assert.Equal("eve@acme.example", plan.HasOnlyFinding(OrgRosterFindingKind.NotInRoster).Email);
        Assert.Equal(0, plan.ExitCode);
    }

    [Fact]
    public async Task A_parameter_narrows_purge()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view");
        scene.Options.NoPurge = true;

        (await scene.PurgeAsync(RosterScene.Admins)).HasOnlyFinding(OrgRosterFindingKind.NotInRoster);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", { "email": "ann@acme.example", "role": "edit" }""")]
    public async Task Access_that_has_ended_is_taken_away_without_purge_listed_or_not(string entry)
    {
        OrgRosterPlan plan = await new RosterScene().Member("ann@acme.example", "edit")
            .PlanAsync(RosterScene.Admins + entry, top: """ "people": { "ann@acme.example": { "expires": "2026-11-26" } }, """);

        OrgRosterChange change = plan.IsOnly(OrgRosterAction.Remove, OrgRosterEffect.Loss);
        Assert.True(change.IsExpiry);
        Assert.Contains("2026-11-27 00:00", change.Note, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_ends_with_the_end_of_the_day()
    {
        (await new RosterScene().Member("ann@acme.example", "edit")
            .PlanAsync(Ann, top: """ "people": { "ann@acme.example": { "expires": "2026-11-27" } }, """)).IsEmpty();
    }

    [Fact]
    public async Task Members_that_are_not_managed_are_not_looked_at()
    {
        (await new RosterScene().Member("eve@acme.example", "view").Invite("x@acme.example", "admin")
            .PlanOfAsync($$"""{ "roster": 1, "organizations": [ { "id": "{{RosterText.OrgId}}" } ] }""")).IsEmpty();
    }

    [Fact]
    public async Task Own_fields_that_differ_are_set_and_others_left()
    {
        var scene = new RosterScene { Adjust = organization => organization with { Description = "Old", IconColor = "#000" } };

        OrgRosterPlan plan = await scene.PlanOfAsync(
            $$"""{ "roster": 1, "organizations": [ { "id": "{{RosterText.OrgId}}", "set": { "description": "Pumps", "mfaMode": "notRequired", "name": "Acme Inc" } } ] }""");

        OrgRosterChange change = plan.IsOnly(OrgRosterAction.SetOrg, OrgRosterEffect.Neutral);
        Assert.Equal(["description=Old", "name=Acme"], change.Before!.Fields.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(["description=Pumps", "name=Acme Inc"], change.After!.Fields.Select(field => $"{field.Key}={field.Value}"));
    }

    [Fact]
    public async Task A_person_is_found_by_user_id_then_by_address_then_by_another_address()
    {
        string ann = RosterScene.UserId("old");
        RosterScene scene = new RosterScene().Member("x@acme.example", "edit", userId: ann).Member("bo.lee@acme.example", "edit");

        OrgRosterPlan plan = await scene.PlanAsync(
            RosterScene.Admins + """, { "email": "ann@acme.example", "role": "edit" }, { "email": "bo@acme.example", "role": "edit" }""",
            top: $$""" "people": { "ann@acme.example": { "userId": "{{ann}}" }, "bo@acme.example": { "aka": ["bo.lee@acme.example"] } }, """);

        plan.HasOnlyFinding(OrgRosterFindingKind.AddressChanged);
    }
}
