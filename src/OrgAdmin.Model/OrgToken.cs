using System;
using System.Collections.Generic;
using System.Security;

namespace OrgAdmin;

/// <summary>
/// An API token of the connected user (the API's <c>apiToken</c>). It never shows its secret; <see cref="GetSecret"/> gives the secret of a
/// token that New-OrgToken has just made. What the API did not send is null.
/// </summary>
public sealed class OrgToken : ApiObject
{
    // Not a property: an object that is exported, or written to a pipeline of another process, must not bring it along.
    private SecureString? _secret;

    internal OrgToken()
    {
    }

    /// <summary>The token's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>apiTokenId</c>).</summary>
    public string? TokenId { get; internal set; }

    /// <summary>The token's name.</summary>
    public string? Name { get; internal set; }

    /// <summary>What the token is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether the token is accepted, as the API names it: active or inactive.</summary>
    public string? Status { get; internal set; }

    /// <summary>What the token may be used for, such as <c>org.inviteMember</c> or <c>all.User.read</c>. It cannot be changed later.</summary>
    public IReadOnlyList<string> Scope { get; internal set; } = ItemList<string>.Empty;

    /// <summary>The highest role that the token has where <see cref="OrgRoles"/> says nothing; null for the user's own.</summary>
    public string? DefaultRole { get; internal set; }

    /// <summary>The highest roles that the token has in single organizations; empty when there are none.</summary>
    public IReadOnlyList<OrgTokenRole> OrgRoles { get; internal set; } = ItemList<OrgTokenRole>.Empty;

    /// <summary>When the token ends (UTC); null for one that does not end. It cannot be changed later.</summary>
    public DateTimeOffset? ExpirationDate { get; internal set; }

    /// <summary>When the token was made (UTC).</summary>
    public DateTimeOffset? CreationDate { get; internal set; }

    /// <summary>When the token was last changed (UTC).</summary>
    public DateTimeOffset? LastUpdated { get; internal set; }

    /// <summary>The id of the user or the application that the token belongs to.</summary>
    public string? OwnerId { get; internal set; }

    /// <summary>What the token belongs to, as the API names it: user or application.</summary>
    public string? OwnerType { get; internal set; }

    /// <summary>The id of who made the token.</summary>
    public string? CreatorId { get; internal set; }

    /// <summary>What made the token, as the API names it: user, apiToken or flow.</summary>
    public string? CreatorType { get; internal set; }

    /// <summary>The name of who made the token.</summary>
    public string? CreatorName { get; internal set; }

    /// <summary>
    /// The secret, for a token that New-OrgToken has just made: the platform shows it this once and keeps no copy. Null for every other
    /// token.
    /// </summary>
    public SecureString? GetSecret() => _secret?.Copy();

    /// <summary>The token's name.</summary>
    public override string ToString() => Name ?? TokenId ?? nameof(OrgToken);

    internal void SetSecret(SecureString secret) => _secret = secret;
}
