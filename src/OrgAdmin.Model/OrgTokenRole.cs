using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>The highest role that an API token has in one organization (an item of the API's <c>orgRoles</c>).</summary>
public sealed class OrgTokenRole : ApiObject
{
    internal OrgTokenRole()
    {
    }

    /// <summary>The id of the organization; <c>sandbox</c> for what belongs to the user alone.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The role, as the API names it: admin, edit, collaborate, view or none.</summary>
    public string? Role { get; internal set; }

    /// <summary>Roles in single applications that replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> ApplicationRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>Roles in single dashboards that replace <see cref="Role"/> there; empty when there are none.</summary>
    public IReadOnlyList<OrgResourceRole> DashboardRoles { get; internal set; } = ItemList<OrgResourceRole>.Empty;

    /// <summary>The organization and the role: <c>575ed6e87ae143cd83dc4aa8=view</c>.</summary>
    public override string ToString() => $"{OrgId}={Role}";
}
