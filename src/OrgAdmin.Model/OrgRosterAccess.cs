using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace OrgAdmin;

/// <summary>
/// What somebody has in an organization before or after a change, or the values of an organization's own fields. Null stands for no
/// access.
/// </summary>
public sealed class OrgRosterAccess
{
    internal OrgRosterAccess(string? role)
    {
        Role = role;
    }

    /// <summary>The role as the API names it; null for an organization's fields.</summary>
    public string? Role { get; }

    /// <summary>Roles in single applications, in the order of their ids.</summary>
    public IReadOnlyList<OrgResourceRole> ApplicationRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Roles in single dashboards, in the order of their ids.</summary>
    public IReadOnlyList<OrgResourceRole> DashboardRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Whether this is a member's access; else it is an invite's.</summary>
    public bool IsMember { get; internal set; }

    /// <summary>Whether it is an invite that has expired.</summary>
    public bool HasExpired { get; internal set; }

    /// <summary>The invite's <c>disallowTransfer</c>; null for members and where it is not known.</summary>
    public bool? DisallowTransfer { get; internal set; }

    /// <summary>The ids of the invites that this access rests on, in order; empty for members who have none.</summary>
    public IReadOnlyList<string> InviteIds { get; internal set; } = ItemList<string>.Empty;

    /// <summary>The organization's own fields that change, by the names of the API; empty for a person.</summary>
    public ReadOnlyDictionary<string, string?> Fields { get; internal set; } = new(new Dictionary<string, string?>());

    /// <summary>The access in words: <c>Edit, 2 applications</c>, or the fields.</summary>
    public override string ToString()
    {
        if (Role is null)
        {
            return string.Join(", ", Fields.Select(field => $"{field.Key}: {field.Value.ForDisplay()}"));
        }

        var parts = new List<string> { char.ToUpperInvariant(Role[0]) + Role.Substring(1) };
        Add(parts, ApplicationRoles.Count, Messages.RosterOneApplication, Messages.RosterApplications);
        Add(parts, DashboardRoles.Count, Messages.RosterOneDashboard, Messages.RosterDashboards);
        string text = string.Join(", ", parts).ForDisplay();
        return IsMember ? text : (HasExpired ? Messages.RosterExpiredInvite : Messages.RosterPendingInvite).With(text);
    }

    /// <summary>A text that is equal for two equal accesses, and different for different ones.</summary>
    internal string Canonical() => string.Join("|", new[]
    {
        IsMember ? "member" : HasExpired ? "expired" : "invite",
        (Role ?? string.Empty).ToLowerInvariant(),
        Join(ApplicationRoles),
        Join(DashboardRoles),
        DisallowTransfer?.ToString() ?? string.Empty,
        string.Join(",", InviteIds),
        string.Join(",", Fields.Select(field => $"{field.Key.Length}:{field.Key}={field.Value?.Length ?? -1}:{field.Value}")),
    });

    private static string Join(IReadOnlyList<OrgResourceRole> roles) =>
        string.Join(",", roles.Select(role => role.ToString().ToLowerInvariant()).OrderBy(text => text, StringComparer.Ordinal));

    private static void Add(List<string> parts, int count, string one, string several)
    {
        if (count > 0)
        {
            parts.Add(Plural.Of(count, one, several));
        }
    }
}
