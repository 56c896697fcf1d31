using System.Collections.Generic;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

internal static class RouteTable
{
    private const string Orgs = "/orgs";
    private const string Org = "/orgs/{orgId}";
    private const string Invites = "/orgs/{orgId}/invites";
    private const string Member = "/orgs/{orgId}/member";

    private static readonly string[] Summary = ["summaryInclude", "summaryExclude"];

    public static IReadOnlyList<Route> All { get; } =
    [
        new("org.get", "GET", Org, ScopeClass.OrganizationRead, OrgAccess.Member, OrgRules.Get) { Query = Summary },
        new("org.patch", "PATCH", Org, ScopeClass.OrganizationWrite, OrgAccess.Admin, OrgRules.Patch)
        {
            Body = BodySchema.OrgPatch,
            Query = Summary,
        },
        new("org.delete", "DELETE", Org, ScopeClass.OrganizationWrite, OrgAccess.Admin, OrgRules.Delete),
        new("org.pendingInvites", "GET", Invites, ScopeClass.OrganizationRead, OrgAccess.Member, InviteRules.Pending),
        new("org.inviteMember", "POST", Invites, ScopeClass.OrganizationAccess, OrgAccess.Admin, InviteRules.Invite)
        {
            Body = BodySchema.OrgInvitePost,
        },
        new("org.revokeInvite", "DELETE", Invites, ScopeClass.OrganizationAccess, OrgAccess.Admin, InviteRules.Revoke)
        {
            Query = ["inviteId"],
        },
        new("org.modifyMember", "PATCH", Member, ScopeClass.OrganizationAccess, OrgAccess.Admin, MemberRules.Modify)
        {
            Body = BodySchema.OrgMemberPatch,
            Query = Summary,
        },

        // A member who is no admin may leave, so the rule itself looks at the role.
        new("org.removeMember", "DELETE", Member, ScopeClass.OrganizationAccess, OrgAccess.Member, MemberRules.Remove)
        {
            Query = ["userId", .. Summary],
        },
        new("orgs.get", "GET", Orgs, ScopeClass.UserRead, OrgAccess.None, ListRules.Get)
        {
            Query = ["sortField", "sortDirection", "page", "perPage", "filterField", "filter", .. Summary],
        },
        new("orgs.post", "POST", Orgs, ScopeClass.UserWrite, OrgAccess.None, OrgRules.Post)
        {
            Body = BodySchema.OrgPost,
            Query = Summary,
        },
        new("auth.authenticateUser", "POST", "/auth/user", ScopeClass.Open, OrgAccess.None, AuthRules.AuthenticateUser)
        {
            Body = BodySchema.UserCredentials,
        },
        new("me.get", "GET", "/me", ScopeClass.UserRead, OrgAccess.None, AuthRules.Me)
        {
            Query = ["includeRecent", .. Summary],
        },
    ];
}
