namespace OrgAdmin.Planning.Changes;

/// <summary>Texts that several changes share.</summary>
internal static class ChangeText
{
    /// <summary>"pending invite" or "expired invite".</summary>
    internal static string StateOf(OrgInvite invite) => invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite;
}
