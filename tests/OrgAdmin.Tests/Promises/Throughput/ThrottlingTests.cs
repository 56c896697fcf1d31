using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>What happens to all requests of a cmdlet when the API throttles one.</summary>
public class ThrottlingTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void The_wait_that_the_api_asks_for_holds_every_request()
    {
        // All others take so long that the refusal is there before any of them.
        Server.Faults.Add(
            Fault.Error(429, "TooManyRequests", "Slow down").On("POST").WithRetryAfter(1),
            Fault.Delay(TimeSpan.FromMilliseconds(400)).On("POST").Always());
        string[] addresses = Enumerable.Range(1, 16).Select(i => $"p{i}@example.com").ToArray();
        using ModuleSession session = ModuleSession.ConnectedTo(Server);
        ScriptResult result = session.Run($"'{string.Join("','", addresses)}' | New-OrgInvite {Pumps} -Role View -ThrottleLimit 8");

        Assert.Equal(addresses, result.ThrowIfFailed().Objects<OrgInvite>().Select(invite => invite.Email));
        RecordedRequest[] posts = Server.Log.Writes.ToArray();
        RecordedRequest refused = Assert.Single(posts, post => post.Status == 429);
        Assert.Equal(17, posts.Length);
        Assert.Equal(16, posts.Where(post => post.Status != 429).Select(post => post.BodyText).Distinct().Count());

        // Those that were in flight already come in; nothing is sent after that until the second is over.
        TimeSpan until = refused.Elapsed + TimeSpan.FromSeconds(1);
        Assert.InRange(posts.Count(post => post.Elapsed > refused.Elapsed && post.Elapsed < until), 0, 7);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-ThrottleLimit 4", 4)]
    public void A_longer_wait_than_there_may_be_fails_all_rows_at_once_and_sends_no_more(string parameters, int most)
    {
        Server.Faults.Add(
            Fault.Error(429, "TooManyRequests", "Slow down").On("POST").WithRetryAfter(3600),
            Fault.Delay(TimeSpan.FromMilliseconds(400)).On("POST").Always());
        ScriptResult result = Run($"1..20 | ForEach-Object {{ \"p$_@example.com\" }} | New-OrgInvite {Pumps} -Role View {parameters}");

        // How many of the first window are on their way when the refusal comes is a matter of chance.
        int sent = Written.Count;
        Assert.InRange(sent, 1, most);
        Assert.Equal(sent - 1, result.Output.Count);
        Assert.Equal(21 - sent, result.AllErrors.Count);
        Assert.All(result.AllErrors, error =>
        {
            Assert.StartsWith("OrgApi.Throttled", error.FullyQualifiedErrorId);
            Assert.Matches(" 3[56][0-9][0-9] s", error.Exception.Message);
        });
        Assert.Equal(20 - sent, result.AllErrors.Count(error => error.Exception is OrgApiException { Attempts: 0 }));
    }

    [Fact]
    public async Task Throttling_halves_the_places_and_success_gives_them_back_one_by_one_but_for_the_one_that_was_too_many()
    {
        using var client = new OrgClient(NoRetries());
        var call = new OrgCall { Throttle = new OrgThrottle(8) };
        Assert.Equal(8, await CountPlacesAsync(client, call, 8));

        // A burst that is turned away counts once.
        Server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow down").After(TimeSpan.FromMilliseconds(300)).Times(8));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Assert.ThrowsAsync<OrgApiException>(() => ReadAsync(client, call, TestContext.Current.CancellationToken))));
        Assert.Equal(4, await CountPlacesAsync(client, call, 4));

        // Four answers make the fifth place, five more the sixth.
        foreach ((int answers, int places) in new[] { (5, 5), (6, 6), (7, 7), (8, 7), (50, 7) })
        {
            for (int i = 0; i < answers; i++)
            {
                await ReadAsync(client, call, TestContext.Current.CancellationToken);
            }

            Assert.Equal(places, await CountPlacesAsync(client, call, places));
        }

        for (int i = 0; i < 5; i++)
        {
            Server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow down"));
            await Assert.ThrowsAsync<OrgApiException>(() => ReadAsync(client, call, TestContext.Current.CancellationToken));
        }

        Assert.Equal(1, await CountPlacesAsync(client, call, 1));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999")]
    public void A_wait_that_is_too_long_is_waited_by_none_and_told_to_all(string seconds)
    {
        Server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow down").WithHeader("Retry-After", seconds).Always());
        var time = new VirtualTime();
        using ModuleSession session = Clients.Session(Clients.OptionsFor(Server, time));
        ScriptResult result = session.Run($"@('{Pumps}') * 40 | Get-Org");
        Assert.Equal(Enumerable.Repeat("OrgApi.Throttled", 40), result.ErrorIds);
        Assert.InRange(Server.Log.Requests.Count, 1, 8);
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task The_time_in_the_queue_is_no_part_of_the_time_that_a_request_has()
    {
        var time = new VirtualTime();
        OrgClientOptions options = Clients.OptionsFor(Server, time);
        using var client = new OrgClient(options);
        var call = new OrgCall { Throttle = new OrgThrottle(1) };
        Server.Faults.Add(
            Fault.Delay(TimeSpan.FromMilliseconds(300)),
            Fault.Error(503, "Busy", "Later").WithRetryAfter(2));
        Task<Org> first = ReadAsync(client, call, TestContext.Current.CancellationToken);
        Task<Org> second = ReadAsync(client, call, TestContext.Current.CancellationToken);
        await time.DelayAsync(options.RetryTimeout * 2, TestContext.Current.CancellationToken);
        await Task.WhenAll(first, second);
        Assert.Equal([options.RetryTimeout.TotalSeconds * 2, 2], time.Waits);
        Assert.Equal([200, 503, 200], Server.Log.Requests.Select(request => request.Status!.Value));
    }

    private static Task<Org> ReadAsync(OrgClient client, OrgCall call, CancellationToken cancellationToken) =>
        client.GetOrgAsync(ResourceId.Parse(Pumps, "id"), null, call, cancellationToken);

    private OrgClientOptions NoRetries()
    {
        OrgClientOptions options = Clients.OptionsFor(Server);
        options.MaxRetry = 0;
        return options;
    }

    // Asks for more than there can be places, of a server that does not answer, and counts what arrives.
    private async Task<int> CountPlacesAsync(OrgClient client, OrgCall call, int expected)
    {
        Server.Log.Clear();
        Server.Faults.Add(Fault.NeverAnswer().Always());
        using var giveUp = new CancellationTokenSource();
        Task[] reads = Enumerable.Range(0, 12).Select(_ => ReadAsync(client, call, giveUp.Token)).ToArray();
        for (int i = 0; i < 500 && Server.Log.Requests.Count < expected; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Task.Delay(100, TestContext.Current.CancellationToken);
        int count = Server.Log.Requests.Count;
        Server.Faults.Clear();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(reads));
        return count;
    }
}
