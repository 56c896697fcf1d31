using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Texts that several changes share.</summary>
internal static class ChangeText
{
    /// <summary>"pending invite" or "expired invite".</summary>
    internal static string StateOf(OrgInvite invite) => invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite;

    /// <summary>All that an invite to be sent says: <c>role None, application roles 575ec8687ae143cd83dc4a97=View</c>.</summary>
    internal static string Of(OrgInvitePost invite) =>
        Of(invite.Role, RoleList.Of(invite.ApplicationRoles), RoleList.Of(invite.DashboardRoles), invite.DisallowTransfer);

    /// <summary>All that an invite that was sent says.</summary>
    internal static string Of(OrgInvite invite) =>
        Of(invite.Role, invite.ApplicationRoles, invite.DashboardRoles, invite.DisallowTransfer == true ? true : null);

    /// <summary>Roles in single applications or dashboards, with commas between.</summary>
    internal static string Of(IReadOnlyList<OrgResourceRole> roles) => roles.Count == 0
        ? Messages.NoValue
        : string.Join(", ", roles.Select(one => $"{one.ResourceId.ForDisplay()}={ApiEnum.Show(one.Role)}"));

    private static string Of(
        string? role, IReadOnlyList<OrgResourceRole>? applications, IReadOnlyList<OrgResourceRole>? dashboards, bool? disallowTransfer)
    {
        var parts = new List<string> { Messages.InviteWithRole.With(ApiEnum.Show(role)) };
        if (applications is { Count: > 0 })
        {
            parts.Add(Messages.InviteWithApplications.With(Of(applications)));
        }

        if (dashboards is { Count: > 0 })
        {
            parts.Add(Messages.InviteWithDashboards.With(Of(dashboards)));
        }

        if (disallowTransfer is { } isDisallowed)
        {
            parts.Add(Messages.InviteWithTransfer.With(isDisallowed));
        }

        return string.Join(", ", parts);
    }
}
