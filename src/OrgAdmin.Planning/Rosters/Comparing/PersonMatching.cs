using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>Finds who of a roster is which member and has which invites: by user id, then by address, then by another address.</summary>
internal sealed class PersonMatching
{
    private readonly List<PersonUnit> _units = new();

    private PersonMatching()
    {
    }

    /// <summary>Everybody, in an order that does not depend on that of the roster or of the reply.</summary>
    internal IReadOnlyList<PersonUnit> Units => _units;

    internal static PersonMatching Make(
        RosterOrganization wanted, Roster roster, IReadOnlyList<OrgMember> members, IReadOnlyList<OrgInvite> invites, DateTimeOffset now)
    {
        var matching = new PersonMatching();
        var listed = new HashSet<RosterPerson>();
        foreach (RosterMember entry in wanted.Members ?? Array.Empty<RosterMember>())
        {
            listed.Add(entry.Person);
            matching._units.Add(new PersonUnit { Person = entry.Person, Wanted = entry, IsExpired = entry.Person.HasExpired(now) });
        }

        foreach (RosterPerson person in roster.People.Where(person => person.HasExpired(now) && listed.Add(person)))
        {
            matching._units.Add(new PersonUnit { Person = person, IsExpired = true });
        }

        matching.MatchMembers(members);
        matching.MatchInvites(invites);
        matching._units.Sort((one, other) => string.CompareOrdinal(KeyOf(one), KeyOf(other)));
        return matching;
    }

    /// <summary>The text by which people are sorted.</summary>
    internal static string KeyOf(PersonUnit unit) =>
        (unit.Person?.Key ?? (unit.Email is { } email ? EmailAddress.Normalize(email) : string.Empty)) + "\n" + unit.Member?.UserId?.ToLowerInvariant();

    private void MatchMembers(IReadOnlyList<OrgMember> members)
    {
        List<OrgMember> left = members.OrderBy(member => member.UserId, StringComparer.OrdinalIgnoreCase).ToList();
        var byId = new Dictionary<string, PersonUnit>(StringComparer.OrdinalIgnoreCase);
        var byAddress = new Dictionary<string, PersonUnit>(StringComparer.Ordinal);
        var byOther = new Dictionary<string, PersonUnit>(StringComparer.Ordinal);
        foreach (PersonUnit unit in _units)
        {
            if (unit.Person!.UserId is not null)
            {
                byId[unit.Person.UserId] = unit;
            }

            byAddress[unit.Person.Key] = unit;
            foreach (string key in unit.Person.Keys.Skip(1))
            {
                byOther[key] = unit;
            }
        }

        left = Match(left, member => Find(byId, member.UserId));
        left = Match(left, member => Find(byAddress, Key(member)));
        left = Match(left, member => Find(byOther, Key(member)));
        _units.AddRange(left.Select(member => new PersonUnit { Member = member }));
        foreach (PersonUnit unit in _units.Where(unit => unit.Person is not null && unit.Member is not null))
        {
            unit.IsUnderNewAddress = unit.Member!.Email is not null && !unit.Person!.Keys.Contains(Key(unit.Member));
        }
    }

    private static List<OrgMember> Match(List<OrgMember> members, Func<OrgMember, PersonUnit?> find)
    {
        var left = new List<OrgMember>();
        foreach (OrgMember member in members)
        {
            PersonUnit? unit = find(member);
            if (unit is null)
            {
                left.Add(member);
            }
            else if (unit.Member is null)
            {
                unit.Member = member;
            }
            else
            {
                unit.OtherAccounts.Add(member);
            }
        }

        return left;
    }

    private void MatchInvites(IReadOnlyList<OrgInvite> invites)
    {
        var byAddress = new Dictionary<string, PersonUnit>(StringComparer.Ordinal);
        foreach (PersonUnit unit in _units)
        {
            IEnumerable<string> keys = unit.Person?.Keys ?? Array.Empty<string>();
            foreach (string key in unit.Member?.Email is null ? keys : keys.Concat(new[] { Key(unit.Member) }))
            {
                // Who is in the roster comes first.
                if (!byAddress.ContainsKey(key))
                {
                    byAddress.Add(key, unit);
                }
            }
        }

        foreach (OrgInvite invite in invites.OrderBy(invite => invite.InviteDate).ThenBy(invite => invite.InviteId, StringComparer.OrdinalIgnoreCase))
        {
            string key = EmailAddress.Normalize(invite.Email ?? string.Empty);
            if (!byAddress.TryGetValue(key, out PersonUnit? unit))
            {
                byAddress.Add(key, unit = new PersonUnit());
                _units.Add(unit);
            }

            unit.Invites.Add(invite);
        }
    }

    private static string Key(OrgMember member) => EmailAddress.Normalize(member.Email ?? string.Empty);

    private static PersonUnit? Find(Dictionary<string, PersonUnit> units, string? key) =>
        !string.IsNullOrEmpty(key) && units.TryGetValue(key!, out PersonUnit? unit) ? unit : null;
}
