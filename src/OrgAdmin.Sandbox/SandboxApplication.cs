using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>An application, which belongs to an organization or to a user.</summary>
public sealed record SandboxApplication
{
    /// <summary>The application's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The id of the organization or the user it belongs to.</summary>
    public string OwnerId { get; init; } = string.Empty;

    /// <summary>The name, which another application may have too.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made; when not set, the time it is added to the sandbox.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was last changed; when not set, the creation date.</summary>
    public DateTimeOffset LastUpdated { get; init; }

    /// <summary>The summary's counts by the API's names; one that is absent is zero.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();
}
