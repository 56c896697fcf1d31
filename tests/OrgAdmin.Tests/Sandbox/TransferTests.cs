using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Applications and dashboards change their owner together or not at all.</summary>
public class TransferTests
{
    private const string Target = SandboxSession.Pumps + "/transferResources";

    [Fact]
    public async Task What_is_named_moves_and_the_counts_move_along()
    {
        using var session = new SandboxSession();
        (await session.SendAsync("PATCH", Target, Body(SandboxSeed.EmeaId, [SandboxSession.PumpMonitoring], [SandboxSession.Plant]))).Is(200);

        Assert.Contains("Pump Monitoring", (await session.GetAsync("/applications?orgId=" + SandboxSeed.EmeaId)).Texts("name"));
        Assert.Contains("Plant Overview", (await session.GetAsync("/dashboards?orgId=" + SandboxSeed.EmeaId)).Texts("name"));
        Assert.Equal((5, 8), await CountsAsync(session, SandboxSession.Pumps));
        Assert.Equal((3, 4), await CountsAsync(session, SandboxSession.Emea));
    }

    [Fact]
    public async Task Roles_for_what_has_moved_are_gone()
    {
        using var session = new SandboxSession();
        await session.SendAsync("PATCH", Target, Body(SandboxSeed.EmeaId, [SandboxSession.FieldService], []));
        SandboxOrganization organization = session.Organization(SandboxSeed.AlderCreekId);
        Assert.DoesNotContain(
            organization.Members.SelectMany(member => member.ApplicationRoles).Concat(organization.Invites.SelectMany(invite => invite.ApplicationRoles)),
            role => role.ResourceId == SandboxSession.FieldService);
        Assert.Contains(organization.Members.SelectMany(member => member.ApplicationRoles), role => role.ResourceId == SandboxSession.PumpMonitoring);
    }

    [Fact]
    public async Task It_can_go_into_the_own_sandbox_and_back()
    {
        using var session = new SandboxSession();
        (await session.SendAsync("PATCH", Target, Body(SandboxSession.Maya, [SandboxSession.PumpMonitoring], [], "user"))).Is(200);
        Assert.Equal(["Maya's Playground", "Pump Monitoring"], (await session.GetAsync("/applications?orgId=")).Texts("name"));
        (await session.SendAsync(
            "PATCH", "/me/transferResources", Body(SandboxSeed.AlderCreekId, [SandboxSession.PumpMonitoring], []))).Is(200);
        Assert.Equal((6, 9), await CountsAsync(session, SandboxSession.Pumps));
    }

    [Theory]
    [InlineData(SandboxSession.Daniel, "user", 400)]
    [InlineData(SandboxSeed.AlderCreekId, "organization", 400)]
    [InlineData(SandboxSeed.LabsId, "organization", 403)]
    [InlineData(SandboxSeed.RiverbendId, "organization", 404)]
    [InlineData(SandboxSession.Nobody, "organization", 404)]
    [InlineData("x", "organization", 400)]
    [InlineData(SandboxSeed.EmeaId, "instance", 400)]
    public async Task It_goes_only_where_the_caller_is_an_administrator(string destination, string type, int status)
    {
        using var session = new SandboxSession();
        (await session.SendAsync("PATCH", Target, Body(destination, [SandboxSession.PumpMonitoring], [], type))).Is(status);
        Assert.Equal(6, session.Api.Applications.Count(application => application.OwnerId == SandboxSeed.AlderCreekId));
    }

    [Fact]
    public async Task A_token_capped_in_the_destination_may_not_bring_anything_there()
    {
        using var session = new SandboxSession();
        session.Capped("admin", new SandboxTokenRole(SandboxSeed.EmeaId, "edit"));
        (await session.SendAsync("PATCH", Target, Body(SandboxSeed.EmeaId, [SandboxSession.PumpMonitoring], []))).Is(403);
        session.Capped("admin", new SandboxTokenRole("sandbox", "view"));
        (await session.SendAsync("PATCH", Target, Body(SandboxSession.Maya, [SandboxSession.PumpMonitoring], [], "user"))).Is(400);
        (await session.SendAsync("PATCH", "/me/transferResources", Body(SandboxSeed.EmeaId, [], []))).Is(403);
    }

    [Theory]
    [InlineData("application", 2, 400)]
    [InlineData("application", 3, 200)]
    [InlineData("dashboard", 3, 400)]
    [InlineData("dashboard", 4, 200)]
    public async Task The_destinations_limit_stands_in_the_way_of_all_of_it(string limit, int most, int status)
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(
            SandboxSeed.EmeaId, org => org with { Limits = new Dictionary<string, long>(org.Limits) { [limit] = most } });
        SandboxReply reply = await session.SendAsync(
            "PATCH", Target, Body(SandboxSeed.EmeaId, [SandboxSession.PumpMonitoring], [SandboxSession.Plant]));

        reply.Is(status);
        bool hasMoved = status == 200;
        Assert.Equal(hasMoved ? (5, 8) : (6, 9), await CountsAsync(session, SandboxSession.Pumps));
        Assert.Equal(hasMoved ? null : $"Organization has reached its limit of {most} {limit}s", reply.Message);
    }

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 200)]
    public async Task Strict_refuses_all_of_it_when_one_is_not_there(bool isStrict, int status)
    {
        using var session = new SandboxSession();
        string body = Body(SandboxSeed.EmeaId, [SandboxSession.PumpMonitoring, SandboxSession.LabsApplication], [])
            .Replace("}", $",\"strict\":{(isStrict ? "true" : "false")}}}", System.StringComparison.Ordinal);
        (await session.SendAsync("PATCH", Target, body)).Is(status);
        Assert.Equal(isStrict ? 6 : 5, session.Api.Applications.Count(application => application.OwnerId == SandboxSeed.AlderCreekId));
        Assert.Equal(SandboxSeed.LabsId, session.Api.Applications.Single(application => application.Id == SandboxSession.LabsApplication).OwnerId);
    }

    private static string Body(string destination, string[] applications, string[] dashboards, string type = "organization")
    {
        static string List(string[] ids) => string.Join(',', ids.Select(id => $"\"{id}\""));
        return $$"""
            {"destinationId":"{{destination}}","destinationType":"{{type}}","applicationIds":[{{List(applications)}}],"dashboardIds":[{{List(dashboards)}}]}
            """;
    }

    private static async Task<(int Applications, int Dashboards)> CountsAsync(SandboxSession session, string org)
    {
        SandboxReply reply = await session.GetAsync(org);
        return (reply["summary"].GetProperty("appCount").GetInt32(), reply["summary"].GetProperty("dashCount").GetInt32());
    }
}
