using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Stopping;

/// <summary>A process that is told to end says what became of the changes that were under way.</summary>
public class TerminationTests
{
    private const string Script = """
        Import-Module $env:MANIFEST -ErrorAction Stop
        Connect-Org -Token $env:TOKEN -Uri $env:URI
        1..40 | ForEach-Object { "p$_@example.com" } | New-OrgInvite $env:ORG -Role View -ThrottleLimit 16 |
            ForEach-Object { [Console]::Out.WriteLine($_.Email) }
        """;

    [Fact]
    public async Task Every_change_is_told_of_once_when_the_process_is_terminated()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using LoopbackServer server = await LoopbackServer.StartAsync();

        // The first hangs, so that all that are done wait for their turn, and so do some in between.
        server.Faults.Add(Fault.NeverAnswer().On("POST").For(_ => server.Log.Writes.Count % 10 == 1).Always());
        using RunningChild child = ChildEngine.Find(ChildEngine.Shell).Start(
            Script,
            new Dictionary<string, string>
            {
                ["MANIFEST"] = Repository.Manifest,
                ["TOKEN"] = SandboxApi.DefaultToken,
                ["URI"] = server.BaseUri.AbsoluteUri,
                ["ORG"] = SandboxSeed.AlderCreekId,
            });
        for (int i = 0; i < 600 && server.Log.Writes.Count(post => post.Status == 200) < 20; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        child.Terminate();
        ChildRun run = await child.WaitAsync(TimeSpan.FromSeconds(60));

        string told = string.Join('\n', run.Lines) + run.Error;
        int done = server.Log.Writes.Count(post => post.Status == 200);
        int shown = run.Lines.Count(line => line.StartsWith('p') && line.Contains("@example.com", StringComparison.Ordinal));
        Assert.InRange(done, 20, 40);
        Assert.Contains($"Stopped; {done - shown} changes were done", told);
        Assert.Equal(told.IndexOf("changes were done", StringComparison.Ordinal), told.LastIndexOf("changes were done", StringComparison.Ordinal));
        Assert.Contains("may have been done", told);
    }
}
