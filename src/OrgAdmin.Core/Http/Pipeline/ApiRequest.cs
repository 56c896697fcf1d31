using System;
using System.Collections.Generic;
using System.Text;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>One request, before it is tied to a host: the operation, where it goes, and its body.</summary>
internal sealed class ApiRequest
{
    private readonly List<KeyValuePair<string, string>> _query = new();

    internal ApiRequest(ApiOperation operation, string path, byte[]? body = null)
    {
        Operation = operation;
        Path = path;
        Body = body;
    }

    internal ApiOperation Operation { get; }

    internal string Path { get; }

    /// <summary>The JSON body; null for GET and DELETE.</summary>
    internal byte[]? Body { get; }

    /// <summary>Adds a query parameter unless it has no value; the order of the calls is the order on the wire.</summary>
    internal ApiRequest With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _query.Add(new KeyValuePair<string, string>(name, value!));
        }

        return this;
    }

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

    private static string Flag(bool value) => value ? "true" : "false";
}
