using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>An effect that is not there yet proves nothing: it is looked for until the server has had the time to settle.</summary>
public class SettlingTests
{
    public static TheoryData<string> Writes => new(OperationCatalog.Changes.Select(operation => operation.Name));

    public static TheoryData<string> Posts => NamesOf("POST");

    public static TheoryData<string> Repeatable => NamesOf("PATCH", "DELETE");

    public static TheoryData<string> Deletes => NamesOf("DELETE");

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_that_is_made_three_seconds_late_is_found_and_not_sent_again(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(operation.Request, Fault.DropAfter().CommitsAfter(TimeSpan.FromSeconds(3)));
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal([0.5, 1, 2], trial.Time.Waits);
        Assert.Single(trial.Server.Log.Writes);
        Assert.True(operation.IsDone(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_that_reads_show_three_seconds_late_is_found_and_not_sent_again(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Server.Habits.ReadLag = TimeSpan.FromSeconds(3);
        trial.On(operation.Request, Fault.Status(503).PassedOn());
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Single(trial.Server.Log.Writes);
        Assert.Equal(1, operation.Count(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task Behind_a_time_out_nothing_is_made_a_second_time(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.Timeout = TimeSpan.FromSeconds(1);
        trial.Server.Habits.AllowsTwinInvites = true;
        trial.On(operation.Request, Fault.NeverAnswer().CommitsAfter(TimeSpan.FromSeconds(9)));
        Ending ending = await trial.RunAsync(operation);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Contains("; check with Get-Org", ending.Failure!.Message);
        Assert.Single(trial.Server.Log.Writes);
        trial.Server.Settle();
        Assert.Equal(1, operation.Count(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_change_that_is_made_three_seconds_late_behind_a_time_out_of_one_is_found(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.Timeout = TimeSpan.FromSeconds(1);
        trial.On(operation.Request, Fault.NeverAnswer().CommitsAfter(TimeSpan.FromSeconds(3)));
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Single(trial.Server.Log.Writes);
        Assert.Equal(1, operation.Count(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task What_can_be_repeated_is_sent_again_once_the_server_has_settled(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.Timeout = TimeSpan.FromSeconds(1);
        trial.On(operation.Request, Fault.Ignore());
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal([0.5, 1, 2, 1.5], trial.Time.Waits);
        Assert.Equal(
            [operation.Request, .. Enumerable.Repeat(operation.LookBack!, 5), operation.Request],
            trial.Requests);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Without_retries_a_change_that_is_made_later_still_is_never_said_not_to_have_been_made(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.MaxRetry = 0;
        trial.On(operation.Request, Fault.DropAfter().ByReset().CommitsAfter(TimeSpan.FromSeconds(8)));
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(operation)).Name);
        trial.Server.Settle();
        Assert.True(operation.IsDone(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Deletes))]
    public async Task A_deletion_that_is_put_off_is_looked_for_and_not_sent_again(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        foreach ((double seconds, string end) in new[] { (4.0, Ending.Done), (20.0, "OutcomeUnknown") })
        {
            await using Trial trial = await Trial.StartSettlingAsync();
            trial.On(operation.Request, Fault.Status(202).CommitsAfter(TimeSpan.FromSeconds(seconds)));
            Assert.Equal(end, (await trial.RunAsync(operation)).Name);
            Assert.Single(trial.Server.Log.Writes);
        }
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task A_success_that_shows_the_state_of_before_is_no_success_until_a_read_shows_the_change(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(operation.Request, Fault.OldState().CommitsAfter(TimeSpan.FromSeconds(2)));
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Single(trial.Server.Log.Writes);
        Assert.InRange(trial.Time.Elapsed.TotalSeconds, 2, 5);

        await using Trial never = await Trial.StartSettlingAsync();
        never.On(operation.Request, Fault.OldState().CommitsAfter(TimeSpan.FromHours(1)).Always());
        Assert.Equal("OutcomeUnknown", (await never.RunAsync(operation)).Name);
    }

    [Theory]
    [InlineData("org.removeMember", "members")]
    [InlineData("org.revokeInvite", "")]
    public async Task A_list_that_cannot_be_read_whole_does_not_show_that_something_is_gone(string name, string list)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(operation.Request, Fault.Edit(BodyEdit.NullEntry(list)));
        trial.On(operation.LookBack!, Fault.Edit(BodyEdit.NullEntry(list)).Always());
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, operation.LookBack!], trial.Requests);

        await using Trial whole = await Trial.StartSettlingAsync();
        whole.On(operation.Request, Fault.Edit(BodyEdit.NullEntry(list)));
        Assert.Equal(Ending.Done, (await whole.RunAsync(operation)).Name);
    }

    [Fact]
    public async Task A_member_who_is_not_among_those_shown_is_not_gone_when_not_all_are_shown()
    {
        Operation remove = OperationCatalog.Of("org.removeMember");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(remove.Request, Fault.DropBefore());
        trial.On(remove.LookBack!, Fault.Edit(BodyEdit.Truncate("members", 3)).Always());
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(remove)).Name);
        Assert.False(remove.IsDone(trial.Server.Api));
    }

    [Fact]
    public async Task Settling_counts_against_the_time_for_the_whole_call()
    {
        Operation patch = OperationCatalog.Of("org.patch");
        await using Trial trial = await Trial.StartSettlingAsync(settle: 60);
        trial.Options.RetryTimeout = TimeSpan.FromSeconds(10);
        trial.On(patch.Request, Fault.DropBefore());
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(patch)).Name);
        Assert.Equal([0.5, 1, 2, 4, 2.5], trial.Time.Waits);
        Assert.Single(trial.Server.Log.Writes);
    }

    [Theory]
    [InlineData("GET org", 401)]
    [InlineData("GET org", 403)]
    public async Task Who_may_no_longer_look_is_not_told_that_nothing_happened(string look, int status)
    {
        Operation patch = OperationCatalog.Of("org.patch");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(patch.Request, Fault.DropBefore()).On(look, Fault.Status(status));
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(patch)).Name);
        Assert.Single(trial.Server.Log.Writes);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Whatever_is_thrown_once_a_change_was_sent_leaves_its_outcome_unknown(string name)
    {
        Func<Exception>[] causes =
        [
            () => new FileNotFoundException("System.Net.Sockets"), () => new NotImplementedException(), () => new OutOfMemoryException(),
            () => new TypeLoadException(), () => new ObjectDisposedException("handler"), () => new InvalidOperationException(),
        ];
        foreach (Func<Exception> cause in causes)
        {
            var options = new OrgClientOptions
            {
                Token = SandboxApi.DefaultToken,
                Time = new VirtualTime(),
                Transport = () => new ScriptedTransport(_ => throw cause()),
            };
            using var client = new OrgClient(options);
            Ending ending = await Ending.OfAsync(OperationCatalog.Of(name).RunAsync(client, new OrgCall()));
            Assert.Equal("OutcomeUnknown", ending.Name);
        }
    }

    [Fact]
    public async Task A_failure_on_the_way_that_nobody_has_thought_of_leaves_the_outcome_unknown()
    {
        var options = new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            Time = new BrokenTime(),
            Transport = () => new ScriptedTransport(_ => new HttpResponseMessage()),
        };
        using var client = new OrgClient(options);
        Ending ending = await Ending.OfAsync(OperationCatalog.Of("org.delete").RunAsync(client, new OrgCall()));
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Contains("no more handles", ending.Failure!.Message);
    }

    private static TheoryData<string> NamesOf(params string[] methods) =>
        [.. OperationCatalog.Changes.Where(operation => methods.Contains(operation.Request.Split(' ')[0])).Select(operation => operation.Name)];

    private sealed class BrokenTime : OrgTime
    {
        public override CancellationTokenSource CreateTimeout(TimeSpan wait) => throw new FileNotFoundException("no more handles");
    }
}
