using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The jobs of docs/everyday.md are three lines at most, and do what the page says, one after another in one PowerShell.</summary>
public partial class EverydayJobTests
{
    private const string Trial = "575ed6e87ae143cd83dc4ab8";
    private const int Onboarded = 50;

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "everyday.md"));

    private static readonly IReadOnlyList<(string Title, string Code)> Jobs =
        [.. Job().Matches(Page).Select(job => (job.Groups["title"].Value, job.Groups["code"].Value))];

    [Fact]
    public void Each_of_the_ten_jobs_is_at_most_three_lines()
    {
        Assert.Equal(10, Jobs.Count(job => job.Title != "JSON"));
        Assert.All(Jobs.Where(job => job.Title != "JSON"), job => Assert.InRange(job.Code.Trim().Split('\n').Length, 1, 3));
        Assert.All(Jobs, job => Assert.Empty(new Example(job.Title, job.Code, string.Empty).ParseErrors));
    }

    [Fact]
    public async Task The_jobs_do_what_the_page_says()
    {
        await using Runbooks runbooks = await Runbooks.StartAsync();
        string[] orgs = ["Acme", "acme europe", "Trial 2024 North"];
        await WriteAsync(runbooks, "onboard.csv", "OrgName,Email,Role\n" + string.Concat(Enumerable.Range(0, Onboarded).Select(index =>
            $"{orgs[index % 3]},person{index}@{(index == 7 ? "partner.example.net" : "example.com")},View\n")) + "Acme,bob@example.com,View\nAcme,nobody,View\n");
        await WriteAsync(runbooks, "names.csv", $"OrgId,Name\n{HelpScene.EuropeId},Acme EU\n");
        runbooks.Install("jobs.ps1", "Import-Module OrgAdmin\nConnect-Org\n" + string.Concat(Jobs.Select(job => $$"""
            $ErrorActionPreference = 'Stop'
            '## {{job.Title}}'
            . {
            {{job.Code}}
            } | ForEach-Object { if ($_ -is [string]) { $_ } else { "$($_.OrgName) $($_.Email) $($_.Role) $($_.Name)" } }
            Connect-Org

            """)));

        ChildResult run = await runbooks.RunAsync("jobs.ps1");

        Assert.True(run.ExitCode == 0, run.ToString());
        string[] said = Regex.Split(run.Output.ReplaceLineEndings("\n"), "(?m)^## .*\n").Skip(1).ToArray();
        List<string> writes = runbooks.Server.Log.Writes.Select(request => $"{request.Method} {request.RawTarget.Split('?')[0]} {request.BodyText}".TrimEnd()).ToList();
        Assert.Equal(Onboarded, writes.TakeWhile(write => write.StartsWith("POST", StringComparison.Ordinal)).Count());
        Assert.All([HelpScene.AcmeId, HelpScene.EuropeId, Trial], id => Assert.InRange(writes.Take(Onboarded).Count(write => write.Contains(id, StringComparison.Ordinal)), 16, 17));
        Assert.Contains("'nobody' is not an e-mail address", said[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                $"DELETE /orgs/{HelpScene.AcmeId}/member",
                $"DELETE /orgs/{HelpScene.EuropeId}/member",
                $$"""PATCH /orgs/{{HelpScene.EuropeId}} {"name":"Acme EU"}""",
                $$"""PATCH /orgs/{{HelpScene.AcmeId}} {"mfaMode":"required"}""",
                $$"""PATCH /orgs/{{HelpScene.EuropeId}} {"mfaMode":"required"}""",
                $$"""PATCH /orgs/{{Trial}} {"mfaMode":"required"}""",
                $"DELETE /orgs/{HelpScene.AcmeId}/invites",
                $"DELETE /orgs/{HelpScene.EuropeId}/invites",
                $$"""PATCH /orgs/{{HelpScene.AcmeId}}/member {"userId":"{{HelpScene.AnnId}}","role":"none","applicationRoles":[{"resourceId":"575ec8687ae143cd83dc4a97","role":"view"}]}""",
                $$"""POST /orgs/{{Trial}}/invites {"email":"bob@example.com","role":"admin","applicationRoles":[],"dashboardRoles":[]}""",
                $$"""POST /orgs/{{Trial}}/invites {"email":"ann@example.com","role":"none","applicationRoles":[],"dashboardRoles":[]}""",
            ],
            writes.Skip(Onboarded));
        Assert.Equal("Acme EU person7@partner.example.net view", Assert.Single(said[8].Split('\n'), line => line.Contains('@')).TrimEnd());
        Assert.DoesNotContain("truncated", run.Output, StringComparison.Ordinal);
        CheckFiles(runbooks);
    }

    private static void CheckFiles(Runbooks runbooks)
    {
        string[] files = ["review.csv", "review.html", "access.csv", "people.json", "acme.json"];
        Dictionary<string, string> text = files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(runbooks.Folder, file)));
        Assert.StartsWith("\"OrgName\",\"Name\",\"Email\",\"Role\",\"ApplicationRoles\",\"DashboardRoles\",\"MFA\"", text["review.csv"], StringComparison.Ordinal);
        Assert.Contains("<td>Acme</td><td>Maya Lindqvist</td>", text["review.html"], StringComparison.Ordinal);
        Assert.Contains("575ec8687ae143cd83dc4a97=view", text["access.csv"], StringComparison.Ordinal);
        Assert.Contains("\"ResourceId\": \"575ec8687ae143cd83dc4a97\"", text["people.json"], StringComparison.Ordinal);
        Assert.Contains("\"ResourceId\": \"575ec8687ae143cd83dc4a97\"", text["acme.json"], StringComparison.Ordinal);
    }

    private static Task WriteAsync(Runbooks runbooks, string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(runbooks.Folder, name), text, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^## (?<title>[^\n]+)\n(?:(?!^## ).)*?^```powershell\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Job();
}
