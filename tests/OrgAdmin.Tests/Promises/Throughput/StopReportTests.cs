using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>A pipeline that ends early sends nothing more, and says of each change that was under way how far it came.</summary>
public class StopReportTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Done = "Stopped; this was done: ";
    private const string NotDone = "Stopped; this was not done: ";
    private const string Unknown = "Stopped before the answer came; this may have been done: ";

    [Fact]
    public async Task Ctrl_C_tells_what_is_done_what_is_not_and_what_nobody_knows()
    {
        // The first never answers, so the second is done and waits for its turn; the third place hangs too, and the rest have none.
        Server.Faults.Add(
            Fault.NeverAnswer().On("POST"),
            Fault.Delay(TimeSpan.Zero).On("POST"),
            Fault.NeverAnswer().On("POST").Always());
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        Stopwatch? since = null;
        await StopAsync(
            session,
            $"'a@example.com','b@example.com','c@example.com','d@example.com','e@example.com' | New-OrgInvite {Pumps} -Role View -ThrottleLimit 2",
            () => Server.Log.Writes.Count == 3 && (since ??= Stopwatch.StartNew()).ElapsedMilliseconds > 500);

        IReadOnlyList<string> lines = session.Host.Lines;
        Assert.Equal(5, lines.Count);
        Assert.Single(lines, line => line.StartsWith(Done, StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.StartsWith(Unknown, StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.StartsWith(NotDone, StringComparison.Ordinal)));
        Assert.All(Address(lines), pair => Assert.Contains(pair.Address, pair.Line));
        Assert.Equal(3, Written.Count);

        // What is said to be done is what the server has done, what is said to be not done it has never seen.
        string done = lines.Single(line => line.StartsWith(Done, StringComparison.Ordinal));
        Assert.Contains(Server.Log.Writes, post => post.Status == 200 && done.Contains(AddressOf(post), StringComparison.Ordinal));
        Assert.All(Server.Log.Writes, post => Assert.DoesNotContain(
            lines, line => line.StartsWith(NotDone, StringComparison.Ordinal) && line.Contains(AddressOf(post), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ctrl_C_of_a_single_change_tells_that_nobody_knows()
    {
        Server.Faults.Add(Fault.NeverAnswer().On("PATCH"));
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        await StopAsync(session, $"Set-Org {Pumps} -Name New", () => Server.Log.Writes.Count == 1);

        string line = Assert.Single(session.Host.Lines);
        Assert.StartsWith(Unknown, line);
        Assert.Contains("Name to 'New'", line);
        Assert.Contains(Pumps, line);
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_for_the_turn_tells_that_it_is_not_done()
    {
        Server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow").On("PATCH").WithRetryAfter(50));
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        await StopAsync(session, $"Set-Org {Pumps} -Name New -WarningAction Continue", () => Server.Log.Writes is [{ Status: 429 }]);

        Assert.StartsWith(NotDone, session.Host.Lines[^1]);
    }

    [Theory]
    [InlineData("", "$WarningPreference = 'SilentlyContinue'")]
    [InlineData("-WarningAction Ignore", "")]
    public async Task Who_wants_no_warnings_gets_none(string parameter, string preference)
    {
        Server.Faults.Add(Fault.NeverAnswer().On("PATCH"));
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        await StopAsync(session, $"{preference}\nSet-Org {Pumps} -Name New {parameter}", () => Server.Log.Writes.Count == 1);

        Assert.Empty(session.Host.Lines);
    }

    [Theory]
    [InlineData("| New-OrgInvite {0} -Role View -ThrottleLimit 2 -ErrorAction Stop", 9)]
    [InlineData("| New-OrgInvite {0} -Role View -ThrottleLimit 2 2>&1 | ForEach-Object {{ break }}", 9)]
    public void A_pipeline_that_ends_by_itself_waits_for_what_it_has_sent(string rest, int most)
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(300)).On("POST").Always());
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));

        // The API itself refuses the first, a member, in whatever order the requests arrive.
        string[] addresses = Enumerable.Range(1, 19).Select(i => $"p{i}@example.com").Prepend("elena.petrova@aldercreek.example.com").ToArray();
        session.Run($"do {{ '{string.Join("','", addresses)}' {string.Format(rest, Pumps)} }} while ($false)");

        int invited = Api.FindOrganization(Pumps)!.Invites.Count(invite => addresses.Contains(invite.Email));
        Assert.InRange(Written.Count, 1, most);
        Assert.Equal(Written.Count - 1, invited);
        Assert.Equal(invited, CountDone(session.Host.Lines));
        Assert.DoesNotContain(session.Host.Lines, line => line.StartsWith(Unknown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_changes_of_one_kind_are_summed_up_in_one_line_that_says_how_to_go_on()
    {
        // The first never answers, so that all that are done wait for their turn.
        Server.Faults.Add(Fault.NeverAnswer().On("POST"));
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        string[] addresses = Enumerable.Range(1, 12).Select(i => $"p{i}@example.com").ToArray();
        int written = await StopAsync(
            session,
            $"'{string.Join("','", addresses)}' | New-OrgInvite {Pumps} -Role View -ThrottleLimit 4",
            () => Server.Log.Writes.Count == 12);

        // Of four that are sent at once any may arrive first and hang; those before it have been written.
        Assert.InRange(written, 0, 3);
        Assert.Equal(2, session.Host.Lines.Count);
        Assert.Equal(11, CountDone(session.Host.Lines) + written);
        Assert.Contains(session.Host.Lines, line => line.StartsWith(Unknown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_that_is_refused_ends_all_with_one_error()
    {
        Server.Faults.Add(Fault.Error(401, "Unauthorized", "Unauthorized").On("POST").Always());
        using ModuleSession session = ModuleSession.ConnectedTo(Server, host: new ScriptedHost('Y'));
        string[] addresses = Enumerable.Range(1, 30).Select(i => $"p{i}@example.com").ToArray();
        ScriptResult result = session.Run($"'{string.Join("','", addresses)}' | New-OrgInvite {Pumps} -Role View -ThrottleLimit 4");

        Assert.Equal(["OrgApi.Unauthorized"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.InRange(Written.Count, 1, 4);
        Assert.NotEmpty(session.Host.Lines);
        Assert.All(session.Host.Lines, line => Assert.Contains("not done", line));
    }

    /// <summary>Stops a script when it has come so far; returns how many objects it had written by then.</summary>
    private static async Task<int> StopAsync(ModuleSession session, string script, Func<bool> isReached)
    {
        using PowerShell shell = PowerShell.Create(session.Runspace).AddScript(script);
        using var output = new PSDataCollection<PSObject>();
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        while (!isReached())
        {
            Assert.False(running.IsCompleted);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        // The answer that was given has to arrive before the stop does.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        shell.Stop();
        Assert.Empty(shell.Streams.Error);
        Assert.Empty(session.Run("1").Errors);
        return output.Count;
    }

    private static int CountDone(IReadOnlyList<string> lines) => lines.Sum(line =>
        line.StartsWith(Done, StringComparison.Ordinal) ? 1
        : line.Contains("changes were done", StringComparison.Ordinal) ? int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)
        : 0);

    private static string AddressOf(RecordedRequest post) => post.BodyText.Split("\"email\":\"")[1].Split('"')[0];

    private static IEnumerable<(string Line, string Address)> Address(IReadOnlyList<string> lines) =>
        lines.Zip("abcde", (line, name) => (line, $"{name}@example.com"));
}
