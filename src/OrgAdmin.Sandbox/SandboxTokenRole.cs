using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>The highest role an access token has in one organization. The user's own role limits it too.</summary>
public sealed record SandboxTokenRole
{
    /// <summary>Creates a role for an organization.</summary>
    /// <param name="orgId">The organization's id, or <c>sandbox</c> for what belongs to the user alone.</param>
    /// <param name="role">The role: admin, edit, collaborate, view or none.</param>
    public SandboxTokenRole(string orgId, string role)
    {
        OrgId = orgId;
        Role = role;
    }

    /// <summary>The organization's id, or <c>sandbox</c>.</summary>
    public string OrgId { get; init; }

    /// <summary>The role: admin, edit, collaborate, view or none.</summary>
    public string Role { get; init; }

    /// <summary>The highest roles for single applications.</summary>
    public IReadOnlyList<SandboxResourceRole> ApplicationRoles { get; init; } = Array.Empty<SandboxResourceRole>();

    /// <summary>The highest roles for single dashboards.</summary>
    public IReadOnlyList<SandboxResourceRole> DashboardRoles { get; init; } = Array.Empty<SandboxResourceRole>();
}
