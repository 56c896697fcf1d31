using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters;

/// <summary>What one person is to have in one organization.</summary>
public sealed class RosterMember
{
    internal RosterMember(RosterPerson person, string role)
    {
        Person = person;
        Role = role;
    }

    /// <summary>Who.</summary>
    public RosterPerson Person { get; }

    /// <summary>The role as the API names it.</summary>
    public string Role { get; }

    /// <summary>Roles in single applications by their ids; null when they are to stay as they are.</summary>
    public IReadOnlyDictionary<string, string>? ApplicationRoles { get; internal set; }

    /// <summary>Roles in single dashboards by their ids; null when they are to stay as they are.</summary>
    public IReadOnlyDictionary<string, string>? DashboardRoles { get; internal set; }

    /// <summary>The invite's <c>disallowTransfer</c>; null when it is to stay as it is.</summary>
    public bool? DisallowTransfer { get; internal set; }

    /// <summary>What the file notes about this entry.</summary>
    public string? Note { get; internal set; }

    /// <summary>The group through which the person comes; null for an entry of the person's own.</summary>
    public string? Group { get; internal set; }

    /// <summary>The line of the entry, or the row.</summary>
    public int Line { get; internal set; }

    /// <summary>The place of the entry in the file.</summary>
    internal int Offset { get; set; }
}
