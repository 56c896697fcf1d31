using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;

namespace OrgAdmin.Core.Operations;

/// <summary>
/// The descriptor of one operation of the API: everything the rest of the core needs to know of it. No code outside the operation's folder
/// refers to an operation by name.
/// </summary>
internal sealed class ApiOperation
{
    // netstandard2.0 does not declare it.
    internal static readonly HttpMethod Patch = new("PATCH");

    /// <param name="id">The name of the operation as the API has it.</param>
    /// <param name="method">The method of its requests.</param>
    /// <param name="path">The path, with the names of ids in braces.</param>
    /// <param name="broadScopes">The broad scopes that open it, one of <see cref="ApiScopes"/>.</param>
    internal ApiOperation(string id, HttpMethod method, string path, IReadOnlyList<string> broadScopes)
    {
        Id = id;
        Method = method;
        Path = path;
        Scopes = broadScopes.Count == 0 ? broadScopes : [.. broadScopes, id.Substring(0, id.IndexOf('.')) + ".*", id];
        RunsInRehearsal = method == HttpMethod.Get;
        NeededRole = !path.StartsWith("/orgs/{orgId}", StringComparison.Ordinal) ? null : RunsInRehearsal ? "view" : "admin";
    }

    /// <summary>The name of the operation as the API has it.</summary>
    internal string Id { get; }

    internal HttpMethod Method { get; }

    /// <summary>The path, with the names of ids in braces: <c>/orgs/{orgId}</c>.</summary>
    internal string Path { get; }

    /// <summary>Whether the path says what it is about.</summary>
    internal bool HasIds => Path.IndexOf('{') >= 0;

    /// <summary>The query parameters that a request may have, beside the three global ones.</summary>
    internal IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>The query parameters that every request has.</summary>
    internal IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>The scopes of which a token needs at least one; empty for an operation that needs no token.</summary>
    internal IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether the operation needs no token.</summary>
    internal bool IsAnonymous => Scopes.Count == 0;

    /// <summary>Whether an operation that needs no token shows more to one. Every other such operation gets none.</summary>
    internal bool TakesToken { get; init; }

    /// <summary>Whether it changes nothing, and is sent in a rehearsal and on a read-only connection: by default every GET.</summary>
    internal bool RunsInRehearsal { get; init; }

    /// <summary>The role that the user needs in the organization of the path; null where the path names none.</summary>
    internal string? NeededRole { get; init; }

    /// <summary>Whether its bodies hold secrets and are never shown.</summary>
    internal bool HasSecretBodies { get; init; }

    /// <summary>The path with these ids filled in, in order.</summary>
    internal string PathTo(IReadOnlyList<ResourceId> ids)
    {
        string[] parts = Path.Split('{', '}');
        if (parts.Length != (ids.Count * 2) + 1)
        {
            throw new ArgumentException($"{Id} takes {parts.Length / 2} ids in its path.", nameof(ids));
        }

        var path = new StringBuilder(parts[0]);
        for (int i = 0; i < ids.Count; i++)
        {
            // A null id would otherwise be written as an empty text.
            path.Append(ids[i] ?? throw new ArgumentNullException(nameof(ids))).Append(parts[(i * 2) + 2]);
        }

        return path.ToString();
    }

    /// <summary>The organization among the ids of a path; null where the path names none.</summary>
    internal ResourceId? OrgIdOf(IReadOnlyList<ResourceId> ids)
    {
        string[] parts = Path.Split('{', '}');
        int at = Array.IndexOf(parts, "orgId");
        return at < 0 ? null : ids[at / 2];
    }
}
