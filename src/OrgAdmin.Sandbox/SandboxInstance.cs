using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>An instance. Its members administer several organizations without being their members.</summary>
public sealed record SandboxInstance
{
    /// <summary>The instance's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The ids of its organizations.</summary>
    public IReadOnlyList<string> OrganizationIds { get; init; } = Array.Empty<string>();

    /// <summary>The members.</summary>
    public IReadOnlyList<SandboxInstanceMember> Members { get; init; } = Array.Empty<SandboxInstanceMember>();

    /// <summary>When it was made; when not set, the time it is added to the sandbox.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was last changed; when not set, the creation date.</summary>
    public DateTimeOffset LastUpdated { get; init; }
}
