using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Threading;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

/// <summary>
/// A server of the API, or a sandbox, as all clients of a process know it: which objects came from it, and what the process has changed
/// there. Safe for use by several threads at once.
/// </summary>
public sealed class OrgServer
{
    private readonly ConcurrentDictionary<string, long> _changes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ServerOrigin _origin;
    private long _moment;

    /// <summary>Makes a server that differs from every other one.</summary>
    /// <param name="name">How people know it: its address, or the sandbox.</param>
    public OrgServer(string name) => _origin = new ServerOrigin(name);

    /// <summary>How people know it.</summary>
    public string Name => _origin.Name;

    /// <summary>A moment to compare later changes with: it grows with each change that is sent.</summary>
    public long Moment => Interlocked.Read(ref _moment);

    /// <summary>Whether the process has sent a change to the organization, or to one that it did not name, after a moment.</summary>
    public bool HasChangedSince(ResourceId orgId, long moment) =>
        IsLater((orgId ?? throw new ArgumentNullException(nameof(orgId))).ToString(), moment) || IsLater(string.Empty, moment);

    /// <summary>The name of the other server that an object came from; null where it came from this one, or that is not known.</summary>
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

    /// <summary>Marks what came from this server.</summary>
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
