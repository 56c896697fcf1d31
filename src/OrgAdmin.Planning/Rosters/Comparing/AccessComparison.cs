using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>What somebody can reach less and more after a change, in the organization and in each application and dashboard.</summary>
internal sealed class AccessComparison
{
    private readonly OrgRosterAccess? _before;
    private readonly OrgRosterAccess? _after;

    internal AccessComparison(OrgRosterAccess? before, OrgRosterAccess? after)
    {
        _before = before;
        _after = after;
        int was = Rank(before), becomes = Rank(after);
        LosesRole = becomes < was;
        GainsRole = becomes > was;
        LostApplications = Differing(access => access.ApplicationRoles, lost: true);
        LostDashboards = Differing(access => access.DashboardRoles, lost: true);
        GainedApplications = Differing(access => access.ApplicationRoles, lost: false);
        GainedDashboards = Differing(access => access.DashboardRoles, lost: false);
    }

    internal bool LosesRole { get; }

    internal bool GainsRole { get; }

    /// <summary>The applications with a role of their own in which less can be reached afterwards.</summary>
    internal IReadOnlyList<string> LostApplications { get; }

    internal IReadOnlyList<string> LostDashboards { get; }

    internal IReadOnlyList<string> GainedApplications { get; }

    internal IReadOnlyList<string> GainedDashboards { get; }

    internal OrgRosterEffect Effect => LosesRole || LostApplications.Count + LostDashboards.Count > 0 ? OrgRosterEffect.Loss
        : GainsRole || GainedApplications.Count + GainedDashboards.Count > 0 ? OrgRosterEffect.Gain
        : OrgRosterEffect.Neutral;

    /// <summary>The loss and the gain in words; empty for neither.</summary>
    internal IEnumerable<string> Describe()
    {
        string loss = Join(LosesRole ? _before!.Role : null, LostApplications.Count, LostDashboards.Count);
        string gain = Join(GainsRole ? _after!.Role : null, GainedApplications.Count, GainedDashboards.Count);
        if (loss.Length > 0)
        {
            yield return Messages.RosterLoses.With(loss);
        }

        if (gain.Length > 0)
        {
            yield return Messages.RosterGains.With(gain);
        }
    }

    private static int Rank(OrgRosterAccess? access) => access is null ? RoleRank.Nothing : RoleRank.Of(access.Role);

    // Without a role of its own a resource follows the role in the organization.
    private static int RankIn(OrgRosterAccess? access, Func<OrgRosterAccess, IReadOnlyList<OrgResourceRole>> list, string id) => access is null
        ? RoleRank.Nothing
        : list(access).FirstOrDefault(role => IsSame(role.ResourceId, id)) is { } own ? RoleRank.Of(own.Role) : RoleRank.Of(access.Role);

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<string> Differing(Func<OrgRosterAccess, IReadOnlyList<OrgResourceRole>> list, bool lost)
    {
        IEnumerable<string> ids = new[] { _before, _after }.SelectMany(access => access is null ? Array.Empty<OrgResourceRole>() : list(access))
            .Select(role => role.ResourceId!)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return ids.Where(id =>
        {
            int was = RankIn(_before, list, id), becomes = RankIn(_after, list, id);
            return lost ? becomes < was && was > RoleRank.None : becomes > was && becomes > RoleRank.None;
        }).ToList();
    }

    private static string Join(string? role, int applications, int dashboards)
    {
        var parts = new List<string>();
        if (role is not null)
        {
            parts.Add(role.ToLowerInvariant());
        }

        if (applications > 0)
        {
            parts.Add(Plural.Of(applications, Messages.RosterOneApplication, Messages.RosterApplications));
        }

        if (dashboards > 0)
        {
            parts.Add(Plural.Of(dashboards, Messages.RosterOneDashboard, Messages.RosterDashboards));
        }

        return string.Join(", ", parts);
    }
}
