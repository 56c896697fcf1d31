using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Planning.Changes;

/// <summary>Roles that are sent, as the API shows them.</summary>
internal static class RoleList
{
    internal static IReadOnlyList<OrgResourceRole>? Of(IReadOnlyList<RoleEntry>? sent) => sent is null
        ? null
        : new ItemList<OrgResourceRole>(
            sent.Select(entry => new OrgResourceRole { ResourceId = entry.ResourceId, Role = entry.Role }).ToList());

    /// <summary>Roles that the API shows, to be sent; null where there are none, so that nothing is sent of them.</summary>
    internal static IReadOnlyList<RoleEntry>? ToSend(IReadOnlyList<OrgResourceRole> shown) => shown.Count == 0
        ? null
        : shown.Select(role => new RoleEntry(ResourceId.Parse(role.ResourceId, "ApplicationRoles"), role.Role ?? string.Empty)).ToList();
}
