using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace OrgAdmin.Tests.Support;

/// <summary>
/// The PowerShell on PATH by the process that it really is. The pwsh of the .NET tool is a front program: its engine runs in another process
/// whose program is dotnet, and an interrupt sent to the front does not reach it.
/// </summary>
internal sealed class PowerShellProgram
{
    // What a host's process runs is not always pwsh; the engine's folder has its assembly.
    private const string WhoAreYou = "[Environment]::ProcessPath; $PSHOME; \"$([Environment]::Version)\"";

    private static readonly Lazy<PowerShellProgram?> Found = new(Find);
    private readonly string[] _first;

    private PowerShellProgram(string program, string[] first, Version runtime)
    {
        Program = program;
        Runtime = runtime;
        _first = first;
    }

    /// <summary>The first pwsh on PATH; null where there is none.</summary>
    internal static PowerShellProgram? OnPath => Found.Value;

    /// <summary>The program to start: pwsh itself, or dotnet.</summary>
    internal string Program { get; }

    /// <summary>The version of the .NET that it runs on.</summary>
    internal Version Runtime { get; }

    /// <summary>What to start the program with to hand PowerShell these arguments.</summary>
    internal string[] With(params IEnumerable<string> arguments) => [.. _first, .. arguments];

    private static PowerShellProgram? Find()
    {
        string? front = Programs.Find("pwsh");
        if (front is null)
        {
            return null;
        }

        var start = new ProcessStartInfo(front, ["-NoProfile", "-NonInteractive", "-Command", WhoAreYou])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["POWERSHELL_TELEMETRY_OPTOUT"] = "1" },
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (process.ExitCode != 0 || lines.Length != 3)
        {
            throw new InvalidOperationException($"{front} does not say what it is. Exit code {process.ExitCode}\n{answer}");
        }

        string[] first = Path.GetFileNameWithoutExtension(lines[0]) == "dotnet" ? [Path.Combine(lines[1], "pwsh.dll")] : [];
        return new PowerShellProgram(lines[0], first, Version.Parse(lines[2]));
    }
}
