using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Threading;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

/// <summary>
/// A server of the API, or a sandbox, shared by all clients of a process. It knows which objects came from it and which changes the process
/// has sent. Thread-safe.
/// </summary>
public sealed class OrgServer
{
    private readonly ConcurrentDictionary<string, long> _changes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ServerOrigin _origin;
    private long _moment;

    /// <summary>Makes a server that is distinct from every other one.</summary>
    /// <param name="name">How people know it: its address, or the sandbox.</param>
    public OrgServer(string name) => _origin = new ServerOrigin(name);

    /// <summary>The name for messages.</summary>
    public string Name => _origin.Name;

    /// <summary>A counter that grows with each change that is sent, to compare later changes with.</summary>
    public long Moment => Interlocked.Read(ref _moment);

    /// <summary>Whether the process has sent a change to the organization, or one without an organization, since a moment.</summary>
    public bool HasChangedSince(ResourceId orgId, long moment) =>
        IsLater((orgId ?? throw new ArgumentNullException(nameof(orgId))).ToString(), moment) || IsLater(string.Empty, moment);

    /// <summary>The name of the server an object came from, if that is another one; null if it is this one or unknown.</summary>
    public string? NameOfOther(ApiObject item) =>
        (item ?? throw new ArgumentNullException(nameof(item))).Origin is { } origin && origin != _origin ? origin.Name : null;

    /// <summary>Records a request that may change something.</summary>
    internal void Record(ApiRequest request)
    {
        if (!request.Operation.RunsInRehearsal)
        {
            _changes[request.OrgId ?? string.Empty] = Interlocked.Increment(ref _moment);
        }
    }

    /// <summary>Marks objects as coming from this server.</summary>
    internal T Mark<T>(T value)
    {
        if (value is ApiObject item)
        {
            item.SetOrigin(_origin);
        }
        else if (((value as IPage)?.Items ?? value as IEnumerable) is { } items)
        {
            foreach (object? one in items)
            {
                (one as ApiObject)?.SetOrigin(_origin);
            }
        }

        return value;
    }

    private bool IsLater(string key, long moment) => _changes.TryGetValue(key, out long last) && last > moment;
}
