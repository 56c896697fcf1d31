using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.Reports;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reports;

/// <summary>Reports say all of a plan, and nothing in them can ping, link, run or break a table.</summary>
public class ReportTests
{
    private const string Hostile = "@all |<b>#1</b> [x](https://evil.example) ![i](x) `c` *s* _u_ ~~d~~ www.evil.example </td>\n<script>alert(1)</script> &amp; <!-- -->";

    [Fact]
    public async Task A_markdown_report_has_its_mark_first_then_totals_then_a_part_for_each_organization()
    {
        OrgRosterPlan plan = await PlanAsync();

        string[] lines = RosterReport.Of(plan, ReportFormat.Markdown, null, redact: false).Split('\n');

        Assert.Equal("<!-- orgadmin-report: Roster plan -->", lines[0]);
        Assert.Contains(plan.PlanId, lines[3], StringComparison.Ordinal);
        Assert.StartsWith("<details><summary><b>Acme</b>", lines[5], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.StartsWith("| <code>&#43;", StringComparison.Ordinal) || line.StartsWith("| &#", StringComparison.Ordinal)));
        Assert.Single(lines, line => line == "</details>");
    }

    [Fact]
    public async Task Nothing_in_a_markdown_report_pings_links_or_breaks_a_table()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view", adjust: member => member with { FirstName = Hostile, LastName = "X" });
        scene.Adjust = organization => organization with { Name = Hostile };
        OrgRosterPlan plan = await scene.PurgeAsync(RosterScene.Admins);

        string report = RosterReport.Of(plan, ReportFormat.Markdown, Hostile, redact: false);

        string body = report[(report.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        string bare = Regex.Replace(body, "&#[0-9]+;|</?(details|summary|b|code)>|^## |\\*\\*|^\\|( --- \\|)+$|(?<=^|\\s)\\|(?=\\s|$)", string.Empty, RegexOptions.Multiline);
        Assert.DoesNotMatch("[@#<>\\[\\]()`*_~|!:/]", bare);
        Assert.All(body.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), line => Assert.Equal(6, line.Count(c => c == '|')));
        Assert.DoesNotContain("&#64;", Regex.Replace(body, "<code>.*?</code>", string.Empty), StringComparison.Ordinal);
        Assert.Contains("alert", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_markdown_report_is_cut_and_says_so()
    {
        var scene = new RosterScene();
        Enumerable.Range(0, 900).ToList().ForEach(number => scene.Member($"somebody.with.a.long.name{number}@acme.example", "view"));

        string report = RosterReport.Of(await scene.PlanAsync(RosterScene.Admins), ReportFormat.Markdown, null, redact: false);

        Assert.InRange(report.Length, 50_000, 60_000);
        Match cut = Regex.Match(WebUtility.HtmlDecode(report), "Cut here: ([0-9]+) lines are not shown");
        int rows = report.Split('\n').Count(line => line.StartsWith("| &#33;", StringComparison.Ordinal));
        Assert.Equal(900, rows + int.Parse(cut.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(report.Split("<details>").Length, report.Split("</details>").Length);
    }

    [Fact]
    public async Task An_html_report_is_one_file_without_script_or_remote_parts()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view", adjust: member => member with { FirstName = Hostile, LastName = "X" });

        string report = RosterReport.Of(await scene.PurgeAsync(RosterScene.Admins), ReportFormat.Html, Hostile, redact: false);

        Assert.DoesNotMatch("<(script|link|img|iframe|object|base|form|a)\\b|url\\(|@import|\\son[a-z]+=", report);
        Assert.Contains("&lt;script&gt;", report, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", report, StringComparison.Ordinal);
        Assert.Contains("@media print", report, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"loss\"><td>-</td>", report, StringComparison.Ordinal);
        Assert.Equal(report.Split("<td>").Length - 1, report.Split("</td>").Length - 1);
    }

    [Fact]
    public async Task A_csv_report_has_a_row_for_each_change_and_finding_and_no_formula()
    {
        RosterScene scene = new RosterScene().Member("eve@acme.example", "view", adjust: member => member with { FirstName = "=cmd|' /C calc'!A0", LastName = "\"X\"" });

        string[] lines = RosterReport.Of(await scene.PurgeAsync(RosterScene.Admins), ReportFormat.Csv, null, redact: false).Split("\r\n");

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\"OrgId\",\"OrgName\",\"Order\",\"Action\",\"Who\"", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=cmd|' /C calc'!A0 \"\"X\"\" <eve@acme.example>\",", lines[1], StringComparison.Ordinal);
        Assert.DoesNotMatch(",\"[=+@-]", lines[1]);
    }

    [Theory]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Csv)]
    public async Task A_redacted_report_shows_no_address_and_no_name(ReportFormat format)
    {
        string report = WebUtility.HtmlDecode(RosterReport.Of(await PlanAsync(), format, null, redact: true));

        Assert.Contains("n…w@acme.example", report, StringComparison.Ordinal);
        Assert.DoesNotContain("eve@", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Evelyn", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Marsh", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_an_access_review_become_a_table()
    {
        var table = new ReportTable(["OrgName", "FullName", "Email", "Role"], [["Acme", "Ann Lee", "ann@example.com", "Admin"], ["Acme", null, "b@example.com", "View"]]);

        Assert.Equal(
            "\"OrgName\",\"FullName\",\"Email\",\"Role\"\r\n\"Acme\",\"A… L…\",\"a…n@example.com\",\"Admin\"\r\n\"Acme\",\"\",\"b…@example.com\",\"View\"\r\n",
            RosterReport.Of(table, ReportFormat.Csv, "Review", redact: true));
        Assert.Contains("<td>Ann Lee</td><td>ann@example.com</td>", RosterReport.Of(table, ReportFormat.Html, "Review", redact: false), StringComparison.Ordinal);
        Assert.Contains("Review", RosterReport.Of(table, ReportFormat.Markdown, "Review", redact: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_a_plan_reads_like_a_diff()
    {
        OrgRosterPlan plan = await PlanAsync();

        Assert.Equal(
            [
                $"# Acme ({RosterText.OrgId}): 2 changes (1 gain, 1 loss), 1 finding",
                "  + new@acme.example: (none) → View (invited)",
                "      > gains: view; sends an invite by mail",
                "  - Evelyn Marsh <eve@acme.example>: View → (none)",
                "      > loses: view",
                "  ! Unmanaged: max@partner.example is left alone by \"unmanaged\".",
                $"# Plan {plan.PlanId}: 2 changes (1 gain, 1 loss), 1 finding",
            ],
            PlanText.Lines(plan, detailed: false));
    }

    [Fact]
    public async Task Many_entries_are_summed_up_unless_all_are_asked_for()
    {
        var scene = new RosterScene();
        Enumerable.Range(0, 1000).ToList().ForEach(number => scene.Member($"m{number}@acme.example", "view"));
        OrgRosterPlan plan = await scene.PlanAsync(RosterScene.Admins);

        Assert.InRange(PlanText.Lines(plan, detailed: false).Count, 10, 20);
        Assert.Contains(PlanText.Lines(plan, detailed: false), line => line.Contains("990 more", StringComparison.Ordinal));
        Assert.Equal(1002, PlanText.Lines(plan, detailed: true).Count);
    }

    [Fact]
    public async Task A_refused_organization_says_by_what_and_what_would_allow_it()
    {
        var scene = new RosterScene();
        scene.Options.MaximumNewAdmin = 0;
        OrgRosterPlan plan = await scene.PlanAsync(RosterScene.Admins + """, { "email": "new@acme.example", "role": "admin" }""");

        Assert.Contains("-MaximumNewAdmin", PlanText.Lines(plan, false)[1], StringComparison.Ordinal);
        Assert.Contains("-MaximumNewAdmin", WebUtility.HtmlDecode(RosterReport.Of(plan, ReportFormat.Markdown, null, false)), StringComparison.Ordinal);
        Assert.Contains("-MaximumNewAdmin", RosterReport.Of(plan, ReportFormat.Html, null, false), StringComparison.Ordinal);
    }

    private static Task<OrgRosterPlan> PlanAsync() => new RosterScene()
        .Member("eve@acme.example", "view", adjust: member => member with { FirstName = "Evelyn", LastName = "Marsh" })
        .Member("max@partner.example", "view")
        .PurgeAsync(RosterScene.Admins + """, { "email": "new@acme.example", "role": "view" }""", """ "unmanaged": ["*@partner.example"], """);
}
