namespace OrgAdmin;

/// <summary>Something to know about a roster and its organizations that is not a change.</summary>
public sealed class OrgRosterFinding
{
    internal OrgRosterFinding(OrgRosterFindingKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    /// <summary>What it is about.</summary>
    public OrgRosterFindingKind Kind { get; }

    /// <summary>The organization's id; null where it is not known.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The organization's name.</summary>
    public string? OrgName { get; internal set; }

    /// <summary>The person's name and address; null for a whole organization.</summary>
    public string? Who { get; internal set; }

    /// <summary>The person's address; null where there is none.</summary>
    public string? Email { get; internal set; }

    /// <summary>The member's user id; null for who is not a member.</summary>
    public string? UserId { get; internal set; }

    /// <summary>The finding as a sentence.</summary>
    public string Message { get; }

    /// <summary>What to write or to run, where there is something.</summary>
    public string? Remedy { get; internal set; }

    /// <summary>The line of the roster it is about, or the row; null where there is none.</summary>
    public int? Line { get; internal set; }

    /// <summary>Whether it is about what the token may do: a plan is often made with one that only reads.</summary>
    internal bool IsAboutToken { get; set; }

    /// <summary>Whether something that the roster wants stays undone because of it.</summary>
    internal bool LeavesUndone => !IsAboutToken && Kind switch
    {
        OrgRosterFindingKind.Impossible or OrgRosterFindingKind.Unreadable or OrgRosterFindingKind.PossiblySamePerson => true,
        OrgRosterFindingKind.UnknownRole => Line is not null,
        _ => false,
    };

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
