using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Which role an operation needs, of the user and of the token.</summary>
public class RoleTests
{
    private static readonly string[] Rising = ["none", "view", "collaborate", "edit", "admin"];

    // The least role for each operation on one organization, and a request that a sufficient role is not refused for its role.
    public static TheoryData<string, string, string, string?> Operations => new()
    {
        { "view", "GET", "", null },
        { "view", "GET", "/invites", null },
        { "view", "GET", "/deviceCounts", null },
        { "view", "GET", "/payloadCounts", null },
        { "view", "GET", "/payloadCountsBreakdown", null },
        { "view", "GET", "/notebookMinuteCounts", null },
        { "admin", "GET", "/audit-logs", null },
        { "admin", "GET", "/audit-logs/" + SandboxSession.Nobody, null },
        { "admin", "PATCH", "", """{"description":"x"}""" },
        { "admin", "DELETE", "", null },
        { "admin", "POST", "/invites", """{"email":"x@example.com","role":"view"}""" },
        { "admin", "DELETE", "/invites?inviteId=" + SandboxSession.Nobody, null },
        { "admin", "PATCH", "/member", $$"""{"userId":"{{SandboxSession.Tom}}","role":"view"}""" },
        { "admin", "DELETE", "/member?userId=" + SandboxSession.Tom, null },
        { "admin", "PATCH", "/transferResources", $$"""{"destinationId":"{{SandboxSession.Nobody}}","destinationType":"organization"}""" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_users_role_opens_what_it_may_and_nothing_above(string needed, string method, string path, string? body)
    {
        foreach (string role in Rising)
        {
            using var session = new SandboxSession();
            session.Api.UpdateOrganization(SandboxSeed.AlderCreekId, org => org with
            {
                Members = [.. org.Members.Select(member => member.UserId == SandboxSession.Priya ? member with { Role = role } : member)],
            });
            SandboxReply reply = await session.As(SandboxSession.Priya).SendAsync(method, SandboxSession.Pumps + path, body);
            Assert.True((reply.Status == 403) == IsBelow(role, needed), $"{role}: {reply.Status} {reply.Body}");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_tokens_role_lowers_an_administrators(string needed, string method, string path, string? body)
    {
        foreach (string role in Rising)
        {
            using var session = new SandboxSession();
            SandboxReply reply = await session
                .Capped("admin", new SandboxTokenRole(SandboxSeed.AlderCreekId, role))
                .SendAsync(method, SandboxSession.Pumps + path, body);

            // A token that may see nothing is told what a stranger is told.
            bool isRefused = reply.Status == (role == "none" ? 404 : 403);
            Assert.True(isRefused == IsBelow(role, needed) || path.EndsWith(SandboxSession.Nobody, StringComparison.Ordinal), $"{role}: {reply.Status}");
        }
    }

    [Fact]
    public async Task A_tokens_role_does_not_raise_the_users()
    {
        using var session = new SandboxSession();
        session.Capped("admin", new SandboxTokenRole(SandboxSeed.LabsId, "admin"));
        (await session.SendAsync("PATCH", SandboxSession.Labs, """{"description":"x"}""")).Is(403);
    }

    [Fact]
    public async Task The_role_for_an_organization_goes_before_the_default_one()
    {
        using var session = new SandboxSession();
        session.Capped("none", new SandboxTokenRole(SandboxSeed.EmeaId, "view"));
        Assert.Equal(["Alder Creek Pumps EMEA"], (await session.GetAsync("/orgs")).Texts("name"));
        (await session.GetAsync(SandboxSession.Emea)).Is(200);
        (await session.SendAsync("PATCH", SandboxSession.Emea, """{"description":"x"}""")).Is(403);
        (await session.GetAsync(SandboxSession.Pumps)).Is(404);
    }

    [Fact]
    public async Task A_member_without_a_role_sees_no_organization_and_may_leave_it()
    {
        using var session = new SandboxSession();
        const string Sam = "64a1f0c27be19d5a3c8e0007";
        Assert.Empty((await session.As(Sam).GetAsync("/orgs")).Items);
        (await session.GetAsync(SandboxSession.Pumps)).Is(403);
        (await session.SendAsync("DELETE", SandboxSession.Pumps + "/member?userId=" + Sam)).Is(200);
    }

    [Fact]
    public async Task A_stranger_is_not_told_that_an_organization_is_there()
    {
        using var session = new SandboxSession();
        Assert.Equal("Organization was not found", (await session.GetAsync("/orgs/" + SandboxSeed.RiverbendId)).Is(404).Message);
        Assert.Equal("Organization was not found", (await session.GetAsync("/orgs/" + SandboxSession.Nobody)).Is(404).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disabled_or_read_only_organization_is_read_and_not_changed(bool isDisabled)
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(SandboxSeed.AlderCreekId, org => isDisabled
            ? org with { DisabledAt = SandboxSession.Start }
            : org with { IsReadOnly = true });
        (await session.GetAsync(SandboxSession.Pumps)).Is(200);
        (await session.GetAsync(SandboxSession.Pumps + "/audit-logs")).Is(200);
        (await session.SendAsync("PATCH", SandboxSession.Pumps, """{"description":"x"}""")).Is(403);
        (await session.SendAsync("POST", SandboxSession.Pumps + "/invites", """{"email":"x@example.com","role":"view"}""")).Is(403);
        (await session.SendAsync("DELETE", SandboxSession.Pumps)).Is(403);
    }

    [Fact]
    public void A_person_is_signed_in_by_the_address_and_gets_the_same_token_again()
    {
        using var session = new SandboxSession();
        string? token = session.Api.TokenFor("Priya.Raman@aldercreek.example.com");
        Assert.NotNull(token);
        Assert.Equal(token, session.Api.TokenFor("priya.raman@aldercreek.example.com"));
        Assert.Null(session.Api.TokenFor("nobody@example.com"));
        Assert.Equal(SandboxApi.DefaultToken, session.Api.Token);
    }

    [Fact]
    public async Task The_person_who_was_signed_in_may_do_what_the_role_allows()
    {
        using var session = new SandboxSession();
        session.Token = session.Api.TokenFor("elena.petrova@aldercreek.example.com");
        Assert.Equal(SandboxSession.Elena, (await session.GetAsync("/me"))["userId"].GetString());
        (await session.GetAsync(SandboxSession.Pumps)).Is(200);
        (await session.SendAsync("PATCH", SandboxSession.Pumps, """{"description":"x"}""")).Is(403);
    }

    private static bool IsBelow(string role, string needed) => Array.IndexOf(Rising, role) < Array.IndexOf(Rising, needed);
}
