using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Stopping;

public class InterruptTests
{
    private const int InterruptSignal = 2;

    // The finally block is what a stopped script still runs.
    private const string Script = """
        $WarningPreference = 'SilentlyContinue'
        Import-Module $env:MANIFEST -ErrorAction Stop
        $connection = Connect-Org -Token $env:TOKEN -Uri $env:URI -TimeoutSec 600 -RetryTimeoutSec 600 -PassThru
        $healthy = Connect-Org -Token $env:TOKEN -Uri $env:HEALTHY -PassThru
        try {
            $null = COMMAND -Connection $connection
            [Console]::Out.WriteLine('not stopped')
        } catch {
            [Console]::Out.WriteLine("caught $_")
        } finally {
            [Console]::Out.WriteLine("errors $($Error.Count)")
        }
        [Console]::Out.WriteLine('went on')
        """;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string point in new[] { Stall.Connect, Stall.Send, Stall.HeaderWait, Stall.BodyRead, Stall.RetryWait })
        {
            cases.Add(ChildEngine.PowerShell, point);
            cases.Add(ChildEngine.Shell, point);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ctrl_C_ends_a_stalled_command_without_an_error(string engine, string point)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        Assert.SkipWhen(IsInterruptIgnored(), "This process was started with SIGINT ignored, and so would be its children.");
        await using LoopbackServer healthy = await LoopbackServer.StartAsync();
        await using Stall stall = await Stall.CreateAsync(point);
        using RunningChild child = ChildEngine.Find(engine).Start(
            Script.Replace("COMMAND", stall.Command, StringComparison.Ordinal),
            new Dictionary<string, string>
            {
                ["MANIFEST"] = Repository.Manifest,
                ["TOKEN"] = SandboxApi.DefaultToken,
                ["URI"] = stall.Uri.AbsoluteUri,
                ["HEALTHY"] = healthy.BaseUri.AbsoluteUri,
            });
        await stall.ReachedAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        child.Interrupt();

        // All waits of the command itself are longer.
        ChildRun run = await child.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(run.Error);
        if (engine == ChildEngine.Shell)
        {
            // The shell ends soon, be the script done with its finally block or not.
            Assert.Equal(130, run.ExitCode);
            Assert.DoesNotContain(run.Lines, line => line != "errors 0");
        }
        else
        {
            Assert.Equal(["errors 0"], run.Lines);
        }
    }

    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        string? ignored = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : null;
        return ignored is not null
            && (ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (InterruptSignal - 1)) % 2 == 1;
    }
}
