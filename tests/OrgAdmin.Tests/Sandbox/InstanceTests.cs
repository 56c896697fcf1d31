using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>What an instance does with its organizations: it sends an invite again, and opens and closes an organization.</summary>
public class InstanceTests
{
    private const string Org = "/instances/" + SandboxSeed.InstanceId + SandboxSession.Pumps;
    private const string Invites = Org + "/invites";

    [Fact]
    public async Task An_instances_members_see_it_and_no_one_else_does()
    {
        using var session = new SandboxSession();
        Assert.Equal(["Alder Creek Group"], (await session.GetAsync("/instances")).Texts("name"));
        Assert.Empty((await session.As(SandboxSession.Priya).GetAsync("/instances")).Items);
        (await session.GetAsync(Invites)).Is(404);
    }

    [Theory]
    [InlineData(SandboxSeed.ExpiredInviteId)]
    [InlineData(SandboxSeed.PendingInviteId)]
    public async Task A_resent_invite_keeps_id_and_secret_and_its_seven_days_begin_again(string id)
    {
        using var session = new SandboxSession();
        SandboxInvite before = session.Organization(SandboxSeed.AlderCreekId).Invites.Single(invite => invite.Id == id);
        SandboxReply reply = (await session.SendAsync("POST", $"{Invites}/{id}", """{"role":"view"}""")).Is(201);

        Assert.Equal((id, "view", false), (reply["id"].GetString(), reply["role"].GetString(), reply["hasExpired"].GetBoolean()));
        SandboxInvite after = session.Organization(SandboxSeed.AlderCreekId).Invites.Single(invite => invite.Id == id);
        Assert.Equal((before.Token, before.ApplicationRoles, before.DisallowTransfer), (after.Token, after.ApplicationRoles, after.DisallowTransfer));
        Assert.Equal(SandboxSession.Start, after.InviteDate);
        session.Api.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.False((await session.GetAsync($"{Invites}/{id}"))["hasExpired"].GetBoolean());
        session.Api.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.True((await session.GetAsync($"{Invites}/{id}"))["hasExpired"].GetBoolean());
    }

    [Fact]
    public async Task An_expired_invite_needs_a_seat_again_and_a_pending_one_has_it()
    {
        using var session = new SandboxSession();
        session.Api.UpdateOrganization(
            SandboxSeed.AlderCreekId, org => org with { Limits = new Dictionary<string, long>(org.Limits) { ["member"] = 8 } });
        (await session.SendAsync("POST", $"{Invites}/{SandboxSeed.ExpiredInviteId}", "{}")).Is(400);
        (await session.SendAsync("POST", $"{Invites}/{SandboxSeed.PendingInviteId}", "{}")).Is(201);
    }

    [Fact]
    public async Task A_resent_invite_refers_to_nothing_that_the_organization_has_not()
    {
        using var session = new SandboxSession();
        string body = $$"""{"applicationRoles":[{"resourceId":"{{SandboxSession.EmeaApplication}}","role":"view"}]}""";
        (await session.SendAsync("POST", $"{Invites}/{SandboxSeed.PendingInviteId}", body)).Is(400);
    }

    [Fact]
    public async Task Who_may_only_look_does_not_send()
    {
        using var session = new SandboxSession();
        session.As(SandboxSession.Daniel);
        Assert.Equal(2, (await session.GetAsync(Invites)).Is(200)["count"].GetInt32());
        (await session.SendAsync("POST", $"{Invites}/{SandboxSeed.PendingInviteId}", "{}")).Is(403);
        (await session.SendAsync("PATCH", Org, """{"isReadOnly":true}""")).Is(403);
        session.Capped("view");
        (await session.SendAsync("PATCH", Org, """{"isReadOnly":true}""")).Is(403);
    }

    [Theory]
    [InlineData("/instances/" + SandboxSeed.InstanceId + SandboxSession.Labs)]
    [InlineData("/instances/" + SandboxSession.Nobody + SandboxSession.Pumps)]
    [InlineData(Invites + "/" + SandboxSession.Nobody)]
    public async Task What_is_not_of_the_instance_is_not_found(string target)
    {
        using var session = new SandboxSession();
        (await session.GetAsync(target)).Is(404);
    }

    [Fact]
    public async Task Invites_are_sorted_and_filtered_and_never_in_pages()
    {
        using var session = new SandboxSession();
        Assert.Equal([SandboxSeed.PendingInviteId, SandboxSeed.ExpiredInviteId], (await session.GetAsync(Invites)).Texts("id"));
        Assert.Equal(
            [SandboxSeed.ExpiredInviteId, SandboxSeed.PendingInviteId], (await session.GetAsync(Invites + "?sortField=email&sortDirection=asc")).Texts("id"));
        Assert.Equal([SandboxSeed.PendingInviteId], (await session.GetAsync(Invites + "?filterField=role&filter=edit")).Texts("id"));
        (await session.GetAsync(Invites + "?page=0")).Is(400);
    }

    [Fact]
    public async Task An_instance_closes_and_opens_an_organization()
    {
        using var session = new SandboxSession();
        SandboxReply closed = (await session.SendAsync("PATCH", Org, """{"disabledAt":true,"limits":{"member":9},"referralId":"A-17","banner":{"message":"Closed"}}""")).Is(200);
        Assert.Equal((SandboxSession.Start, "A-17"), (closed["disabledAt"].GetDateTimeOffset(), closed["referralId"].GetString()));
        Assert.Equal("info", (await session.GetAsync(SandboxSession.Pumps))["banner"].GetProperty("level").GetString());
        (await session.SendAsync("PATCH", SandboxSession.Pumps, """{"description":"x"}""")).Is(403);

        (await session.SendAsync("PATCH", Org, """{"disabledAt":false,"banner":{"message":""}}""")).Is(200);
        (await session.SendAsync("PATCH", SandboxSession.Pumps, """{"description":"x"}""")).Is(200);
        SandboxOrganization organization = session.Organization(SandboxSeed.AlderCreekId);
        Assert.Equal((9, 10, null), (organization.Limits["member"], organization.Limits["application"], organization.Banner));
    }

    [Theory]
    [InlineData("""{"limits":{"people":1}}""")]
    [InlineData("""{"limits":{"member":-1}}""")]
    [InlineData("""{"disabledAt":"soon"}""")]
    [InlineData("""{"tags":[{"key":"a b","value":"c"}]}""")]
    [InlineData("""{"banner":{"level":"loud"}}""")]
    [InlineData("""{"whitelistedEmailDomains":["x"]}""")]
    [InlineData("""{"members":[]}""")]
    public async Task What_the_schema_does_not_allow_is_refused(string body)
    {
        using var session = new SandboxSession();
        (await session.SendAsync("PATCH", Org, body)).Is(400);
    }
}
