using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Requests;

/// <summary>What org.modifyMember sends; a member that is null is not sent and stays as it is, a list replaces the stored one.</summary>
public sealed class OrgMemberPatch
{
    /// <summary>Makes a change for one user.</summary>
    public OrgMemberPatch(ResourceId userId) => UserId = (userId ?? throw new ArgumentNullException(nameof(userId))).ToString();

    /// <summary>The id of the user to change.</summary>
    public string UserId { get; }

    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string? Role { get; set; }

    /// <summary>Roles in single applications, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? ApplicationRoles { get; set; }

    /// <summary>Roles in single dashboards, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? DashboardRoles { get; set; }
}
