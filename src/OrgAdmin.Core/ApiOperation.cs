using System.Collections.Generic;
using System.Net.Http;

namespace OrgAdmin.Core;

/// <summary>An operation of the API: its name, its method, and the scopes of which a token needs at least one.</summary>
internal sealed class ApiOperation
{
    private static readonly string[] Bounded = { "all.Organization.bounded", "all.User.bounded", "only.Organization.bounded" };
    private static readonly string[] Read = { "all.Organization.read", "all.User.read", "only.Organization.read" };
    private static readonly string[] Full = { "all.Organization", "all.User", "only.Organization", "org.*" };
    private static readonly string[] User = { "all.User", "all.User.bounded", "only.User", "only.User.bounded", "orgs.*" };
    private static readonly string[] UserRead = { "all.User.read", "only.User.read" };

    private ApiOperation(string id, HttpMethod method, params string[][] scopes)
    {
        Id = id;
        Method = method;
        var all = new List<string>();
        foreach (string[] some in scopes)
        {
            all.AddRange(some);
        }

        if (all.Count > 0)
        {
            all.Add(id);
        }

        Scopes = all;
    }

    internal static ApiOperation GetOrg { get; } = new("org.get", HttpMethod.Get, Full, Bounded, Read);

    internal static ApiOperation PatchOrg { get; } = new("org.patch", Patch, Full, Bounded);

    internal static ApiOperation DeleteOrg { get; } = new("org.delete", HttpMethod.Delete, Full, Bounded);

    internal static ApiOperation PendingInvites { get; } = new("org.pendingInvites", HttpMethod.Get, Full, Bounded, Read);

    internal static ApiOperation InviteMember { get; } = new("org.inviteMember", HttpMethod.Post, Full);

    internal static ApiOperation RevokeInvite { get; } = new("org.revokeInvite", HttpMethod.Delete, Full);

    internal static ApiOperation ModifyMember { get; } = new("org.modifyMember", Patch, Full);

    internal static ApiOperation RemoveMember { get; } = new("org.removeMember", HttpMethod.Delete, Full);

    internal static ApiOperation GetOrgs { get; } = new("orgs.get", HttpMethod.Get, User, UserRead);

    internal static ApiOperation PostOrg { get; } = new("orgs.post", HttpMethod.Post, User);

    internal static ApiOperation AuthenticateUser { get; } = new("auth.authenticateUser", HttpMethod.Post);

    /// <summary>The name of the operation as the API has it.</summary>
    internal string Id { get; }

    internal HttpMethod Method { get; }

    /// <summary>The scopes that open the operation; empty for one that needs no token.</summary>
    internal IReadOnlyList<string> Scopes { get; }

    /// <summary>An operation that needs no token gets none.</summary>
    internal bool IsAnonymous => Scopes.Count == 0;

    private static HttpMethod Patch => new("PATCH");
}
