using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>The rules that keep an accident from being applied. Those about one organization refuse it; the others are the run's.</summary>
internal static class GuardRails
{
    private const int MostNames = 5;

    internal static void Check(OrgPlan plan)
    {
        CheckEmpty(plan);
        CheckPolicy(plan);
        CheckSelf(plan);
        CheckLosses(plan);
        CheckNewAdmins(plan);
    }

    /// <summary>Whether the whole run is refused because too many people lose something.</summary>
    internal static IEnumerable<OrgRosterBreach> CheckRun(IEnumerable<OrgPlan> plans, RosterOptions options)
    {
        int people = plans.Where(plan => plan.Breaches.Count == 0)
            .SelectMany(plan => plan.Changes)
            .Where(IsCountedLoss)
            .Select(change => change.Person)
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (people > options.MaximumLoss)
        {
            yield return new OrgRosterBreach(
                "MaximumLoss", people.ToString(), "-MaximumLoss", Messages.RosterBreachRun.With(people, options.MaximumLoss));
        }
    }

    private static bool IsCountedLoss(OrgRosterChange change) => change is { Effect: OrgRosterEffect.Loss, IsExpiry: false };

    private static void CheckEmpty(OrgPlan plan)
    {
        if (plan.Purges && !plan.Options.AllowEmpty && plan.Wanted.Members is not null && !plan.Units.Any(unit => unit.IsWanted))
        {
            plan.Break("AllowEmpty", Messages.RosterFigureNobody, "-AllowEmpty", Messages.RosterBreachEmpty);
        }
    }

    private static void CheckPolicy(OrgPlan plan)
    {
        RosterPolicy policy = plan.Roster.Policy;
        List<OrgRosterChange> losses = plan.Changes
            .Where(change => change.Effect == OrgRosterEffect.Loss && OrgPlan.IsAmong(plan.UnitOf[change], policy.Protect))
            .ToList();
        if (losses.Count > 0)
        {
            plan.Break("protect", Names(losses), "policy.protect", Messages.RosterBreachProtect.With(Names(losses)));
        }

        List<string> missing = plan.Wanted.Members is null
            ? new List<string>()
            : policy.RequiredAdmins.Where(address => !IsAdminAfterwards(plan, address)).ToList();
        if (missing.Count > 0)
        {
            string names = string.Join(", ", missing.Select(name => name.ForDisplay()));
            plan.Break("requiredAdmins", names, "policy.requiredAdmins", Messages.RosterBreachRequired.With(names));
        }

        List<OrgRosterChange> strangers = plan.Changes
            .Where(change => change.Action is OrgRosterAction.Invite or OrgRosterAction.Reinvite && !policy.Allows(change.Email!))
            .ToList();
        if (strangers.Count > 0)
        {
            plan.Break("allowedDomains", Names(strangers), "policy.allowedDomains", Messages.RosterBreachDomains.With(Names(strangers)));
        }
    }

    private static bool IsAdminAfterwards(OrgPlan plan, string address)
    {
        PersonUnit? unit = plan.Units.FirstOrDefault(one => OrgPlan.IsAmong(one, new[] { address }));
        if (unit is null)
        {
            return false;
        }

        OrgRosterChange? change = plan.UnitOf.Where(entry => entry.Value == unit).Select(entry => entry.Key).FirstOrDefault();
        return change?.Action switch
        {
            OrgRosterAction.Remove => false,
            OrgRosterAction.SetRole or OrgRosterAction.Invite or OrgRosterAction.Reinvite or OrgRosterAction.Revoke => RoleRank.IsAdmin(change.After?.Role),
            _ => RoleRank.IsAdmin(unit.Member?.Role ?? unit.Invites.LastOrDefault(invite => invite.HasExpired != true)?.Role),
        };
    }

    private static void CheckSelf(OrgPlan plan)
    {
        if (plan.Options.AllowSelf)
        {
            return;
        }

        bool isKnown = plan.Options.OwnUserId is not null;
        List<OrgRosterChange> own = plan.Changes.Where(change => plan.UnitOf.TryGetValue(change, out PersonUnit? unit)
            && (isKnown ? plan.IsOwnUser(unit) && change.Effect == OrgRosterEffect.Loss : AdminFloor.LosesAdmin(change))).ToList();
        if (own.Count > 0)
        {
            plan.Break(
                "AllowSelf", Names(own), "-AllowSelf", (isKnown ? Messages.RosterBreachSelf : Messages.RosterBreachPerhapsSelf).With(Names(own)));
        }

        foreach (OrgRosterChange change in plan.Changes.Where(change => change.Action == OrgRosterAction.SetOrg))
        {
            List<OrgMember> locked = OwnFields.LockedOut(change, plan.World).Without
                .Where(member => isKnown
                    ? string.Equals(member.UserId, plan.Options.OwnUserId, StringComparison.OrdinalIgnoreCase)
                    : RoleRank.IsAdmin(member.Role))
                .ToList();
            if (locked.Count > 0)
            {
                string names = string.Join(", ", locked.Select(member => member.ToString().ForDisplay()));
                plan.Break("AllowSelf", names, "-AllowSelf", (isKnown ? Messages.RosterBreachLockOut : Messages.RosterBreachPerhapsLockOut).With(names));
            }
        }
    }

    private static void CheckLosses(OrgPlan plan)
    {
        int losses = plan.Changes.Count(IsCountedLoss), people = plan.Row.MemberCount + plan.Row.PendingInviteCount;
        int allowed = Math.Max(1, (int)((long)people * plan.Options.MaximumLossPercent / 100));
        if (losses > allowed)
        {
            string figure = Messages.RosterFigureLosses.With(losses, people, (int)Math.Ceiling(losses * 100.0 / Math.Max(1, people)));
            plan.Break("MaximumLossPercent", figure, "-MaximumLossPercent", Messages.RosterBreachLosses.With(figure, plan.Options.MaximumLossPercent));
        }
    }

    private static void CheckNewAdmins(OrgPlan plan)
    {
        List<OrgRosterChange> admins = plan.Changes.Where(ChangeOrder.IsPromotion).ToList();
        if (admins.Count > plan.Options.MaximumNewAdmin)
        {
            plan.Break(
                "MaximumNewAdmin",
                admins.Count.ToString(),
                "-MaximumNewAdmin",
                Messages.RosterBreachNewAdmins.With(admins.Count, plan.Options.MaximumNewAdmin, Names(admins)));
        }
    }

    private static string Names(IReadOnlyList<OrgRosterChange> changes) => string.Join(", ", changes.Take(MostNames).Select(change => change.Who.ForDisplay()))
        + (changes.Count > MostNames ? Messages.RosterAndMore.With(changes.Count - MostNames) : string.Empty);
}
