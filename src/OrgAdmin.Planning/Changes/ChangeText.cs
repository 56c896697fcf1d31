namespace OrgAdmin.Planning.Changes;

/// <summary>The words that several changes have in common.</summary>
internal static class ChangeText
{
    /// <summary>"pending invite" or "expired invite".</summary>
    internal static string StateOf(OrgInvite invite) => invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite;
}
