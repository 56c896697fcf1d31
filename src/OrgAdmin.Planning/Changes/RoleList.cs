using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Planning.Changes;

/// <summary>Converts between roles to send and roles the API shows.</summary>
internal static class RoleList
{
    internal static IReadOnlyList<OrgResourceRole>? Of(IReadOnlyList<RoleEntry>? sent) => sent is null
        ? null
        : new ItemList<OrgResourceRole>(
            sent.Select(entry => new OrgResourceRole { ResourceId = entry.ResourceId, Role = entry.Role }).ToList());

    /// <summary>Shown roles as entries to send; null for an empty list, so that nothing is sent.</summary>
    internal static IReadOnlyList<RoleEntry>? ToSend(IReadOnlyList<OrgResourceRole> shown) => shown.Count == 0
        ? null
        : shown.Select(role => new RoleEntry(ResourceId.Parse(role.ResourceId, "ApplicationRoles"), role.Role ?? string.Empty)).ToList();
}
