using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin;

/// <summary>What a roster would change, what there is to know besides, and what would be refused. Nothing of it has been done.</summary>
public sealed class OrgRosterPlan
{
    internal OrgRosterPlan(string hash)
    {
        Hash = hash;
    }

    /// <summary>The beginning of <see cref="Hash"/>, by which a plan is approved: the same changes have the same id.</summary>
    public string PlanId => Hash.Substring(0, 16);

    /// <summary>SHA-256 over organization, action, person, before and after of the sorted changes.</summary>
    public string Hash { get; }

    /// <summary>The roster's file; null for rows.</summary>
    public string? Source { get; internal set; }

    /// <summary>The changes, by organization and in the order in which they would be done.</summary>
    public IReadOnlyList<OrgRosterChange> Changes { get; internal set; } = Array.Empty<OrgRosterChange>();

    /// <summary>What there is to know that is not a change.</summary>
    public IReadOnlyList<OrgRosterFinding> Findings { get; internal set; } = Array.Empty<OrgRosterFinding>();

    /// <summary>One row for each organization of the roster.</summary>
    public IReadOnlyList<OrgRosterOrganization> Organizations { get; internal set; } = Array.Empty<OrgRosterOrganization>();

    /// <summary>The guard rails that refuse the whole run.</summary>
    public IReadOnlyList<OrgRosterBreach> Breaches { get; internal set; } = Array.Empty<OrgRosterBreach>();

    /// <summary>
    /// The plan as lines that read like a diff, as its view shows them: + gains, - loses, ~ changes, ! is worth knowing, # heads a part, &gt;
    /// gives a reason.
    /// </summary>
    public IReadOnlyList<string> Lines { get; internal set; } = Array.Empty<string>();

    /// <summary>The changes in all.</summary>
    public int ChangeCount => Changes.Count;

    /// <summary>The changes after which somebody can reach more.</summary>
    public int GainCount => Changes.Count(change => change.Effect == OrgRosterEffect.Gain);

    /// <summary>The changes after which somebody can reach less.</summary>
    public int LossCount => Changes.Count(change => change.Effect == OrgRosterEffect.Loss);

    /// <summary>The changes that a guard rail refuses.</summary>
    public int RefusedCount => Changes.Count(change => change.IsRefused);

    /// <summary>The changes that have to wait until somebody accepts an invite.</summary>
    public int WaitingCount => Changes.Count(change => change.IsWaiting);

    /// <summary>
    /// 0 when nothing is left to do, 2 when changes are pending, 3 when not everything could be read or done, 4 when a guard rail refuses.
    /// The highest that holds.
    /// </summary>
    public int ExitCode
    {
        get
        {
            if (Breaches.Count > 0 || Organizations.Any(org => org.State == OrgRosterState.Refused))
            {
                return 4;
            }

            return Organizations.Any(org => org.State == OrgRosterState.Unreadable) || Findings.Any(finding => finding.LeavesUndone)
                ? 3
                : Changes.Count > 0 ? 2 : 0;
        }
    }

    /// <summary>The plan's id and its totals in one line.</summary>
    public override string ToString() => Messages.RosterPlanTotals.With(PlanId, Plural.Counts(ChangeCount, GainCount, LossCount, Findings.Count));
}
