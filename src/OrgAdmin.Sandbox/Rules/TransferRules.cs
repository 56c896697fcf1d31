using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Rules;

// Moves applications and dashboards to another owner: all of them, or none when one may not be moved.
internal static class TransferRules
{
    public static Reply FromOrganization(Call call) => Transfer(call, call.Organization.Id);

    public static Reply FromOwnSandbox(Call call) => Roles.IsAtLeast(call.Rights.OwnSandboxRole, Roles.Admin)
        ? Transfer(call, call.Caller.Id)
        : throw ApiFault.Forbidden("The access token may not transfer your own resources");

    private static Reply Transfer(Call call, string ownerId)
    {
        bool isStrict = call.Body.TryGetProperty("strict", out JsonElement strict) && strict.GetBoolean();
        ResourceStore resources = call.State.Resources;
        string destinationId = Destination(call, ownerId, out SandboxOrganization? destination);
        call.Audit.Concerns(destination);

        // The meaning of strict is not documented. Here strict refuses an unknown id; otherwise it is skipped.
        SandboxApplication[] applications =
            Pick(call, "applicationIds", isStrict, resources.Applications.Find, each => Patterns.SameId(each.OwnerId, ownerId));
        SandboxDashboard[] dashboards =
            Pick(call, "dashboardIds", isStrict, resources.Dashboards.Find, each => Patterns.SameId(each.OwnerId, ownerId));

        RequireRoom(resources, destination, "application", ResourceStore.AppCount, applications.Length);
        RequireRoom(resources, destination, "dashboard", ResourceStore.DashCount, dashboards.Length);
        Move(call, ownerId, destinationId, applications, dashboards);
        return Reply.Ok(new JsonObject { ["success"] = true });
    }

    private static string Destination(Call call, string ownerId, out SandboxOrganization? destination)
    {
        string id = call.Body.GetProperty("destinationId").GetString()!;
        destination = null;
        if (Patterns.SameId(id, ownerId))
        {
            throw ApiFault.Validation("\"destinationId\" must be another owner");
        }

        if (call.Body.GetProperty("destinationType").GetString() == "user")
        {
            return Patterns.SameId(id, call.Caller.Id) && Roles.IsAtLeast(call.Rights.OwnSandboxRole, Roles.Admin)
                ? call.Caller.Id
                : throw ApiFault.Validation("\"destinationId\" must be your own user id");
        }

        destination = call.State.FindOrganization(id);
        if (destination is null || call.Rights.RoleIn(destination) is not { } role)
        {
            throw ApiFault.NotFound("Organization");
        }

        if (role != Roles.Admin || destination.IsReadOnly || destination.DisabledAt is not null)
        {
            throw ApiFault.Forbidden("You may not transfer resources to the organization " + destination.Name);
        }

        return destination.Id;
    }

    private static T[] Pick<T>(Call call, string name, bool isStrict, Func<string, T?> find, Func<T, bool> isOwned)
        where T : class
    {
        var picked = new List<T>();
        IEnumerable<string> ids = call.Body.TryGetProperty(name, out JsonElement list)
            ? list.EnumerateArray().Select(item => item.GetString()!)
            : [];
        foreach (string id in ids.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (find(id) is { } resource && isOwned(resource))
            {
                picked.Add(resource);
            }
            else if (isStrict)
            {
                throw ApiFault.Validation($"\"{name}\" holds {id}, which was not found");
            }
        }

        return [.. picked];
    }

    private static void RequireRoom(ResourceStore resources, SandboxOrganization? organization, string limit, string count, int arriving)
    {
        if (organization is not null
            && arriving > 0
            && organization.Limits.TryGetValue(limit, out long most)
            && resources.Count(organization, count) + arriving > most)
        {
            throw ApiFault.Validation($"Organization has reached its limit of {most} {limit}s");
        }
    }

    private static void Move(Call call, string from, string to, SandboxApplication[] applications, SandboxDashboard[] dashboards)
    {
        Recount(call, from, -applications.Length, -dashboards.Length);
        Recount(call, to, applications.Length, dashboards.Length);
        foreach (SandboxApplication application in applications)
        {
            call.State.Put(application with { OwnerId = to, LastUpdated = call.Now });
        }

        foreach (SandboxDashboard dashboard in dashboards)
        {
            call.State.Put(dashboard with { OwnerId = to, LastUpdated = call.Now });
        }

        if (call.State.FindOrganization(from) is { } left)
        {
            var gone = new HashSet<string>(
                applications.Select(each => each.Id).Concat(dashboards.Select(each => each.Id)), StringComparer.OrdinalIgnoreCase);
            call.State.Put(WithoutRolesFor(left, gone));
        }
    }

    // Updates the counts in the owner's summary.
    private static void Recount(Call call, string ownerId, int applications, int dashboards)
    {
        if (call.State.FindOrganization(ownerId) is not { } organization)
        {
            return;
        }

        ResourceStore resources = call.State.Resources;
        var counts = organization.Counts.ToDictionary(pair => pair.Key, pair => pair.Value);
        counts[ResourceStore.AppCount] = resources.Count(organization, ResourceStore.AppCount) + applications;
        counts[ResourceStore.DashCount] = resources.Count(organization, ResourceStore.DashCount) + dashboards;
        call.State.Put(organization with { Counts = counts });
    }

    // Removes roles for resources that now belong to another owner; such roles have no effect and could not be given again.
    private static SandboxOrganization WithoutRolesFor(SandboxOrganization organization, HashSet<string> gone)
    {
        IReadOnlyList<SandboxResourceRole> Kept(IReadOnlyList<SandboxResourceRole> roles) =>
            [.. roles.Where(role => !gone.Contains(role.ResourceId))];

        return organization with
        {
            Members =
            [
                .. organization.Members.Select(member => member with
                {
                    ApplicationRoles = Kept(member.ApplicationRoles),
                    DashboardRoles = Kept(member.DashboardRoles),
                }),
            ],
            Invites =
            [
                .. organization.Invites.Select(invite => invite with
                {
                    ApplicationRoles = Kept(invite.ApplicationRoles),
                    DashboardRoles = Kept(invite.DashboardRoles),
                }),
            ],
        };
    }
}
