using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Pester;

/// <summary>The acceptance suite in real PowerShell: one result for each file of tests/pester.</summary>
public class PesterTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "pester");

    public static TheoryData<string> Files =>
        new(Directory.GetFiles(Folder, "*.Tests.ps1").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_a_file_for_every_cmdlet()
    {
        using var session = new ModuleSession();
        string[] expected = session.Run("Get-Command -Module OrgAdmin").Objects<System.Management.Automation.CmdletInfo>()
            .Select(command => command.Name).Append("Module").Select(name => name + ".Tests.ps1").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, Files.Select(row => row.Data));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Passes(string file)
    {
        PowerShellProgram pwsh = Built.RequirePowerShell();
        string report = Path.GetTempFileName();
        try
        {
            ChildResult run = await ChildProcess.RunAsync(
                pwsh,
                [
                    "-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Support", "Run.ps1"),
                    "-Path", Path.Combine(Folder, file), "-Result", report, "-Pester", Packages.Pester,
                ],
                environment: ("ORGADMIN_TEST_CONFIGURATION", Built.Configuration));
            string text = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
            Assert.True(text.Length > 0, $"Pester did not finish. {run}");

            using JsonDocument result = JsonDocument.Parse(text);
            string failures = string.Join(
                Environment.NewLine, result.RootElement.GetProperty("failures").EnumerateArray().Select(failure => failure.GetString()));
            Assert.True(result.RootElement.GetProperty("failed").GetInt32() == 0 && failures.Length == 0, failures);
            Assert.True(run.ExitCode == 0, run.ToString());
            Assert.True(result.RootElement.GetProperty("passed").GetInt32() > 0, "No test was run.");
        }
        finally
        {
            File.Delete(report);
        }
    }
}
