using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.State;

/// <summary>
/// The members of one organization, and the rule that it keeps an administrator. Under -WhatIf the rehearsed changes count too, so that
/// a rehearsal of removing everyone shows the refusal that the real thing would meet. Of a change that is under way the worse outcome
/// counts: whoever may lose the role has lost it, and who may get it has not got it.
/// </summary>
internal sealed class OrgMembership
{
    private const string Admin = "admin";

    private readonly Org _org;
    private readonly List<OrgMember> _members;
    private readonly Dictionary<string, string?> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _underWay = new(StringComparer.OrdinalIgnoreCase);
    private int _begun;

    internal OrgMembership(Org org)
    {
        _org = org;
        _members = org.Members.Where(member => member.UserId is not null).ToList();
        foreach (OrgMember member in _members)
        {
            _roles[member.UserId!] = member.Role;
        }
    }

    /// <summary>Whether a change came to an end that nobody knows, so that the organization has to be read again.</summary>
    internal bool IsDoubtful { get; private set; }

    /// <summary>Whether changes are under way.</summary>
    internal bool HasChangesUnderWay => _underWay.Count > 0;

    /// <summary>Finds a member by id, by address, or by id with the address to prove it.</summary>
    /// <exception cref="OrgApiException">There is none, there are several, or id and address name different people.</exception>
    internal OrgMember Find(string? userId, string? email)
    {
        string shownOrg = _org.ToString().ForDisplay();
        if (_org.Members.Count == 0)
        {
            throw new OrgApiException(OrgErrorKind.LastAdmin, Messages.NoMembersShown.With(shownOrg, _org.OrgId));
        }

        List<OrgMember> found = _members.Where(member => _roles.ContainsKey(member.UserId!) && (userId is null
            ? string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase)
            : IsSame(member, userId))).ToList();
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
        _members.FirstOrDefault(member => string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an administrator is proved to be left after a change.</summary>
    /// <param name="member">Whose role changes.</param>
    /// <param name="newRole">The new role; null when the member is removed.</param>
    internal bool KeepsAdmin(OrgMember member, string? newRole) => IsAdmin(newRole) || _roles.Any(entry => IsAdmin(entry.Value)
        && !IsSame(member, entry.Key) && (!_underWay.TryGetValue(entry.Key, out string? coming) || IsAdmin(coming)));

    /// <summary>Refuses a change after which no administrator could be proved to be left.</summary>
    /// <exception cref="OrgApiException">None is left, or the reply shows too little to tell.</exception>
    internal void EnsureAdminRemains(OrgMember member, string? newRole)
    {
        if (!KeepsAdmin(member, newRole))
        {
            throw new OrgApiException(OrgErrorKind.LastAdmin, (IsAdmin(member.Role) ? Messages.LastAdmin : Messages.NoAdminShown).With(
                member.ToString().ForDisplay(), _org.ToString().ForDisplay(), _org.OrgId));
        }
    }

    /// <summary>Whether a change to the member is under way.</summary>
    internal bool IsChanging(OrgMember member) => _underWay.ContainsKey(member.UserId!);

    /// <summary>A change is sent.</summary>
    /// <returns>What <see cref="IsAlone"/> knows it by.</returns>
    internal int Begin(OrgMember member, string? newRole)
    {
        _begun++;
        bool isAlone = _underWay.Count == 0;
        _underWay.Add(member.UserId!, newRole);
        return isAlone ? _begun : 0;
    }

    /// <summary>Whether no other change to the organization was under way beside this one: only then is its answer the latest word.</summary>
    internal bool IsAlone(int change) => change == _begun;

    /// <summary>A change was carried out.</summary>
    /// <param name="member">The member before it.</param>
    /// <param name="after">The member after it; null when it was removed.</param>
    /// <param name="isShown">Whether the answer shows that; else the organization has to be read again.</param>
    internal void Settle(OrgMember member, OrgMember? after, bool isShown)
    {
        IsDoubtful |= !isShown;
        _underWay.Remove(member.UserId!);
        _members.RemoveAll(one => IsSame(one, member.UserId));
        _roles.Remove(member.UserId!);
        if (after is not null)
        {
            _members.Add(after);
            _roles[member.UserId!] = after.Role;
        }
    }

    /// <summary>A change failed. Where nobody knows whether it was carried out, the worse outcome goes on counting.</summary>
    internal void Fail(OrgMember member, bool isStateUnknown)
    {
        if (isStateUnknown)
        {
            IsDoubtful = true;
        }
        else
        {
            _underWay.Remove(member.UserId!);
        }
    }

    internal void RehearseRole(OrgMember member, string? newRole) => _roles[member.UserId!] = newRole;

    internal void RehearseRemoval(OrgMember member) => _roles.Remove(member.UserId!);

    private static bool IsSame(OrgMember member, string? userId) =>
        string.Equals(member.UserId, userId, StringComparison.OrdinalIgnoreCase);

    private static bool IsAdmin(string? role) => string.Equals(role, Admin, StringComparison.OrdinalIgnoreCase);
}
