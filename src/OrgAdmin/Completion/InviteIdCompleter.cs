namespace OrgAdmin.Completion;

/// <summary>Completes the id of an invite, found by the beginning of the id or any part of the address.</summary>
public sealed class InviteIdCompleter : InviteCompleter
{
    private protected override Choice ToChoice(OrgInvite invite, string tooltip) =>
        new(invite.InviteId ?? string.Empty, invite.ToString().ForDisplay(), tooltip, invite.Email);
}
