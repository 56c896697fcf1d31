using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Writing;

// Writes an invite in the invitee's view.
internal static class InviteeWriter
{
    public static JsonObject WriteForUser(SandboxOrganization organization, SandboxInvite invite, SandboxState state, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "orgInviteUser",
            ["id"] = invite.Id,
            ["orgName"] = organization.Name,
            ["role"] = invite.Role,
            ["requiresMFA"] = RequiresSecondFactor(organization, invite),
            ["inviteDate"] = JsonText.Date(invite.InviteDate),
            ["ttl"] = (long)SandboxInvite.Life.TotalMilliseconds,
            ["expired"] = invite.HasExpired(view.Now),
        };
        if (invite.InvitedById is { } id && state.FindUser(id) is { } inviter)
        {
            result["invitedBy"] = new JsonObject
            {
                ["fullName"] = $"{inviter.FirstName} {inviter.LastName}".Trim(),
                ["email"] = inviter.Email,
            };
        }

        if (view.Links)
        {
            result["_links"] = new JsonObject
            {
                ["self"] = Links.To("/me/invites/" + invite.Id),
                ["invites"] = Links.To("/me/invites"),
            };
        }

        return result;
    }

    public static JsonObject WriteInfo(SandboxOrganization organization, SandboxInvite invite) => new()
    {
        ["orgName"] = organization.Name,
        ["email"] = invite.Email,
        ["role"] = invite.Role,
        ["inviteDate"] = JsonText.Date(invite.InviteDate),
        ["ttl"] = (long)SandboxInvite.Life.TotalMilliseconds,
        ["disallowTransfer"] = invite.DisallowTransfer,
    };

    private static bool RequiresSecondFactor(SandboxOrganization organization, SandboxInvite invite) =>
        organization.MfaMode == "required" || (organization.MfaMode == "adminRequired" && invite.Role == "admin");
}
