using System;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class ConvertToOrgReportTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Plan = $"[pscustomobject]@{{OrgId='{Pumps}';Email='{ElenaEmail}';Role='Edit'}} | Compare-OrgRoster";

    [Theory]
    [InlineData("Markdown", "<!-- orgadmin-report: Roster plan -->\n")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    [InlineData("Csv", "\"OrgId\",\"OrgName\",")]
    public void A_plan_becomes_one_text_of_the_form_that_is_asked_for(string form, string beginning)
    {
        string report = Assert.Single(RunClean($"{Plan} | ConvertTo-OrgReport {form}").Objects<string>());

        Assert.StartsWith(beginning, report, StringComparison.Ordinal);
        Assert.Contains("elena", report, StringComparison.Ordinal);
        Assert.False(char.IsWhiteSpace(report[^1]));
        Assert.Empty(Written);
    }

    [Fact]
    public void Each_plan_is_a_report_of_its_own()
    {
        Assert.Equal(2, RunClean($"({Plan}), ({Plan}) | ConvertTo-OrgReport -As Markdown").Output.Count);
    }

    [Fact]
    public void The_title_is_what_is_given_and_marks_the_report()
    {
        string report = Assert.Single(RunClean($"{Plan} | ConvertTo-OrgReport Markdown -Title 'Access of Acme'").Objects<string>());

        Assert.Equal(["<!-- orgadmin-report: Access of Acme -->", "## Access of Acme"], report.Split('\n').Take(2));
    }

    [Fact]
    public void Names_and_addresses_are_shortened_with_Redact()
    {
        string report = Assert.Single(RunClean($"{Plan} | ConvertTo-OrgReport Html -Redact").Objects<string>());

        Assert.Contains("e…a@aldercreek.example.com", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Petrova", report, StringComparison.Ordinal);
        Assert.DoesNotContain(ElenaEmail, report, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_and_invites_together_become_one_review_by_organization()
    {
        string script = $"'{Pumps}', '{Labs}' | Get-OrgMember; Get-OrgInvite {Pumps}";

        string csv = Assert.Single(RunClean($"& {{ {script} }} | ConvertTo-OrgReport Csv").Objects<string>());
        string[] lines = csv.Split("\r\n");
        Assert.Equal("\"OrgId\",\"OrgName\",\"State\",\"Name\",\"Email\",\"Role\",\"ApplicationRoles\",\"DashboardRoles\",\"MFA\",\"SSO\",\"InviteDate\",\"UserId\",\"InviteId\"", lines[0]);
        Assert.Equal(1 + 7 + 3 + 2, lines.Length);
        Assert.Contains(lines, line => line.StartsWith($"\"{Pumps}\",\"Alder Creek Pumps\",\"member\",\"Elena Petrova\",\"{ElenaEmail}\",\"View\",", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"\"{Pumps}\",\"Alder Creek Pumps\",\"expired\",\"\",\"{JuliaEmail}\",", StringComparison.Ordinal));

        string html = Assert.Single(RunClean($"& {{ {script} }} | ConvertTo-OrgReport Html").Objects<string>());
        Assert.Contains("<strong>10 members, 2 invites</strong>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<h2>").Length - 1);

        string redacted = Assert.Single(RunClean($"& {{ {script} }} | ConvertTo-OrgReport Markdown -Redact").Objects<string>());
        Assert.DoesNotContain("Petrova", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain("elena", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_an_audit_log_become_a_report_and_without_sentences_where_nobody_is_named()
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -Role Edit");

        string full = Assert.Single(RunClean($"Get-OrgAuditLog {Pumps} | ConvertTo-OrgReport Csv").Objects<string>());
        string[] lines = full.Split("\r\n");
        Assert.Equal("\"OrgId\",\"Time\",\"Actor\",\"Action\",\"Target\",\"Status\",\"Summary\",\"AuditLogId\"", lines[0]);
        Assert.Contains("\"maya.lindqvist@aldercreek.example.com\",\"org.modifyMember\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("Edit", lines[1], StringComparison.Ordinal);

        string redacted = Assert.Single(RunClean($"Get-OrgAuditLog {Pumps} | ConvertTo-OrgReport Markdown -Redact").Objects<string>());
        Assert.StartsWith("<!-- orgadmin-report: Audit log -->", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain("Lindqvist", redacted, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Petrova", redacted, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("'text'")]
    [InlineData("[pscustomobject]@{Email='a@example.com'}")]
    [InlineData($"Get-Org {Pumps}")]
    public void Whatever_else_comes_is_an_error_and_no_report_of_a_part_is_made(string other)
    {
        ScriptResult result = RunFailing($"& {{ Get-OrgMember {Pumps}; {other} }} | ConvertTo-OrgReport Csv", "OrgAdmin.WrongObject");

        Assert.Empty(result.Output);
    }

    [Fact]
    public void Null_is_an_error_and_nothing_is_no_report()
    {
        RunFailing("$null | ConvertTo-OrgReport Csv", "OrgAdmin.EmptyValue");
        Assert.Empty(RunClean("@() | ConvertTo-OrgReport Csv").Output);
    }

    [Fact]
    public void It_needs_no_connection()
    {
        ScriptResult result = Run("$plan = " + Plan + "; $plan");
        using var session = new ModuleSession();
        session.Set("plan", result.Output[0]);

        Assert.Single(session.Run("$plan | ConvertTo-OrgReport Csv").ThrowIfFailed().Output);
    }
}
