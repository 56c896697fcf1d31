using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The scripts of docs/rosters.md do in pwsh what the page says, with stand-ins for the services of the platforms.</summary>
public class RosterRecipeTests
{
    private const string Page = "docs/rosters.md";
    private const string Review = "./review-roster.ps1 -Path roster.json -Repository acme/access -PullRequest 7";

    // Lists what it is called with, and answers as if there were the comment that STAND_IN_COMMENT names, or none.
    private const string GitHub = """
        #!/bin/sh
        echo "$*" >>gh.txt
        case "$*" in *--paginate*) test -z "${STAND_IN_COMMENT:-}" || echo "$STAND_IN_COMMENT" ;; esac
        """;

    [Fact]
    public void The_page_has_four_scripts_that_parse()
    {
        var scripts = Runbooks.ScriptsOf(Page);

        Assert.Equal(["azure-drift.ps1", "check-roster.ps1", "drift-alarm.ps1", "review-roster.ps1"], scripts.Keys.Order(StringComparer.Ordinal));
        Assert.All(scripts, script => Assert.Empty(new Example(script.Key, script.Value, string.Empty).ParseErrors));
    }

    [Fact]
    public async Task A_check_shows_each_error_beside_its_line_and_needs_no_token()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);

        ChildResult bad = await runbooks.RunShellAsync("pwsh -NoProfile -NonInteractive -File ./check-roster.ps1 -Path draft.json");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains(bad.Lines, line => line.StartsWith("::error file=draft.json,line=9,col=", StringComparison.Ordinal) && line.Contains("view", StringComparison.Ordinal));

        ChildResult good = await runbooks.RunShellAsync("pwsh -NoProfile -NonInteractive -File ./check-roster.ps1 -Path 'roster*.json'");
        Assert.Equal(0, good.ExitCode);
        Assert.Equal(2, good.Lines.Count(line => line.StartsWith("::warning file=roster.", StringComparison.Ordinal)));
        Assert.Empty(runbooks.Server.Log.Requests);

        ChildResult missing = await runbooks.RunShellAsync("pwsh -NoProfile -NonInteractive -File ./check-roster.ps1 -Path missing.json");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains(missing.Lines, line => line.StartsWith("::error::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_makes_a_comment_and_the_next_one_edits_it()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        runbooks.Install("gh", GitHub);

        Succeeded(await runbooks.RunShellAsync($"pwsh -NoProfile -NonInteractive -File {Review}", Token));
        Succeeded(await runbooks.RunShellAsync($"pwsh -NoProfile -NonInteractive -File {Review}", Token, ("STAND_IN_COMMENT", "42")));

        string[] calls = await LinesAsync(runbooks, "gh.txt");
        Assert.Equal(4, calls.Length);
        Assert.Contains("startswith(\"<!-- orgadmin-report: Roster plan -->\")", calls[0], StringComparison.Ordinal);
        Assert.Equal("api --method POST repos/acme/access/issues/7/comments --field body=@plan.md --silent", calls[1]);
        Assert.Equal("api --method PATCH repos/acme/access/issues/comments/42 --field body=@plan.md --silent", calls[3]);
        string[] comment = await LinesAsync(runbooks, "plan.md");
        Assert.Equal("<!-- orgadmin-report: Roster plan -->", comment[0]);
        Assert.Contains(comment, line => line.Contains("ann", StringComparison.Ordinal));
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task A_review_fails_where_a_guard_rail_refuses_and_where_the_roster_is_broken()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        runbooks.Install("gh", GitHub);
        string roster = Path.Combine(runbooks.Folder, "roster.json");
        string text = await File.ReadAllTextAsync(roster, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            roster,
            Regex.Replace(text, "(lee|b0b)(@example.com\", \"role\": \")view", "$1$2admin"),
            TestContext.Current.CancellationToken);

        Assert.Equal(4, (await runbooks.RunShellAsync($"pwsh -NoProfile -NonInteractive -File {Review}", Token)).ExitCode);
        await File.WriteAllTextAsync(roster, "{", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await runbooks.RunShellAsync($"pwsh -NoProfile -NonInteractive -File {Review}", Token)).ExitCode);

        Assert.Equal(2, (await LinesAsync(runbooks, "gh.txt")).Length);
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task The_alarm_of_cron_tells_drift_from_what_the_file_asks_for_anew()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        runbooks.Install("job", Runbooks.Block("sh", "#!/bin/sh"));
        runbooks.Install("systemd-creds", $"#!/bin/sh\ntest \"$1\" = decrypt && echo '{SandboxApi.DefaultToken}'\n");
        runbooks.Install("logger", "#!/bin/sh\necho \"$*\" >>alarm.txt\n");
        string line = Runbooks.Block("text", "20 3 * * * ", Page)["20 3 * * * ".Length..];
        string applied = Path.Combine(runbooks.Folder, "applied.json");

        // What was applied last is what is there: everything else is new in the file.
        Succeeded(await runbooks.RunShellAsync(
            "pwsh -NoProfile -NonInteractive -Command 'Connect-Org; Export-OrgRoster -Path applied.json -WarningAction SilentlyContinue'", Token));
        Succeeded(await runbooks.RunShellAsync(line));
        Assert.False(File.Exists(Path.Combine(runbooks.Folder, "alarm.txt")));
        Assert.Contains("<h1>Access that has drifted</h1>", await LinesAsync(runbooks, "drift.html"));

        // What was applied last is the file: everything else has drifted.
        File.Copy(Path.Combine(runbooks.Folder, "roster.json"), applied, overwrite: true);
        Succeeded(await runbooks.RunShellAsync(line));
        Assert.Equal("-p user.err access has drifted, or could not be compared", Assert.Single(await LinesAsync(runbooks, "alarm.txt")));
        string[] log = await LinesAsync(runbooks, "orgadmin.log");
        Assert.Contains(log, entry => entry.Contains("0 of the changes have drifted", StringComparison.Ordinal));
        Assert.Contains(log, entry => entry.StartsWith("Acme: SetRole Ann Lee <ann@example.com>: Edit → View", StringComparison.Ordinal));
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task The_runbook_of_azure_stores_the_report_and_fails_on_drift()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        File.Copy(Path.Combine(runbooks.Folder, "roster.base.json"), Path.Combine(runbooks.Folder, "applied.json"));
        runbooks.Install("start.ps1", $$"""
            $env:STAND_IN_SECRET = '{{SandboxApi.DefaultToken}}'
            Remove-Item Env:LOSANT_API_TOKEN
            try { ./azure-drift.ps1 } catch { "failed: $_" }
            "token left behind: $(Test-Path Env:LOSANT_API_TOKEN)"
            """);

        ChildResult run = await runbooks.RunAsync("start.ps1");

        // The invites of lee and b0b are in both files and are not there.
        Succeeded(run);
        Assert.Contains("failed: The drift alarm ended with exit code 2.", run.Lines);
        string stored = Assert.Single(run.Lines, line => line.StartsWith("stored as ", StringComparison.Ordinal))["stored as ".Length..];
        Assert.Contains("<!DOCTYPE html>", await LinesAsync(runbooks, stored));
        Assert.Contains("token left behind: False", run.Lines);
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task The_steps_of_the_workflow_run_and_give_no_token_to_a_fork()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        runbooks.Install("gh", GitHub);
        runbooks.Install("git", "#!/bin/sh\ntest \"$*\" = 'show applied:roster.json' && cat roster.json\n");
        string workflow = Runbooks.Block("yaml", "# .github/workflows/roster.yml", Page);
        string[] jobs = Regex.Split(workflow, "^  (?=check:|review:|drift:)", RegexOptions.Multiline)[1..];
        string[] steps =
        [
            .. workflow.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("run: ", StringComparison.Ordinal))
                .Select(line => line["run: ".Length..]).Where(step => !step.Contains("Install-PSResource", StringComparison.Ordinal)),
        ];

        Assert.Equal(3, jobs.Length);
        Assert.DoesNotContain("secrets.", jobs[0], StringComparison.Ordinal);
        Assert.Contains("github.event.pull_request.head.repo.full_name == github.repository", jobs[1], StringComparison.Ordinal);
        Assert.Contains("github.event_name == 'schedule'", jobs[2], StringComparison.Ordinal);
        Assert.Equal(4, steps.Length);
        Succeeded(await runbooks.RunShellAsync(steps[0]));
        Succeeded(await runbooks.RunShellAsync(steps[1], Token, ("REPOSITORY", "acme/access"), ("PULL_REQUEST", "7")));
        Succeeded(await runbooks.RunShellAsync(steps[2]));

        // The roster is the one that was applied last, and the organization is not as it says.
        Assert.Equal(2, (await runbooks.RunShellAsync(steps[3], Token)).ExitCode);
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task The_hook_lets_a_roster_in_that_is_in_order_and_keeps_a_broken_one_out()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync(Page);
        runbooks.Install("pre-commit", Runbooks.Block("sh", "#!/bin/sh", Page));

        Assert.Equal(0, (await runbooks.RunShellAsync("./pre-commit")).ExitCode);
        File.Copy(Path.Combine(runbooks.Folder, "draft.json"), Path.Combine(runbooks.Folder, "roster.json"), overwrite: true);
        Assert.Equal(1, (await runbooks.RunShellAsync("./pre-commit")).ExitCode);
    }

    private static (string Name, string? Value) Token => ("LOSANT_API_TOKEN", SandboxApi.DefaultToken);

    private static Task<string[]> LinesAsync(Runbooks runbooks, string file) =>
        File.ReadAllLinesAsync(Path.Combine(runbooks.Folder, file), TestContext.Current.CancellationToken);

    private static void Succeeded(ChildResult run) => Assert.True(run.ExitCode == 0, run.ToString());
}
