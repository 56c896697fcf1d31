using System;

namespace OrgAdmin.Sandbox;

/// <summary>A user account, which may be a member of any number of organizations.</summary>
public sealed record SandboxUser
{
    /// <summary>The user's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The address to sign in with, compared without case.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>The password to sign in with.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>The code asked for as a second factor; null where the account has none.</summary>
    public string? TwoFactorCode { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Whether the account signs in through single sign-on.</summary>
    public bool SsoLinked { get; init; }

    /// <summary>When the account was made; when not set, the time it is added to the sandbox.</summary>
    public DateTimeOffset CreationDate { get; init; }
}
