using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters;

/// <summary>One organization of a roster. What is null is not managed.</summary>
public sealed class RosterOrganization
{
    internal RosterOrganization()
    {
    }

    /// <summary>The id; null when the name has to identify it.</summary>
    public string? Id { get; internal set; }

    /// <summary>The name it is to have at the time of reading: a check beside an id, else what identifies it.</summary>
    public string? Name { get; internal set; }

    /// <summary>Own fields to set, by the names of the API.</summary>
    public IReadOnlyDictionary<string, string> Set { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Whether whoever is not listed is to go.</summary>
    public bool Purge { get; internal set; }

    /// <summary>Address patterns, or <c>sso</c>, of who is left alone.</summary>
    public IReadOnlyList<string> Unmanaged { get; internal set; } = Array.Empty<string>();

    /// <summary>Who is to be there; null when the members are not managed.</summary>
    public IReadOnlyList<RosterMember>? Members { get; internal set; }

    /// <summary>The line, or the first row.</summary>
    public int Line { get; internal set; }

    /// <summary>The place of the entry in the file.</summary>
    internal int Offset { get; set; }

    /// <summary>Whether an address is left alone.</summary>
    internal bool LeavesAlone(string? email, bool isSso) =>
        Unmanaged.Any(pattern => pattern == AddressPattern.Sso ? isSso : email is not null && AddressPattern.IsMatch(pattern, email));

    /// <summary>The name, or the id.</summary>
    public override string ToString() => Name ?? Id ?? nameof(RosterOrganization);
}
