namespace OrgAdmin.Planning.Rosters.World;

/// <summary>What can happen to somebody's access without us.</summary>
public enum AccessFactKind
{
    /// <summary>A member left.</summary>
    Left,

    /// <summary>Somebody declined an invite.</summary>
    Declined,

    /// <summary>Somebody accepted an invite: the address is that of the invite, the user who came by it.</summary>
    Accepted,
}
