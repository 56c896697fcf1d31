using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>The invitee's side of an invite.</summary>
public class InviteeTests
{
    private const string Mine = "/me/invites";
    private const string NoahEmail = "noah.fischer@aldercreek.example.com";

    [Fact]
    public async Task An_invitee_sees_who_invited_them_and_where_to()
    {
        using var session = new SandboxSession();
        SandboxReply reply = (await session.GetAsync(Mine)).Is(200);
        Assert.Equal(["Riverbend Water Cooperative"], reply.Texts("orgName"));
        Assert.Equal("Oskar Lind", reply.Items[0].GetProperty("invitedBy").GetProperty("fullName").GetString());
        Assert.False(reply.Items[0].GetProperty("expired").GetBoolean());
        Assert.False(reply.Items[0].GetProperty("requiresMFA").GetBoolean());
        Assert.Equal(SandboxSeed.MayasInviteId, (await session.GetAsync($"{Mine}/{SandboxSeed.MayasInviteId}")).Is(200)["id"].GetString());
    }

    [Fact]
    public async Task Nobody_sees_or_answers_the_invite_of_another()
    {
        using var session = new SandboxSession();
        (await session.GetAsync($"{Mine}/{SandboxSeed.PendingInviteId}")).Is(404);
        (await session.SendAsync("POST", $"{Mine}/{SandboxSeed.PendingInviteId}", """{"action":"accept"}""")).Is(404);
    }

    [Fact]
    public async Task Who_accepts_is_a_member_with_what_was_offered()
    {
        using var session = new SandboxSession();
        await session.SendAsync(
            "POST", SandboxSession.Emea + "/invites",
            $$"""{"email":"{{NoahEmail.ToUpperInvariant()}}","role":"collaborate","applicationRoles":[{"resourceId":"{{SandboxSession.EmeaApplication}}","role":"none"}]}""");
        string id = session.Organization(SandboxSeed.EmeaId).Invites[0].Id;
        SandboxReply reply = (await session.As(SandboxSession.Noah).SendAsync("POST", $"{Mine}/{id}", """{"action":"accept"}""")).Is(200);

        Assert.Equal(("accepted", SandboxSeed.EmeaId), (reply["result"].GetString(), reply["orgId"].GetString()));
        SandboxOrganization organization = session.Organization(SandboxSeed.EmeaId);
        SandboxMember member = organization.Members.Single(each => each.UserId == SandboxSession.Noah);
        Assert.Equal(("collaborate", SandboxSession.EmeaApplication), (member.Role, member.ApplicationRoles.Single().ResourceId));
        Assert.Empty(organization.Invites);
        (await session.SendAsync("POST", $"{Mine}/{id}", """{"action":"accept"}""")).Is(404);
        (await session.GetAsync(SandboxSession.Emea)).Is(200);
    }

    [Fact]
    public async Task Who_rejects_takes_the_invite_away()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.SendAsync("POST", $"{Mine}/{SandboxSeed.MayasInviteId}", """{"action":"reject"}""");
        Assert.Equal("rejected", reply["result"].GetString());
        Assert.Empty((await session.GetAsync(Mine)).Items);
        Assert.Empty(session.Organization(SandboxSeed.RiverbendId).Invites);
    }

    [Fact]
    public async Task Who_dismisses_no_longer_lists_it_and_may_still_accept()
    {
        using var session = new SandboxSession();
        string target = $"{Mine}/{SandboxSeed.MayasInviteId}";
        Assert.Equal("dismissed", (await session.SendAsync("POST", target, """{"action":"dismiss"}"""))["result"].GetString());
        Assert.Empty((await session.GetAsync(Mine)).Items);
        Assert.Single(session.Organization(SandboxSeed.RiverbendId).Invites);
        (await session.SendAsync("POST", target, """{"action":"accept"}""")).Is(200);
    }

    [Fact]
    public async Task An_expired_invite_is_listed_and_gone()
    {
        using var session = new SandboxSession();
        session.Token = session.Api.TokenFor("julia.alvarez@fieldworks.example.net");
        Assert.True((await session.GetAsync(Mine)).Items[0].GetProperty("expired").GetBoolean());
        SandboxReply reply = await session.SendAsync("POST", $"{Mine}/{SandboxSeed.ExpiredInviteId}", """{"action":"accept"}""");
        Assert.Equal("Gone", reply.Is(410)["type"].GetString());
        SandboxInvite invite = session.Organization(SandboxSeed.AlderCreekId).Invites[1];
        session.Token = null;
        (await session.GetAsync($"/invites?email={invite.Email}&token={invite.Token}")).Is(410);
        (await session.SendAsync("POST", "/invites", Answer(invite.Email, invite.Token, accept: false))).Is(410);
        Assert.Equal(410, session.Api.AuditLogOf(SandboxSeed.AlderCreekId)[^1].ResponseStatus);
    }

    [Fact]
    public async Task What_the_message_said_opens_the_invite_without_a_token()
    {
        using var session = new SandboxSession { Token = null };
        SandboxInvite invite = session.Organization(SandboxSeed.AlderCreekId).Invites[0];
        SandboxReply info = (await session.GetAsync($"/invites?email={NoahEmail}&token={invite.Token}")).Is(200);
        Assert.Equal(("Alder Creek Pumps", "edit"), (info["orgName"].GetString(), info["role"].GetString()));

        SandboxReply reply = (await session.SendAsync("POST", "/invites", Answer(NoahEmail, invite.Token, accept: true))).Is(200);
        Assert.True(reply["accepted"].GetBoolean());
        Assert.Contains(session.Organization(SandboxSeed.AlderCreekId).Members, member => member.UserId == SandboxSession.Noah);
    }

    [Theory]
    [InlineData("other@example.com", true)]
    [InlineData(NoahEmail, false)]
    public async Task One_half_of_what_the_message_said_opens_nothing(string email, bool isRightToken)
    {
        using var session = new SandboxSession { Token = null };
        string token = isRightToken ? session.Organization(SandboxSeed.AlderCreekId).Invites[0].Token : "wrong";
        (await session.GetAsync($"/invites?email={email}&token={token}")).Is(404);
        (await session.SendAsync("POST", "/invites", Answer(email, token, accept: true))).Is(404);
        (await session.GetAsync($"/invites?email={email}")).Is(400);
    }

    [Fact]
    public async Task Who_has_no_account_can_reject_and_not_accept()
    {
        using var session = new SandboxSession();
        await session.SendAsync("POST", SandboxSession.Emea + "/invites", """{"email":"new@example.com","role":"view"}""");
        SandboxInvite invite = session.Organization(SandboxSeed.EmeaId).Invites[0];
        session.Token = null;
        (await session.SendAsync("POST", "/invites", Answer(invite.Email, invite.Token, accept: true))).Is(400);
        Assert.False((await session.SendAsync("POST", "/invites", Answer(invite.Email, invite.Token, accept: false))).Is(200)["accepted"].GetBoolean());
        Assert.Empty(session.Organization(SandboxSeed.EmeaId).Invites);
    }

    [Theory]
    [InlineData("required", "view", true)]
    [InlineData("adminRequired", "view", false)]
    [InlineData("adminRequired", "admin", true)]
    [InlineData("notRequired", "admin", false)]
    public async Task An_invitee_is_told_whether_a_second_factor_is_asked_for(string mode, string role, bool isRequired)
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(SandboxSeed.RiverbendId, org => org with
        {
            MfaMode = mode,
            Invites = [.. org.Invites.Select(invite => invite with { Role = role })],
        });
        Assert.Equal(isRequired, (await session.GetAsync(Mine)).Items[0].GetProperty("requiresMFA").GetBoolean());
    }

    [Fact]
    public async Task A_secret_is_in_no_answer_to_an_administrator()
    {
        using var session = new SandboxSession();
        string token = session.Organization(SandboxSeed.AlderCreekId).Invites[0].Token;
        Assert.True(token.Length > 30);
        SandboxReply reply = await session.GetAsync(SandboxSession.Pumps + "/invites?_actions=true&_links=true&_embedded=true");
        Assert.DoesNotContain(token, reply.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static string Answer(string email, string token, bool accept) =>
        $$"""{"email":"{{email}}","token":"{{token}}","accept":{{(accept ? "true" : "false")}}}""";
}
