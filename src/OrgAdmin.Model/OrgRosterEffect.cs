namespace OrgAdmin;

/// <summary>Whether somebody can reach more or less after a change.</summary>
public enum OrgRosterEffect
{
    /// <summary>Nobody can reach more or less.</summary>
    Neutral,

    /// <summary>Somebody can reach more, and nothing less.</summary>
    Gain,

    /// <summary>Somebody can reach less in some place.</summary>
    Loss,
}
