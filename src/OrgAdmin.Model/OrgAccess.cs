namespace OrgAdmin;

/// <summary>Whether a cmdlet may be used on an organization, and what is missing if not.</summary>
public sealed class OrgAccess
{
    internal OrgAccess(string command) => Command = command;

    /// <summary>The name of the cmdlet.</summary>
    public string Command { get; }

    /// <summary>The id of the organization; null for a cmdlet that is not about one.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The name of the organization.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>Whether the API will let the cmdlet do its work; null where that cannot be told beforehand.</summary>
    public bool? Allowed { get; internal set; }

    /// <summary>Why it will not, or why it cannot be told; null where it will.</summary>
    public string? Reason { get; internal set; }

    /// <summary>The narrowest scopes that the token lacks, with commas between; null where it lacks none.</summary>
    public string? MissingScope { get; internal set; }

    /// <summary>The role that is needed in the organization and is not there; null where the role is enough.</summary>
    public string? NeedsRole { get; internal set; }

    /// <summary>The cmdlet and whether it may be used: <c>New-OrgInvite: no</c>.</summary>
    public override string ToString() => $"{Command}: {(Allowed is { } allowed ? allowed ? "yes" : "no" : "?")}";
}
