using System.Collections.Generic;

namespace OrgAdmin.HelpGenerator.Help;

/// <summary>An operation of the API that a cmdlet uses, and when.</summary>
/// <param name="Id">The API's name of the operation.</param>
/// <param name="Request">Method, path and query.</param>
/// <param name="Scopes">The scopes of which a token needs one; empty where no token is needed.</param>
/// <param name="Use">When the cmdlet uses it, in words that continue a sentence.</param>
internal sealed record OperationHelp(string Id, string Request, IReadOnlyList<string> Scopes, string Use)
{
    internal string ScopeText => Scopes.Count == 0 ? "It needs no token." : $"The token needs one of the scopes {string.Join(", ", Scopes)}.";
}
