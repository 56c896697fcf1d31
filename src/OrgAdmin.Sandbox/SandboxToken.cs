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
}
