using System;
using System.Collections.Concurrent;
using OrgAdmin.Core;

namespace OrgAdmin.Connections;

/// <summary>
/// The servers that this process has had to do with: all connections to one address, of whichever runspace, share one, so that an object is
/// known to come from it and a change that was sent there is known to all.
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
