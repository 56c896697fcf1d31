using System.Net.Http;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>What the handlers know of a request besides its bytes.</summary>
internal sealed class RequestContext
{
    private const string Key = "OrgAdmin.RequestContext";

    internal RequestContext(ApiOperation operation, string path, OrgCall call, int attempt)
    {
        Operation = operation;
        Path = path;
        Call = call;
        Attempt = attempt;
    }

    internal ApiOperation Operation { get; }

    /// <summary>The path without the query, because the query may hold secrets.</summary>
    internal string Path { get; }

    internal OrgCall Call { get; }

    /// <summary>The number of the attempt, from 1.</summary>
    internal int Attempt { get; }

    internal static RequestContext? Of(HttpRequestMessage request) =>
        request.Properties.TryGetValue(Key, out object? context) ? (RequestContext)context : null;

    internal void AttachTo(HttpRequestMessage request) => request.Properties[Key] = this;
}
