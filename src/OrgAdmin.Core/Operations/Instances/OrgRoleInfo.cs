using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Requests;

/// <summary>What instanceOrgInvite.resendInvite sends; a member that is null is not sent and stays as it is.</summary>
public sealed class OrgRoleInfo
{
    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string? Role { get; set; }

    /// <summary>Roles in single applications, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? ApplicationRoles { get; set; }

    /// <summary>Roles in single dashboards, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? DashboardRoles { get; set; }

    /// <summary>Whether an invite that the API shows can be accepted and says the same.</summary>
    internal bool IsSameAs(OrgInvite shown) =>
        shown.HasExpired != true
        && (Role is null || string.Equals(Role, shown.Role, StringComparison.OrdinalIgnoreCase))
        && RoleEntry.AreSame(ApplicationRoles, shown.ApplicationRoles)
        && RoleEntry.AreSame(DashboardRoles, shown.DashboardRoles);
}
