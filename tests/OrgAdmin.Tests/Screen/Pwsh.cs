using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.TestServer;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Screen;

/// <summary>Runs a script in PowerShell's own program, connected to a test server, and returns what it wrote.</summary>
internal static class Pwsh
{
    internal static async Task<string> RunAsync(
        LoopbackServer server, string script, bool onTerminal = false, int width = 100, params (string Name, string? Value)[] environment)
    {
        string pwsh = Find("pwsh");
        string whole = $"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{Repository.Manifest}'
            Connect-Org -Token '{Sandbox.SandboxApi.DefaultToken}' -Uri '{server.BaseUri}'
            {script}
            """;
        string file = Path.Combine(Path.GetTempPath(), $"orgadmin-{Guid.NewGuid():N}.ps1");
        await File.WriteAllTextAsync(file, whole, TestContext.Current.CancellationToken);
        try
        {
            // `script` gives the program a terminal of its own.
            string command = $"{pwsh} -NoProfile -NonInteractive -File {file}";
            string all = onTerminal ? $"{Find("script")} -qec 'stty cols {width} rows 50; {command}' /dev/null" : command;
            var start = new ProcessStartInfo("/bin/sh", ["-c", all])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            foreach ((string name, string? value) in environment.Prepend(("NO_COLOR", null)).Prepend(("TERM", "xterm-256color")))
            {
                start.Environment[name] = value;
            }

            start.Environment["LANG"] = "en_US.UTF-8";
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output + await error);
            return output.ReplaceLineEndings("\n");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Find(string program)
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        string? found = folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null || OperatingSystem.IsWindows(), $"{program} was not found.");
        return found!;
    }
}
