using System;

namespace OrgAdmin.Sandbox;

/// <summary>The sandbox's clock: it dates objects and lets invites and tokens expire. Thread-safe.</summary>
public sealed class SandboxClock
{
    private readonly object _gate = new();
    private readonly DateTimeOffset? _start;
    private TimeSpan _advanced;

    /// <summary>Creates a clock that runs with the real time.</summary>
    public SandboxClock()
    {
    }

    /// <summary>Creates a clock that stands still until it is advanced.</summary>
    /// <param name="start">The time it shows at first.</param>
    public SandboxClock(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <summary>The sandbox's present time, in UTC.</summary>
    public DateTimeOffset UtcNow
    {
        get
        {
            lock (_gate)
            {
                return (_start ?? DateTimeOffset.UtcNow) + _advanced;
            }
        }
    }

    /// <summary>Moves the clock; a negative span moves it back.</summary>
    /// <param name="span">How far.</param>
    public void Advance(TimeSpan span)
    {
        lock (_gate)
        {
            _advanced += span;
        }
    }
}
