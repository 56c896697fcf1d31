using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Writing;

// Writes an API token without its text.
internal static class TokenWriter
{
    public const string Active = "active";

    public static string Status(SandboxToken token) => token.IsActive ? Active : "inactive";

    public static JsonObject Write(SandboxToken token, SandboxState state, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "apiToken",
            ["id"] = token.Id,
            ["apiTokenId"] = token.Id,
            ["ownerId"] = token.UserId,
            ["ownerType"] = "user",
            ["creatorId"] = token.UserId,
            ["creatorType"] = "user",
        };
        JsonText.SetIfPresent(result, "creatorName", state.FindUser(token.UserId)?.Email);
        result["name"] = token.Name;
        JsonText.SetIfPresent(result, "description", token.Description);
        result["creationDate"] = JsonText.Date(token.CreationDate);
        result["lastUpdated"] = JsonText.Date(token.LastUpdated);
        if (token.Expires is { } expires)
        {
            result["expirationDate"] = JsonText.Date(expires);
        }

        JsonText.SetIfPresent(result, "defaultRole", token.DefaultRole);
        result["orgRoles"] = new JsonArray(token.OrgRoles.Select(Role).ToArray());
        result["scope"] = new JsonArray(token.Scopes.Select(scope => (JsonNode)scope).ToArray());
        result["status"] = Status(token);
        if (view.Links)
        {
            result["_links"] = new JsonObject
            {
                ["self"] = Links.To("/me/tokens/" + token.Id),
                ["tokens"] = Links.To("/me/tokens"),
            };
        }

        return result;
    }

    private static JsonNode Role(SandboxTokenRole role)
    {
        var result = new JsonObject { ["orgId"] = role.OrgId, ["role"] = role.Role };
        SetIfAny(result, "applicationRoles", role.ApplicationRoles);
        SetIfAny(result, "dashboardRoles", role.DashboardRoles);
        return result;
    }

    private static void SetIfAny(JsonObject target, string name, IReadOnlyList<SandboxResourceRole> roles)
    {
        if (roles.Count > 0)
        {
            target[name] = MemberWriter.Roles(roles);
        }
    }
}
