using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Access;

/// <summary>What a token allows: its scopes, its time, and the highest roles that it has.</summary>
public sealed class TokenGrant
{
    private readonly string? _defaultRole;
    private readonly IReadOnlyList<OrgTokenRole> _orgRoles;

    private TokenGrant(IReadOnlyList<string> scopes, DateTimeOffset? expires, string? defaultRole, IReadOnlyList<OrgTokenRole> orgRoles)
    {
        Scopes = scopes;
        Expires = expires;
        _defaultRole = defaultRole;
        _orgRoles = orgRoles;
    }

    /// <summary>The scopes; empty when they are not known.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>When the token ends; null when it does not, or when that is not known.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>Whether the token is refused whatever it is used for.</summary>
    public bool IsInactive { get; private set; }

    /// <summary>Whether the connection refuses every change.</summary>
    public bool RefusesChanges { get; set; }

    /// <summary>What a token says of itself. Its highest roles are not in it.</summary>
    public static TokenGrant Of(IReadOnlyList<string> scopes, DateTimeOffset? expires) =>
        new(scopes ?? throw new ArgumentNullException(nameof(scopes)), expires, null, Array.Empty<OrgTokenRole>());

    /// <summary>What the API says of a token.</summary>
    public static TokenGrant Of(OrgToken token) => new(
        (token ?? throw new ArgumentNullException(nameof(token))).Scope, token.ExpirationDate, token.DefaultRole, token.OrgRoles)
    {
        IsInactive = string.Equals(token.Status, "inactive", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The lower of the user's role in an organization and the highest that the token has there.</summary>
    internal string? Cap(string? role, string? orgId)
    {
        string? highest = _orgRoles.FirstOrDefault(one => string.Equals(one.OrgId, orgId, StringComparison.OrdinalIgnoreCase))?.Role ?? _defaultRole;
        return highest is null || role is null || ApiEnum.OrgRole.RankOf(role) > ApiEnum.OrgRole.RankOf(highest) ? role : highest;
    }
}
