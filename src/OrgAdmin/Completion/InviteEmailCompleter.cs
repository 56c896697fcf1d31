namespace OrgAdmin.Completion;

/// <summary>Completes the address of an invite.</summary>
public class InviteEmailCompleter : InviteCompleter
{
    private protected override Choice ToChoice(OrgInvite invite, string tooltip) =>
        new(invite.Email ?? string.Empty, invite.Email.ForDisplay(), tooltip);
}
