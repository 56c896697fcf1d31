using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.Comparing;
using OrgAdmin.Planning.Rosters.World;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Compares a roster with its organizations, and makes the plan.</summary>
public static class RosterComparer
{
    /// <summary>Makes the plan. Nothing is sent.</summary>
    /// <param name="roster">What is wanted.</param>
    /// <param name="world">What is there, one entry for each organization of the roster in its order.</param>
    /// <param name="options">The guard rails, and what is known of the caller.</param>
    public static OrgRosterPlan Compare(Roster roster, IReadOnlyList<WorldOrganization> world, RosterOptions options)
    {
        _ = roster ?? throw new ArgumentNullException(nameof(roster));
        List<OrgPlan> plans = roster.Organizations
            .Zip(world, (wanted, there) => (Wanted: wanted, There: there))
            .Where(pair => RosterWorldReader.IsChosen(pair.Wanted, options))
            .Select(pair => OrgComparer.Compare(pair.Wanted, pair.There, roster, options))
            .OrderBy(plan => plan.Row.OrgName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(plan => plan.Row.OrgId, StringComparer.Ordinal)
            .ToList();
        RefuseTwice(plans);
        List<OrgRosterBreach> run = GuardRails.CheckRun(plans, options).ToList();
        foreach (OrgPlan plan in plans)
        {
            Finish(plan, run.Count > 0);
        }

        List<OrgRosterChange> changes = plans.SelectMany(plan => plan.Changes).ToList();
        var made = new OrgRosterPlan(PlanHash.Of(changes))
        {
            Source = roster.Source,
            Changes = changes.AsReadOnly(),
            Findings = plans.SelectMany(plan => plan.Findings).ToList().AsReadOnly(),
            Organizations = plans.Select(plan => plan.Row).ToList().AsReadOnly(),
            Breaches = run.AsReadOnly(),
        };
        made.Lines = PlanText.Lines(made, options.IsDetailed);
        return made;
    }

    // A name and an id, or two spellings, can turn out to be one organization only here.
    private static void RefuseTwice(List<OrgPlan> plans)
    {
        foreach (List<OrgPlan> same in plans.Where(plan => plan.Row.OrgId is not null)
            .GroupBy(plan => plan.Row.OrgId, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ToList())
            .Where(group => group.Count > 1))
        {
            string lines = string.Join(", ", same.Select(plan => plan.Row.Line).OrderBy(line => line));
            same.ForEach(plan => plan.Break("organizations", lines, "organizations", Messages.RosterBreachTwice.With(lines)));
        }
    }

    private static void Finish(OrgPlan plan, bool isRunRefused)
    {
        if (plan.Breaches.Count > 0)
        {
            plan.Row.State = OrgRosterState.Refused;
            plan.Row.Reason = string.Join(" ", plan.Breaches.Select(breach => breach.Message));
        }

        foreach (OrgRosterChange change in plan.Changes)
        {
            change.IsRefused = isRunRefused || plan.Breaches.Count > 0;
            if (change.IsWaiting && !change.IsRefused)
            {
                change.Note = change.Note.Length == 0 ? Messages.RosterNoteWaits : change.Note + "; " + Messages.RosterNoteWaits;
            }
        }

        plan.Row.Breaches = plan.Breaches.AsReadOnly();
        plan.Row.ChangeCount = plan.Changes.Count;
        plan.Row.GainCount = plan.Changes.Count(change => change.Effect == OrgRosterEffect.Gain);
        plan.Row.LossCount = plan.Changes.Count(change => change.Effect == OrgRosterEffect.Loss);
        plan.Row.FindingCount = plan.Findings.Count;
    }
}
