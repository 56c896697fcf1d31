using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>What a report says, whatever its form.</summary>
internal sealed class ReportDocument
{
    private ReportDocument(string title, IReadOnlyList<string> totals, IReadOnlyList<ReportSection> sections, ReportTable flat)
    {
        Title = title;
        Totals = totals;
        Sections = sections;
        Flat = flat;
    }

    internal string Title { get; }

    /// <summary>The lines at the top.</summary>
    internal IReadOnlyList<string> Totals { get; }

    internal IReadOnlyList<ReportSection> Sections { get; }

    /// <summary>All of it in one table.</summary>
    internal ReportTable Flat { get; }

    internal static ReportDocument Of(OrgRosterPlan plan, string? title, Redaction redaction)
    {
        redaction.Learn(plan.Changes.Select(change => change.Who).Concat(plan.Findings.Select(finding => finding.Who)));
        var totals = new List<string> { plan.ToString() };
        totals.AddRange(plan.Breaches.Select(breach => Messages.RosterReportRefusedRun.With(breach.Message)));
        return new ReportDocument(
            title ?? Messages.RosterReportTitle,
            totals.Select(redaction.Apply).ToList(),
            plan.Organizations.Select(org => PlanRows.Section(plan, org, redaction)).ToList(),
            PlanRows.Flat(plan, redaction));
    }

    internal static ReportDocument Of(ReportTable table, string? title, Redaction redaction)
    {
        ReportTable redacted = Redacted(table, redaction);
        string total = Messages.RosterReportRows.With(table.Rows.Count.ToString(CultureInfo.InvariantCulture));
        return new ReportDocument(
            title ?? Messages.RosterReportRowsTitle,
            new[] { total },
            new[] { new ReportSection(string.Empty, total, Array.Empty<string>(), redacted) },
            redacted);
    }

    /// <summary>Who has access, with a part for each organization.</summary>
    internal static ReportDocument Of(IReadOnlyList<ApiObject> people, string? title, Redaction redaction)
    {
        ReportSection[] sections = people.GroupBy(AccessReview.OrgIdOf, StringComparer.OrdinalIgnoreCase).Select(org => new ReportSection(
            AccessReview.OrgNameOf(org),
            AccessReview.Counts(org),
            Array.Empty<string>(),
            Redacted(AccessReview.Table(org), redaction))).ToArray();
        return new ReportDocument(
            title ?? Messages.RosterReportRowsTitle,
            new[] { AccessReview.Counts(people) },
            sections,
            Redacted(AccessReview.Flat(people), redaction));
    }

    /// <summary>What happened, with a part for each organization. The sentences name people, and are left out where nobody is to be named.</summary>
    internal static ReportDocument Of(IReadOnlyList<OrgAuditLogEntry> entries, string? title, Redaction redaction)
    {
        ReportSection[] sections = entries.GroupBy(entry => entry.OrgId ?? string.Empty, StringComparer.OrdinalIgnoreCase).Select(org => new ReportSection(
            org.Key,
            AuditReview.Count(org.Count()),
            Array.Empty<string>(),
            Redacted(AuditReview.Table(org, !redaction.IsOn), redaction))).ToArray();
        return new ReportDocument(
            title ?? Messages.RosterReportAuditTitle,
            new[] { AuditReview.Count(entries.Count) },
            sections,
            Redacted(AuditReview.Flat(entries, !redaction.IsOn), redaction));
    }

    private static ReportTable Redacted(ReportTable table, Redaction redaction)
    {
        int[] names = Enumerable.Range(0, table.Columns.Count).Where(index => Redaction.IsName(table.Columns[index])).ToArray();
        return new ReportTable(table.Columns, table.Rows
            .Select(row => (IReadOnlyList<string?>)row.Select((cell, index) => names.Contains(index) ? redaction.ApplyToName(cell) : redaction.ApplyTo(cell)).ToList())
            .ToList());
    }
}
