using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>Tests start PowerShell as the process that runs its engine, whatever the pwsh on PATH is: then signals and process ids are its own.</summary>
public class PowerShellProgramTests
{
    [Fact]
    public async Task The_process_that_is_started_is_the_one_that_runs_the_engine()
    {
        PowerShellProgram powerShell = Built.RequirePowerShell();
        using ChildProcess child = ChildProcess.Start(
            powerShell.Program, powerShell.With("-NoProfile", "-NonInteractive", "-Command", "$PID; \"$([Environment]::Version)\""));

        ChildResult run = await child.WaitAsync();

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal([child.Id.ToString(CultureInfo.InvariantCulture), powerShell.Runtime.ToString(), string.Empty], run.Lines);
    }

    [Fact]
    public void Acceptance_tests_start_a_PowerShell_by_the_one_function_that_finds_it()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "pester"), "*.ps*1", SearchOption.AllDirectories);
        string[] words = ["(Get-Process -Id $PID).Path", "& pwsh", "powershell.exe", "ProcessPath"];

        Assert.Equal(
            ["TestServer.psm1"],
            files.Where(file => words.Any(File.ReadAllText(file).Contains)).Select(file => Path.GetFileName(file)));
    }
}
