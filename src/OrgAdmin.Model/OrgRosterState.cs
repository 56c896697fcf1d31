namespace OrgAdmin;

/// <summary>What became of one organization of a roster.</summary>
public enum OrgRosterState
{
    /// <summary>It was read and compared.</summary>
    Read,

    /// <summary>It could not be read, so nothing is planned for it.</summary>
    Unreadable,

    /// <summary>A guard rail refuses its changes.</summary>
    Refused,
}
