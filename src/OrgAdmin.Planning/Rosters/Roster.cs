using System;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary>Makes sure that the roster names these organizations by their ids, so that choosing among them leaves none out unnoticed.</summary>
    /// <exception cref="OrgApiException">It does not name one of them.</exception>
    public void EnsureLists(IEnumerable<string> orgIds)
    {
        List<string> missing = orgIds.Where(id => !Organizations.Any(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase))).ToList();
        if (missing.Count > 0)
        {
            throw new OrgApiException(OrgErrorKind.OrgNotFound, Messages.RosterOrgNotListed.With(string.Join(", ", missing).ForDisplay()));
        }
    }

    /// <summary>Makes sure that the roster is about one organization alone.</summary>
    /// <exception cref="OrgApiException">It names another.</exception>
    public void EnsureOnly(string orgId)
    {
        if (Organizations.FirstOrDefault(one => !string.Equals(one.Id, orgId, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new OrgApiException(OrgErrorKind.Ambiguous, Messages.RosterRowsOfOtherOrg.With((other.Id ?? other.Name).ForDisplay(), orgId));
        }
    }
}
