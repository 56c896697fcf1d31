using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Loopback;

/// <summary>The test server itself: changes that it makes late, reads that lag, answers that show the state of before.</summary>
public class LateServerTests
{
    private const string Org = ServerFixture.Org;

    public static TheoryData<int> Refusals => new(400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 451, 498);

    public static TheoryData<int> Unclear => new(200, 202, 204, 301, 302, 307, 399, 408, 499, 500, 501, 502, 503, 504, 520, 524, 599);

    [Theory]
    [InlineData(0)]
    [InlineData(3000)]
    public async Task A_late_change_is_made_when_its_time_has_come_and_not_before(int milliseconds)
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        TimeSpan delay = TimeSpan.FromMilliseconds(milliseconds);
        fixture.Server.Faults.Add(Fault.DropAfter().On("POST").CommitsAfter(delay));

        Assert.Equal(0, await fixture.InviteAsync("a@example.com"));
        if (milliseconds > 0)
        {
            fixture.Clock.Advance(delay - TimeSpan.FromMilliseconds(1));
            Assert.Empty(await fixture.ShownAsync());
            Assert.Null(fixture.Server.Log.Writes[0].Outcome);
            fixture.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(["a@example.com"], await fixture.ShownAsync());
        Assert.Equal(["a@example.com"], fixture.Invited);
        Assert.Equal(200, fixture.Server.Log.Writes[0].Outcome);
    }

    [Fact]
    public async Task Late_changes_are_made_in_the_order_of_their_time_and_settling_makes_them_all()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        foreach (int seconds in new[] { 9, 3, 6 })
        {
            fixture.Server.Faults.Add(Fault.Status(524).CommitsAfter(TimeSpan.FromSeconds(seconds)));
            Assert.Equal(524, await fixture.InviteAsync(ServerFixture.Id(seconds)));
        }

        fixture.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([ServerFixture.Id(3), ServerFixture.Id(6)], fixture.Invited);
        fixture.Server.Settle();
        Assert.Equal([ServerFixture.Id(3), ServerFixture.Id(6), ServerFixture.Id(9)], fixture.Invited);
    }

    [Fact]
    public async Task An_answer_may_come_before_the_change_is_made()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).CommitsAfter(TimeSpan.FromSeconds(2)));
        (int status, string text) = await fixture.SendAsync("PATCH", "/orgs/" + Org, """{"name":"New"}""");
        Assert.Equal((200, "New"), (status, (string?)JsonNode.Parse(text)!["name"]));
        Assert.Equal("Alder Creek Pumps", (string?)(await fixture.GetAsync("/orgs/" + Org))["name"]);
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("New", (string?)(await fixture.GetAsync("/orgs/" + Org))["name"]);
    }

    [Fact]
    public async Task A_change_that_the_api_refuses_is_refused_at_once_and_never_made()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).CommitsAfter(TimeSpan.FromSeconds(2)));
        Assert.Equal(400, await fixture.InviteAsync("nobody"));
        Assert.Equal(400, fixture.Server.Log.Writes[0].Outcome);
        fixture.Server.Settle();
        Assert.Equal(2, fixture.Server.Api.FindOrganization(Org)!.Invites.Count);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_script_that_would_make_a_change_behind_a_refusal_is_refused(int status)
    {
        Assert.Contains($"{status}", Assert.Throws<ArgumentException>(() => new FaultScript().Add(Fault.Status(status).PassedOn())).Message);
        Assert.Throws<ArgumentException>(() => new FaultScript().Add(Fault.Status(status).CommitsAfter(TimeSpan.FromSeconds(1))));
        Assert.Throws<ArgumentException>(() => new FaultScript().Add(Fault.Status(status).PassedOn().On("DELETE")));
        var script = new FaultScript();
        script.Add(Fault.Status(status), Fault.Status(status).PassedOn().On("GET"));
        Assert.Equal(2, script.Pending);
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task A_change_may_be_made_behind_any_status_that_is_no_refusal(int status)
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Faults.Add(Fault.Status(status).PassedOn(), Fault.Status(status).CommitsAfter(TimeSpan.FromSeconds(1)));
        Assert.Equal(status, await fixture.InviteAsync("a@example.com"));
        Assert.Equal(status, await fixture.InviteAsync("b@example.com"));
        Assert.Equal(["a@example.com"], fixture.Invited);
        fixture.Server.Settle();
        Assert.Equal(["a@example.com", "b@example.com"], fixture.Invited);
    }

    [Fact]
    public async Task Reads_show_the_state_of_before_as_long_as_they_lag()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Habits.ReadLag = TimeSpan.FromSeconds(3);
        await fixture.InviteAsync("a@example.com");
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        fixture.Server.Change(api => api.UpdateOrganization(Org, org => org with { Name = "New" }));

        Assert.Empty(await fixture.ShownAsync());
        Assert.Equal(["a@example.com"], fixture.Invited);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a@example.com"], await fixture.ShownAsync());
        Assert.Equal("Alder Creek Pumps", (string?)(await fixture.GetAsync("/orgs/" + Org))["name"]);
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("New", (string?)(await fixture.GetAsync("/orgs/" + Org))["name"]);
    }

    [Fact]
    public async Task A_single_read_may_lag_and_a_late_change_counts_from_its_own_time()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Faults.Add(
            Fault.DropAfter().On("POST").CommitsAfter(TimeSpan.FromSeconds(2)),
            Fault.Lagging(TimeSpan.FromSeconds(4)),
            Fault.Lagging(TimeSpan.FromSeconds(2)));
        await fixture.InviteAsync("a@example.com");
        fixture.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(await fixture.ShownAsync());
        Assert.Equal(["a@example.com"], await fixture.ShownAsync());
        Assert.Equal(["a@example.com"], await fixture.ShownAsync());
    }

    [Theory]
    [InlineData("PATCH", "/orgs/{0}", """{"name":"New"}""")]
    [InlineData("PATCH", "/orgs/{0}/member", """{"userId":"64a1f0c27be19d5a3c8e0005","role":"edit"}""")]
    [InlineData("DELETE", "/orgs/{0}/member?userId=64a1f0c27be19d5a3c8e0005", null)]
    [InlineData("POST", "/orgs/{0}/invites", """{"email":"a@example.com","role":"view"}""")]
    [InlineData("DELETE", "/orgs/{0}/invites?inviteId=64a1f0d47be19d5a3c8f0001", null)]
    public async Task An_answer_may_show_the_state_of_before(string method, string target, string? body)
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        target = target.Replace("{0}", Org, StringComparison.Ordinal);
        string place = target.Split('?')[0].Replace("/member", string.Empty, StringComparison.Ordinal);
        string before = (await fixture.SendAsync("GET", place)).Text;
        fixture.Server.Faults.Add(Fault.OldState());

        Assert.Equal((200, before), await fixture.SendAsync(method, target, body));

        Assert.NotEqual(before, (await fixture.SendAsync("GET", place)).Text);
        Assert.Equal(200, fixture.Server.Log.Writes[0].Outcome);
    }

    [Fact]
    public async Task On_a_clock_in_common_a_client_that_waits_for_an_answer_runs_out_of_time_at_once()
    {
        var clock = new VirtualClock();
        await using LoopbackServer server = await LoopbackServer.StartAsync(clock: clock);
        server.Faults.Add(Fault.NeverAnswer(), Fault.StallInBody(), Fault.Delay(TimeSpan.FromMinutes(2)));
        OrgClientOptions options = Clients.OptionsFor(server, new VirtualTime(clock: clock));
        options.RetryTimeout = TimeSpan.FromHours(1);
        using var client = new OrgClient(options);

        await client.GetOrgAsync(ResourceId.Parse(Org, "id"), null, new OrgCall(), CancellationToken.None);

        Assert.Equal(4, server.Log.Requests.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 320, 330);
    }

    [Fact]
    public async Task A_sandbox_that_goes_by_another_clock_is_refused() => await Assert.ThrowsAsync<ArgumentException>(
        () => LoopbackServer.StartAsync(SandboxApi.CreateSeeded(), clock: new VirtualClock()));
}
