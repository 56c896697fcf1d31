using System;
using System.Collections.Concurrent;
using OrgAdmin.Core;

namespace OrgAdmin.Connections;

/// <summary>
/// The servers this process has connected to. All connections to one address share one, in every runspace, so that all of them know which
/// objects came from it and which changes were sent to it.
/// </summary>
internal static class KnownServers
{
    private static readonly ConcurrentDictionary<string, OrgServer> Servers = new(StringComparer.OrdinalIgnoreCase);

    internal static OrgServer At(Uri uri)
    {
        string address = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return Servers.GetOrAdd(address, name => new OrgServer(name));
    }
}
