namespace OrgAdmin.Completion;

/// <summary>Completes the user id of a member, found by the beginning of the id or any part of the name or address.</summary>
public sealed class UserIdCompleter : MemberCompleter
{
    private protected override Choice ToChoice(OrgMember member, string tooltip) =>
        new(member.UserId ?? string.Empty, member.ForDisplay(), tooltip, member.FullName, member.Email);
}
