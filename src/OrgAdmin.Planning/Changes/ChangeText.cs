using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Texts that several changes share.</summary>
internal static class ChangeText
{
    /// <summary>"pending invite" or "expired invite".</summary>
    internal static string StateOf(OrgInvite invite) => invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite;

    /// <summary>All that an invite to be sent says: <c>role None, application roles 575ec8687ae143cd83dc4a97=View</c>.</summary>
    internal static string Of(OrgInvitePost invite, OrgResources names) =>
        Of(invite.Role, RoleList.Of(invite.ApplicationRoles), RoleList.Of(invite.DashboardRoles), invite.DisallowTransfer, names);

    /// <summary>All that an invite that was sent says.</summary>
    internal static string Of(OrgInvite invite, OrgResources names) =>
        Of(invite.Role, invite.ApplicationRoles, invite.DashboardRoles, invite.DisallowTransfer == true ? true : null, names);

    /// <summary>An application or a dashboard as a text names it: its name where it is known, and always its id.</summary>
    internal static string NameOf(string? resourceId, ResourceIndex? names) => names?.NameOf(resourceId) is { } name
        ? Messages.OrgByName.With(name.InQuotes(), resourceId)
        : resourceId.ForDisplay();

    /// <summary>Roles in single applications or dashboards, with commas between.</summary>
    internal static string Of(IReadOnlyList<OrgResourceRole> roles, ResourceIndex? names) => roles.Count == 0
        ? Messages.NoValue
        : string.Join(", ", roles.Select(one => $"{NameOf(one.ResourceId, names)}={ApiEnum.Show(one.Role)}"));

    private static string Of(
        string? role, IReadOnlyList<OrgResourceRole>? applications, IReadOnlyList<OrgResourceRole>? dashboards, bool? disallowTransfer, OrgResources names)
    {
        var parts = new List<string> { Messages.InviteWithRole.With(ApiEnum.Show(role)) };
        if (applications is { Count: > 0 })
        {
            parts.Add(Messages.InviteWithApplications.With(Of(applications, names.Applications)));
        }

        if (dashboards is { Count: > 0 })
        {
            parts.Add(Messages.InviteWithDashboards.With(Of(dashboards, names.Dashboards)));
        }

        if (disallowTransfer is { } isDisallowed)
        {
            parts.Add(Messages.InviteWithTransfer.With(isDisallowed));
        }

        return string.Join(", ", parts);
    }
}
