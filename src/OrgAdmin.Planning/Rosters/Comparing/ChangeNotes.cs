using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Says of each change what it means: its effect, its risk, and its consequence in words.</summary>
internal static class ChangeNotes
{
    internal static void Apply(OrgPlan plan)
    {
        foreach (OrgRosterChange change in plan.Changes)
        {
            change.OrgName = plan.Row.OrgName;
            if (!plan.UnitOf.TryGetValue(change, out PersonUnit? unit))
            {
                change.Note = Messages.RosterNoteFields.With(change.After!.ToString());
                continue;
            }

            AccessComparison comparison = Compare(change);
            change.Effect = comparison.Effect;
            IReadOnlyList<string> odd = OddAddress(plan, change);
            if (ChangeOrder.IsPromotion(change) || plan.IsOwnUser(unit) || odd.Count > 0)
            {
                change.Risk = OrgRosterRisk.High;
            }

            change.Note = string.Join("; ", comparison.Describe().Concat(LoneCollaborator(plan, unit, comparison)).Concat(Others(plan, change, unit)).Concat(odd));
        }
    }

    // An expired invite gives nothing: to revoke it is tidying up.
    private static AccessComparison Compare(OrgRosterChange change) => new(
        change.Before is { HasExpired: true } ? null : change.Before,
        change.After is { HasExpired: true } ? null : change.After);

    private static IEnumerable<string> Others(OrgPlan plan, OrgRosterChange change, PersonUnit unit)
    {
        if (change.Action == OrgRosterAction.Invite)
        {
            yield return Messages.RosterNoteInvites;
        }

        if (change.Action == OrgRosterAction.Reinvite)
        {
            yield return Messages.RosterNoteMailsAgain;
        }

        if (change.RevokedInviteIds.Count > 0 && change.Action != OrgRosterAction.Reinvite)
        {
            yield return Plural.Of(change.RevokedInviteIds.Count, Messages.RosterNoteRevokesOne, Messages.RosterNoteRevokes);
        }

        if (change.Action == OrgRosterAction.Revoke && change.Before is { HasExpired: true })
        {
            yield return Messages.RosterNoteCleanUp;
        }

        if (unit.IsExpired)
        {
            yield return Messages.RosterNoteExpired.With(
                unit.Person!.Expires!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (plan.IsOwnUser(unit))
        {
            yield return Messages.RosterNoteSelf;
        }

        if ((unit.Wanted?.Note ?? unit.Person?.Note) is { Length: > 0 } note)
        {
            yield return Messages.RosterNoteOfFile.With(note.ForDisplay());
        }
    }

    /// <summary>Applications and dashboards that nobody but administrators could work in afterwards.</summary>
    private static IEnumerable<string> LoneCollaborator(OrgPlan plan, PersonUnit unit, AccessComparison comparison)
    {
        if (unit.Member is null)
        {
            yield break;
        }

        IEnumerable<string> lone = Lone(plan, unit, comparison.LostApplications, member => member.ApplicationRoles, plan.World.ApplicationNames)
            .Concat(Lone(plan, unit, comparison.LostDashboards, member => member.DashboardRoles, plan.World.DashboardNames));
        string names = string.Join(", ", lone);
        if (names.Length > 0)
        {
            yield return Messages.RosterNoteOnlyCollaborator.With(names);
        }
    }

    private static IEnumerable<string> Lone(
        OrgPlan plan,
        PersonUnit unit,
        IReadOnlyList<string> lost,
        Func<OrgMember, IReadOnlyList<OrgResourceRole>> roles,
        IReadOnlyDictionary<string, string>? names)
    {
        bool Works(OrgMember member, string id) =>
            (roles(member).FirstOrDefault(role => string.Equals(role.ResourceId, id, StringComparison.OrdinalIgnoreCase)) is { } own
                ? RoleRank.Of(own.Role)
                : RoleRank.Of(member.Role)) >= RoleRank.Collaborate;

        return lost
            .Where(id => Works(unit.Member!, id)
                && !plan.World.Org!.Members.Any(other => other != unit.Member && !RoleRank.IsAdmin(other.Role) && Works(other, id)))
            .Select(id => names is not null && names.TryGetValue(id, out string? name) ? name.ForDisplay() : id);
    }

    private static IReadOnlyList<string> OddAddress(OrgPlan plan, OrgRosterChange change)
    {
        if (change.Action is not (OrgRosterAction.Invite or OrgRosterAction.Reinvite))
        {
            return Array.Empty<string>();
        }

        var odd = new List<string>();
        IReadOnlyList<string> foreign = EmailAddress.ForeignCodePoints(change.Email!);
        if (foreign.Count > 0)
        {
            odd.Add(Messages.RosterNoteMixedScripts.With(string.Join(", ", foreign)));
        }

        string skeleton = EmailAddress.Skeleton(change.Email!);
        PersonUnit? alike = plan.Units.FirstOrDefault(unit => unit != plan.UnitOf[change] && unit.Email is not null && EmailAddress.Skeleton(unit.Email) == skeleton);
        if (alike is not null)
        {
            odd.Add(Messages.RosterNoteLooksLike.With(alike.Email.ForDisplay()));
        }

        return odd;
    }
}
