using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace OrgAdmin.TestServer;

/// <summary>Every request the server has received, in the order of receipt. Safe for use by several threads.</summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _inFlight;
    private int _peak;

    /// <summary>The requests up to now, as a copy.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return _requests.ToArray();
            }
        }
    }

    /// <summary>Those of the requests that may change something.</summary>
    public IReadOnlyList<RecordedRequest> Writes => Requests.Where(request => request.IsWrite).ToArray();

    /// <summary>How many requests the server had in hand at most at one time since the log was cleared.</summary>
    public int PeakInFlight
    {
        get
        {
            lock (_gate)
            {
                return _peak;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _peak = _inFlight;
        }
    }

    /// <summary>Counts a request that comes in; tells how many the server has in hand with it.</summary>
    internal int Enter()
    {
        lock (_gate)
        {
            _peak = Math.Max(_peak, ++_inFlight);
            return _inFlight;
        }
    }

    internal void Leave()
    {
        lock (_gate)
        {
            _inFlight--;
        }
    }

    internal RecordedRequest Add(
        string connectionId,
        string protocol,
        string method,
        string rawTarget,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        byte[] body)
    {
        lock (_gate)
        {
            var request = new RecordedRequest(_requests.Count + 1, _watch.Elapsed, connectionId, protocol, method, rawTarget, headers, body);
            _requests.Add(request);
            return request;
        }
    }
}
