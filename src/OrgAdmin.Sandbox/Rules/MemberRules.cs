using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class MemberRules
{
    public static Reply Modify(Call call)
    {
        SandboxMember member = Find(call, call.Body.GetProperty("userId").GetString()!);
        string role = call.Body.TryGetProperty("role", out JsonElement sent) ? sent.GetString()! : member.Role;
        if (role != member.Role)
        {
            RequireAnotherAdmin(call, member);
            if (IsCaller(call, member))
            {
                throw ApiFault.Validation("Your own role cannot be changed");
            }
        }

        RoleLists.RequireResources(call);
        SandboxMember changed = member with
        {
            Role = role,
            ApplicationRoles = RoleLists.Read(call.Body, "applicationRoles", member.ApplicationRoles),
            DashboardRoles = RoleLists.Read(call.Body, "dashboardRoles", member.DashboardRoles),
        };
        return Replace(call, [.. call.Organization.Members.Select(each => each == member ? changed : each)]);
    }

    public static Reply Remove(Call call)
    {
        string userId = QueryId.Require(call.Query, "userId");
        if (call.Rights.RoleIn(call.Organization) != Roles.Admin && !Patterns.SameId(userId, call.Caller.Id))
        {
            throw ApiFault.Forbidden("Only an administrator may remove another member");
        }

        SandboxMember member = Find(call, userId);
        RequireAnotherAdmin(call, member);
        return Replace(call, [.. call.Organization.Members.Where(each => each != member)]);
    }

    private static SandboxMember Find(Call call, string userId) =>
        call.Organization.Members.FirstOrDefault(member => Patterns.SameId(member.UserId, userId)) ?? throw ApiFault.NotFound("Member");

    // Without an admin, nobody could ever grant the role again.
    private static void RequireAnotherAdmin(Call call, SandboxMember member)
    {
        if (member.Role == Roles.Admin && call.Organization.Members.Count(each => each.Role == Roles.Admin) == 1)
        {
            throw ApiFault.Validation("Organization must have at least one administrator");
        }
    }

    private static bool IsCaller(Call call, SandboxMember member) => Patterns.SameId(member.UserId, call.Caller.Id);

    private static Reply Replace(Call call, SandboxMember[] members)
    {
        SandboxOrganization changed = call.State.Put(call.Organization with { Members = members, LastUpdated = call.Now });
        return Reply.Ok(OrgWriter.Write(changed, call.View));
    }
}
