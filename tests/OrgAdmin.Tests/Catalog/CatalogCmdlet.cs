using System.Collections.Generic;

namespace OrgAdmin.Tests.Catalog;

/// <summary>
/// One cmdlet as the tests use it. Scripts name things of the seeded sandbox by the variables of <see cref="CmdletCatalog.Variables"/>, and
/// expected texts by the names that <see cref="CmdletCatalog.Fill"/> fills in.
/// </summary>
/// <param name="Name">The cmdlet's name.</param>
internal sealed record CatalogCmdlet(string Name)
{
    private readonly string? _sample;

    /// <summary>A call that does what the cmdlet is for and emits something.</summary>
    internal string Sample
    {
        get => _sample ?? Calls[0].Script;
        init => _sample = value;
    }

    /// <summary>Calls, and the requests with their answers that -Verbose shows of each; empty for a cmdlet of connections.</summary>
    internal IReadOnlyList<(string Script, string Requests)> Calls { get; init; } = [];

    /// <summary>A change, what is sent, and how it is described; null for a cmdlet that only reads.</summary>
    internal CatalogChange? Change { get; init; }

    /// <summary>What comes of each kind of object from the pipeline.</summary>
    internal IReadOnlyList<CatalogBinding> Bindings { get; init; } = [];

    /// <summary>Calls in which $empty stands for an empty value of a parameter that takes one.</summary>
    internal IReadOnlyList<string> EmptyValues { get; init; } = [];

    /// <summary>Calls in which $empty stands for an empty value of a parameter that takes several.</summary>
    internal IReadOnlyList<string> EmptyLists { get; init; } = [];

    /// <summary>Calls in which $empty stands for an empty cell of a row.</summary>
    internal IReadOnlyList<string> EmptyCells { get; init; } = [];

    /// <summary>Calls into which null is piped.</summary>
    internal IReadOnlyList<string> TakesNull { get; init; } = [];

    /// <summary>Calls with null for the object.</summary>
    internal IReadOnlyList<string> NullObjects { get; init; } = [];

    /// <summary>Calls in which $id stands for a text that is not an id.</summary>
    internal IReadOnlyList<string> OddIds { get; init; } = [];

    /// <summary>Calls in which $id stands for a text that is not an id, where a name may stand for one.</summary>
    internal IReadOnlyList<string> OddNames { get; init; } = [];

    /// <summary>Calls with two items, each of which would send something.</summary>
    internal IReadOnlyList<string> TwoItems { get; init; } = [];

    /// <summary>Rows that are refused, and the beginning of what is said of the second one.</summary>
    internal IReadOnlyList<(string Command, string Row, string Message)> BadRows { get; init; } = [];

    /// <summary>Beginnings of calls whose next argument is the id of an organization.</summary>
    internal IReadOnlyList<string> CompletesOrgId { get; init; } = [];

    /// <summary>Changes whose descriptions show names that come from the server; $self is the token's own user.</summary>
    internal IReadOnlyList<string> ShowsNames { get; init; } = [];

    /// <summary>Calls in which $token stands in the place of another value.</summary>
    internal IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>Calls in which secrets are used, one for each thing that the cmdlet does.</summary>
    internal IReadOnlyList<string> Secrecy { get; init; } = [];

    /// <summary>Calls with an object of another server than the one they talk to; $elsewhere is a connection to the other.</summary>
    internal IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Calls of which several may be under way at a time, and how many requests they write.</summary>
    internal IReadOnlyList<(string Script, int Writes)> Overlaps { get; init; } = [];
}
