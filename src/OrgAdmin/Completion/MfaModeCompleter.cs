using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes the modes in which an organization asks for a second factor.</summary>
public sealed class MfaModeCompleter : WordCompleter
{
    /// <summary>Makes a completer.</summary>
    public MfaModeCompleter()
        : base(ApiEnum.MfaMode)
    {
    }
}
