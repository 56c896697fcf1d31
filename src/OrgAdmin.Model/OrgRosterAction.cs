namespace OrgAdmin;

/// <summary>What a change of a roster's plan does.</summary>
public enum OrgRosterAction
{
    /// <summary>Invites somebody who is neither a member nor invited.</summary>
    Invite,

    /// <summary>Revokes somebody's invites and sends a new one, which mails again.</summary>
    Reinvite,

    /// <summary>Sets a member's role and overrides in one request.</summary>
    SetRole,

    /// <summary>Removes a member.</summary>
    Remove,

    /// <summary>Revokes invites.</summary>
    Revoke,

    /// <summary>Changes the organization's own fields.</summary>
    SetOrg,
}
