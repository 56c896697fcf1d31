using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Makes the rows of a report of a plan's changes and findings.</summary>
internal static class PlanRows
{
    private static readonly string[] Columns = { string.Empty, "Who", "Now", "Then", "Why" };

    private static readonly string[] FlatColumns =
    {
        "OrgId", "OrgName", "Order", "Action", "Who", "Email", "UserId", "Before", "After", "Effect", "Risk", "Origin", "Note", "Waiting", "Refused", "Line",
    };

    /// <summary>+ for gains, - for losses, ~ for other changes.</summary>
    internal static string Sign(OrgRosterChange change) => change.Effect switch
    {
        OrgRosterEffect.Gain => "+",
        OrgRosterEffect.Loss => "-",
        _ => "~",
    };

    internal static ReportSection Section(OrgRosterPlan plan, OrgRosterOrganization org, Redaction redaction)
    {
        var rows = new List<IReadOnlyList<string?>>();
        rows.AddRange(plan.Changes.Where(change => IsOf(org, change.OrgId)).Select(change => new[]
        {
            Sign(change), redaction.ApplyToWho(change.Who), redaction.Apply(Shown(change.Before)), redaction.Apply(Shown(change.After)), redaction.Apply(Why(change)),
        }));
        rows.AddRange(plan.Findings.Where(finding => IsOf(org, finding.OrgId)).Select(finding => new[]
        {
            "!", redaction.ApplyToWho(finding.Who), finding.Kind.ToString(), string.Empty, redaction.Apply($"{finding.Message} {finding.Remedy}".Trim()),
        }));
        var remarks = new List<string>();
        if (org.Reason is not null)
        {
            remarks.Add(redaction.Apply((org.State == OrgRosterState.Refused ? Messages.RosterReportRefused : Messages.RosterReportUnreadable).With(org.Reason)));
        }

        if (org.SeatNote is not null)
        {
            remarks.Add(org.SeatNote);
        }

        return new ReportSection(org.ToString(), Counts(org), remarks, new ReportTable(Columns, rows));
    }

    internal static ReportTable Flat(OrgRosterPlan plan, Redaction redaction)
    {
        var rows = new List<IReadOnlyList<string?>>();
        rows.AddRange(plan.Changes.Select(change => new[]
        {
            change.OrgId, change.OrgName, Number(change.Order), change.Action.ToString(), redaction.ApplyToWho(change.Who), redaction.ApplyTo(change.Email), change.UserId,
            redaction.ApplyTo(change.Before?.ToString()), redaction.ApplyTo(change.After?.ToString()), change.Effect.ToString(), change.Risk.ToString(), change.Origin?.ToString(),
            redaction.Apply(change.Note), change.IsWaiting.ToString(), change.IsRefused.ToString(), Number(change.Line),
        }));
        rows.AddRange(plan.Findings.Select(finding => new[]
        {
            finding.OrgId, finding.OrgName, null, finding.Kind.ToString(), redaction.ApplyToWho(finding.Who), redaction.ApplyTo(finding.Email), finding.UserId,
            null, null, null, null, null, redaction.Apply($"{finding.Message} {finding.Remedy}".Trim()), null, null, Number(finding.Line),
        }));
        return new ReportTable(FlatColumns, rows);
    }

    /// <summary>The reason of a change, with what marks it.</summary>
    internal static string Why(OrgRosterChange change)
    {
        IEnumerable<string> marks = new[]
        {
            change.Risk == OrgRosterRisk.High ? Messages.RosterHighRisk : string.Empty,
            change.Origin == OrgRosterOrigin.Drift ? Messages.RosterDrift : string.Empty,
            change.IsRefused ? Messages.RosterRefusedMark : string.Empty,
            change.Note,
        };
        return string.Join("; ", marks.Where(mark => mark.Length > 0));
    }

    internal static string Counts(OrgRosterOrganization org) => Plural.Counts(org.ChangeCount, org.GainCount, org.LossCount, org.FindingCount);

    internal static string Shown(OrgRosterAccess? access) => access?.ToString() ?? Messages.NoValue;

    internal static bool IsOf(OrgRosterOrganization org, string? orgId) => orgId == org.OrgId;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
