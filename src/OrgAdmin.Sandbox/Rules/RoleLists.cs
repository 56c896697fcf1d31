using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Rules;

internal static class RoleLists
{
    // A sent list replaces the stored one; without one, the stored one stays.
    public static IReadOnlyList<SandboxResourceRole> Read(JsonElement body, string name, IReadOnlyList<SandboxResourceRole> stored) =>
        body.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(Read).ToArray() : stored;

    // Roles can be given only for resources of the organization.
    public static void RequireResources(Call call)
    {
        ResourceStore resources = call.State.Resources;
        Require(call, "applicationRoles", id => resources.Applications.Find(id)?.OwnerId);
        Require(call, "dashboardRoles", id => resources.Dashboards.Find(id)?.OwnerId);
    }

    private static void Require(Call call, string name, Func<string, string?> owner)
    {
        IReadOnlyList<SandboxResourceRole> roles = Read(call.Body, name, []);
        for (int i = 0; i < roles.Count; i++)
        {
            if (!string.Equals(owner(roles[i].ResourceId), call.Organization.Id, StringComparison.OrdinalIgnoreCase))
            {
                throw ApiFault.Validation($"\"{name}[{i}].resourceId\" was not found in the organization");
            }
        }
    }

    private static SandboxResourceRole Read(JsonElement item) =>
        new(item.GetProperty("resourceId").GetString()!, item.GetProperty("role").GetString()!);
}
