using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>An access token, with which a user's requests are authorized.</summary>
public sealed record SandboxToken
{
    /// <summary>The text after <c>Bearer</c>.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The id of the user the token belongs to.</summary>
    public string UserId { get; init; } = string.Empty;

    /// <summary>What the token may be used for, for example <c>all.User</c> or <c>all.Organization.read</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = Array.Empty<string>();

    /// <summary>Whether the token is in use; an inactive one fails every request.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When the token expires; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The highest role the token has in organizations not named in <see cref="OrgRoles"/>; null for the user's own.</summary>
    public string? DefaultRole { get; init; }

    /// <summary>The highest roles the token has in single organizations.</summary>
    public IReadOnlyList<SandboxTokenRole> OrgRoles { get; init; } = Array.Empty<SandboxTokenRole>();

    /// <summary>The id of a token that was made as an API token; empty for one that came of signing in.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The API token's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The API token's description.</summary>
    public string? Description { get; init; }

    /// <summary>When the API token was made.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>When the API token was last changed.</summary>
    public DateTimeOffset LastUpdated { get; init; }
}
