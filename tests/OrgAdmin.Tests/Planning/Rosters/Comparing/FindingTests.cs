using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>What a plan tells that is no change.</summary>
public class FindingTests
{
    [Fact]
    public async Task Unmanaged_addresses_are_reported_and_never_touched()
    {
        RosterScene scene = new RosterScene().Member("eve@partner.example", "view").Invite("max@Partner.example", "view");

        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins, """ "unmanaged": ["*@partner.example"], """);

        Assert.Empty(plan.Changes);
        Assert.Equal(2, plan.Findings.Count(finding => finding.Kind == OrgRosterFindingKind.Unmanaged));
    }

    [Fact]
    public async Task Members_of_single_sign_on_are_left_alone_where_the_roster_says_so()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view", adjust: member => member with { SsoLinked = true });

        (await scene.PurgeAsync(RosterScene.Admins, """ "unmanaged": ["sso"], """)).HasOnlyFinding(OrgRosterFindingKind.Unmanaged);
    }

    [Fact]
    public async Task A_new_address_of_the_same_user_comes_with_the_line_to_write()
    {
        string id = RosterScene.UserId("ann");
        RosterScene scene = new RosterScene().Member("ann.lee@acme.example", "edit", userId: id);

        OrgRosterPlan plan = await scene.PurgeAsync(
            RosterScene.Admins + """, { "email": "ann@acme.example", "role": "edit" }""", top: $$""" "people": { "ann@acme.example": { "userId": "{{id}}" } }, """);

        OrgRosterFinding finding = plan.HasOnlyFinding(OrgRosterFindingKind.AddressChanged);
        Assert.Contains($$"""
            "ann.lee@acme.example": { "userId": "{{id}}", "aka": ["ann@acme.example"] }
            """, finding.Remedy, StringComparison.Ordinal);
        Assert.Equal(0, plan.ExitCode);
    }

    [Fact]
    public async Task The_same_local_part_of_one_who_goes_and_one_who_comes_may_be_one_person()
    {
        await AssertSamePersonAsync(new RosterScene().Member("ann.lee@old.example", "edit"), "ann.lee@acme.example");
    }

    [Fact]
    public async Task The_name_of_one_who_goes_in_the_address_of_one_who_comes_may_be_one_person()
    {
        await AssertSamePersonAsync(
            new RosterScene().Member("al77@acme.example", "edit", adjust: member => member with { FirstName = "Amélie", LastName = "Lee" }), "lee.amelie@acme.example");
    }

    [Fact]
    public async Task An_unlisted_member_who_accepted_our_invite_may_be_who_is_listed()
    {
        RosterScene scene = new RosterScene().Member("private@home.example", "edit");
        scene.Facts!.Add(new AccessFact(AccessFactKind.Accepted, "new@acme.example", RosterScene.UserId("private@home.example"), RosterText.Now.AddDays(-1)));

        await AssertSamePersonAsync(scene, "new@acme.example");
    }

    [Fact]
    public async Task Others_are_removed_and_invited_beside_each_other()
    {
        OrgRosterPlan plan = await new RosterScene().Member("eve@acme.example", "edit")
            .PurgeAsync(RosterScene.Admins + """, { "email": "ann.lee@acme.example", "role": "edit" }""");

        Assert.Equal([OrgRosterAction.Invite, OrgRosterAction.Remove], plan.Changes.Select(change => change.Action));
    }

    [Fact]
    public async Task Another_account_under_a_listed_address_is_not_taken_for_the_person()
    {
        OrgRosterPlan plan = await new RosterScene().Member("ann@acme.example", "view").PurgeAsync(
            RosterScene.Admins + """, { "email": "ann@acme.example", "role": "admin" }""", top: $$""" "people": { "ann@acme.example": { "userId": "{{RosterText.OtherOrgId}}" } }, """);

        plan.HasOnlyFinding(OrgRosterFindingKind.PossiblySamePerson);
        Assert.Equal(3, plan.ExitCode);
    }

    [Fact]
    public async Task Two_accounts_of_one_person_are_left_alone()
    {
        OrgRosterPlan plan = await new RosterScene().Member("ann@acme.example", "view").Member("ann.lee@acme.example", "view").PurgeAsync(
            RosterScene.Admins + """, { "email": "ann@acme.example", "role": "view" }""", top: """ "people": { "ann@acme.example": { "aka": ["ann.lee@acme.example"] } }, """);

        plan.HasOnlyFinding(OrgRosterFindingKind.PossiblySamePerson);
    }

    [Fact]
    public async Task A_role_that_is_not_known_is_left_alone()
    {
        OrgRosterPlan plan = await new RosterScene().Member("eve@acme.example", "owner").PurgeAsync(RosterScene.Admins);

        Assert.Contains("owner", plan.HasOnlyFinding(OrgRosterFindingKind.UnknownRole).Message, StringComparison.Ordinal);
        Assert.Equal(0, plan.ExitCode);
    }

    [Fact]
    public async Task A_role_that_is_not_known_of_who_is_listed_leaves_something_undone()
    {
        OrgRosterPlan plan = await new RosterScene().Member("eve@acme.example", "owner").PlanAsync(RosterScene.Admins + """, { "email": "eve@acme.example", "role": "view" }""");

        plan.HasOnlyFinding(OrgRosterFindingKind.UnknownRole);
        Assert.Equal(3, plan.ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disabled_or_read_only_organization_cannot_be_changed(bool isDisabled)
    {
        var scene = new RosterScene
        {
            Adjust = organization => isDisabled ? organization with { DisabledAt = RosterText.Now } : organization with { IsReadOnly = true },
        };

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "view" }, """ + RosterScene.Admins);

        plan.HasOnlyFinding(OrgRosterFindingKind.Impossible);
        Assert.Equal(3, plan.ExitCode);
    }

    [Fact]
    public async Task Who_is_no_administrator_there_is_told_and_still_sees_the_plan()
    {
        RosterScene scene = new RosterScene().Member("view@acme.example", "view");
        scene.Options.OwnUserId = RosterScene.UserId("view@acme.example");

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "view" }, { "email": "view@acme.example", "role": "view" }, """ + RosterScene.Admins);

        Assert.Contains("administrator", plan.HasFinding(OrgRosterFindingKind.Impossible).Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (plan.Changes.Count, plan.ExitCode));
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_told_and_the_plan_still_shown()
    {
        var scene = new RosterScene();
        scene.Options.HasScope = operation => operation != "org.inviteMember";

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "view" }, """ + RosterScene.Admins);

        Assert.Contains("org.inviteMember", plan.HasFinding(OrgRosterFindingKind.Impossible).Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (plan.Changes.Count, plan.ExitCode));
    }

    [Theory]
    [InlineData("applicationRoles", RosterScene.Application)]
    [InlineData("dashboardRoles", RosterScene.Dashboard)]
    public async Task A_role_in_a_resource_that_does_not_exist_is_impossible(string list, string known)
    {
        string entry = $$"""{ "email": "ann@acme.example", "role": "none", "{{list}}": { "{{known}}": "view", "{{RosterText.OtherOrgId}}": "view" } }, """;

        OrgRosterPlan plan = await new RosterScene().PlanAsync(entry + RosterScene.Admins);

        string message = plan.HasOnlyFinding(OrgRosterFindingKind.Impossible).Message;
        Assert.Contains(RosterText.OtherOrgId, message, StringComparison.Ordinal);
        Assert.DoesNotContain(known, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_that_cannot_be_listed_prove_nothing()
    {
        string entry = $$"""{ "email": "ann@acme.example", "role": "none", "applicationRoles": { "{{RosterText.OtherOrgId}}": "view" } }, """;

        (await new RosterScene { Names = null }.PlanAsync(entry + RosterScene.Admins)).IsOnly(OrgRosterAction.Invite, OrgRosterEffect.Gain);
    }

    [Fact]
    public async Task An_invite_without_a_seat_is_impossible()
    {
        var scene = new RosterScene { Adjust = organization => organization with { Limits = new System.Collections.Generic.Dictionary<string, long> { ["member"] = 3 } } };

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ann@acme.example", "role": "view" }, { "email": "bo@acme.example", "role": "view" }, """ + RosterScene.Admins);

        Assert.Equal("ann@acme.example", Assert.Single(plan.Changes).Who);
        Assert.Equal("bo@acme.example", plan.HasFinding(OrgRosterFindingKind.Impossible).Who);
        Assert.Equal(3, plan.ExitCode);
    }

    [Fact]
    public async Task Members_whom_a_new_mfaMode_locks_out_are_counted_and_named()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view", adjust: member => member with { TwoFactorAuthEnabled = false });

        OrgRosterPlan plan = await scene.PlanOfAsync($$"""{ "roster": 1, "organizations": [ { "id": "{{RosterText.OrgId}}", "set": { "mfaMode": "required" } } ] }""");

        Assert.Equal("eve@acme.example", plan.HasFinding(OrgRosterFindingKind.Consequence).Remedy);
        plan.IsNotRefused();
    }

    [Fact]
    public async Task An_invite_outside_of_the_organizations_domains_may_be_refused_by_the_API()
    {
        var scene = new RosterScene { Adjust = organization => organization with { WhitelistedEmailDomains = ["acme.example"] } };

        OrgRosterPlan plan = await scene.PlanAsync("""{ "email": "ann@partner.example", "role": "view" }, """ + RosterScene.Admins);

        Assert.Equal("ann@partner.example", plan.HasFinding(OrgRosterFindingKind.Consequence).Who);
        Assert.Single(plan.Changes);
    }

    [Theory]
    [InlineData("""{ "id": "575ed6e87ae143cd83dc4aff" }""")]
    [InlineData("""{ "name": "Nowhere" }""")]
    [InlineData("""{ "name": "Twice" }""")]
    public async Task An_organization_that_cannot_be_found_is_unreadable_and_the_others_are_compared(string entry)
    {
        var scene = new RosterScene();
        scene.Others.AddRange(new[] { "a", "b" }.Select(digit => new SandboxOrganization
        {
            Id = "575ed6e87ae143cd83dc4a0" + digit,
            Name = "Twice",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" }],
        }));

        OrgRosterPlan plan = await scene.PlanOfAsync($$"""
            { "roster": 1, "organizations": [ {{entry.Replace("}", ", \"members\": [] }", StringComparison.Ordinal)}}, { "id": "{{RosterText.OrgId}}", "members": [ {{RosterScene.Admins}} ] } ] }
            """);

        Assert.Equal(OrgRosterFindingKind.Unreadable, Assert.Single(plan.Findings).Kind);
        Assert.Equal([OrgRosterState.Read, OrgRosterState.Unreadable], plan.Organizations.Select(one => one.State).Order());
        Assert.Equal(3, plan.ExitCode);
    }

    private static async Task AssertSamePersonAsync(RosterScene scene, string email)
    {
        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins + $$""", { "email": "{{email}}", "role": "edit" }""");

        plan.HasOnlyFinding(OrgRosterFindingKind.PossiblySamePerson);
        Assert.Equal(3, plan.ExitCode);
    }
}
