using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>An invitation to an organization.</summary>
public sealed record SandboxInvite
{
    /// <summary>How long an invite can be accepted.</summary>
    public static TimeSpan Life => TimeSpan.FromDays(7);

    /// <summary>The invite's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The address that was invited.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>The default role the invitee will have.</summary>
    public string Role { get; init; } = "view";

    /// <summary>The roles for single applications.</summary>
    public IReadOnlyList<SandboxResourceRole> ApplicationRoles { get; init; } = Array.Empty<SandboxResourceRole>();

    /// <summary>The roles for single dashboards.</summary>
    public IReadOnlyList<SandboxResourceRole> DashboardRoles { get; init; } = Array.Empty<SandboxResourceRole>();

    /// <summary>When the invite was sent; its life starts here.</summary>
    public DateTimeOffset InviteDate { get; init; }

    /// <summary>Whether the invitee may not transfer resources; kept and sent back, without an effect here.</summary>
    public bool DisallowTransfer { get; init; }

    /// <summary>The secret the invitee was sent; when empty, the sandbox gives one.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>The id of who sent it; null where that is not known.</summary>
    public string? InvitedById { get; init; }

    /// <summary>Whether the invitee has hidden the invite; it can still be accepted.</summary>
    public bool IsDismissed { get; init; }

    /// <summary>Whether the invite has expired.</summary>
    /// <param name="now">The time in question.</param>
    /// <returns>Whether it can no longer be accepted.</returns>
    public bool HasExpired(DateTimeOffset now) => now >= InviteDate + Life;
}
