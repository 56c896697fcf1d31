using System;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>
/// Goes through the changes step by step and keeps the number of administrators from falling below what there is to be left. Who is
/// invited is none yet: a loss that needs their acceptance waits.
/// </summary>
internal static class AdminFloor
{
    private const int Default = 2;

    internal static void Apply(OrgPlan plan)
    {
        int now = plan.Row.AdminCount;
        int wanted = plan.Options.MinimumAdmin ?? plan.Roster.Policy.MinimumAdmin ?? Default;
        int floor = Math.Min(now, Math.Max(1, wanted));
        int count = now;
        foreach (OrgRosterChange change in plan.Changes)
        {
            if (ChangeOrder.IsPromotion(change) && change.Action == OrgRosterAction.SetRole)
            {
                count++;
            }
            else if (LosesAdmin(change))
            {
                change.IsWaiting = count - 1 < floor;
                count -= change.IsWaiting ? 0 : 1;
                if (!change.IsWaiting && count <= 1)
                {
                    change.Risk = OrgRosterRisk.High;
                }
            }
        }

        plan.Row.AdminCountAfter = count;
        int waiting = plan.Changes.Count(change => change.IsWaiting);
        int coming = plan.Units.Count(unit => unit.Member is null && unit.IsWanted && RoleRank.IsAdmin(unit.Wanted!.Role) && IsInvited(plan, unit));
        if (waiting > 0 && count + coming - waiting < floor)
        {
            int left = count + coming - waiting;
            string source = plan.Options.MinimumAdmin is null && plan.Roster.Policy.MinimumAdmin is not null ? "policy.minimumAdmin" : "-MinimumAdmin";
            plan.Break("MinimumAdmin", Messages.RosterFigureAdmins.With(left, now), source, Messages.RosterBreachAdmins.With(left, floor, source));
        }
    }

    internal static bool LosesAdmin(OrgRosterChange change) => change.Before is { IsMember: true }
        && change.Action is OrgRosterAction.SetRole or OrgRosterAction.Remove
        && RoleRank.IsAdmin(change.Before.Role) && !RoleRank.IsAdmin(change.After?.Role);

    private static bool IsInvited(OrgPlan plan, PersonUnit unit) => unit.Invites.Any(invite => invite.HasExpired != true)
        || plan.UnitOf.Any(entry => entry.Value == unit && entry.Key.Action is OrgRosterAction.Invite or OrgRosterAction.Reinvite);
}
