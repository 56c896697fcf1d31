using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>A program that runs scripts in a process of its own, with the module as it ships: PowerShell, or the module's own shell.</summary>
internal sealed class ChildEngine
{
    internal const string PowerShell = "pwsh";
    internal const string Shell = "shell";

    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);
    private readonly string _program;
    private readonly string[] _first;

    private ChildEngine(Version runtime, string program, params string[] first)
    {
        Runtime = runtime;
        _program = program;
        _first = first;
    }

    /// <summary>The version of the .NET that it runs on, which is not always that of the tests.</summary>
    internal Version Runtime { get; }

    /// <summary>Finds the program; a test that needs PowerShell is skipped where there is none.</summary>
    internal static ChildEngine Find(string name)
    {
        if (name == Shell)
        {
            return new ChildEngine(Environment.Version, "dotnet", Built.Shell);
        }

        PowerShellProgram powerShell = Built.RequirePowerShell();
        return new ChildEngine(powerShell.Runtime, powerShell.Program, powerShell.With());
    }

    /// <summary>Runs a script to its end.</summary>
    internal async Task<ChildRun> RunAsync(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        using RunningChild child = Start(script, environment);
        return await child.WaitAsync(Watchdog);
    }

    /// <summary>Starts a script.</summary>
    internal RunningChild Start(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        string file = Path.Combine(Path.GetTempPath(), $"orgadmin-{Guid.NewGuid():N}.ps1");
        File.WriteAllText(file, script, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var start = new ProcessStartInfo(_program, [.. _first, "-NoProfile", "-NonInteractive", "-File", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(IsNotForChildren).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        foreach (KeyValuePair<string, string> variable in environment ?? new Dictionary<string, string>())
        {
            start.Environment[variable.Key] = variable.Value;
        }

        return new RunningChild(Process.Start(start)!, file);
    }

    // Other tests of this process set PSModulePath, and a developer may have a token of their own.
    private static bool IsNotForChildren(string name) =>
        name.Equals("PSModulePath", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LOSANT_", StringComparison.OrdinalIgnoreCase);
}
