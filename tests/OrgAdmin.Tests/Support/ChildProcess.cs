using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Tests.Support;

/// <summary>A program that runs beside the tests, with a clean environment. One that does not end is ended, and its test fails.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static string? _modulePath;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ChildProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    internal int Id => _process.Id;

    /// <summary>Starts a program with its input still open.</summary>
    internal static ChildProcess Start(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("LOSANT_API_TOKEN");
        start.Environment.Remove("LOSANT_API_URL");
        start.Environment["PSModulePath"] = _modulePath;
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Runs a program to its end, with an input that is given or empty.</summary>
    internal static async Task<ChildResult> RunAsync(
        string program, IEnumerable<string> arguments, string input = "", params (string Name, string? Value)[] environment)
    {
        using ChildProcess child = Start(program, arguments, environment);
        await child._process.StandardInput.WriteAsync(input).ConfigureAwait(false);
        child._process.StandardInput.Close();
        return await child.WaitAsync().ConfigureAwait(false);
    }

    /// <summary>Runs PowerShell to its end.</summary>
    internal static Task<ChildResult> RunAsync(
        PowerShellProgram powerShell, IEnumerable<string> arguments, string input = "", params (string Name, string? Value)[] environment) =>
        RunAsync(powerShell.Program, powerShell.With(arguments), input, environment);

    internal async Task<ChildResult> WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        return new ChildResult(_process.ExitCode, await _output.ConfigureAwait(false), await _error.ConfigureAwait(false));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    // Tests in this process empty the variable; a child shall find what the machine has.
    [ModuleInitializer]
    internal static void KeepModulePath() => _modulePath = Environment.GetEnvironmentVariable("PSModulePath");
}
