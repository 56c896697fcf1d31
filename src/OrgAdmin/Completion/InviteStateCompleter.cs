using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes the states that an invite can be in.</summary>
public sealed class InviteStateCompleter : WordCompleter
{
    /// <summary>Makes a completer.</summary>
    public InviteStateCompleter()
        : base(ApiEnum.InviteState)
    {
    }
}
