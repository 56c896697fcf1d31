namespace OrgAdmin.Planning.Rules;

/// <summary>What to do about an address that has an invite already or belongs to a member.</summary>
public enum InviteConflict
{
    /// <summary>Send the invite and leave it to the API to refuse it.</summary>
    Error,

    /// <summary>Send nothing.</summary>
    Skip,

    /// <summary>Revoke the old invite and send a new one, unless the old one can be accepted and says the same.</summary>
    Replace,
}
