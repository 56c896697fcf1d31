using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Writing;

internal static class InviteWriter
{
    public static JsonArray Write(SandboxOrganization organization, ReplyView view) =>
        new(Sorted(organization).Select(invite => (JsonNode)Decorate(Plain(invite, view.Now), invite, organization, view)).ToArray());

    public static JsonArray WritePlain(SandboxOrganization organization, DateTimeOffset now) =>
        new(Sorted(organization).Select(invite => (JsonNode)Plain(invite, now)).ToArray());

    // The API promises no order. Sorting by address prevents clients from relying on the position of a new invite.
    private static IEnumerable<SandboxInvite> Sorted(SandboxOrganization organization) => organization.Invites
        .OrderBy(invite => invite.Email, StringComparer.OrdinalIgnoreCase)
        .ThenBy(invite => invite.InviteDate);

    public static JsonObject Plain(SandboxInvite invite, DateTimeOffset now) => new()
    {
        ["_type"] = "orgInvite",
        ["id"] = invite.Id,
        ["email"] = invite.Email,
        ["role"] = invite.Role,
        ["applicationRoles"] = MemberWriter.Roles(invite.ApplicationRoles),
        ["dashboardRoles"] = MemberWriter.Roles(invite.DashboardRoles),
        ["inviteDate"] = JsonText.Date(invite.InviteDate),
        ["ttl"] = (long)SandboxInvite.Life.TotalMilliseconds,
        ["hasExpired"] = invite.HasExpired(now),
        ["disallowTransfer"] = invite.DisallowTransfer,
    };

    private static JsonObject Decorate(JsonObject target, SandboxInvite invite, SandboxOrganization organization, ReplyView view)
    {
        string org = "/orgs/" + organization.Id;
        if (view.Links)
        {
            target["_links"] = new JsonObject { ["self"] = Links.To(org + "/invites"), ["org"] = Links.To(org) };
        }

        if (view.Actions)
        {
            target["_actions"] = Links.Actions(
                OrgRoutes.All.Where(route => route.Query.Contains(QueryNames.InviteId)), organization.Id, $"?{QueryNames.InviteId}={invite.Id}");
        }

        if (view.Embedded)
        {
            target["_embedded"] = new JsonObject
            {
                ["org"] = new JsonObject { ["id"] = organization.Id, ["name"] = organization.Name },
            };
        }

        return target;
    }
}
