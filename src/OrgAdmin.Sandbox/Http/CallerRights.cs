using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The rights of a caller: limited both by the user's roles and by the token's.
internal sealed class CallerRights
{
    public const string OwnSandbox = "sandbox";

    public CallerRights(SandboxUser user, SandboxToken token)
    {
        User = user;
        Token = token;
    }

    public SandboxUser User { get; }

    public SandboxToken Token { get; }

    // Null for a non-member, and when the token may not see the organization.
    public string? RoleIn(SandboxOrganization organization)
    {
        string cap = Cap(organization.Id)?.Role ?? DefaultCap;
        SandboxMember? self = FindSelf(organization);
        return self is null || cap == Roles.None ? null : Roles.Lower(self.Role, cap);
    }

    public string OwnSandboxRole => Cap(OwnSandbox)?.Role ?? DefaultCap;

    public string RoleFor(SandboxApplication application, SandboxOrganization? owner) => owner is null
        ? OwnRole(application.OwnerId)
        : Roles.Lower(
            ResourceRole(FindSelf(owner)?.ApplicationRoles, application.Id, FindSelf(owner)?.Role),
            ResourceRole(Cap(owner.Id)?.ApplicationRoles, application.Id, Cap(owner.Id)?.Role ?? DefaultCap));

    public string RoleFor(SandboxDashboard dashboard, SandboxOrganization? owner) => owner is null
        ? OwnRole(dashboard.OwnerId)
        : Roles.Lower(
            ResourceRole(FindSelf(owner)?.DashboardRoles, dashboard.Id, FindSelf(owner)?.Role),
            ResourceRole(Cap(owner.Id)?.DashboardRoles, dashboard.Id, Cap(owner.Id)?.Role ?? DefaultCap));

    // A token has no role for an instance, so its default role is the limit.
    public string? RoleIn(SandboxInstance instance)
    {
        SandboxInstanceMember? self = instance.Members.FirstOrDefault(member => Patterns.SameId(member.UserId, User.Id));
        return self is null || DefaultCap == Roles.None ? null : Roles.Lower(self.Role, DefaultCap);
    }

    private string DefaultCap => Token.DefaultRole ?? Roles.Admin;

    private SandboxTokenRole? Cap(string orgId) => Token.OrgRoles.FirstOrDefault(role => Patterns.SameId(role.OrgId, orgId));

    private SandboxMember? FindSelf(SandboxOrganization organization) =>
        organization.Members.FirstOrDefault(member => Patterns.SameId(member.UserId, User.Id));

    private string OwnRole(string ownerId) => Patterns.SameId(ownerId, User.Id) ? OwnSandboxRole : Roles.None;

    // A role for the single resource replaces the role for all of them.
    private static string ResourceRole(IReadOnlyList<SandboxResourceRole>? overrides, string id, string? role) =>
        overrides?.FirstOrDefault(each => Patterns.SameId(each.ResourceId, id))?.Role ?? role ?? Roles.None;
}
