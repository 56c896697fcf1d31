using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>What the audit log remembers of a request, and how the log is read.</summary>
public class AuditLogTests
{
    private const string Log = SandboxSession.Pumps + "/audit-logs";

    [Fact]
    public async Task Every_change_of_an_organization_is_logged_with_who_asked_for_what()
    {
        using var session = new SandboxSession();
        await session.SendAsync("PATCH", SandboxSession.Pumps + "?_links=true&summaryInclude=payloadCount", """{"name":"New name"}""");
        JsonElement entry = await NewestAsync(session);

        Assert.Equal("org", entry.GetProperty("requestResource").GetString());
        Assert.Equal("patch", entry.GetProperty("requestAction").GetString());
        Assert.Equal("""{"name":"New name"}""", entry.GetProperty("requestBody").GetRawText());
        Assert.Equal($$"""{"orgId":"{{SandboxSeed.AlderCreekId}}"}""", entry.GetProperty("requestPathParams").GetRawText());
        Assert.Equal("""{"summaryInclude":"payloadCount"}""", entry.GetProperty("requestQueryParams").GetRawText());
        Assert.Equal(SandboxSession.Maya, entry.GetProperty("actorId").GetString());
        Assert.Equal("maya.lindqvist@aldercreek.example.com", entry.GetProperty("actorName").GetString());
        Assert.Equal("User", entry.GetProperty("actorType").GetString());
        Assert.Equal(200, entry.GetProperty("responseStatus").GetInt32());
        Assert.Equal(SandboxSession.Start, entry.GetProperty("creationDate").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("POST", "/invites", """{"email":"x@example.com","role":"view"}""", "inviteMember", 200)]
    [InlineData("DELETE", "/invites?inviteId=64a1f0d47be19d5a3c8f0001", null, "revokeInvite", 200)]
    [InlineData("PATCH", "/member", """{"userId":"64a1f0c27be19d5a3c8e0004","role":"view"}""", "modifyMember", 200)]
    [InlineData("DELETE", "/member?userId=64a1f0c27be19d5a3c8e0004", null, "removeMember", 200)]
    [InlineData("PATCH", "/member", """{"userId":"64a1f0c27be19d5a3c8e0001","role":"view"}""", "modifyMember", 400)]
    [InlineData("POST", "/invites", """{"email":"x@example.com","role":"owner"}""", "inviteMember", 400)]
    [InlineData("POST", "/invites", """{"email":"tom.brewster@aldercreek.example.com","role":"view"}""", "inviteMember", 409)]
    public async Task A_change_of_members_names_the_person_in_body_or_query_and_no_target(
        string method, string path, string? body, string action, int status)
    {
        using var session = new SandboxSession();
        (await session.SendAsync(method, SandboxSession.Pumps + path, body)).Is(status);
        JsonElement entry = await NewestAsync(session);

        Assert.Equal(action, entry.GetProperty("requestAction").GetString());
        Assert.Equal(status, entry.GetProperty("responseStatus").GetInt32());
        Assert.False(entry.TryGetProperty("primaryTargetId", out _));
        string query = path.Contains('?', StringComparison.Ordinal) ? path.Split('=')[1] : string.Empty;
        Assert.Contains(query, entry.GetProperty("requestQueryParams").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(body ?? "{}", entry.GetProperty("requestBody").GetRawText());
        Assert.Equal(status >= 400, entry.TryGetProperty("responseBody", out _));
    }

    [Fact]
    public async Task What_a_role_does_not_allow_is_logged_as_a_failure()
    {
        using var session = new SandboxSession();
        (await session.As(SandboxSession.Priya).SendAsync("DELETE", SandboxSession.Pumps)).Is(403);
        SandboxAuditEntry entry = session.Api.AuditLogOf(SandboxSeed.AlderCreekId)[^1];
        Assert.Equal(("delete", 403, SandboxSession.Priya), (entry.RequestAction, entry.ResponseStatus, entry.ActorId));
    }

    [Fact]
    public async Task Reading_is_not_logged_and_neither_is_a_strangers_request()
    {
        using var session = new SandboxSession();
        int before = session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count;
        await session.GetAsync(SandboxSession.Pumps);
        await session.GetAsync(SandboxSession.Pumps + "/invites");
        (await session.As(SandboxSession.Noah).SendAsync("DELETE", SandboxSession.Pumps)).Is(404);
        Assert.Equal(before, session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count);
    }

    [Fact]
    public async Task An_answered_invite_is_the_target_and_its_secret_is_not_kept()
    {
        using var session = new SandboxSession { Token = null };
        SandboxInvite invite = session.Organization(SandboxSeed.AlderCreekId).Invites[0];
        (await session.SendAsync("POST", "/invites", $$"""{"email":"{{invite.Email}}","token":"{{invite.Token}}","accept":true}""")).Is(200);
        session.Token = SandboxApi.DefaultToken;
        JsonElement entry = await NewestAsync(session);

        Assert.Equal(("orgInvites", "post"), (entry.GetProperty("requestResource").GetString(), entry.GetProperty("requestAction").GetString()));
        Assert.Equal(("OrgInvite", invite.Id, invite.Email), (
            entry.GetProperty("primaryTargetType").GetString(), entry.GetProperty("primaryTargetId").GetString(),
            entry.GetProperty("primaryTargetName").GetString()));
        Assert.Equal(SandboxSession.Noah, entry.GetProperty("actorId").GetString());
        Assert.DoesNotContain(invite.Token, entry.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("[REDACTED]", entry.GetProperty("requestBody").GetProperty("token").GetString());
    }

    [Fact]
    public async Task A_transfer_stands_in_both_logs()
    {
        using var session = new SandboxSession();
        await session.SendAsync(
            "PATCH", SandboxSession.Pumps + "/transferResources",
            $$"""{"destinationId":"{{SandboxSeed.EmeaId}}","destinationType":"organization","applicationIds":["{{SandboxSession.PumpMonitoring}}"]}""");
        Assert.Equal("transferResources", session.Api.AuditLogOf(SandboxSeed.AlderCreekId)[^1].RequestAction);
        Assert.Equal("transferResources", session.Api.AuditLogOf(SandboxSeed.EmeaId)[^1].RequestAction);
    }

    [Fact]
    public async Task A_new_organizations_log_begins_with_its_making_and_ends_with_it()
    {
        using var session = new SandboxSession();
        string id = (await session.SendAsync("POST", "/orgs", """{"name":"New"}""")).Is(201)["id"].GetString()!;
        Assert.Equal("post", Assert.Single(session.Api.AuditLogOf(id)).RequestAction);
        await session.SendAsync("DELETE", "/orgs/" + id);
        (await session.GetAsync($"/orgs/{id}/audit-logs")).Is(404);
        Assert.Empty(session.Api.AuditLogOf(id));
    }

    [Fact]
    public async Task An_organization_without_a_log_has_an_empty_one()
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(SandboxSeed.EmeaId, org => org with { AuditLogEnabled = false });
        int before = session.Api.AuditLogOf(SandboxSeed.EmeaId).Count;
        await session.SendAsync("PATCH", SandboxSession.Emea, """{"description":"x"}""");
        Assert.Equal(before, session.Api.AuditLogOf(SandboxSeed.EmeaId).Count);
        session.Token = session.Api.TokenFor("ruth.adeyemi@harborstreet.example.org");
        Assert.Empty((await session.GetAsync(SandboxSession.Labs + "/audit-logs")).Is(200).Items);
    }

    [Fact]
    public async Task The_past_is_a_few_dozen_entries_of_the_last_year_newest_first()
    {
        using var session = new SandboxSession();
        SandboxReply page = (await session.GetAsync(Log)).Is(200);
        DateTimeOffset[] dates = [.. page.Items.Select(item => item.GetProperty("creationDate").GetDateTimeOffset())];
        Assert.InRange(dates.Length, 30, 60);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(dates, date => Assert.InRange(date, SandboxSession.Start.AddDays(-365), SandboxSession.Start));
        Assert.True(dates[^1] < SandboxSession.Start.AddDays(-300));
        Assert.Contains(page.Items, item => item.GetProperty("responseStatus").GetInt32() == 403);
    }

    [Fact]
    public async Task An_entry_is_found_by_its_id_in_its_own_organization_alone()
    {
        using var session = new SandboxSession();
        JsonElement newest = await NewestAsync(session);
        string id = newest.GetProperty("id").GetString()!;
        Assert.Equal(newest.GetRawText(), (await session.GetAsync($"{Log}/{id}")).Is(200).Body.GetRawText());
        (await session.GetAsync($"{SandboxSession.Emea}/audit-logs/{id}")).Is(404);
    }

    [Fact]
    public async Task Entries_are_kept_for_a_year()
    {
        using var session = new SandboxSession();
        int all = session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count;
        session.Api.Clock.Advance(TimeSpan.FromDays(200));
        SandboxReply page = await session.GetAsync(Log);
        Assert.InRange(page["totalCount"].GetInt32(), 1, all - 10);
    }

    [Fact]
    public async Task A_hundred_thousand_entries_are_read_in_pages_of_a_hundred()
    {
        using var session = new SandboxSession();
        int seeded = session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count;
        session.Api.AddGeneratedAuditEntries(SandboxSeed.AlderCreekId, 100_000);
        SandboxReply first = await session.GetAsync(Log + "?perPage=100");
        Assert.Equal(100_000 + seeded, first["totalCount"].GetInt32());
        SandboxReply last = await session.GetAsync(Log + "?page=1000&perPage=100");
        Assert.Equal(seeded, last.Items.Count);
        Assert.True(last.Items[0].GetProperty("creationDate").GetDateTimeOffset() < first.Items[^1].GetProperty("creationDate").GetDateTimeOffset());
        Assert.Equal(100_000 + seeded, session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_is_logged_takes_no_id_away_from_what_is_made()
    {
        using var quiet = new SandboxSession();
        using var busy = new SandboxSession();
        for (int i = 0; i < 5; i++)
        {
            await busy.SendAsync("PATCH", SandboxSession.Pumps, """{"description":"x"}""");
        }

        const string Body = """{"name":"New"}""";
        Assert.Equal(
            (await quiet.SendAsync("POST", "/orgs", Body))["id"].GetString(), (await busy.SendAsync("POST", "/orgs", Body))["id"].GetString());
    }

    private static async Task<JsonElement> NewestAsync(SandboxSession session) => (await session.GetAsync(Log + "?perPage=1")).Is(200).Items[0];
}
