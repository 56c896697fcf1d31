using System;
using System.Collections.Generic;

namespace OrgAdmin.TestServer;

/// <summary>
/// The faults to come. Each request takes the first that is meant for it; one that is used up goes. Safe for use by several threads.
/// </summary>
public sealed class FaultScript
{
    private readonly object _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>How many faults are not used up.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Whether a fault was added that shows how it was before.</summary>
    internal bool LooksBack { get; private set; }

    /// <exception cref="ArgumentException">A change would be made behind a status that says it was refused.</exception>
    public FaultScript Add(params Fault[] faults)
    {
        if (Array.Find(faults, fault => !fault.IsHonest) is { } lie)
        {
            throw new ArgumentException(
                $"A change is made behind 2xx, 3xx, 408, 499, 5xx or silence, and not behind {lie.StatusCode}.", nameof(faults));
        }

        lock (_gate)
        {
            LooksBack |= Array.Exists(faults, fault => fault.Lag > TimeSpan.Zero);
            foreach (Fault fault in faults)
            {
                _entries.Add(new Entry(fault));
            }
        }

        return this;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            LooksBack = false;
        }
    }

    internal Fault? Take(RecordedRequest request)
    {
        lock (_gate)
        {
            Entry? entry = _entries.Find(candidate => candidate.Fault.Hits(request));
            if (entry is not null && --entry.Remaining <= 0)
            {
                _entries.Remove(entry);
            }

            return entry?.Fault;
        }
    }

    private sealed class Entry(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Remaining { get; set; } = fault.Count;
    }
}
