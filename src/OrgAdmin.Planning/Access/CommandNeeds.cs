using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Access;

/// <summary>A cmdlet and the operations that it sends.</summary>
public sealed class CommandNeeds
{
    private readonly IReadOnlyList<(OperationAccess Operation, NeedKind Kind)> _operations;

    /// <summary>Makes the needs of a cmdlet.</summary>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="operations">The API's names of the operations, and when each is sent.</param>
    public CommandNeeds(string command, IEnumerable<KeyValuePair<string, NeedKind>> operations)
    {
        Command = command ?? throw new ArgumentNullException(nameof(command));
        _operations = (operations ?? throw new ArgumentNullException(nameof(operations)))
            .Select(pair => (OperationAccess.Of(pair.Key), pair.Value)).ToArray();
    }

    /// <summary>The name of the cmdlet.</summary>
    public string Command { get; }

    /// <summary>Whether it sends anything.</summary>
    public bool SendsAny => _operations.Count > 0;

    /// <summary>Whether it sends something that only a token opens.</summary>
    public bool NeedsToken => _operations.Any(pair => pair.Operation.NarrowestScope is not null);

    /// <summary>Whether it is about an organization.</summary>
    public bool IsAboutOrg => Required.Any(operation => operation.NeededRole is not null);

    /// <summary>The operations without which it cannot work.</summary>
    internal IEnumerable<OperationAccess> Required =>
        _operations.Where(pair => pair.Kind == NeedKind.Always).Select(pair => pair.Operation);

    /// <summary>Whether without this operation it cannot do something that it is for.</summary>
    public bool Needs(string operation) => _operations.Any(pair => pair.Operation.Id == operation && pair.Kind != NeedKind.ForTexts);

    /// <summary>The fewest scopes that open all that it sends: the operations' own names.</summary>
    public IReadOnlyList<string> NarrowestScopes() => _operations
        .Select(pair => pair.Operation.NarrowestScope).OfType<string>()
        .Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>The scopes of which a token with these scopes lacks one for each of these operations.</summary>
    internal IReadOnlyList<string> MissingFrom(IReadOnlyList<string> scopes) => Required
        .Where(operation => !operation.IsOpenTo(scopes))
        .Select(operation => operation.NarrowestScope ?? operation.Id)
        .Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>Refuses to begin where the scopes of the token show that the API would refuse.</summary>
    /// <param name="scopes">The token's scopes; empty when it does not say.</param>
    /// <exception cref="OrgApiException">They do.</exception>
    public void EnsureOpenTo(IReadOnlyList<string> scopes)
    {
        if (scopes is { Count: > 0 } && !scopes.Any(OperationAccess.IsUnknownBroadScope) && MissingFrom(scopes) is { Count: > 0 } missing)
        {
            throw new OrgApiException(
                OrgErrorKind.ScopeMissing, Messages.ScopeMissing.With(Command, ScopeText.Join(scopes), string.Join(", ", missing)))
            {
                Scopes = missing,
            };
        }
    }
}
