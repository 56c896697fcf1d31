using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>A member of an organization. A null value is omitted from the API's response.</summary>
public sealed record SandboxMember
{
    /// <summary>The id of the member's user account.</summary>
    public string UserId { get; init; } = string.Empty;

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The address of a picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>The default role: admin, edit, collaborate, view or none.</summary>
    public string Role { get; init; } = "view";

    /// <summary>The roles for single applications.</summary>
    public IReadOnlyList<SandboxResourceRole> ApplicationRoles { get; init; } = Array.Empty<SandboxResourceRole>();

    /// <summary>The roles for single dashboards.</summary>
    public IReadOnlyList<SandboxResourceRole> DashboardRoles { get; init; } = Array.Empty<SandboxResourceRole>();

    /// <summary>Whether the account asks for a second factor.</summary>
    public bool TwoFactorAuthEnabled { get; init; }

    /// <summary>Whether the account signs in through single sign-on.</summary>
    public bool SsoLinked { get; init; }

    /// <summary>Makes a user a member.</summary>
    /// <param name="user">The user account.</param>
    /// <param name="role">The default role.</param>
    /// <returns>The member, to be put into an organization.</returns>
    public static SandboxMember Of(SandboxUser user, string role)
    {
        if (user is null)
        {
            throw new ArgumentNullException(nameof(user));
        }

        return new SandboxMember
        {
            UserId = user.Id,
            FirstName = user.FirstName,
            LastName = user.LastName,
            Email = user.Email,
            Role = role,
            TwoFactorAuthEnabled = user.TwoFactorCode is not null,
            SsoLinked = user.SsoLinked,
        };
    }
}
