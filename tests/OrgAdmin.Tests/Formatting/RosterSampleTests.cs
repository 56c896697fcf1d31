using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.Reports;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>
/// A plan on the screen and the reports look as docs/samples shows them. Running these tests with ORGADMIN_UPDATE_SNAPSHOT=1 writes the
/// samples anew.
/// </summary>
public class RosterSampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "samples");

    [Theory]
    [InlineData(80, "plan-80.txt")]
    [InlineData(160, "plan-160.txt")]
    public async Task The_screen_shows_a_plan_as_a_diff(int width, string file)
    {
        OrgRosterPlan plan = await SamplePlan.MakeAsync();

        string shown = await ShowAsync(plan, width);

        AssertSample(file, shown);
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= width, line));

        // Nothing is cut: whatever the lines of the plan say is there, with breaks between words.
        Assert.Equal(Words(string.Join(' ', plan.Lines)), Words(shown));
    }

    [Fact]
    public async Task The_page_shows_the_plan_as_it_is_on_a_narrow_screen()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "rosters.md"), TestContext.Current.CancellationToken);

        Assert.Contains($"```text\n{(await ShowAsync(await SamplePlan.MakeAsync(), 80)).TrimEnd('\n')}\n```\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Markdown, "plan.md")]
    [InlineData(ReportFormat.Html, "plan.html")]
    public async Task A_report_of_a_plan_is_as_the_sample_shows_it(ReportFormat format, string file)
    {
        AssertSample(file, RosterReport.Of(await SamplePlan.MakeAsync(), format, null, redact: false));
    }

    [Theory]
    [InlineData(ReportFormat.Markdown, "access-review.md")]
    [InlineData(ReportFormat.Html, "access-review.html")]
    public async Task A_report_of_people_is_as_the_sample_shows_it(ReportFormat format, string file)
    {
        await using var server = await LoopbackServer.StartAsync(SandboxApi.CreateSeeded(new SandboxClock(RosterText.Now)));
        using var session = ModuleSession.ConnectedTo(server);
        IReadOnlyList<ApiObject> people = session.Run("Get-Org | Get-OrgMember; Get-Org | Get-OrgInvite").ThrowIfFailed().Objects<ApiObject>();

        AssertSample(file, RosterReport.Of(people, format, null, redact: true));
    }

    [Fact]
    public async Task A_plan_of_a_thousand_changes_is_summed_up_unless_all_of_it_is_asked_for()
    {
        var scene = new RosterScene();
        Enumerable.Range(0, 1000).ToList().ForEach(number => scene.Member($"m{number}@acme.example", "view"));
        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins);

        Assert.InRange((await ShowAsync(plan, 80)).Split('\n').Length, 20, 30);
        scene.Options.IsDetailed = true;
        plan = await scene.PurgeAsync(RosterScene.Admins);
        string[] all = (await ShowAsync(plan, 80)).Split('\n');
        Assert.Equal(1000, all.Count(line => line.StartsWith("  - m", StringComparison.Ordinal)));
        Assert.StartsWith("# Plan ", all.Last(line => line.Length > 0), StringComparison.Ordinal);
    }

    private static async Task<string> ShowAsync(OrgRosterPlan plan, int width)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ScreenSession session = ScreenSession.ConnectedTo(server, new CapturingHost(width));
        session.Set("plan", plan);

        // Where PowerShell does not know the language, it breaks lines within words.
        return session.Run("[cultureinfo]::CurrentCulture = 'en-US'; $plan").Trim('\n') + "\n";
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", string.Empty);

    private static void AssertSample(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("ORGADMIN_UPDATE_SNAPSHOT") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
