using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

// Invite operations that only an instance has: get one, and resend it.
internal static class InstanceInviteRules
{
    private static readonly ListFields<SandboxInvite> Fields = new(
        invite => invite.Id,
        ListFields<SandboxInvite>.By("inviteDate", invite => invite.InviteDate),
        ListFields<SandboxInvite>.By("email", invite => invite.Email),
        ListFields<SandboxInvite>.By("role", invite => invite.Role))
    {
        Filter = [ListFields<SandboxInvite>.Text("email", invite => invite.Email), ListFields<SandboxInvite>.Text("role", invite => invite.Role)],
        Direction = "desc",
    };

    // Not paged: returns all invites at once.
    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxInvite>(call, Fields);
        SandboxInvite[] found = list.Find(call.Organization.Invites);
        var result = new JsonObject
        {
            ["items"] = new JsonArray(found.Select(invite => (JsonNode)Write(call, call.Organization, invite)).ToArray()),
            ["instanceId"] = call.Id("instanceId"),
            ["orgId"] = call.Organization.Id,
            ["count"] = found.Length,
            ["sortField"] = list.SortField,
            ["sortDirection"] = list.SortDirection,
        };
        JsonText.SetIfPresent(result, "filterField", list.FilterField);
        JsonText.SetIfPresent(result, "filter", list.Filter);
        return Reply.Ok(result);
    }

    public static Reply Get(Call call) => Reply.Ok(Write(call, call.Organization, Find(call)));

    // Keeps the invite with its id and secret. Its seven days start again, with the roles that were sent.
    public static Reply Resend(Call call)
    {
        SandboxInvite invite = Find(call);
        call.Audit.Target = new SandboxAuditTarget("OrgInvite", invite.Id, invite.Email);
        RoleLists.RequireResources(call);
        RequireRoom(call, invite);
        SandboxInvite renewed = invite with
        {
            Role = call.Body.TryGetProperty("role", out JsonElement role) ? role.GetString()! : invite.Role,
            ApplicationRoles = RoleLists.Read(call.Body, "applicationRoles", invite.ApplicationRoles),
            DashboardRoles = RoleLists.Read(call.Body, "dashboardRoles", invite.DashboardRoles),
            InviteDate = call.Now,
            InvitedById = call.Caller.Id,
            IsDismissed = false,
        };
        SandboxOrganization changed = call.State.Put(call.Organization with
        {
            Invites = [.. call.Organization.Invites.Select(each => each == invite ? renewed : each)],
        });
        return new Reply(201, Write(call, changed, renewed));
    }

    private static SandboxInvite Find(Call call)
    {
        string id = call.Id("inviteId");
        return call.Organization.Invites.FirstOrDefault(invite => Patterns.SameId(invite.Id, id)) ?? throw ApiFault.NotFound("Invite");
    }

    // An expired invite takes no seat, so resending it needs a free one.
    private static void RequireRoom(Call call, SandboxInvite invite)
    {
        if (invite.HasExpired(call.Now))
        {
            InviteRules.RequireRoom(call);
        }
    }

    private static JsonObject Write(Call call, SandboxOrganization organization, SandboxInvite invite)
    {
        JsonObject result = InviteWriter.Plain(invite, call.Now);
        if (call.View.Links)
        {
            string invites = "/instances/" + call.Id("instanceId") + "/orgs/" + organization.Id + "/invites";
            result["_links"] = new JsonObject { ["self"] = Links.To(invites + "/" + invite.Id), ["invites"] = Links.To(invites) };
        }

        return result;
    }
}
