using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Makes the plan of one organization.</summary>
internal static class OrgComparer
{
    internal static OrgPlan Compare(RosterOrganization wanted, WorldOrganization world, Roster roster, RosterOptions options)
    {
        var plan = new OrgPlan(wanted, world, roster, options);
        if (world.Org is null || world.Problem is not null)
        {
            string reason = world.Problem ?? Messages.RosterNotRead;
            plan.Row.State = OrgRosterState.Unreadable;
            plan.Row.Reason = reason;
            plan.Find(OrgRosterFindingKind.Unreadable, null, Messages.RosterFoundUnreadable.With(Name(plan), reason));
            return plan;
        }

        Count(plan);
        if (wanted.Id is not null && wanted.Name is not null && !IsNamed(world.Org, wanted))
        {
            plan.Break(
                "name", world.Org.Name.ForDisplay(), "name", Messages.RosterBreachName.With(wanted.Name.ForDisplay(), world.Org.Name.ForDisplay(), wanted.Line));
            return plan;
        }

        ComparePeople(plan);
        CompareFields(plan);
        if (Frozen(world.Org) is { } frozen)
        {
            RefuseAsImpossible(plan, frozen);
        }

        SamePersonCheck.Apply(plan);
        ChangeNotes.Apply(plan);
        ChangeOrder.Apply(plan);
        AdminFloor.Apply(plan);
        GuardRails.Check(plan);
        FindRights(plan);
        Baseline.Apply(plan);
        return plan;
    }

    private static string Name(OrgPlan plan) => (plan.Row.OrgName ?? plan.Row.OrgId).ForDisplay();

    private static void Count(OrgPlan plan)
    {
        Org org = plan.World.Org!;
        plan.Row.MemberCount = org.Members.Count;
        plan.Row.AdminCount = org.Members.Count(member => RoleRank.IsAdmin(member.Role));
        plan.Row.AdminCountAfter = plan.Row.AdminCount;
        plan.Row.PendingInviteCount = plan.World.Invites?.Count(invite => invite.HasExpired != true) ?? (int)(org.Summary?.PendingInviteCount ?? 0);
        plan.Row.SeatLimit = org.Limits?.Member;
    }

    // After the roster has renamed it, it has the new name.
    private static bool IsNamed(Org org, RosterOrganization wanted) => UnicodeForm.IsSameName(org.Name, wanted.Name)
        || (wanted.Set.TryGetValue("name", out string? renamed) && UnicodeForm.IsSameName(org.Name, renamed));

    private static void ComparePeople(OrgPlan plan)
    {
        var comparer = new UnitComparer(plan);
        foreach (PersonUnit unit in plan.Units)
        {
            comparer.Compare(unit);
        }

        IReadOnlyList<string>? domains = plan.World.Org!.WhitelistedEmailDomains;
        foreach (OrgRosterChange change in plan.Changes.Where(change => change.Action is OrgRosterAction.Invite or OrgRosterAction.Reinvite).ToList())
        {
            if (domains is { Count: > 0 } && !domains.Any(domain => AddressPattern.IsDomainMatch(domain, EmailAddress.Domain(change.Email!))))
            {
                plan.Find(OrgRosterFindingKind.Consequence, plan.UnitOf[change], Messages.RosterOutsideDomains.With(change.Who.ForDisplay(), string.Join(", ", domains).ForDisplay()));
            }
        }
    }

    private static void CompareFields(OrgPlan plan)
    {
        if (OwnFields.Compare(plan.Wanted, plan.World.Org!) is not { } change)
        {
            return;
        }

        plan.Changes.Add(change);
        (IReadOnlyList<OrgMember> without, int unknown) = OwnFields.LockedOut(change, plan.World);
        if (without.Count + unknown > 0)
        {
            string who = Plural.Of(without.Count, Messages.RosterFoundNoFactorOne, Messages.RosterFoundNoFactor);
            plan.Find(
                OrgRosterFindingKind.Consequence,
                null,
                Messages.RosterFoundLockedOut.With(unknown == 0 ? who : Messages.RosterFoundLockedOutUnknown.With(who, unknown), change.After!.Fields["mfaMode"]),
                without.Count == 0 ? null : string.Join(", ", without.Select(member => member.ToString().ForDisplay())));
        }
    }

    private static string? Frozen(Org org) => org.IsDisabled == true ? Messages.RosterImpossibleDisabled
        : org.IsReadOnly == true ? Messages.RosterImpossibleReadOnly
        : null;

    private static void RefuseAsImpossible(OrgPlan plan, string reason)
    {
        if (plan.Changes.Count > 0)
        {
            plan.Find(OrgRosterFindingKind.Impossible, null, reason.With(Name(plan), plan.Changes.Count));
            plan.Changes.ToList().ForEach(plan.Drop);
        }
    }

    // A plan is often made with a token that may only read: that is worth knowing, and leaves nothing undone here.
    private static void FindRights(OrgPlan plan)
    {
        OrgMember? own = plan.Options.OwnUserId is { } id
            ? plan.World.Org!.Members.FirstOrDefault(member => string.Equals(member.UserId, id, System.StringComparison.OrdinalIgnoreCase))
            : null;
        if (plan.Changes.Count > 0 && own is not null && !RoleRank.IsAdmin(own.Role))
        {
            plan.Find(OrgRosterFindingKind.Impossible, null, Messages.RosterImpossibleRole.With(Name(plan), ApiEnum.Show(own.Role))).IsAboutToken = true;
        }

        foreach (string operation in plan.Changes.SelectMany(Operations).Distinct().Where(one => plan.Options.HasScope?.Invoke(one) == false))
        {
            plan.Find(OrgRosterFindingKind.Impossible, null, Messages.RosterImpossibleScope.With(Name(plan), operation)).IsAboutToken = true;
        }
    }

    private static IEnumerable<string> Operations(OrgRosterChange change)
    {
        if (change.RevokedInviteIds.Count > 0)
        {
            yield return "org.revokeInvite";
        }

        switch (change.Action)
        {
            case OrgRosterAction.Invite or OrgRosterAction.Reinvite:
                yield return "org.inviteMember";
                break;
            case OrgRosterAction.SetRole:
                yield return "org.modifyMember";
                break;
            case OrgRosterAction.Remove:
                yield return "org.removeMember";
                break;
            case OrgRosterAction.SetOrg:
                yield return "org.patch";
                break;
        }
    }
}
