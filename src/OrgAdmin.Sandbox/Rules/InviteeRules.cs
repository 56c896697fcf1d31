using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

// Invite operations of the invited person, with a login or with the secret of the invite.
internal static class InviteeRules
{
    public static Reply Mine(Call call) => Reply.Ok(new JsonArray(
        All(call)
            .Where(found => IsFor(call.Caller.Email, found.Invite) && !found.Invite.IsDismissed)
            .OrderBy(found => found.Invite.InviteDate)
            .Select(found => (JsonNode)InviteeWriter.WriteForUser(found.Organization, found.Invite, call.State, call.View))
            .ToArray()));

    public static Reply MyOne(Call call)
    {
        (SandboxOrganization organization, SandboxInvite invite) = FindMine(call);
        return Reply.Ok(InviteeWriter.WriteForUser(organization, invite, call.State, call.View));
    }

    public static Reply Respond(Call call)
    {
        (SandboxOrganization organization, SandboxInvite invite) = FindMine(call);
        Note(call, organization, invite);
        RequireAlive(call, invite);
        string action = call.Body.GetProperty("action").GetString()!;
        string result = action switch
        {
            "accept" => Accept(call, organization, invite, call.Caller),
            "reject" => Reject(call, organization, invite),
            _ => Dismiss(call, organization, invite),
        };
        return Reply.Ok(new JsonObject { ["result"] = result, ["orgId"] = organization.Id });
    }

    public static Reply Info(Call call)
    {
        string email = call.Query.Find("email") ?? throw ApiFault.Validation("\"email\" is required");
        string token = call.Query.Find("token") ?? throw ApiFault.Validation("\"token\" is required");
        (SandboxOrganization organization, SandboxInvite invite) = FindByToken(call, email, token);
        RequireAlive(call, invite);
        return Reply.Ok(InviteeWriter.WriteInfo(organization, invite));
    }

    public static Reply Answer(Call call)
    {
        string email = call.Body.GetProperty("email").GetString()!;
        (SandboxOrganization organization, SandboxInvite invite) = FindByToken(call, email, call.Body.GetProperty("token").GetString()!);
        SandboxUser? account = call.State.FindUserByEmail(email);
        Note(call, organization, invite);
        call.Audit.ActsAs(account);
        RequireAlive(call, invite);
        bool isAccepted = call.Body.GetProperty("accept").GetBoolean();
        if (isAccepted)
        {
            Accept(call, organization, invite, account ?? throw ApiFault.Validation($"{email} has no account yet"));
        }
        else
        {
            Reject(call, organization, invite);
        }

        return Reply.Ok(new JsonObject { ["accepted"] = isAccepted, ["orgId"] = organization.Id });
    }

    private static IEnumerable<(SandboxOrganization Organization, SandboxInvite Invite)> All(Call call) =>
        call.State.Organizations.SelectMany(organization => organization.Invites.Select(invite => (organization, invite)));

    private static (SandboxOrganization Organization, SandboxInvite Invite) FindMine(Call call)
    {
        string id = call.Id("inviteId");
        return First(All(call).Where(found => Patterns.SameId(found.Invite.Id, id) && IsFor(call.Caller.Email, found.Invite)));
    }

    // Address and secret must both match, so that neither alone reveals an invite.
    private static (SandboxOrganization Organization, SandboxInvite Invite) FindByToken(Call call, string email, string token) =>
        First(All(call).Where(found => found.Invite.Token == token && IsFor(email, found.Invite)));

    private static (SandboxOrganization Organization, SandboxInvite Invite) First(
        IEnumerable<(SandboxOrganization Organization, SandboxInvite Invite)> found)
    {
        foreach ((SandboxOrganization Organization, SandboxInvite Invite) each in found)
        {
            return each;
        }

        throw ApiFault.NotFound("Invite");
    }

    private static bool IsFor(string email, SandboxInvite invite) => string.Equals(email, invite.Email, StringComparison.OrdinalIgnoreCase);

    private static void RequireAlive(Call call, SandboxInvite invite)
    {
        if (invite.HasExpired(call.Now))
        {
            throw ApiFault.Gone("Invite has expired");
        }
    }

    private static void Note(Call call, SandboxOrganization organization, SandboxInvite invite)
    {
        call.Audit.Concerns(organization);
        call.Audit.Target = new SandboxAuditTarget("OrgInvite", invite.Id, invite.Email);
        call.Audit.ActorName = invite.Email;
    }

    private static string Accept(Call call, SandboxOrganization organization, SandboxInvite invite, SandboxUser user)
    {
        if (organization.Members.Any(member => Patterns.SameId(member.UserId, user.Id)))
        {
            throw ApiFault.AlreadyExists($"{user.Email} is already a member");
        }

        if (organization.Limits.TryGetValue("member", out long limit) && organization.Members.Count >= limit)
        {
            throw ApiFault.Validation($"Organization has reached its limit of {limit} members");
        }

        SandboxMember member = SandboxMember.Of(user, invite.Role) with
        {
            ApplicationRoles = invite.ApplicationRoles,
            DashboardRoles = invite.DashboardRoles,
        };
        call.State.Put(Without(organization, invite) with { Members = [.. organization.Members, member], LastUpdated = call.Now });
        return "accepted";
    }

    private static string Reject(Call call, SandboxOrganization organization, SandboxInvite invite)
    {
        call.State.Put(Without(organization, invite));
        return "rejected";
    }

    // The effect is not documented. Here the invite only disappears from the invitee's list.
    private static string Dismiss(Call call, SandboxOrganization organization, SandboxInvite invite)
    {
        call.State.Put(organization with
        {
            Invites = [.. organization.Invites.Select(each => each == invite ? invite with { IsDismissed = true } : each)],
        });
        return "dismissed";
    }

    private static SandboxOrganization Without(SandboxOrganization organization, SandboxInvite invite) =>
        organization with { Invites = [.. organization.Invites.Where(each => each != invite)] };
}
