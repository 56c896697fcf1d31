using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Makes the tables of a review of audit logs.</summary>
internal static class AuditReview
{
    private const string Summary = "Summary";

    private static readonly string[] Columns = { "Time", "Actor", "Action", "Target", "Status", Summary };

    internal static string Count(int entries) => Plural.Of(entries, Messages.RosterReportOneEntry, Messages.RosterReportEntries);

    /// <summary>The entries of one organization, with their sentences or without.</summary>
    internal static ReportTable Table(IEnumerable<OrgAuditLogEntry> entries, bool withSummary) =>
        new(Shown(Columns, withSummary).ToList(), entries.Select(entry => (IReadOnlyList<string?>)Shown(Row(entry), withSummary).ToList()).ToList());

    /// <summary>All in one table that says where they stand.</summary>
    internal static ReportTable Flat(IEnumerable<OrgAuditLogEntry> entries, bool withSummary) => new(
        new[] { "OrgId" }.Concat(Shown(Columns, withSummary)).Concat(new[] { "AuditLogId" }).ToList(),
        entries.Select(entry => (IReadOnlyList<string?>)new[] { entry.OrgId }
            .Concat(Shown(Row(entry), withSummary))
            .Concat(new[] { entry.AuditLogId })
            .ToList()).ToList());

    private static IEnumerable<string?> Row(OrgAuditLogEntry entry) => new[]
    {
        entry.Time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        entry.Actor ?? entry.ActorId, $"{entry.Resource}.{entry.Action}", entry.Target ?? entry.TargetEmail ?? entry.TargetUserId, entry.Status, entry.Summary,
    };

    // The last column is that of the sentence.
    private static IEnumerable<T> Shown<T>(IEnumerable<T> cells, bool withSummary) => withSummary ? cells : cells.Take(Columns.Length - 1);
}
