using System;

namespace OrgAdmin.Sandbox;

/// <summary>A dashboard, which belongs to an organization or to a user.</summary>
public sealed record SandboxDashboard
{
    /// <summary>The dashboard's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The id of the organization or the user it belongs to.</summary>
    public string OwnerId { get; init; } = string.Empty;

    /// <summary>The id of the application it is linked to; null for none.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The name, which another dashboard may have too.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is shown to anyone, without a token.</summary>
    public bool IsPublic { get; init; }

    /// <summary>When it was made; when not set, the time it is added to the sandbox.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was last changed; when not set, the creation date.</summary>
    public DateTimeOffset LastUpdated { get; init; }
}
