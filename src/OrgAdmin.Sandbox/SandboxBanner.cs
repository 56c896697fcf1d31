namespace OrgAdmin.Sandbox;

/// <summary>A message that an organization's members are shown.</summary>
public sealed record SandboxBanner
{
    /// <summary>Creates a banner.</summary>
    /// <param name="message">The message.</param>
    /// <param name="level">How much it matters: info, warning or critical.</param>
    public SandboxBanner(string message, string level)
    {
        Message = message;
        Level = level;
    }

    /// <summary>The message.</summary>
    public string Message { get; init; }

    /// <summary>How much it matters: info, warning or critical.</summary>
    public string Level { get; init; }
}
