using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>People who get a role together.</summary>
internal sealed class RosterGroup
{
    internal RosterGroup(string name, IReadOnlyList<RosterPerson> people)
    {
        Name = name;
        People = people;
    }

    internal string Name { get; }

    internal IReadOnlyList<RosterPerson> People { get; }
}
