using System;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Rules;

// Filters applications and dashboards by what a caller may see and by owner.
internal static class OwnedResources
{
    public static SandboxOrganization? Owner(Call call, string ownerId) => call.State.FindOrganization(ownerId);

    public static bool Sees(Call call, SandboxApplication application) => call.RightsIfAny is { } rights
        && Roles.IsAtLeast(rights.RoleFor(application, Owner(call, application.OwnerId)), Roles.View);

    public static bool Sees(Call call, SandboxDashboard dashboard) => dashboard.IsPublic
        || (call.RightsIfAny is { } rights && Roles.IsAtLeast(rights.RoleFor(dashboard, Owner(call, dashboard.OwnerId)), Roles.View));

    // Absent: all owners. Blank: the caller. An id: that organization, whose list is empty for a stranger.
    public static Func<string, bool> OwnerFilter(Call call)
    {
        string? orgId = BlankOrId(call, "orgId");
        return orgId switch
        {
            null => _ => true,
            "" => ownerId => Patterns.SameId(ownerId, call.Caller.Id),
            _ => ownerId => Patterns.SameId(ownerId, orgId),
        };
    }

    public static string? BlankOrId(Call call, string name)
    {
        string? id = call.Query.Find(name);
        return string.IsNullOrEmpty(id) || Patterns.IsId(id!) ? id : throw ApiFault.Validation(Patterns.IdMessage(name));
    }
}
