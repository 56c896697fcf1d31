namespace OrgAdmin.Sandbox;

/// <summary>A member of an instance.</summary>
public sealed record SandboxInstanceMember
{
    /// <summary>Creates a member.</summary>
    /// <param name="userId">The id of the member's user account.</param>
    /// <param name="role">The role: admin or view.</param>
    public SandboxInstanceMember(string userId, string role)
    {
        UserId = userId;
        Role = role;
    }

    /// <summary>The id of the member's user account.</summary>
    public string UserId { get; init; }

    /// <summary>The role: admin or view.</summary>
    public string Role { get; init; }
}
