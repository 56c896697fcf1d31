using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>From state to change: what becomes of one person in one organization. One change at most.</summary>
internal sealed class UnitComparer
{
    private readonly OrgPlan _plan;

    internal UnitComparer(OrgPlan plan) => _plan = plan;

    internal void Compare(PersonUnit unit)
    {
        bool isThere = unit.Member is not null || unit.Invites.Count > 0;
        if (!isThere && !unit.IsWanted)
        {
            return;
        }

        string who = unit.Who.ForDisplay();
        if (_plan.Wanted.LeavesAlone(unit.Email, unit.Member?.SsoLinked == true))
        {
            _plan.Find(OrgRosterFindingKind.Unmanaged, unit, Messages.RosterFoundUnmanaged.With(who));
        }
        else if (UnknownRoleOf(unit) is { } role)
        {
            _plan.Find(OrgRosterFindingKind.UnknownRole, unit, Messages.RosterFoundUnknownRole.With(who, role.ForDisplay()));
        }
        else if (unit.OtherAccounts.Count > 0)
        {
            string others = string.Join(", ", unit.OtherAccounts.Select(member => $"{member.ToString().ForDisplay()} ({member.UserId})"));
            _plan.Find(OrgRosterFindingKind.PossiblySamePerson, unit, Messages.RosterFoundSeveralAccounts.With(who, others), Messages.RosterNameUserId);
        }
        else if (!unit.IsWanted)
        {
            CompareUnwanted(unit);
        }
        else if (unit.Member is not null)
        {
            CompareMember(unit, unit.Wanted!);
        }
        else if (unit.Invites.Count > 0)
        {
            CompareInvites(unit, unit.Wanted!);
        }
        else
        {
            CompareAbsent(unit, unit.Wanted!);
        }
    }

    private void CompareMember(PersonUnit unit, RosterMember wanted)
    {
        OrgMember member = unit.Member!;
        string who = unit.Who.ForDisplay();
        if (unit.Person!.UserId is { } userId && !string.Equals(userId, member.UserId, StringComparison.OrdinalIgnoreCase))
        {
            _plan.Find(
                OrgRosterFindingKind.PossiblySamePerson,
                unit,
                Messages.RosterFoundOtherAccount.With(who, member.UserId, userId),
                Messages.RosterCorrectUserId.With(member.UserId));
            return;
        }

        if (unit.IsUnderNewAddress)
        {
            string line = $"\"{member.Email.ForDisplay()}\": {{ \"userId\": \"{member.UserId}\", \"aka\": [\"{unit.Person.Email.ForDisplay()}\"] }}";
            _plan.Find(
                OrgRosterFindingKind.AddressChanged,
                unit,
                Messages.RosterFoundNewAddress.With(unit.Person.Email.ForDisplay(), member.Email.ForDisplay()),
                Messages.RosterWriteLine.With(line));
        }

        OrgRosterAccess before = AccessOf.Member(member, _plan.Purges ? unit.Invites : Array.Empty<OrgInvite>());
        OrgRosterAccess after = AccessOf.Wanted(wanted, before, isMember: true);
        bool revokes = unit.Invites.Count > 0 && _plan.Purges;
        if (unit.Invites.Count > 0 && !revokes)
        {
            _plan.Find(OrgRosterFindingKind.MemberAndInvite, unit, Messages.RosterFoundMemberAndInvite.With(who, unit.Invites.Count), RevokeAdvice(unit.Invites));
        }

        if (!AccessOf.AreSame(before, after) && Exists(unit, wanted))
        {
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.SetRole, unit.Who)
            {
                Before = before,
                After = after,
                RevokedInviteIds = before.InviteIds,
            });
        }
        else if (revokes)
        {
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Revoke, unit.Who)
            {
                Before = before,
                After = AccessOf.Member(member, Array.Empty<OrgInvite>()),
                RevokedInviteIds = before.InviteIds,
            });
        }
    }

    private void CompareInvites(PersonUnit unit, RosterMember wanted)
    {
        // The newest last.
        List<OrgInvite> pending = unit.Invites.Where(invite => invite.HasExpired != true).ToList();
        OrgInvite? same = pending.LastOrDefault(invite => IsWanted(invite, wanted));
        OrgInvite best = same ?? (pending.Count > 0 ? pending : unit.Invites)[(pending.Count > 0 ? pending : unit.Invites).Count - 1];
        bool isExpired = pending.Count == 0;
        if (same is null && (!isExpired || _plan.Options.RenewExpired))
        {
            if (Exists(unit, wanted))
            {
                OrgRosterAccess before = AccessOf.Invite(best, unit.Invites);
                _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Reinvite, unit.Person!.Email)
                {
                    Email = unit.Person.Email,
                    Before = before,
                    After = AccessOf.Wanted(wanted, before, isMember: false),
                    RevokedInviteIds = before.InviteIds,
                });
            }

            return;
        }

        if (isExpired)
        {
            _plan.Find(
                OrgRosterFindingKind.InviteExpired,
                unit,
                Messages.RosterFoundExpired.With(unit.Who.ForDisplay(), Date(best.InviteDate)),
                Messages.RosterUseRenewExpired);
        }

        List<OrgInvite> others = unit.Invites.Where(invite => invite != best).ToList();
        if (others.Count > 0)
        {
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Revoke, unit.Who)
            {
                Before = AccessOf.Invite(Highest(others.Concat(new[] { best })), unit.Invites),
                After = AccessOf.Invite(best, new[] { best }),
                RevokedInviteIds = AccessOf.Ids(others),
            });
        }
    }

    private void CompareAbsent(PersonUnit unit, RosterMember wanted)
    {
        AccessFact? last = _plan.World.Facts.Where(fact => IsAbout(fact, unit.Person!)).OrderBy(fact => fact.Time).LastOrDefault();
        if (last is { Kind: AccessFactKind.Left or AccessFactKind.Declined })
        {
            _plan.Find(
                OrgRosterFindingKind.LeftByThemselves,
                unit,
                (last.Kind == AccessFactKind.Left ? Messages.RosterFoundLeft : Messages.RosterFoundDeclined).With(unit.Who.ForDisplay(), Date(last.Time)),
                Messages.RosterInviteByHand.With(OrgId, unit.Person!.Email.ForDisplay(), ApiEnum.Show(wanted.Role)));
        }
        else if (Exists(unit, wanted))
        {
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Invite, unit.Person!.Email)
            {
                Email = unit.Person.Email,
                After = AccessOf.Wanted(wanted, null, isMember: false),
            });
        }
    }

    private void CompareUnwanted(PersonUnit unit)
    {
        if (!_plan.Purges && !unit.IsExpired)
        {
            _plan.Find(
                OrgRosterFindingKind.NotInRoster,
                unit,
                (unit.Member is not null ? Messages.RosterFoundUnlistedMember : Messages.RosterFoundUnlistedInvite)
                    .With(unit.Who.ForDisplay(), ApiEnum.Show(unit.Member?.Role ?? unit.Invites[unit.Invites.Count - 1].Role)));
            return;
        }

        if (unit.Member is not null)
        {
            OrgRosterAccess before = AccessOf.Member(unit.Member, unit.Invites);
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Remove, unit.Who) { Before = before, RevokedInviteIds = before.InviteIds });
        }
        else
        {
            List<OrgInvite> pending = unit.Invites.Where(invite => invite.HasExpired != true).ToList();
            OrgRosterAccess before = AccessOf.Invite(Highest(pending.Count > 0 ? pending : unit.Invites), unit.Invites);
            _plan.Add(unit, new OrgRosterChange(OrgId, OrgRosterAction.Revoke, unit.Who) { Before = before, RevokedInviteIds = before.InviteIds });
        }
    }

    private string OrgId => _plan.Row.OrgId!;

    private static string? UnknownRoleOf(PersonUnit unit) => unit.Member is not null
        ? AccessOf.UnknownRole(AccessOf.Member(unit.Member, unit.Invites))
        : unit.Invites.Select(invite => AccessOf.UnknownRole(AccessOf.Invite(invite, unit.Invites))).FirstOrDefault(role => role is not null);

    private static bool IsWanted(OrgInvite invite, RosterMember wanted)
    {
        OrgRosterAccess access = AccessOf.Invite(invite, Array.Empty<OrgInvite>());
        return AccessOf.AreSame(access, AccessOf.Wanted(wanted, access, isMember: false));
    }

    private static OrgInvite Highest(IEnumerable<OrgInvite> invites) => invites
        .OrderByDescending(invite => invite.HasExpired != true)
        .ThenByDescending(invite => RoleRank.Of(invite.Role))
        .ThenByDescending(invite => invite.InviteDate)
        .First();

    /// <summary>Whether the resources exist that the roster gives roles in, as far as that is known; else it is impossible.</summary>
    private bool Exists(PersonUnit unit, RosterMember wanted)
    {
        IEnumerable<string> missing = Missing(wanted.ApplicationRoles, _plan.World.ApplicationNames)
            .Concat(Missing(wanted.DashboardRoles, _plan.World.DashboardNames));
        string ids = string.Join(", ", missing);
        if (ids.Length > 0)
        {
            _plan.Find(OrgRosterFindingKind.Impossible, unit, Messages.RosterImpossibleResource.With(unit.Who.ForDisplay(), ids), Messages.RosterCorrectResource);
        }

        return ids.Length == 0;
    }

    private static IEnumerable<string> Missing(IReadOnlyDictionary<string, string>? roles, IReadOnlyDictionary<string, string>? names) =>
        roles is null || names is null
            ? Array.Empty<string>()
            : roles.Keys.Where(id => !names.Keys.Contains(id, StringComparer.OrdinalIgnoreCase));

    private static bool IsAbout(AccessFact fact, RosterPerson person) =>
        (fact.Email is not null && person.Keys.Contains(EmailAddress.Normalize(fact.Email)))
        || (fact.UserId is not null && string.Equals(fact.UserId, person.UserId, StringComparison.OrdinalIgnoreCase));

    private string RevokeAdvice(IReadOnlyList<OrgInvite> invites) =>
        Messages.RosterRevokeByHand.With(OrgId, string.Join(", ", AccessOf.Ids(invites)));

    private static string Date(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? Messages.NoValue;
}
