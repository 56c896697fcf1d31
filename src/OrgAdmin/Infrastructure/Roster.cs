using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Infrastructure;

/// <summary>
/// The members of one organization, and the rule that it keeps an administrator. Under -WhatIf the rehearsed changes count too, so that
/// a rehearsal of removing everyone shows the refusal that the real thing would meet.
/// </summary>
internal sealed class Roster
{
    private const string Admin = "admin";

    private readonly Org _org;
    private readonly Dictionary<string, string?> _roles = new(StringComparer.OrdinalIgnoreCase);

    internal Roster(Org org)
    {
        _org = org;
        foreach (OrgMember member in org.Members)
        {
            if (member.UserId is not null)
            {
                _roles[member.UserId] = member.Role;
            }
        }
    }

    /// <summary>Finds a member by id, by address, or by id with the address to prove it.</summary>
    /// <exception cref="OrgApiException">There is none, there are several, or id and address name different people.</exception>
    internal OrgMember Find(string? userId, string? email)
    {
        string shownOrg = _org.ToString().ForDisplay();
        if (_org.Members.Count == 0)
        {
            throw new OrgApiException(OrgErrorKind.LastAdmin, Messages.NoMembersShown.With(shownOrg, _org.OrgId));
        }

        List<OrgMember> found = _org.Members.Where(member => member.UserId is not null && _roles.ContainsKey(member.UserId) && (userId is null
            ? string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase)
            : string.Equals(member.UserId, userId, StringComparison.OrdinalIgnoreCase))).ToList();
        if (found.Count == 0)
        {
            throw new OrgApiException(
                OrgErrorKind.MemberNotFound, Messages.MemberNotFound.With(shownOrg, _org.OrgId, (userId ?? email).ForDisplay()));
        }

        if (found.Count > 1 && userId is null)
        {
            throw new OrgApiException(OrgErrorKind.Ambiguous, Messages.AddressOfSeveral.With(email.ForDisplay(), found.Count, shownOrg));
        }

        OrgMember member = found[0];
        return userId is null || email is null || string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase)
            ? member
            : throw new OrgApiException(
                OrgErrorKind.Ambiguous, Messages.AddressOfOther.With(userId, email.ForDisplay(), member.ToString().ForDisplay()));
    }

    /// <summary>The member with this address; null when there is none, or the reply shows no members.</summary>
    internal OrgMember? FindByEmail(string email) =>
        _org.Members.FirstOrDefault(member => string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Refuses a change after which no administrator could be proved to be left.</summary>
    /// <param name="member">Whose role changes.</param>
    /// <param name="newRole">The new role; null when the member is removed.</param>
    /// <exception cref="OrgApiException">None is left, or the reply shows too little to tell.</exception>
    internal void EnsureAdminRemains(OrgMember member, string? newRole)
    {
        bool othersHaveAdmin = _roles.Any(entry => IsAdmin(entry.Value)
            && !string.Equals(entry.Key, member.UserId, StringComparison.OrdinalIgnoreCase));
        if (!othersHaveAdmin && !IsAdmin(newRole))
        {
            throw new OrgApiException(OrgErrorKind.LastAdmin, (IsAdmin(member.Role) ? Messages.LastAdmin : Messages.NoAdminShown).With(
                member.ToString().ForDisplay(), _org.ToString().ForDisplay(), _org.OrgId));
        }
    }

    internal void RehearseRole(OrgMember member, string? newRole) => _roles[member.UserId!] = newRole;

    internal void RehearseRemoval(OrgMember member) => _roles.Remove(member.UserId!);

    private static bool IsAdmin(string? role) => string.Equals(role, Admin, StringComparison.OrdinalIgnoreCase);
}
