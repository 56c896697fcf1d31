using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The scripts of docs/runbooks.md do in pwsh what the page says.</summary>
public class RunbookTests
{
    private const string InvitesOfAcme = $"POST /orgs/{HelpScene.AcmeId}/invites";
    private const string MembersOfAcme = $"DELETE /orgs/{HelpScene.AcmeId}/member";
    private const string MembersOfEurope = $"DELETE /orgs/{HelpScene.EuropeId}/member";

    private static readonly string[] Onboard = ["-OrgId", HelpScene.AcmeId, "-Path", "people.csv"];

    [Fact]
    public void The_page_has_four_scripts_that_parse()
    {
        Assert.Equal(["access-review.ps1", "azure-review.ps1", "offboard.ps1", "onboard.ps1"], Runbooks.Scripts.Keys.Order(StringComparer.Ordinal));
        Assert.All(Runbooks.Scripts, script => Assert.Empty(new Example(script.Key, script.Value, string.Empty).ParseErrors));
    }

    [Fact]
    public async Task Onboarding_invites_who_is_new_and_can_be_run_again()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult first = await runbooks.RunAsync("onboard.ps1", Onboard);

        Succeeded(first);
        Assert.Equal([InvitesOfAcme, InvitesOfAcme], runbooks.Writes);
        Assert.Contains("3 people in people.csv, 2 of them new", first.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ invited dana@example\.com as edit, invite [0-9a-f]{24}", first.Output);

        Succeeded(await runbooks.RunAsync("onboard.ps1", Onboard));
        Assert.Equal(2, runbooks.Writes.Count);
    }

    [Fact]
    public async Task Onboarding_goes_on_after_a_bad_row_and_fails_in_the_end()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        await File.WriteAllTextAsync(
            Path.Combine(runbooks.Folder, "people.csv"), "Email,Role\nno address,Edit\nlee@example.com,View\n", TestContext.Current.CancellationToken);

        ChildResult run = await runbooks.RunAsync("onboard.ps1", Onboard);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([InvitesOfAcme], runbooks.Writes);
        Assert.Contains("1 of 2 invites were not sent", Text(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offboarding_removes_one_person_from_everywhere_and_keeps_a_record()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult run = await runbooks.RunAsync("offboard.ps1", "-Email", "ANN@example.com", "-RecordPath", "removed.csv");

        Succeeded(run);
        Assert.Equal([MembersOfAcme, MembersOfEurope], runbooks.Writes.Order(StringComparer.Ordinal));
        string[] record = await File.ReadAllLinesAsync(Path.Combine(runbooks.Folder, "removed.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("\"OrgId\",\"UserId\",\"Email\",\"Role\"", record[0]);
        Assert.Equal(2, record.Count(line => line.Contains(HelpScene.AnnId, StringComparison.Ordinal)));

        Succeeded(await runbooks.RunAsync("offboard.ps1", "-Email", "ann@example.com", "-RecordPath", "removed.csv"));
        Assert.Equal(2, runbooks.Writes.Count);
    }

    [Fact]
    public async Task Offboarding_takes_back_the_invites_too()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        Succeeded(await runbooks.RunAsync("offboard.ps1", "-Email", "kim@example.com", "-RecordPath", "removed.csv"));

        Assert.Equal(2, runbooks.Writes.Count);
        Assert.All(runbooks.Writes, write => Assert.EndsWith("/invites", write));
        Succeeded(await runbooks.RunAsync("offboard.ps1", "-Email", "kim@example.com", "-RecordPath", "removed.csv"));
    }

    [Fact]
    public async Task Offboarding_takes_no_wildcard_for_a_person()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        Assert.Equal(1, (await runbooks.RunAsync("offboard.ps1", "-Email", "*", "-RecordPath", "removed.csv")).ExitCode);

        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task Offboarding_a_mistyped_address_fails_instead_of_passing()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult run = await runbooks.RunAsync("offboard.ps1", "-Email", "ann@example.org", "-RecordPath", "removed.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ann@example.org is in no organization", Text(run.Error), StringComparison.Ordinal);
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task Offboarding_a_last_administrator_fails_but_does_the_rest()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult run = await runbooks.RunAsync("offboard.ps1", "-Email", "maya@example.com", "-RecordPath", "removed.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([MembersOfAcme], runbooks.Writes);
        Assert.Contains("last administrator of 'Acme Europe'", Text(run.Error), StringComparison.Ordinal);
        Assert.Contains("2 steps failed", Text(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_lists_members_and_invites_and_changes_nothing()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult run = await runbooks.RunAsync("access-review.ps1", "-Path", "access.csv");

        Succeeded(run);
        Assert.Empty(runbooks.Writes);
        Assert.Equal(Reviewed, await ReviewAsync(runbooks, "access.csv"));
        Assert.False(File.Exists(Path.Combine(runbooks.Folder, "access.csv.part")));
    }

    [Fact]
    public async Task A_review_survives_an_organization_that_cannot_be_read_names_it_and_fails()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        runbooks.Server.Faults.Add(Fault.Error(403, "Forbidden", "No").For("/orgs/" + HelpScene.EuropeId).Always());

        ChildResult run = await runbooks.RunAsync("access-review.ps1", "-Path", "access.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Not read in full: Acme Europe ({HelpScene.EuropeId})", Text(run.Error), StringComparison.Ordinal);
        string[] review = await ReviewAsync(runbooks, "access.csv");
        Assert.Equal(
            [.. Reviewed.Where(line => !line.StartsWith("Acme Europe", StringComparison.Ordinal)), "Acme Europe"],
            review.Select(line => line.StartsWith("Acme Europe", StringComparison.Ordinal) ? "Acme Europe" : line).OrderBy(line => line == "Acme Europe"));
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Fact]
    public async Task A_review_lists_roles_in_single_applications_and_no_cell_is_a_formula()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        const string App = "575ec8687ae143cd83dc4a97";
        runbooks.Server.Api.UpdateOrganization(HelpScene.AcmeId, org => org with
        {
            Name = "@Acme",
            Members = [.. org.Members.Select((member, index) => member with
            {
                FirstName = index == 0 ? "=HYPERLINK(1)" : index == 1 ? "+49" : "-x",
                ApplicationRoles = [new SandboxResourceRole(App, "view"), new SandboxResourceRole("575ec8687ae143cd83dc4a98", "none")],
            })],
        });

        Succeeded(await runbooks.RunAsync("access-review.ps1", "-Path", "access.csv"));

        string text = await File.ReadAllTextAsync(Path.Combine(runbooks.Folder, "access.csv"), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(?m)(^|,)\"?[=+@-]", text);
        Assert.All(["\"'@Acme\"", "\"'=HYPERLINK(1) ", "\"'+49 ", "\"'-x "], cell => Assert.Contains(cell, text, StringComparison.Ordinal));
        Assert.Contains($"\"{App}=view; 575ec8687ae143cd83dc4a98=none\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onboard.ps1", "-OrgId", HelpScene.AcmeId, "-Path", "people.csv")]
    [InlineData("offboard.ps1", "-Email", "ann@example.com", "-RecordPath", "removed.csv")]
    [InlineData("access-review.ps1", "-Path", "access.csv")]
    public async Task A_token_that_is_refused_ends_a_script_with_exit_code_1(string script, params string[] arguments)
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();

        ChildResult run = await runbooks.RunAsync("not-a-token", script, arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(runbooks.Server.Log.Requests);
        Assert.Empty(runbooks.Writes);
        Assert.DoesNotContain("not-a-token", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Fact]
    public async Task A_question_that_nobody_can_answer_is_an_error()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        runbooks.Install("forgetful.ps1", $"""
            $ErrorActionPreference = 'Stop'
            Import-Module OrgAdmin
            Remove-OrgMember {HelpScene.AcmeId} -Email ann@example.com
            """);

        ChildResult run = await runbooks.RunAsync("forgetful.ps1");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(runbooks.Writes);
    }

    [Fact]
    public async Task The_runbook_of_azure_takes_its_token_from_the_vault_and_stores_the_review()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        runbooks.Install("start.ps1", $"""
            $env:STAND_IN_SECRET = '{SandboxApi.DefaultToken}'
            Remove-Item Env:LOSANT_API_TOKEN
            ./azure-review.ps1
            "token left behind: $(Test-Path Env:LOSANT_API_TOKEN)"
            """);

        ChildResult run = await runbooks.RunAsync("start.ps1");

        Succeeded(run);
        string stored = Assert.Single(run.Lines, line => line.StartsWith("stored as ", StringComparison.Ordinal))["stored as ".Length..];
        Assert.Equal(Reviewed, await ReviewAsync(runbooks, stored));
        Assert.Contains("token left behind: False", run.Lines);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), stored)));
    }

    [Fact]
    public async Task The_steps_of_the_workflow_run()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        string[] steps = Runbooks.Block("yaml", "# .github/workflows/onboard.yml").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("run: ", StringComparison.Ordinal))
            .Select(line => line["run: ".Length..])
            .ToArray();

        // The first step would ask the Gallery; what it calls is compared with what there is to call.
        Assert.Equal(2, steps.Length);
        var install = new Example("install", steps[0].Split('"')[1], string.Empty);
        ChildResult known = await runbooks.RunShellAsync("pwsh -NoProfile -Command '(Get-Command Install-PSResource).Parameters.Keys'");
        Assert.Empty(install.ParseErrors);
        Assert.Equal(["TrustRepository", "ErrorAction"], install.ParametersOf("Install-PSResource"));
        Assert.All(install.ParametersOf("Install-PSResource"), parameter => Assert.Contains(parameter, known.Lines));

        Succeeded(await runbooks.RunShellAsync(steps[1], ("LOSANT_API_TOKEN", SandboxApi.DefaultToken)));
        Assert.Equal([InvitesOfAcme, InvitesOfAcme], runbooks.Writes);
    }

    [Fact]
    public async Task The_line_of_the_crontab_writes_the_review_and_a_log()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        runbooks.Install("job", Runbooks.Block("sh", "#!/bin/sh"));
        runbooks.Install("systemd-creds", $"#!/bin/sh\ntest \"$1\" = decrypt && echo '{SandboxApi.DefaultToken}'\n");
        string line = Runbooks.Block("text", "0 6 1 1,4,7,10 * ");

        Succeeded(await runbooks.RunShellAsync(line["0 6 1 1,4,7,10 * ".Length..]));

        Assert.Equal(Reviewed, await ReviewAsync(runbooks, "access.csv"));
        Assert.Contains("11 lines written", await File.ReadAllTextAsync(
            Path.Combine(runbooks.Folder, "orgadmin.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Succeeded(await runbooks.RunShellAsync(Runbooks.Block("sh", "cd /opt/orgadmin")));
        Assert.Equal([MembersOfAcme, MembersOfEurope], runbooks.Writes.Order(StringComparer.Ordinal));
    }

    private static readonly string[] Reviewed =
    [
        "Acme ann@example.com member", "Acme bob@example.com member", "Acme kim@example.com expired invite",
        "Acme li@contractor.example.com member", "Acme maya@example.com member", "Acme sam@example.com invited",
        "Acme Europe ann@example.com member", "Acme Europe kim@example.com expired invite", "Acme Europe li@contractor.example.com member",
        "Acme Europe maya@example.com member", "Trial 2024 North maya@example.com member",
    ];

    private static async Task<string[]> ReviewAsync(Runbooks runbooks, string file)
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(runbooks.Folder, file), TestContext.Current.CancellationToken);
        return lines.Skip(1)
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())
            .Select(cells => $"{cells[0]} {cells[2]} {cells[^1]}")
            .ToArray();
    }

    // PowerShell breaks the lines of an error and draws a bar beside them.
    private static string Text(string error) => Regex.Replace(error, @"[\s|]+", " ");

    private static void Succeeded(ChildResult run) => Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.ToString());
}
