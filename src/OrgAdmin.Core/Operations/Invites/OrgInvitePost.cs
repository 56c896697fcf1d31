using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Requests;

/// <summary>What org.inviteMember sends; a member that is null is not sent.</summary>
public sealed class OrgInvitePost
{
    /// <summary>Makes an invite to an address with a role (admin, edit, collaborate, view or none).</summary>
    public OrgInvitePost(string email, string role)
    {
        Email = email;
        Role = role;
    }

    /// <summary>The address to invite, up to 1,024 characters.</summary>
    public string Email { get; }

    /// <summary>admin, edit, collaborate, view or none.</summary>
    public string Role { get; }

    /// <summary>Roles in single applications, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? ApplicationRoles { get; set; }

    /// <summary>Roles in single dashboards, at most 100.</summary>
    public IReadOnlyList<RoleEntry>? DashboardRoles { get; set; }

    /// <summary>The API's <c>disallowTransfer</c>.</summary>
    public bool? DisallowTransfer { get; set; }

    /// <summary>Whether an invite that the API shows can still be accepted and says the same.</summary>
    public bool IsSameAs(OrgInvite shown) =>
        (shown ?? throw new ArgumentNullException(nameof(shown))).HasExpired != true
        && string.Equals(Role, shown.Role, StringComparison.OrdinalIgnoreCase)
        && HasRolesOf(shown)
        && (DisallowTransfer is null || DisallowTransfer == (shown.DisallowTransfer ?? false));

    /// <summary>Whether an invite that the API shows has the same roles in single applications and dashboards.</summary>
    public bool HasRolesOf(OrgInvite shown) =>
        RoleEntry.AreSame(ApplicationRoles ?? Array.Empty<RoleEntry>(), (shown ?? throw new ArgumentNullException(nameof(shown))).ApplicationRoles)
        && RoleEntry.AreSame(DashboardRoles ?? Array.Empty<RoleEntry>(), shown.DashboardRoles);
}
