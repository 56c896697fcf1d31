namespace OrgAdmin.Completion;

/// <summary>Completes the address of a member, found by the beginning of the address or any part of the name.</summary>
public class MemberEmailCompleter : MemberCompleter
{
    private protected override Choice ToChoice(OrgMember member, string tooltip) =>
        new(member.Email ?? string.Empty, member.Email.ForDisplay(), tooltip, member.FullName);
}
