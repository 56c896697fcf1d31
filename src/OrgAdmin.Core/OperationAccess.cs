using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

/// <summary>What an operation of the API needs, as its descriptor says.</summary>
public sealed class OperationAccess
{
    private static readonly IReadOnlyDictionary<string, OperationAccess> ById = typeof(OrgClient)
        .GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(property => property.PropertyType == typeof(ApiOperation))
        .Select(property => new OperationAccess((ApiOperation)property.GetValue(null)!))
        .ToDictionary(operation => operation.Id, StringComparer.Ordinal);

    private OperationAccess(ApiOperation operation)
    {
        Id = operation.Id;
        Scopes = operation.Scopes;
        NeededRole = operation.NeededRole;
        IsChange = !operation.RunsInRehearsal;
    }

    /// <summary>The operations that the client has.</summary>
    public static IReadOnlyCollection<OperationAccess> All { get; } = ById.Values.OrderBy(operation => operation.Id, StringComparer.Ordinal).ToArray();

    /// <summary>The name of the operation as the API has it.</summary>
    public string Id { get; }

    /// <summary>The scopes of which a token needs at least one; empty for an operation that needs no token.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The narrowest scope that opens it, which is its own name; null for an operation that needs no token.</summary>
    public string? NarrowestScope => Scopes.Contains(Id) ? Id : null;

    /// <summary>The role that the user needs in the organization; null where the operation names none.</summary>
    public string? NeededRole { get; }

    /// <summary>Whether it may change something.</summary>
    public bool IsChange { get; }

    /// <summary>The operation of a name.</summary>
    public static OperationAccess Of(string id) => ById[id];

    /// <summary>Whether a scope may open more than this client knows of: a broad one that no descriptor names.</summary>
    public static bool IsUnknownBroadScope(string scope) =>
        (scope ?? throw new ArgumentNullException(nameof(scope))) is var name
        && (name.StartsWith("all.", StringComparison.Ordinal) || name.StartsWith("only.", StringComparison.Ordinal))
        && !ById.Values.Any(operation => operation.Scopes.Contains(name));

    /// <summary>Whether a token with these scopes opens it.</summary>
    public bool IsOpenTo(IReadOnlyList<string> scopes) => Scopes.Count == 0 || Scopes.Intersect(scopes, StringComparer.Ordinal).Any();
}
