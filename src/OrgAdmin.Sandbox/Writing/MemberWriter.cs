using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class MemberWriter
{
    public static JsonObject Write(SandboxMember member)
    {
        var result = new JsonObject { ["userId"] = member.UserId };
        JsonText.SetIfPresent(result, "firstName", member.FirstName);
        JsonText.SetIfPresent(result, "lastName", member.LastName);
        JsonText.SetIfPresent(result, "email", member.Email);
        JsonText.SetIfPresent(result, "avatarUrl", member.AvatarUrl);
        result["role"] = member.Role;
        result["applicationRoles"] = Roles(member.ApplicationRoles);
        result["dashboardRoles"] = Roles(member.DashboardRoles);
        result["twoFactorAuthEnabled"] = member.TwoFactorAuthEnabled;
        result["ssoLinked"] = member.SsoLinked;
        return result;
    }

    public static JsonArray Roles(IReadOnlyList<SandboxResourceRole> roles) =>
        new(roles.Select(role => (JsonNode)new JsonObject { ["resourceId"] = role.ResourceId, ["role"] = role.Role }).ToArray());
}
