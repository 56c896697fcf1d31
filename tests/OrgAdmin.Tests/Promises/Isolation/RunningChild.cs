using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>A child process that runs a script.</summary>
internal sealed class RunningChild : IDisposable
{
    private const int InterruptSignal = 2;
    private const int TerminateSignal = 15;

    private readonly Process _process;
    private readonly string _script;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    internal RunningChild(Process process, string script)
    {
        _process = process;
        _script = script;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    internal int Id => _process.Id;

    internal string Output => Read(_output);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        File.Delete(_script);
    }

    /// <summary>What Ctrl+C does on a terminal.</summary>
    internal void Interrupt() => Assert.Equal(0, Kill(_process.Id, InterruptSignal));

    /// <summary>What a service manager does to end a process.</summary>
    internal void Terminate() => Assert.Equal(0, Kill(_process.Id, TerminateSignal));

    internal async Task<ChildRun> WaitAsync(TimeSpan watchdog)
    {
        using var limit = new CancellationTokenSource(watchdog);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The child process did not end within {watchdog}.\n{Output}\n{Read(_error)}");
        }

        return new ChildRun(_process.ExitCode, Output, Read(_error));
    }

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append(line is null ? string.Empty : "\n");
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
