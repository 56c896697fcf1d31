using System;
using System.IO;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>The samples that report run on the sandbox as they are.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("orgadmin-samples-").FullName;

    [Fact]
    public async Task The_audit_says_who_got_access_and_who_gave_it_as_csv_and_html()
    {
        string csv = Path.Combine(_folder, "access.csv"), html = Path.Combine(_folder, "access.html");
        ChildResult run = await RunAsync("audit.ps1", "-Sandbox", "-Days", "365", "-CsvPath", csv, "-HtmlPath", html);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Matches(@"\d+ times access was given", run.Output);

        string[] rows = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        Assert.Equal("\"Time\",\"Organization\",\"Person\",\"GivenBy\",\"What\"", rows[0]);
        Assert.Contains(rows, row => row.EndsWith(
            "\"Alder Creek Pumps\",\"priya.raman@aldercreek.example.com\",\"daniel.okafor@aldercreek.example.com\",\"Daniel Okafor changed the role of priya.raman@aldercreek.example.com to Edit\"",
            StringComparison.Ordinal));

        // Who accepted an invite was given access by the one who had sent it.
        Assert.Contains(rows, row => row.EndsWith(
            "\"marco.ruiz@aldercreek.example.com\",\"maya.lindqvist@aldercreek.example.com\",\"marco.ruiz@aldercreek.example.com accepted the invite\"",
            StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("removed", StringComparison.Ordinal) || row.Contains("Refused", StringComparison.Ordinal));
        Assert.Contains("<h1>Access given in the last 365 days</h1>", await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Harbor Street Labs", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usage_is_a_file_of_figures_and_a_list_of_limits()
    {
        string csv = Path.Combine(_folder, "usage.csv");
        ChildResult run = await RunAsync("usage.ps1", "-Sandbox", "-Days", "7", "-Path", csv);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(run.Error);
        Assert.Contains("Alder Creek Pumps EMEA", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Alder Creek Pumps EMEA +Member +4 +5 +80", run.Output);

        string[] rows = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        Assert.Equal("\"OrgId\",\"OrgName\",\"Kind\",\"Start\",\"End\",\"Source\",\"Count\",\"Bytes\"", rows[0]);

        // Of each day and organization one figure of payloads, three of devices and five of notebooks.
        Assert.Equal(1 + (7 * 3 * 9), rows.Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<ChildResult> RunAsync(string sample, params string[] arguments) => ChildProcess.RunAsync(
        Built.RequirePowerShell(),
        ["-NoProfile", "-NonInteractive", "-File", Path.Combine(Repository.Root, "samples", sample), .. arguments]);
}
