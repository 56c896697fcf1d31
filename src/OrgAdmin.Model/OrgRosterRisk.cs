namespace OrgAdmin;

/// <summary>How closely a reviewer should look at a change.</summary>
public enum OrgRosterRisk
{
    /// <summary>An ordinary change.</summary>
    Low,

    /// <summary>The last way in, a new administrator, the token's own user, or an address that looks like another.</summary>
    High,
}
