using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Retry;

/// <summary>How many requests a server has to turn away until the client has found out how many it takes, on a clock that all share.</summary>
public class ThrottleTests
{
    private const int Limit = 16;
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(4, 20, 24, 3)]
    [InlineData(4, 200, 24, 1.5)]
    [InlineData(1, 20, 32, 3)]
    [InlineData(7, 50, 24, 3)]
    [InlineData(13, 50, 24, 3)]
    [InlineData(16, 20, 0, 1.1)]
    public async Task The_number_in_flight_settles_at_what_the_server_takes(int places, int milliseconds, int mostTurnedAway, double mostTime)
    {
        const int Invites = 500;
        var server = new BusyServer(places, TimeSpan.FromMilliseconds(milliseconds));
        await InviteAsync(server, Invites);
        Assert.Equal(Invites, server.Served);
        Assert.InRange(server.TurnedAway, 0, mostTurnedAway);
        double ideal = Math.Ceiling(Invites / (double)places) * milliseconds / 1000;
        Assert.InRange(server.Clock.Elapsed.TotalSeconds, ideal, ideal * mostTime);
    }

    [Fact]
    public async Task A_server_that_takes_more_again_gets_more()
    {
        var server = new BusyServer(4, TimeSpan.FromMilliseconds(100));
        using OrgClient client = server.CreateClient();
        var call = new OrgCall { Throttle = new OrgThrottle(Limit) };
        await InviteAsync(server, 100, client, call);
        server.Places = Limit;
        await InviteAsync(server, 3000, client, call);
        Assert.Equal(Limit, server.MostAtOnce);
    }

    [Fact]
    public async Task A_shorter_wait_that_is_asked_for_later_does_not_end_a_longer_one()
    {
        var time = new VirtualTime();
        var policy = new RetryPolicy(new OrgClientOptions { Time = time, RetryTimeout = TimeSpan.FromMinutes(10) }, new OrgCall());
        var throttle = new OrgThrottle(2);
        throttle.Throttled(0, TimeSpan.FromSeconds(30), time);
        throttle.Throttled(0, TimeSpan.FromSeconds(1), time);

        await throttle.EnterAsync(OrgClient.InviteMember, 1, policy, CancellationToken.None, TestContext.Current.CancellationToken);

        Assert.Equal([30], time.Waits);
    }

    private static async Task InviteAsync(BusyServer server, int count)
    {
        using OrgClient client = server.CreateClient();
        await InviteAsync(server, count, client, new OrgCall { Throttle = new OrgThrottle(Limit) });
    }

    private static async Task InviteAsync(BusyServer server, int count, OrgClient client, OrgCall call)
    {
        var org = ResourceId.Parse(SandboxSeed.AlderCreekId, "id");
        Task all = Task.WhenAll(Enumerable.Range(0, count).Select(i => client.InviteMemberAsync(
            org, new OrgInvitePost($"p{i}@example.com", "view"), [], call, TestContext.Current.CancellationToken)));
        await server.RunAsync(all);
        await all;
    }

    // Every answer takes as long, and so does a refusal. Time passes when everybody waits.
    private sealed class BusyServer(int places, TimeSpan latency) : HttpMessageHandler
    {
        // All waits of the test are multiples of it.
        private readonly TimeSpan _step = TimeSpan.FromMilliseconds(Math.Min(latency.TotalMilliseconds, 50));

        private readonly object _gate = new();
        private int _inWork;
        private int _steps;
        private int _invites;

        internal VirtualClock Clock { get; } = new();

        internal int Places { get; set; } = places;

        internal int Served { get; private set; }

        internal int TurnedAway { get; private set; }

        internal int MostAtOnce { get; private set; }

        internal OrgClient CreateClient() => new(new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            Time = new SharedTime(this),
            Transport = () => this,
        });

        internal async Task RunAsync(Task all)
        {
            while (!all.IsCompleted)
            {
                await SettleAsync(all);
                Clock.Advance(_step);
            }
        }

        internal Task WaitAsync(TimeSpan wait)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Interlocked.Increment(ref _steps);
            Clock.After(wait, done.SetResult);
            return done.Task;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isTaken;
            lock (_gate)
            {
                isTaken = _inWork < Places;
                _inWork += isTaken ? 1 : 0;
                MostAtOnce = Math.Max(MostAtOnce, _inWork);
            }

            await WaitAsync(latency);
            lock (_gate)
            {
                _inWork -= isTaken ? 1 : 0;
                Served += isTaken ? 1 : 0;
                TurnedAway += isTaken ? 0 : 1;
            }

            if (isTaken)
            {
                // As the API does: a list in which the new invite is.
                string sent = await request.Content!.ReadAsStringAsync(cancellationToken);
                string list = $"[{{\"id\":\"{Interlocked.Increment(ref _invites):x24}\",{sent[1..]}]";
                return new HttpResponseMessage(HttpStatusCode.Created) { RequestMessage = request, Content = new StringContent(list) };
            }

            var refusal = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, Content = new StringContent("{}") };
            refusal.Headers.RetryAfter = new RetryConditionHeaderValue(Hold);
            return refusal;
        }

        // Whatever can go on without time passing has gone on when nothing has happened for a few turns of the thread pool.
        private async Task SettleAsync(Task all)
        {
            int seen = -1;
            for (int calm = 0; calm < 4 && !all.IsCompleted;)
            {
                await Task.Delay(1);
                int steps = Volatile.Read(ref _steps);
                calm = steps == seen ? calm + 1 : 0;
                seen = steps;
            }
        }
    }

    private sealed class SharedTime(BusyServer server) : OrgTime
    {
        public override DateTimeOffset UtcNow => server.Clock.UtcNow;

        public override TimeSpan Elapsed => server.Clock.Elapsed;

        public override double Jitter => 0.5;

        public override Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => server.WaitAsync(wait);

        public override CancellationTokenSource CreateTimeout(TimeSpan wait) => new();
    }
}
