using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>Runs a script in PowerShell's own program, connected to a test server, and returns what it wrote.</summary>
internal static class Pwsh
{
    internal static async Task<string> RunAsync(
        LoopbackServer server, string script, bool onTerminal = false, int width = 100, params (string Name, string? Value)[] environment)
    {
        PowerShellProgram pwsh = Built.RequirePowerShell();
        string whole = $"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{Repository.Manifest}'
            Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{server.BaseUri}'
            {script}
            """;
        string file = Path.Combine(Path.GetTempPath(), $"orgadmin-{Guid.NewGuid():N}.ps1");
        await File.WriteAllTextAsync(file, whole, TestContext.Current.CancellationToken);
        try
        {
            string[] arguments = pwsh.With("-NoProfile", "-NonInteractive", "-File", file);
            var start = new ProcessStartInfo(pwsh.Program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            if (onTerminal)
            {
                // `script` gives the program a terminal of its own.
                string command = string.Join(' ', arguments.Prepend(pwsh.Program).Select(argument => $"\"{argument}\""));
                start.FileName = RequireScript();
                start.ArgumentList.Clear();
                foreach (string argument in new[] { "-qec", $"stty cols {width} rows 50; {command}", "/dev/null" })
                {
                    start.ArgumentList.Add(argument);
                }
            }

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

    private static string RequireScript()
    {
        string? found = Programs.Find("script");
        Assert.SkipUnless(OperatingSystem.IsLinux() && found is not null, "There is no script of util-linux on this machine.");
        return found!;
    }
}
