using System.Collections.Generic;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The operations on the calling user: login, tokens, received invites.
internal static class UserRoutes
{
    private const string MyInvites = "/me/invites";
    private const string MyInvite = "/me/invites/{inviteId}";
    private const string Tokens = "/me/tokens";
    private const string Token = "/me/tokens/{apiTokenId}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("auth.authenticateUser", "POST", "/auth/user", ScopeClass.Open, OrgAccess.None, AuthRules.AuthenticateUser)
        {
            Body = BodySchema.UserCredentials,
        },
        new("me.get", "GET", "/me", ScopeClass.UserRead, OrgAccess.None, AuthRules.Me)
        {
            Query = ["includeRecent", .. QueryNames.Summary],
        },
        new("me.refreshToken", "GET", "/me/refreshToken", ScopeClass.UserAccess, OrgAccess.None, AuthRules.Refresh),
        new("me.transferResources", "PATCH", "/me/transferResources", ScopeClass.UserAccess, OrgAccess.None, TransferRules.FromOwnSandbox)
        {
            Body = BodySchema.ResourceTransfer,
        },
        new("me.invites", "GET", MyInvites, ScopeClass.UserRead, OrgAccess.None, InviteeRules.Mine),
        new("me.invite", "GET", MyInvite, ScopeClass.UserRead, OrgAccess.None, InviteeRules.MyOne),
        new("me.respondToInvite", "POST", MyInvite, ScopeClass.UserAccess, OrgAccess.None, InviteeRules.Respond)
        {
            Body = BodySchema.OrgInviteActionUser,
        },
        new("orgInvites.get", "GET", "/invites", ScopeClass.Open, OrgAccess.None, InviteeRules.Info) { Query = ["token", "email"] },
        new("orgInvites.post", "POST", "/invites", ScopeClass.Open, OrgAccess.None, InviteeRules.Answer)
        {
            Body = BodySchema.OrgInviteAction,
        },
        new("userApiTokens.get", "GET", Tokens, ScopeClass.UserRead, OrgAccess.None, TokenRules.List) { Query = QueryNames.List },
        new("userApiTokens.post", "POST", Tokens, ScopeClass.UserAccess, OrgAccess.None, TokenRules.Post)
        {
            Body = BodySchema.ApiTokenPost,
        },
        new("userApiToken.get", "GET", Token, ScopeClass.UserRead, OrgAccess.None, TokenRules.Get),
        new("userApiToken.patch", "PATCH", Token, ScopeClass.UserAccess, OrgAccess.None, TokenRules.Patch)
        {
            Body = BodySchema.ApiTokenPatch,
        },
        new("userApiToken.delete", "DELETE", Token, ScopeClass.UserAccess, OrgAccess.None, TokenRules.Delete),
    ];
}
