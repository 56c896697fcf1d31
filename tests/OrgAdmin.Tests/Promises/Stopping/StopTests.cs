using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Stopping;

public class StopTests
{
    // Far more than the half second that is promised, far less than every wait of the commands themselves.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(Stall.Connect)]
    [InlineData(Stall.Send)]
    [InlineData(Stall.HeaderWait)]
    [InlineData(Stall.BodyRead)]
    [InlineData(Stall.RetryWait)]
    public async Task Stopping_ends_a_stalled_command_without_an_error_and_leaves_the_runspace_usable(string point)
    {
        await using LoopbackServer healthy = await LoopbackServer.StartAsync();
        await using Stall stall = await Stall.CreateAsync(point);
        using var session = new ModuleSession();
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri {stall.Uri} -TimeoutSec 600 -RetryTimeoutSec 600").ThrowIfFailed();

        using PowerShell shell = PowerShell.Create(session.Runspace).AddScript(stall.Command);
        var output = new PSDataCollection<PSObject>();
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await stall.ReachedAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted);
        var watch = Stopwatch.StartNew();
        shell.Stop();
        watch.Stop();

        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        TestContext.Current.SendDiagnosticMessage("{0}: {1} ms", point, watch.ElapsedMilliseconds);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        Assert.Empty(output);
        Assert.Equal(0, session.Run("$Error.Count").Objects<int>().Single());
        Assert.Equal(3, session.Run(
            $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri {healthy.BaseUri}; Get-Org").ThrowIfFailed().Objects<Org>().Count);
    }

    [Fact]
    public async Task A_large_body_to_a_server_that_does_not_read_is_really_stuck_in_sending()
    {
        await using var server = new UnreadingServer();
        using var session = new ModuleSession();
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri {server.Uri} -TimeoutSec 2 -MaxRetry 0").ThrowIfFailed();
        ScriptResult result = session.Run($"Set-Org {SandboxSeed.AlderCreekId} -Description ([string]::new([char]0x6c34, 32000))");
        Assert.Single(result.ErrorIds);
        Assert.True(await server.WasLeftHalfwayAsync());
    }

    [Fact]
    public async Task The_connection_itself_serves_on_after_a_stop()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.NeverAnswer());
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        using PowerShell shell = PowerShell.Create(session.Runspace).AddScript("Get-Org | Set-Org -Name New");
        shell.BeginInvoke();
        while (server.Log.Requests.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        shell.Stop();
        Assert.Equal(3, session.Run("Get-Org").ThrowIfFailed().Objects<Org>().Count);
        Assert.Empty(server.Log.Writes);
    }
}
