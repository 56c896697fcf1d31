using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes the states that an API token can be in.</summary>
public sealed class TokenStatusCompleter : WordCompleter
{
    /// <summary>Makes a completer.</summary>
    public TokenStatusCompleter()
        : base(ApiEnum.TokenStatus)
    {
    }
}
