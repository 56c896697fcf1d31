using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Tests.Catalog;

/// <summary>What a cmdlet makes of the objects that are piped into it.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Command">The call, with parameters that let the cmdlet act if the object binds.</param>
/// <param name="Request">What it then sends.</param>
/// <param name="Outcomes">
/// The kinds of objects that are not refused, by outcome: <c>OWN: OrgInvite inviteRow; look: memberRow</c>. Kinds and outcomes are those of
/// the tests of binding.
/// </param>
/// <param name="NeedsInput">Whether a pipeline from which nothing comes is an error.</param>
internal sealed record CatalogBinding(string Name, string Command, string Request, string Outcomes, bool NeedsInput = false)
{
    /// <summary>The outcome of each kind of object that is not refused.</summary>
    internal IReadOnlyDictionary<string, string> ByKind { get; } = Outcomes
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':', StringSplitOptions.TrimEntries))
        .SelectMany(part => part[1].Split(' ').Select(kind => (Kind: kind, Outcome: part[0])))
        .ToDictionary(pair => pair.Kind, pair => pair.Outcome);
}
