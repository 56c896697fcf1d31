using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// One request before it is bound to a host: the operation, its path and its body. Ids are <see cref="ResourceId"/>s and must not be null,
/// so a DELETE without the id of its target cannot be built.
/// </summary>
internal sealed class ApiRequest
{
    private readonly List<KeyValuePair<string, string>> _query = [];

    /// <param name="operation">The operation.</param>
    /// <param name="ids">The ids of the path, in its order.</param>
    internal ApiRequest(ApiOperation operation, params ResourceId[] ids)
    {
        Operation = operation;
        Path = operation.PathTo(ids);
        OrgId = operation.OrgIdOf(ids)?.ToString();
    }

    internal ApiOperation Operation { get; }

    internal string Path { get; }

    /// <summary>The organization that the path names; null where it names none.</summary>
    internal string? OrgId { get; }

    /// <summary>The JSON body; null for GET and DELETE.</summary>
    internal byte[]? Body { get; private set; }

    /// <summary>Sets the body.</summary>
    internal ApiRequest WithBody(byte[] body)
    {
        Body = body;
        return this;
    }

    /// <summary>Adds a query parameter unless its value is null. Parameters are sent in the order of the calls.</summary>
    internal ApiRequest With(string name, string? value)
    {
        EnsureDeclared(name);
        if (!string.IsNullOrEmpty(value))
        {
            _query.Add(new KeyValuePair<string, string>(name, value!));
        }

        return this;
    }

    /// <summary>Adds a time as a query parameter, in milliseconds since 1970, unless it is null.</summary>
    internal ApiRequest With(string name, DateTimeOffset? time) =>
        With(name, time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a member of a parameter that is an object, by its place in brackets, unless the value is null.</summary>
    internal ApiRequest WithPart(string name, string place, string? value)
    {
        EnsureDeclared(name);
        if (!string.IsNullOrEmpty(value))
        {
            _query.Add(new KeyValuePair<string, string>(name + Uri.EscapeDataString(place), value!));
        }

        return this;
    }

    /// <summary>Adds whose things are listed: an organization's, or the user's own where the id is null.</summary>
    internal ApiRequest WithOwner(string name, ResourceId? orgId)
    {
        EnsureDeclared(name);
        _query.Add(new KeyValuePair<string, string>(name, orgId?.ToString() ?? string.Empty));
        return this;
    }

    /// <summary>Adds an id as a query parameter.</summary>
    internal ApiRequest With(string name, ResourceId id) => With(name, (id ?? throw new ArgumentNullException(nameof(id))).ToString());

    /// <summary>Adds the parameters that select the counts of a summary.</summary>
    internal ApiRequest With(OrgSummaryFields? summary) => summary is null
        ? this
        : With(OrgSummaryFields.ExcludeParameter, Joined(summary.Exclude)).With(OrgSummaryFields.IncludeParameter, Joined(summary.Include));

    /// <summary>Path and query, with the three global parameters first, as the API's own clients have them.</summary>
    internal string Target(OrgCall call)
    {
        var target = new StringBuilder(Path)
            .Append("?_actions=").Append(Flag(call.IncludeActions))
            .Append("&_links=").Append(Flag(call.IncludeLinks))
            .Append("&_embedded=").Append(Flag(call.IncludeEmbedded));
        foreach (KeyValuePair<string, string> parameter in _query)
        {
            target.Append('&').Append(parameter.Key).Append('=').Append(Uri.EscapeDataString(parameter.Value));
        }

        return target.ToString();
    }

    private void EnsureDeclared(string name)
    {
        if (!Operation.Query.Contains(name) && !Operation.RequiredQuery.Contains(name))
        {
            throw new ArgumentException($"{Operation.Id} has no query parameter '{name}'.", nameof(name));
        }
    }

    private static string? Joined(IReadOnlyList<string>? names) => names is null ? null : string.Join(",", names);

    private static string Flag(bool value) => value ? "true" : "false";
}
