namespace OrgAdmin.Sandbox;

/// <summary>A role for one application or dashboard, which replaces the default role there.</summary>
public sealed record SandboxResourceRole
{
    /// <summary>Creates a role for a resource.</summary>
    /// <param name="resourceId">The application's or dashboard's id.</param>
    /// <param name="role">The role: collaborate, view or none.</param>
    public SandboxResourceRole(string resourceId, string role)
    {
        ResourceId = resourceId;
        Role = role;
    }

    /// <summary>The application's or dashboard's id.</summary>
    public string ResourceId { get; init; }

    /// <summary>The role: collaborate, view or none.</summary>
    public string Role { get; init; }
}
