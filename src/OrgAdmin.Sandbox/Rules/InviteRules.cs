using System;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class InviteRules
{
    public static Reply Pending(Call call) => Reply.Ok(InviteWriter.Write(call.Organization, call.View));

    public static Reply Invite(Call call)
    {
        string email = call.Body.GetProperty("email").GetString()!;
        RoleLists.RequireResources(call);
        RequireNewcomer(call, email);
        RequireRoom(call);

        var invite = new SandboxInvite
        {
            Email = email,
            Role = call.Body.GetProperty("role").GetString()!,
            ApplicationRoles = RoleLists.Read(call.Body, "applicationRoles", []),
            DashboardRoles = RoleLists.Read(call.Body, "dashboardRoles", []),
            DisallowTransfer = call.Body.TryGetProperty("disallowTransfer", out JsonElement flag) && flag.GetBoolean(),
            InviteDate = call.Now,
            InvitedById = call.Caller.Id,
        };
        SandboxOrganization changed = call.State.Put(call.Organization with { Invites = [.. call.Organization.Invites, invite] });
        return Reply.Ok(InviteWriter.Write(changed, call.View));
    }

    public static Reply Revoke(Call call)
    {
        string inviteId = QueryId.Require(call.Query, "inviteId");
        SandboxInvite revoked = call.Organization.Invites.FirstOrDefault(invite => Patterns.SameId(invite.Id, inviteId))
            ?? throw ApiFault.NotFound("Invite");
        SandboxOrganization changed = call.State.Put(call.Organization with
        {
            Invites = call.Organization.Invites.Where(invite => invite != revoked).ToArray(),
        });
        return Reply.Ok(InviteWriter.Write(changed, call.View));
    }

    private static void RequireNewcomer(Call call, string email)
    {
        if (call.Organization.Members.Any(member => IsSame(member.Email, email)))
        {
            throw ApiFault.AlreadyExists($"{email} is already a member");
        }

        if (!call.State.AllowsTwinInvites
            && call.Organization.Invites.Any(invite => IsSame(invite.Email, email) && !invite.HasExpired(call.Now)))
        {
            throw ApiFault.AlreadyExists($"{email} has already been invited");
        }
    }

    // Pending invites count like members.
    public static void RequireRoom(Call call)
    {
        int taken = call.Organization.Members.Count + call.Organization.Invites.Count(invite => !invite.HasExpired(call.Now));
        if (call.Organization.Limits.TryGetValue("member", out long limit) && taken >= limit)
        {
            throw ApiFault.Validation($"Organization has reached its limit of {limit} members");
        }
    }

    private static bool IsSame(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
