using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Says of members, invites and roster entries which access they are.</summary>
internal static class AccessOf
{
    internal static OrgRosterAccess Member(OrgMember member, IReadOnlyList<OrgInvite> invites) => new(Lower(member.Role))
    {
        IsMember = true,
        ApplicationRoles = Sorted(member.ApplicationRoles),
        DashboardRoles = Sorted(member.DashboardRoles),
        InviteIds = Ids(invites),
    };

    internal static OrgRosterAccess Invite(OrgInvite invite, IReadOnlyList<OrgInvite> invites) => new(Lower(invite.Role))
    {
        HasExpired = invite.HasExpired == true,
        ApplicationRoles = Sorted(invite.ApplicationRoles),
        DashboardRoles = Sorted(invite.DashboardRoles),
        DisallowTransfer = invite.DisallowTransfer,
        InviteIds = Ids(invites),
    };

    /// <summary>What the roster wants. What it does not say stays as it is.</summary>
    internal static OrgRosterAccess Wanted(RosterMember wanted, OrgRosterAccess? before, bool isMember) => new(wanted.Role)
    {
        IsMember = isMember,
        ApplicationRoles = Sorted(wanted.ApplicationRoles) ?? before?.ApplicationRoles ?? Array.Empty<OrgResourceRole>(),
        DashboardRoles = Sorted(wanted.DashboardRoles) ?? before?.DashboardRoles ?? Array.Empty<OrgResourceRole>(),
        DisallowTransfer = isMember ? null : wanted.DisallowTransfer ?? before?.DisallowTransfer,
    };

    /// <summary>Whether role and roles in single resources are the same, and what the roster says of an invite besides.</summary>
    internal static bool AreSame(OrgRosterAccess one, OrgRosterAccess other) => one.Role == other.Role
        && Text(one.ApplicationRoles) == Text(other.ApplicationRoles)
        && Text(one.DashboardRoles) == Text(other.DashboardRoles)
        && (one.IsMember || (one.DisallowTransfer ?? false) == (other.DisallowTransfer ?? false));

    /// <summary>Whether all of it is of roles that this version knows.</summary>
    internal static string? UnknownRole(OrgRosterAccess access) => RoleRank.IsKnown(access.Role)
        ? access.ApplicationRoles.Concat(access.DashboardRoles).FirstOrDefault(role => !RoleRank.IsKnownOfResource(role.Role)) is { } other
            ? other.Role ?? Messages.NoValue
            : null
        : access.Role ?? Messages.NoValue;

    internal static IReadOnlyList<string> Ids(IReadOnlyList<OrgInvite> invites) => new ItemList<string>(
        invites.Select(invite => (invite.InviteId ?? string.Empty).ToLowerInvariant()).OrderBy(id => id, StringComparer.Ordinal).ToList());

    private static string Lower(string? role) => (role ?? string.Empty).ToLowerInvariant();

    private static string Text(IReadOnlyList<OrgResourceRole> roles) => string.Join(",", roles.Select(role => role.ToString()));

    private static IReadOnlyList<OrgResourceRole> Sorted(IReadOnlyList<OrgResourceRole> roles) => roles.Count == 0
        ? ItemList<OrgResourceRole>.Empty
        : Sorted(roles.Select(role => (role.ResourceId, role.Role)));

    private static IReadOnlyList<OrgResourceRole>? Sorted(IReadOnlyDictionary<string, string>? roles) =>
        roles is null ? null : Sorted(roles.Select(role => ((string?)role.Key, (string?)role.Value)));

    private static IReadOnlyList<OrgResourceRole> Sorted(IEnumerable<(string? Id, string? Role)> roles) => new ItemList<OrgResourceRole>(roles
        .Select(role => new OrgResourceRole { ResourceId = Lower(role.Id), Role = Lower(role.Role) })
        .OrderBy(role => role.ResourceId, StringComparer.Ordinal)
        .ThenBy(role => role.Role, StringComparer.Ordinal)
        .ToList());
}
