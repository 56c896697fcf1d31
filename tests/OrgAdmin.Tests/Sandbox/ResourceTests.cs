using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Which applications and dashboards somebody sees, and what roles may be given for them.</summary>
public class ResourceTests
{
    private static readonly string Invites = SandboxSession.Pumps + "/invites";

    [Fact]
    public async Task The_owner_says_which_are_listed()
    {
        using var session = new SandboxSession();
        Assert.Equal(
            ["Field Service", "Irrigation Pilot", "Pump Monitoring", "Spare Parts Portal", "Test Bench", "Test Bench"],
            (await session.GetAsync("/applications?orgId=" + SandboxSeed.AlderCreekId)).Texts("name"));
        Assert.Equal(["Maya's Playground"], (await session.GetAsync("/applications?orgId=")).Texts("name"));
        Assert.Equal(12, (await session.GetAsync("/applications")).Items.Count);
        Assert.Equal(9, (await session.GetAsync("/dashboards?orgId=" + SandboxSeed.AlderCreekId)).Items.Count);
        Assert.Equal(["Scratch"], (await session.GetAsync("/dashboards?orgId=")).Texts("name"));
        Assert.Empty((await session.GetAsync("/applications?orgId=" + SandboxSeed.RiverbendId)).Items);
        (await session.GetAsync("/applications?orgId=x")).Is(400);
    }

    [Fact]
    public async Task There_are_as_many_as_the_summary_states()
    {
        using var session = new SandboxSession();
        foreach (string org in new[] { SandboxSession.Pumps, SandboxSession.Emea, SandboxSession.Labs })
        {
            SandboxReply reply = await session.GetAsync(org);
            string id = reply["id"].GetString()!;
            Assert.Equal(reply["summary"].GetProperty("appCount").GetInt32(), (await session.GetAsync("/applications?orgId=" + id)).Items.Count);
            Assert.Equal(reply["summary"].GetProperty("dashCount").GetInt32(), (await session.GetAsync("/dashboards?orgId=" + id)).Items.Count);
        }
    }

    [Fact]
    public async Task Pages_and_patterns_are_those_of_every_list()
    {
        using var session = new SandboxSession();
        SandboxReply page = await session.GetAsync("/applications?filterField=name&filter=*pump*&perPage=1&page=1");
        Assert.Equal(["Pump Monitoring"], page.Texts("name"));
        Assert.Equal((1, 2), (page["count"].GetInt32(), page["totalCount"].GetInt32()));
        Assert.Equal(3, (await session.GetAsync($"/dashboards?applicationId={SandboxSession.PumpMonitoring}")).Items.Count);
        Assert.Equal(
            ["Calibration", "Lobby Screen", "Management Summary"], (await session.GetAsync("/dashboards?applicationId=")).Texts("name"));
    }

    [Fact]
    public async Task A_role_for_one_application_goes_before_the_members_role()
    {
        using var session = new SandboxSession();
        session.As("64a1f0c27be19d5a3c8e0007");
        Assert.Equal(["Field Service", "Pump Monitoring"], (await session.GetAsync("/applications")).Texts("name"));
        Assert.Equal(["Plant Overview"], (await session.GetAsync("/dashboards")).Texts("name"));
        (await session.GetAsync("/applications/" + SandboxSession.PumpMonitoring)).Is(200);
        (await session.GetAsync("/applications/64a1f0e07be19d5a3c900003")).Is(404);
    }

    [Fact]
    public async Task A_tokens_role_for_one_application_hides_the_others()
    {
        using var session = new SandboxSession();
        session.Capped("none", new SandboxTokenRole(SandboxSeed.AlderCreekId, "none")
        {
            ApplicationRoles = [new(SandboxSession.PumpMonitoring, "view")],
        });
        Assert.Equal(["Pump Monitoring"], (await session.GetAsync("/applications")).Texts("name"));
        session.Capped("none", new SandboxTokenRole("sandbox", "view"));
        Assert.Equal(["Maya's Playground"], (await session.GetAsync("/applications")).Texts("name"));
    }

    [Fact]
    public async Task A_public_dashboard_opens_without_a_token_and_no_other_does()
    {
        using var session = new SandboxSession { Token = null };
        Assert.Equal("Lobby Screen", (await session.GetAsync("/dashboards/" + SandboxSession.Lobby)).Is(200)["name"].GetString());
        (await session.GetAsync("/dashboards/" + SandboxSession.Plant)).Is(404);
        session.Token = "unknown";
        (await session.GetAsync("/dashboards/" + SandboxSession.Lobby)).Is(401);
        Assert.DoesNotContain("Lobby Screen", (await session.As(SandboxSession.Noah).GetAsync("/dashboards")).Texts("name"));
    }

    [Theory]
    [InlineData("applicationRoles", SandboxSession.PumpMonitoring, 200)]
    [InlineData("applicationRoles", "64A1F0E07BE19D5A3C900001", 200)]
    [InlineData("applicationRoles", SandboxSession.Nobody, 400)]
    [InlineData("applicationRoles", SandboxSession.EmeaApplication, 400)]
    [InlineData("applicationRoles", SandboxSession.Plant, 400)]
    [InlineData("applicationRoles", SandboxSession.OwnApplication, 400)]
    [InlineData("dashboardRoles", SandboxSession.Plant, 200)]
    [InlineData("dashboardRoles", SandboxSession.PumpMonitoring, 400)]
    [InlineData("dashboardRoles", SandboxSession.EmeaDashboard, 400)]
    public async Task A_role_is_given_only_for_what_belongs_to_the_organization(string list, string id, int status)
    {
        using var session = new SandboxSession();
        string roles = $$"""
            "{{list}}":[{"resourceId":"{{SandboxSession.FieldService}}","role":"view"},{"resourceId":"{{id}}","role":"view"}]
            """.Replace(list == "dashboardRoles" ? SandboxSession.FieldService : "-", SandboxSession.Plant);
        SandboxReply invited = await session.SendAsync("POST", Invites, $$"""{"email":"x@example.com","role":"none",{{roles}}}""");
        SandboxReply changed = await session.SendAsync(
            "PATCH", SandboxSession.Pumps + "/member", $$"""{"userId":"{{SandboxSession.Tom}}",{{roles}}}""");

        invited.Is(status);
        changed.Is(status);
        if (status == 400)
        {
            Assert.Equal($"\"{list}[1].resourceId\" was not found in the organization", invited.Message);
            Assert.DoesNotContain(session.Organization(SandboxSeed.AlderCreekId).Invites, invite => invite.Email == "x@example.com");
        }
    }

    [Fact]
    public async Task What_the_overrides_of_an_added_organization_refer_to_is_made_up()
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(SandboxSeed.EmeaId, org => org with
        {
            Members = [.. org.Members.Select(member => member with { ApplicationRoles = [new(SandboxSession.Nobody, "view")] })],
        });
        Assert.Equal("Application " + SandboxSession.Nobody, (await session.GetAsync("/applications/" + SandboxSession.Nobody)).Is(200)["name"].GetString());
        Assert.Equal(3, (await session.GetAsync(SandboxSession.Emea))["summary"].GetProperty("appCount").GetInt32());
    }

    [Fact]
    public async Task A_deleted_organization_takes_its_resources_along()
    {
        using var session = new SandboxSession();
        await session.SendAsync("DELETE", SandboxSession.Pumps);
        (await session.GetAsync("/applications/" + SandboxSession.PumpMonitoring)).Is(404);
        Assert.DoesNotContain(session.Api.Dashboards, dashboard => dashboard.OwnerId == SandboxSeed.AlderCreekId);
        Assert.Equal(6, (await session.GetAsync("/applications")).Items.Count);
    }

    [Fact]
    public void Every_seeded_override_refers_to_what_its_organization_has()
    {
        using var session = new SandboxSession();
        foreach (SandboxOrganization organization in session.Api.Organizations)
        {
            string[] owned = [.. session.Api.Applications.Where(each => each.OwnerId == organization.Id).Select(each => each.Id),
                .. session.Api.Dashboards.Where(each => each.OwnerId == organization.Id).Select(each => each.Id)];
            Assert.Subset(
                owned.ToHashSet(),
                organization.Members.SelectMany(member => member.ApplicationRoles.Concat(member.DashboardRoles))
                    .Concat(organization.Invites.SelectMany(invite => invite.ApplicationRoles.Concat(invite.DashboardRoles)))
                    .Select(role => role.ResourceId).ToHashSet());
            Assert.DoesNotContain(session.Api.Applications, application => application.Name.StartsWith("Application ", System.StringComparison.Ordinal));
        }
    }
}
