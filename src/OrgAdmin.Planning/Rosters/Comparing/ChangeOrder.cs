using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>
/// The order of the changes to one organization: promotions to administrator first, losses late, the token's own user last. Where seats are
/// short, as many as are needed are freed before all else.
/// </summary>
internal static class ChangeOrder
{
    private enum Phase
    {
        SeatsFirst,
        Promotion,
        Invite,
        RoleChange,
        OwnFields,
        Demotion,
        Revoke,
        Remove,
        OwnUser,
    }

    internal static void Apply(OrgPlan plan)
    {
        var first = new HashSet<OrgRosterChange>(FreeSeats(plan));
        List<OrgRosterChange> sorted = plan.Changes
            .OrderBy(change => first.Contains(change) ? Phase.SeatsFirst : PhaseOf(plan, change))
            .ThenBy(change => change.Action == OrgRosterAction.Remove)
            .ThenBy(change => change.Action)
            .ThenBy(change => plan.UnitOf.TryGetValue(change, out PersonUnit? unit) ? PersonMatching.KeyOf(unit) : string.Empty, StringComparer.Ordinal)
            .ToList();
        for (int i = 0; i < sorted.Count; i++)
        {
            sorted[i].Order = i + 1;
        }

        plan.Changes.Clear();
        plan.Changes.AddRange(sorted);
    }

    private static Phase PhaseOf(OrgPlan plan, OrgRosterChange change)
    {
        if (plan.UnitOf.TryGetValue(change, out PersonUnit? unit) && plan.IsOwnUser(unit))
        {
            return Phase.OwnUser;
        }

        return change.Action switch
        {
            OrgRosterAction.SetRole when IsPromotion(change) => Phase.Promotion,
            OrgRosterAction.SetRole when change.Effect == OrgRosterEffect.Loss => Phase.Demotion,
            OrgRosterAction.SetRole => Phase.RoleChange,
            OrgRosterAction.Invite or OrgRosterAction.Reinvite => Phase.Invite,
            OrgRosterAction.SetOrg => Phase.OwnFields,
            OrgRosterAction.Revoke => Phase.Revoke,
            _ => Phase.Remove,
        };
    }

    internal static bool IsPromotion(OrgRosterChange change) => RoleRank.IsAdmin(change.After?.Role) && !RoleRank.IsAdmin(change.Before?.Role);

    /// <summary>The changes that have to make room first; invites for which there is no room are impossible.</summary>
    private static IEnumerable<OrgRosterChange> FreeSeats(OrgPlan plan)
    {
        if (plan.Row.SeatLimit is not { } limit)
        {
            return new List<OrgRosterChange>();
        }

        List<OrgRosterChange> invites = plan.Changes.Where(change => SeatsNeeded(plan, change) > 0)
            .OrderBy(change => PersonMatching.KeyOf(plan.UnitOf[change]), StringComparer.Ordinal)
            .ToList();
        long needed = plan.Row.MemberCount + plan.Row.PendingInviteCount + invites.Sum(change => SeatsNeeded(plan, change)) - limit;
        if (needed <= 0 || invites.Count == 0)
        {
            return new List<OrgRosterChange>();
        }

        var freeing = new List<OrgRosterChange>();
        long freed = 0;
        IEnumerable<OrgRosterChange> candidates = plan.Changes
            .Where(change => SeatsFreed(plan, change) > 0 && !plan.IsOwnUser(plan.UnitOf[change]) && !RoleRank.IsAdmin(plan.UnitOf[change].Member?.Role))
            .OrderBy(change => change.Action == OrgRosterAction.Remove)
            .ThenBy(change => PersonMatching.KeyOf(plan.UnitOf[change]), StringComparer.Ordinal);
        foreach (OrgRosterChange change in candidates)
        {
            if (freed >= needed)
            {
                break;
            }

            freeing.Add(change);
            freed += SeatsFreed(plan, change);
        }

        if (freed > 0)
        {
            plan.Row.SeatNote = (needed == 1 ? Messages.RosterSeatsOne : Messages.RosterSeats).With(needed, freed);
        }

        for (int i = invites.Count - 1; i >= 0 && freed < needed; i--)
        {
            needed -= SeatsNeeded(plan, invites[i]);
            plan.Find(
                OrgRosterFindingKind.Impossible,
                plan.UnitOf[invites[i]],
                Messages.RosterImpossibleSeat.With(invites[i].Who.ForDisplay(), limit),
                Messages.RosterFreeSeat);
            plan.Drop(invites[i]);
        }

        return freeing;
    }

    // A pending invite that is sent anew has its seat.
    private static int SeatsNeeded(OrgPlan plan, OrgRosterChange change) => change.Action switch
    {
        OrgRosterAction.Invite => 1,
        OrgRosterAction.Reinvite when plan.UnitOf[change].Invites.All(invite => invite.HasExpired == true) => 1,
        _ => 0,
    };

    private static int SeatsFreed(OrgPlan plan, OrgRosterChange change)
    {
        if (change.Action is not (OrgRosterAction.Revoke or OrgRosterAction.Remove))
        {
            return 0;
        }

        int pending = plan.UnitOf[change].Invites
            .Count(invite => invite.HasExpired != true && change.RevokedInviteIds.Contains(invite.InviteId?.ToLowerInvariant() ?? string.Empty));
        return pending + (change.Action == OrgRosterAction.Remove ? 1 : 0);
    }
}
