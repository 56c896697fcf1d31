using System;
using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Who is to be in which organization with which role: what a roster file says, or rows. Read whole, or not at all.</summary>
public sealed class Roster
{
    internal Roster(string? source) => Source = source;

    /// <summary>The file's name as it was given; null for rows.</summary>
    public string? Source { get; }

    /// <summary>Rules of the file about all of its organizations.</summary>
    public RosterPolicy Policy { get; internal set; } = new();

    /// <summary>What is true of a person everywhere, by the order of the file.</summary>
    public IReadOnlyList<RosterPerson> People { get; internal set; } = Array.Empty<RosterPerson>();

    /// <summary>The organizations, by the order of the file.</summary>
    public IReadOnlyList<RosterOrganization> Organizations { get; internal set; } = Array.Empty<RosterOrganization>();
}
