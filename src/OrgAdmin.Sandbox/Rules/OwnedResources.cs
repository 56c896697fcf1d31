using System;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Rules;

// Which applications and dashboards a caller sees, and how a list asks for those of one owner.
internal static class OwnedResources
{
    public static SandboxOrganization? Owner(Call call, string ownerId) => call.State.FindOrganization(ownerId);

    public static bool Sees(Call call, SandboxApplication application) => call.RightsIfAny is { } rights
        && Roles.IsAtLeast(rights.RoleFor(application, Owner(call, application.OwnerId)), Roles.View);

    public static bool Sees(Call call, SandboxDashboard dashboard) => dashboard.IsPublic
        || (call.RightsIfAny is { } rights && Roles.IsAtLeast(rights.RoleFor(dashboard, Owner(call, dashboard.OwnerId)), Roles.View));

    // Absent: of every owner; blank: the caller's own; an id: that organization's, which for a stranger are none.
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
