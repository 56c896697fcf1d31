using System;
using System.Collections.Generic;
using OrgAdmin.Planning.Rosters.Reports;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Makes reports of plans, and of tables for access reviews.</summary>
public static class RosterReport
{
    /// <summary>A report of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">Its form.</param>
    /// <param name="title">Its title; null for the usual one.</param>
    /// <param name="redact">Whether addresses and names are shortened.</param>
    public static string Of(OrgRosterPlan plan, ReportFormat format, string? title, bool redact) =>
        Write(ReportDocument.Of(plan ?? throw new ArgumentNullException(nameof(plan)), title, new Redaction(redact)), format);

    /// <summary>A report of rows, such as members and invites.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="format">Its form.</param>
    /// <param name="title">Its title; null for the usual one.</param>
    /// <param name="redact">Whether addresses and names are shortened.</param>
    public static string Of(ReportTable table, ReportFormat format, string? title, bool redact) =>
        Write(ReportDocument.Of(table ?? throw new ArgumentNullException(nameof(table)), title, new Redaction(redact)), format);

    /// <summary>A report of members and invites: who has access, by organization.</summary>
    /// <param name="people">The members and invites.</param>
    /// <param name="format">Its form.</param>
    /// <param name="title">Its title; null for the usual one.</param>
    /// <param name="redact">Whether addresses and names are shortened.</param>
    public static string Of(IReadOnlyList<ApiObject> people, ReportFormat format, string? title, bool redact) =>
        Write(ReportDocument.Of(people ?? throw new ArgumentNullException(nameof(people)), title, new Redaction(redact)), format);

    /// <summary>A report of entries of audit logs, by organization.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="format">Its form.</param>
    /// <param name="title">Its title; null for the usual one.</param>
    /// <param name="redact">Whether addresses are shortened, and sentences that name people left out.</param>
    public static string Of(IReadOnlyList<OrgAuditLogEntry> entries, ReportFormat format, string? title, bool redact) =>
        Write(ReportDocument.Of(entries ?? throw new ArgumentNullException(nameof(entries)), title, new Redaction(redact)), format);

    private static string Write(ReportDocument document, ReportFormat format) => format switch
    {
        ReportFormat.Markdown => MarkdownWriter.Write(document),
        ReportFormat.Html => HtmlWriter.Write(document),
        _ => CsvWriter.Write(document),
    };
}
