using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Retry;

/// <summary>How long a call waits before it is sent again, and what it says of it.</summary>
public class WaitTests
{
    private static readonly Operation Read = OperationCatalog.Of("org.get");
    private static readonly Operation Write = OperationCatalog.Of("org.inviteMember");

    [Theory]
    [InlineData("org.get", 429)]
    [InlineData("org.get", 503)]
    [InlineData("org.inviteMember", 429)]
    [InlineData("org.inviteMember", 503)]
    public async Task A_date_that_the_api_names_is_waited_for(string operation, int status)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Status(status).WithRetryAfter(trial.Time.UtcNow.AddSeconds(20)));
        Assert.Equal(Ending.Done, (await trial.RunAsync(OperationCatalog.Of(operation))).Name);
        Assert.Equal([20], trial.Time.Waits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-90)]
    public async Task A_date_that_has_passed_asks_for_no_wait(int seconds)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Status(429).WithRetryAfter(trial.Time.UtcNow.AddSeconds(seconds)));
        Assert.Equal(Ending.Done, (await trial.RunAsync(Read)).Name);
        Assert.Equal([0], trial.Time.Waits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(59)]
    [InlineData(60)]
    public async Task Seconds_that_the_api_names_are_waited_in_full_whatever_the_backoff_would_be(int seconds)
    {
        await using Trial trial = await Trial.StartAsync(jitter: 0.99);
        trial.Server.Faults.Add(Fault.Status(429).Times(2), Fault.Status(429).WithRetryAfter(seconds));
        Assert.Equal(Ending.Done, (await trial.RunAsync(Read)).Name);
        Assert.Equal(seconds, trial.Time.Waits[2]);
    }

    [Theory]
    [InlineData(0, new[] { 0.5, 1, 2, 4, 8, 16 })]
    [InlineData(0.5, new[] { 0.75, 1.5, 3, 6, 12, 24 })]
    [InlineData(1, new double[] { 1, 2, 4, 8, 16, 32 })]
    public async Task Without_a_wish_of_the_api_the_waits_double_and_jitter_spreads_them(double jitter, double[] expected)
    {
        await using Trial trial = await Trial.StartAsync(jitter);
        trial.Options.MaxRetry = 6;
        trial.Server.Faults.Add(Fault.Status(503).Always());
        Assert.Equal("ServerError", (await trial.RunAsync(Read)).Name);
        Assert.Equal(expected, trial.Time.Waits);
    }

    [Fact]
    public async Task The_waits_of_no_wish_stop_growing_at_half_of_the_time_there_is()
    {
        await using Trial trial = await Trial.StartAsync(jitter: 1);
        trial.Options.MaxRetry = 100;
        trial.Options.RetryTimeout = TimeSpan.FromSeconds(10);
        trial.Server.Faults.Add(Fault.Status(503).Always());
        Assert.Equal("ServerError", (await trial.RunAsync(Read)).Name);
        Assert.Equal([1, 2, 4], trial.Time.Waits);
    }

    [Fact]
    public void Jitter_is_spread_from_0_up_to_1()
    {
        var time = new OrgTime();
        List<double> some = Enumerable.Range(0, 500).Select(_ => time.Jitter).ToList();
        Assert.All(some, jitter => Assert.InRange(jitter, 0, 0.9999999999));
        Assert.Contains(some, jitter => jitter < 0.3);
        Assert.Contains(some, jitter => jitter > 0.7);
    }

    [Theory]
    [InlineData("org.get", "61", 61)]
    [InlineData("org.inviteMember", "61", 61)]
    [InlineData("org.get", "86400", 86400)]
    [InlineData("org.get", "99999999999", 99999999999)]
    public async Task A_wait_beyond_the_cap_fails_at_once_and_is_named(string operation, string asked, double seconds)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Status(429).WithHeader("Retry-After", asked).Always());
        Ending ending = await trial.RunAsync(OperationCatalog.Of(operation));
        Assert.Equal("Throttled", ending.Name);
        Assert.Empty(trial.Time.Waits);
        Assert.Single(trial.Requests);
        Assert.Equal(seconds, ending.Failure!.RetryAfter!.Value.TotalSeconds);
        Assert.Contains(" " + seconds.ToString(CultureInfo.CurrentCulture) + " s", ending.Failure.Message);
    }

    [Fact]
    public async Task A_change_that_would_have_to_wait_too_long_says_for_how_long_and_that_its_outcome_is_unknown()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Status(503).WithRetryAfter(61));
        Ending ending = await trial.RunAsync(Write);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal([Write.Request, Write.LookBack!], trial.Requests);
        Assert.Empty(trial.Time.Waits);
        Assert.Contains(" 61 s", ending.Failure!.Message);
        Assert.StartsWith("It is not known whether ", ending.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_waits_together_have_a_cap()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Status(429).WithRetryAfter(50).Always());
        Ending ending = await trial.RunAsync(Read);
        Assert.Equal("Throttled", ending.Name);
        Assert.Equal([50, 50], trial.Time.Waits);
        Assert.Contains(" 50 s", ending.Failure!.Message);
        Assert.Contains("120 s", ending.Failure.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_request_is_sent_again_as_often_as_the_client_may(int maxRetry)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = maxRetry;
        trial.Server.Faults.Add(Fault.Status(429).WithRetryAfter(2).Always());
        Ending ending = await trial.RunAsync(Write);
        Assert.Equal("Throttled", ending.Name);
        Assert.Equal(maxRetry + 1, ending.Failure!.Attempts);
        Assert.Equal(Enumerable.Repeat(Write.Request, maxRetry + 1), trial.Requests);
        Assert.Equal(Enumerable.Repeat(2.0, maxRetry), trial.Time.Waits);
        Assert.Equal(TimeSpan.FromSeconds(2), ending.Failure.RetryAfter);
        Assert.Contains(" 2 s", ending.Failure.Message);
    }

    [Fact]
    public async Task A_further_attempt_lasts_no_longer_than_there_is_time_for_the_whole_call()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.RetryTimeout = TimeSpan.FromSeconds(10);
        trial.Options.Timeout = TimeSpan.FromSeconds(100);
        trial.Server.Faults.Add(Fault.Status(429).WithRetryAfter(5), Fault.Status(429).WithRetryAfter(4), Fault.NeverAnswer());
        Ending ending = await trial.RunAsync(Read);
        Assert.Equal("Timeout", ending.Name);
        Assert.Contains("within 1 seconds", ending.Failure!.Message);
        Assert.Equal([5, 4], trial.Time.Waits);
        Assert.Equal(3, ending.Failure.Attempts);
    }

    [Fact]
    public async Task A_wait_is_never_shorter_than_it_was_asked_to_be()
    {
        var time = new OrgTime();
        for (int i = 0; i < 50; i++)
        {
            var wait = TimeSpan.FromMilliseconds(0.3 * i);
            TimeSpan before = time.Elapsed;
            await time.DelayAsync(wait, TestContext.Current.CancellationToken);
            Assert.True(time.Elapsed - before >= wait);
        }
    }

    [Fact]
    public async Task A_look_back_has_no_more_time_than_the_call_it_belongs_to()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.RetryTimeout = TimeSpan.FromSeconds(20);
        trial.On(Write.Request, Fault.Status(503).WithRetryAfter(10).PassedOn());
        trial.On(Write.LookBack!, Fault.Status(503).WithRetryAfter(9).Always());
        Ending ending = await trial.RunAsync(Write);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal([9, 9], trial.Time.Waits);
        Assert.Equal([Write.Request, Write.LookBack!, Write.LookBack!, Write.LookBack!], trial.Requests);
    }

    [Fact]
    public async Task A_short_wait_is_told_to_who_follows_and_a_long_one_is_a_warning()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow down").WithRetryAfter(4), Fault.Status(429).WithRetryAfter(5));
        Assert.Equal(Ending.Done, (await trial.RunAsync(Read)).Name);
        Assert.Contains(trial.Listener.Verboses, line => line.Contains("Slow down") && line.Contains("in 4 s"));
        Assert.Contains("in 5 s", Assert.Single(trial.Listener.Warnings));
        Assert.DoesNotContain(trial.Listener.Verboses, line => line.Contains("in 5 s"));
    }

    [Fact]
    public async Task A_change_that_is_looked_back_at_says_so_before_and_after()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Server.Faults.Add(Fault.DropAfter());
        Assert.Equal(Ending.Done, (await trial.RunAsync(Write)).Name);
        Assert.Contains(trial.Listener.Verboses, line => line.Contains("whether it was carried out"));
        Assert.Contains(trial.Listener.Verboses, line => line.StartsWith("org.inviteMember: no clear answer came", StringComparison.Ordinal));
    }
}
