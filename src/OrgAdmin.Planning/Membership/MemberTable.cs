using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Membership;

/// <summary>
/// The members of one organization: as last read, plus the changes sent since. A change that was carried out counts, whatever a later
/// response shows. When administrators are counted, a change that is under way or of unknown outcome counts as its worse outcome: whoever
/// may lose the role has lost it, and whoever may get it has not got it.
/// </summary>
internal sealed class MemberTable
{
    private const string Admin = "admin";

    private readonly Dictionary<string, MemberChange> _changes = new(StringComparer.OrdinalIgnoreCase);
    private List<OrgMember> _read = new();
    private bool _showsMembers;
    private bool _isWhole = true;
    private int _begun;

    internal bool HasChangesUnderWay => _changes.Values.Any(change => !change.IsDone && !change.IsUnknown);

    /// <summary>The members as the API last showed them.</summary>
    internal IReadOnlyList<OrgMember> LastKnown => _read;

    /// <summary>How many members there are.</summary>
    internal int Count => Now.Count();

    private IEnumerable<OrgMember> Now => _read
        .Where(member => !_changes.ContainsKey(member.UserId!))
        .Concat(_changes.Values.Select(change => change.IsDone ? change.After : change.Before).OfType<OrgMember>());

    /// <summary>Takes over the members that the API has shown.</summary>
    internal void Take(IReadOnlyList<OrgMember> members)
    {
        _read = members.Where(member => member.UserId is not null).ToList();
        _showsMembers = members.Count > 0;
        _isWhole = members.IsWhole() && _read.Count == members.Count;
    }

    internal OrgMember Find(string? userId, string? email, string organization)
    {
        if (!_showsMembers)
        {
            throw new OrgApiException(OrgErrorKind.LastAdmin, Messages.NoMembersShown.With(organization));
        }

        List<OrgMember> found = Now.Where(member => userId is null
            ? EmailAddress.AreSame(member.Email, email)
            : IsSame(member.UserId, userId)).ToList();
        if (!_isWhole && (found.Count == 0 || userId is null))
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.MembersNotWhole.With(organization));
        }

        if (found.Count == 0)
        {
            throw new OrgApiException(
                OrgErrorKind.MemberNotFound, Messages.MemberNotFound.With(organization, (userId ?? email).ForDisplay()));
        }

        if (found.Count > 1 && userId is null)
        {
            throw new OrgApiException(OrgErrorKind.Ambiguous, Messages.AddressOfSeveral.With(email.ForDisplay(), found.Count, organization));
        }

        OrgMember member = found[0];
        return userId is null || email is null || EmailAddress.AreSame(member.Email, email)
            ? member
            : throw new OrgApiException(
                OrgErrorKind.Ambiguous, Messages.AddressOfOther.With(userId, email.ForDisplay(), member.ForDisplay()));
    }

    /// <summary>The member with this address; null when there is none.</summary>
    /// <exception cref="OrgApiException">None is shown, but not all members could be read.</exception>
    internal OrgMember? FindByEmail(string email, string organization) => Now.FirstOrDefault(member => EmailAddress.AreSame(member.Email, email))
        ?? (_isWhole ? null : throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.MembersNotWhole.With(organization)));

    internal bool IsChanging(OrgMember member) =>
        _changes.TryGetValue(member.UserId!, out MemberChange? change) && !change.IsDone && !change.IsUnknown;

    internal bool KeepsAdmin(OrgMember member, string? newRole) => IsAdmin(newRole)
        || Now.Any(other => !IsSame(other.UserId, member.UserId) && IsSurelyAdmin(other));

    /// <summary>Records that a change is about to be sent.</summary>
    internal MemberChange Begin(OrgMember member, OrgMember? after)
    {
        _begun++;
        var change = new MemberChange(member, after, HasChangesUnderWay ? 0 : _begun);
        _changes[member.UserId!] = change;
        return change;
    }

    /// <summary>Whether no other change to the organization overlapped with this one: only then is its response up to date.</summary>
    internal bool IsAlone(MemberChange change) => change.Number == _begun;

    /// <summary>Records that a change was not carried out.</summary>
    internal void Undo(MemberChange change)
    {
        if (_changes.TryGetValue(change.Before.UserId!, out MemberChange? current) && ReferenceEquals(current, change))
        {
            _changes.Remove(change.Before.UserId!);
        }

        if (!_read.Any(member => IsSame(member.UserId, change.Before.UserId)))
        {
            _read.Add(change.Before);
        }
        else
        {
            // Before is the member's state with our earlier changes; it is newer than what was read.
            _read = _read.Select(member => IsSame(member.UserId, change.Before.UserId) ? change.Before : member).ToList();
        }
    }

    private bool IsSurelyAdmin(OrgMember member) => IsAdmin(member.Role)
        && (!_changes.TryGetValue(member.UserId!, out MemberChange? change) || change.IsDone || IsAdmin(change.After?.Role));

    private static bool IsAdmin(string? role) => IsSame(role, Admin);

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
