using System;
using System.Collections.Generic;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>One organization as it was read for a roster, or why it could not be.</summary>
public sealed class WorldOrganization
{
    internal WorldOrganization(Org? org, string? problem)
    {
        Org = org;
        Problem = problem;
    }

    /// <summary>The organization; null when it could not be read or found.</summary>
    public Org? Org { get; }

    /// <summary>The id by which it was to be read; null where it was read.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>Why it cannot be compared; null when it can.</summary>
    public string? Problem { get; internal set; }

    /// <summary>Its invites; null when they were not read, because the organization has none that count and none is needed.</summary>
    public IReadOnlyList<OrgInvite>? Invites { get; internal set; }

    /// <summary>The names of its applications by their ids; null when they were not read.</summary>
    public IReadOnlyDictionary<string, string>? ApplicationNames { get; internal set; }

    /// <summary>The names of its dashboards by their ids; null when they were not read.</summary>
    public IReadOnlyDictionary<string, string>? DashboardNames { get; internal set; }

    /// <summary>What the audit log knows of people who are missing; empty when it was not read.</summary>
    public IReadOnlyList<AccessFact> Facts { get; internal set; } = Array.Empty<AccessFact>();
}
