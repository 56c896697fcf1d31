using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>OrgAdmin.Shell as a script's caller sees it: exit codes, and questions that no one can answer.</summary>
public class ShellTests
{
    private const int Interrupt = 2;

    public static TheoryData<string, string, int> Commands => new(
        from host in new[] { Shipped.InShell, Shipped.InPowerShell }
        from pair in new (string Command, int ExitCode)[]
        {
            ("(Get-Command -Module OrgAdmin).Count", 0),
            ("exit 3", 3),
            ("throw 'no'", 1),
            ("Get-Org", 1),
            ("Connect-Org -Sandbox; Get-Org x", 1),
            ("Connect-Org -Sandbox; Get-Org x; (Get-Org).Count", 0),
        }
        select (host, pair.Command, pair.ExitCode));

    // PowerShell's own program is run too: what it does is the measure.
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_gives_PowerShells_exit_code(string host, string command, int exitCode)
    {
        ChildResult run = await Shipped.RunCommandAsync(host, command);
        Assert.True(run.ExitCode == exitCode, run.ToString());
    }

    [Theory]
    [InlineData("(Get-Command -Module OrgAdmin).Count", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("throw 'no'", 1)]
    public async Task A_script_gives_PowerShells_exit_code(string text, int exitCode)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "script.ps1");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        ChildResult run = await Shipped.RunFileAsync(Shipped.InShell, path);
        Assert.True(run.ExitCode == exitCode, run.ToString());
    }

    [Fact]
    public async Task A_script_that_is_not_there_is_a_wrong_argument()
    {
        ChildResult run = await Shipped.RunFileAsync(Shipped.InShell, "nowhere.ps1");
        Assert.Equal(64, run.ExitCode);
        Assert.Contains("nowhere.ps1", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Y\n", "-Command")]
    [InlineData("", "-Command")]
    [InlineData("", "-NonInteractive", "-Command")]
    public async Task A_question_that_no_one_can_answer_is_refused(string input, params string[] arguments)
    {
        await using var server = await LoopbackServer.StartAsync();
        ChildResult run = await Shipped.RunShellAsync(server, input, [.. arguments, $"Remove-Org {SandboxSeed.EmeaId}"]);
        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.Equal("GET", Assert.Single(server.Log.Requests).Method);
        Assert.Contains(server.Api.Organizations, org => org.Id == SandboxSeed.EmeaId);
    }

    [Fact]
    public async Task Says_nothing_to_the_network_at_import()
    {
        await using var server = await LoopbackServer.StartAsync();
        ChildResult run = await Shipped.RunShellAsync(server, string.Empty, "-Command", "(Get-OrgConnection).TokenSource");
        Assert.Equal("LOSANT_API_TOKEN", run.Output.Trim());
        Assert.Empty(server.Log.Requests);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_command_that_waits_for_an_answer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Sends SIGINT, which Windows does not have.");
        Assert.SkipWhen(IgnoresInterrupt(), "This process was started with SIGINT ignored, and its children inherit that.");
        await using var server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.NeverAnswer().Always());
        using ChildProcess child = Shipped.StartShell(server, "-Command", "Get-Org");
        Task<ChildResult> end = child.WaitAsync();
        while (server.Log.Requests.Count == 0)
        {
            Assert.False(end.IsCompleted, "It ended before it had sent anything.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        ChildResult sent = await ChildProcess.RunAsync("sh", ["-c", $"kill -INT {child.Id}"]);
        Assert.True(sent.ExitCode == 0, sent.ToString());
        ChildResult run = await end;
        Assert.True(run.ExitCode == 130, run.ToString());
    }

    private static bool IgnoresInterrupt()
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).First(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line[Ignored.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }
}
