using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.Reports;

namespace OrgAdmin.Planning.Rosters;

/// <summary>
/// A plan as lines of text that read like a diff: by organization, one person after the other with a sign, old and new, and the reason below.
/// Nothing is cut; the first character after the indent says what a line is: + - ~ ! for entries, # for headings, &gt; for reasons.
/// </summary>
public static class PlanText
{
    private const int FewLines = 200;
    private const int ShownOfMany = 10;

    /// <summary>The lines.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="detailed">Whether all entries are shown, however many there are.</param>
    public static IReadOnlyList<string> Lines(OrgRosterPlan plan, bool detailed)
    {
        _ = plan ?? throw new ArgumentNullException(nameof(plan));
        int most = detailed || plan.Changes.Count + plan.Findings.Count <= FewLines ? int.MaxValue : ShownOfMany;
        var lines = new List<string>();
        foreach (OrgRosterOrganization org in plan.Organizations)
        {
            lines.Add($"# {Name(org)}: {PlanRows.Counts(org)}");
            if (org.Reason is not null)
            {
                lines.Add("  ! " + (org.State == OrgRosterState.Refused ? Messages.RosterReportRefused : Messages.RosterReportUnreadable).With(org.Reason.ForDisplayInLines()));
            }

            if (org.SeatNote is not null)
            {
                lines.Add("  > " + org.SeatNote);
            }

            AddChanges(lines, plan.Changes.Where(change => PlanRows.IsOf(org, change.OrgId)).ToList(), most);
            AddFindings(lines, plan.Findings.Where(finding => PlanRows.IsOf(org, finding.OrgId)
                && !(finding.Kind == OrgRosterFindingKind.Unreadable && org.Reason is not null)).ToList(), most);
        }

        lines.AddRange(plan.Breaches.Select(breach => "! " + Messages.RosterReportRefusedRun.With(breach.Message)));
        lines.Add("# " + plan);
        return lines.AsReadOnly();
    }

    private static string Name(OrgRosterOrganization org) => org.OrgId is null || org.OrgName is null ? org.ToString().ForDisplay() : $"{org.ToString().ForDisplay()} ({org.OrgId})";

    private static void AddChanges(List<string> lines, List<OrgRosterChange> changes, int most)
    {
        foreach (OrgRosterChange change in changes.Take(most))
        {
            lines.Add($"  {PlanRows.Sign(change)} {change.Who.ForDisplay()}: {PlanRows.Shown(change.Before)} → {PlanRows.Shown(change.After)}");
            string why = PlanRows.Why(change);
            if (why.Length > 0)
            {
                lines.Add("      > " + why);
            }
        }

        AddMore(lines, changes.Count - most);
    }

    private static void AddFindings(List<string> lines, List<OrgRosterFinding> findings, int most)
    {
        foreach (OrgRosterFinding finding in findings.Take(most))
        {
            lines.Add($"  ! {finding.Kind}: {finding.Message}");
            if (finding.Remedy is not null)
            {
                lines.Add("      > " + finding.Remedy);
            }
        }

        AddMore(lines, findings.Count - most);
    }

    private static void AddMore(List<string> lines, int more)
    {
        if (more > 0)
        {
            lines.Add("      > " + Messages.RosterMoreLines.With(more));
        }
    }
}
