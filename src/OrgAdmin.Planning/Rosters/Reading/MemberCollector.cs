using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>
/// Puts the entries of one organization together: one for each person. An entry of the person's own beats those of groups; groups that
/// disagree, and a person who stands twice, are reported.
/// </summary>
internal sealed class MemberCollector
{
    private readonly RosterErrors _errors;
    private readonly Dictionary<RosterPerson, RosterMember> _own = new();
    private readonly Dictionary<RosterPerson, RosterMember> _grouped = new();
    private readonly List<(RosterMember First, RosterMember Second)> _conflicts = new();

    internal MemberCollector(RosterErrors errors) => _errors = errors;

    internal void Add(RosterMember member)
    {
        if (_own.TryGetValue(member.Person, out RosterMember? first))
        {
            _errors.Add(
                OrgRosterErrorKind.DuplicatePerson,
                member.Offset,
                Messages.RosterTwiceInOrganization.With(member.Person.Email.ForDisplay(), first.Line, member.Line),
                Messages.RosterKeepOnePerson);
            return;
        }

        _own.Add(member.Person, member);
    }

    internal void Add(RosterGroup group, RosterMember entry)
    {
        foreach (RosterPerson person in group.People)
        {
            var member = new RosterMember(person, entry.Role)
            {
                ApplicationRoles = entry.ApplicationRoles,
                DashboardRoles = entry.DashboardRoles,
                DisallowTransfer = entry.DisallowTransfer,
                Note = entry.Note,
                Group = entry.Group,
                Line = entry.Line,
                Offset = entry.Offset,
            };
            if (!_grouped.TryGetValue(person, out RosterMember? first))
            {
                _grouped.Add(person, member);
            }
            else if (!AreSame(first, member))
            {
                _conflicts.Add((first, member));
            }
        }
    }

    internal IReadOnlyList<RosterMember> ToList()
    {
        foreach ((RosterMember first, RosterMember second) in _conflicts.Where(conflict => !_own.ContainsKey(conflict.First.Person)))
        {
            _errors.Add(
                OrgRosterErrorKind.ConflictingGroups,
                second.Offset,
                Messages.RosterConflictingGroups.With(
                    first.Group.ForDisplay(), second.Group.ForDisplay(), first.Person.Email.ForDisplay(), first.Line, second.Line),
                Messages.RosterWriteOwnEntry.With(first.Person.Email.ForDisplay()));
        }

        return _own.Values.Concat(_grouped.Values.Where(member => !_own.ContainsKey(member.Person))).ToList().AsReadOnly();
    }

    private static bool AreSame(RosterMember one, RosterMember other) => one.Role == other.Role
        && one.DisallowTransfer == other.DisallowTransfer
        && AreSame(one.ApplicationRoles, other.ApplicationRoles)
        && AreSame(one.DashboardRoles, other.DashboardRoles);

    private static bool AreSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one is null || other is null ? one == other : one.SequenceEqual(other);
}
