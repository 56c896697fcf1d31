using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>API tokens: made, used as the bearer, changed and taken away.</summary>
public class TokenTests
{
    private const string Tokens = "/me/tokens";

    [Fact]
    public async Task A_new_token_opens_what_it_was_made_for_and_nothing_else()
    {
        using var session = new SandboxSession();
        SandboxReply made = (await session.SendAsync("POST", Tokens, """{"name":"Invites","scope":["org.inviteMember"]}""")).Is(201);
        session.Token = made["token"].GetString();

        (await session.SendAsync("POST", SandboxSession.Pumps + "/invites", """{"email":"x@example.com","role":"view"}""")).Is(200);
        (await session.GetAsync(SandboxSession.Pumps)).Is(403);
        (await session.GetAsync("/me")).Is(403);
        (await session.GetAsync(Tokens)).Is(403);
    }

    [Fact]
    public async Task The_secret_is_in_the_first_answer_and_in_no_other()
    {
        using var session = new SandboxSession();
        SandboxReply made = await session.SendAsync("POST", Tokens, """{"name":"Night job","description":"Runs at two"}""");
        string id = made["id"].GetString()!;
        string secret = made["token"].GetString()!;
        foreach (SandboxReply reply in new[]
        {
            await session.GetAsync(Tokens), await session.GetAsync($"{Tokens}/{id}"),
            await session.SendAsync("PATCH", $"{Tokens}/{id}", """{"name":"Day job"}"""), await session.SendAsync("DELETE", $"{Tokens}/{id}"),
        })
        {
            Assert.DoesNotContain(secret, reply.Is(200).Body.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal("all.User", made["scope"][0].GetString());
        Assert.Equal(SandboxSession.Maya, made["ownerId"].GetString());
    }

    [Fact]
    public async Task The_roles_of_a_token_lower_the_users_and_can_be_changed()
    {
        using var session = new SandboxSession();
        SandboxReply made = await session.SendAsync(
            "POST", Tokens, $$"""{"name":"Reader","defaultRole":"none","orgRoles":[{"orgId":"{{SandboxSeed.EmeaId}}","role":"view"}]}""");
        string own = session.Token!;
        session.Token = made["token"].GetString();
        Assert.Equal(["Alder Creek Pumps EMEA"], (await session.GetAsync("/orgs")).Texts("name"));
        (await session.SendAsync("PATCH", SandboxSession.Emea, """{"description":"x"}""")).Is(403);

        session.Token = own;
        await session.SendAsync("PATCH", $"{Tokens}/{made["id"]}", $$"""{"orgRoles":[{"orgId":"{{SandboxSeed.EmeaId}}","role":"admin"}]}""");
        session.Token = made["token"].GetString();
        (await session.SendAsync("PATCH", SandboxSession.Emea, """{"description":"x"}""")).Is(200);
    }

    [Fact]
    public async Task An_inactive_a_deleted_and_an_expired_token_fail_every_request()
    {
        using var session = new SandboxSession();
        SandboxReply made = await session.SendAsync("POST", Tokens, """{"name":"Short","expirationDate":"2026-03-20T00:00:00.000Z"}""");
        string own = session.Token!;
        string target = $"{Tokens}/{made["id"]}";
        string secret = made["token"].GetString()!;
        async Task AssertAsync(int status)
        {
            session.Token = secret;
            (await session.GetAsync("/me")).Is(status);
            session.Token = own;
        }

        await AssertAsync(200);
        await session.SendAsync("PATCH", target, """{"status":"inactive"}""");
        await AssertAsync(401);
        await session.SendAsync("PATCH", target, """{"status":"active"}""");
        await AssertAsync(200);
        session.Api.Clock.Advance(TimeSpan.FromDays(2));
        await AssertAsync(401);
        Assert.Equal("active", (await session.GetAsync(target)).Is(200)["status"].GetString());
        (await session.SendAsync("DELETE", target)).Is(200);
        (await session.GetAsync(target)).Is(404);
        await AssertAsync(401);
    }

    [Theory]
    [InlineData("""{"description":"no name"}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"x","scope":["all.User","all.User"]}""")]
    [InlineData("""{"name":"x","scope":["everything"]}""")]
    [InlineData("""{"name":"x","defaultRole":"owner"}""")]
    [InlineData("""{"name":"x","status":"off"}""")]
    [InlineData("""{"name":"x","orgRoles":[{"orgId":"x","role":"view"}]}""")]
    [InlineData("""{"name":"x","orgRoles":[{"orgId":"sandbox"}]}""")]
    [InlineData("""{"name":"x","expirationDate":"tomorrow"}""")]
    [InlineData("""{"name":"x","expirationDate":"2026-03-18T09:30:00.000Z"}""")]
    [InlineData("""{"name":"x","token":"mine"}""")]
    public async Task What_the_schema_does_not_allow_makes_no_token(string body)
    {
        using var session = new SandboxSession();
        (await session.SendAsync("POST", Tokens, body)).Is(400);
        Assert.Equal(["Nightly report", "Onboarding"], (await session.GetAsync(Tokens)).Texts("name"));
    }

    [Theory]
    [InlineData("""{"scope":["all.User"]}""")]
    [InlineData("""{"expirationDate":"2027-01-01T00:00:00.000Z"}""")]
    public async Task Scope_and_expiry_are_settled_when_it_is_made(string change)
    {
        using var session = new SandboxSession();
        SandboxReply made = await session.SendAsync("POST", Tokens, """{"name":"x","scope":["org.get"]}""");
        (await session.SendAsync("PATCH", $"{Tokens}/{made["id"]}", change)).Is(400);
    }

    [Fact]
    public async Task A_user_sees_own_tokens_alone_and_no_login()
    {
        using var session = new SandboxSession();
        SandboxReply made = await session.SendAsync("POST", Tokens, """{"name":"Mine"}""");
        session.As(SandboxSession.Daniel);
        Assert.Empty((await session.GetAsync(Tokens)).Items);
        (await session.GetAsync($"{Tokens}/{made["id"]}")).Is(404);
        (await session.SendAsync("DELETE", $"{Tokens}/{made["id"]}")).Is(404);
    }

    [Fact]
    public async Task Tokens_are_listed_filtered_and_sorted()
    {
        using var session = new SandboxSession();
        await session.SendAsync("POST", Tokens, """{"name":"b","expirationDate":"2027-01-01T00:00:00.000Z"}""");
        await session.SendAsync("POST", Tokens, """{"name":"a","status":"inactive"}""");
        await session.SendAsync("POST", Tokens, """{"name":"c","expirationDate":"2026-06-01T00:00:00.000Z"}""");
        Assert.Equal(["a", "b", "c", "Nightly report", "Onboarding"], (await session.GetAsync(Tokens)).Texts("name"));
        Assert.Equal(["b", "Nightly report", "c"], (await session.GetAsync(Tokens + "?sortField=expirationDate&sortDirection=desc")).Texts("name").Take(3));
        Assert.Equal(["a", "Onboarding"], (await session.GetAsync(Tokens + "?filterField=status&filter=inactive")).Texts("name"));
    }

    [Fact]
    public async Task A_token_is_refreshed_into_another_of_the_same_scopes()
    {
        using var session = new SandboxSession();
        session.With("me.*");
        string old = session.Token!;
        session.Token = (await session.GetAsync("/me/refreshToken")).Is(200)["token"].GetString();
        Assert.NotEqual(old, session.Token);
        (await session.GetAsync("/me")).Is(200);
        (await session.GetAsync("/orgs")).Is(403);
    }

    [Fact]
    public async Task An_api_token_cannot_outlive_its_expiry_by_being_refreshed()
    {
        using var session = new SandboxSession();
        session.Token = (await session.SendAsync("POST", Tokens, """{"name":"x","scope":["me.refreshToken"]}"""))["token"].GetString();
        (await session.GetAsync("/me/refreshToken")).Is(400);
    }

    [Fact]
    public async Task The_users_own_page_counts_what_there_is()
    {
        using var session = new SandboxSession();
        JsonElement summary = (await session.GetAsync("/me")).Is(200)["summary"];
        Assert.Equal([1, 1, 3, 1], new[] { "appCount", "dashCount", "orgCount", "instanceCount" }.Select(name => summary.GetProperty(name).GetInt32()));
    }
}
