using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>The people of one roster by every address that they are known under.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, RosterPerson> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RosterPerson> _byUserId = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RosterPerson> _people = new();

    /// <summary>Those of the file's <c>people</c>, or whom a row says more of.</summary>
    internal IReadOnlyList<RosterPerson> Described => _people;

    /// <summary>Takes over a person of <c>people</c>.</summary>
    /// <returns>Who stands there already under the id or one of the addresses; null when nobody does.</returns>
    internal RosterPerson? Add(RosterPerson person)
    {
        _people.Add(person);
        RosterPerson? other = null;
        foreach (string key in person.Keys.Distinct().ToList())
        {
            if (_byAddress.TryGetValue(key, out RosterPerson? same))
            {
                other ??= same;
            }
            else
            {
                _byAddress.Add(key, person);
            }
        }

        if (person.UserId is not null)
        {
            if (_byUserId.TryGetValue(person.UserId, out RosterPerson? same))
            {
                other ??= same;
            }

            _byUserId[person.UserId] = person;
        }

        return other;
    }

    /// <summary>Counts somebody who is known already among those of whom more is said.</summary>
    internal void Describe(RosterPerson person) => _people.Add(person);

    /// <summary>Who is known under an address; somebody new where nobody is.</summary>
    internal RosterPerson Get(string email)
    {
        string key = EmailAddress.Normalize(email);
        if (!_byAddress.TryGetValue(key, out RosterPerson? person))
        {
            _byAddress.Add(key, person = new RosterPerson(email));
        }

        return person;
    }
}
