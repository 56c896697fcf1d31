namespace OrgAdmin;

/// <summary>What a finding of a roster's plan is about. A finding is something to know that is not a change.</summary>
public enum OrgRosterFindingKind
{
    /// <summary>Somebody has access or an invite and is not in the roster, which does not purge.</summary>
    NotInRoster,

    /// <summary>Somebody is left alone because the roster's <c>unmanaged</c> says so.</summary>
    Unmanaged,

    /// <summary>An invite has expired; only <c>-RenewExpired</c> sends it again.</summary>
    InviteExpired,

    /// <summary>A member also has an invite, and the roster does not purge.</summary>
    MemberAndInvite,

    /// <summary>Somebody left or declined, and is never invited again silently.</summary>
    LeftByThemselves,

    /// <summary>Two addresses may be one person; what concerns them is not applied.</summary>
    PossiblySamePerson,

    /// <summary>Somebody is listed under an old address and is there under a new one.</summary>
    AddressChanged,

    /// <summary>The API shows a role that this version does not know; it is left alone.</summary>
    UnknownRole,

    /// <summary>Something wanted cannot be done, with the reason.</summary>
    Impossible,

    /// <summary>Something could not be read.</summary>
    Unreadable,

    /// <summary>Something that follows from the plan and is easily overlooked.</summary>
    Consequence,
}
