using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

/// <summary>
/// Time that a client and a server have in common, and that passes only when one of them waits. What was set to happen meanwhile happens on
/// the way, each at its moment. Safe for use by several threads.
/// </summary>
public sealed class VirtualClock
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly object _gate = new();
    private readonly List<Timer> _timers = [];

    /// <summary>The same time, as the sandbox takes it.</summary>
    public SandboxClock Sandbox { get; } = new(Start);

    public DateTimeOffset UtcNow => Sandbox.UtcNow;

    /// <summary>The time since the clock was made.</summary>
    public TimeSpan Elapsed => UtcNow - Start;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan span)
    {
        DateTimeOffset end = UtcNow + span;
        while (TakeFirst(timer => timer.Due <= end) is { } timer)
        {
            Fire(timer);
        }

        MoveTo(end);
    }

    /// <summary>Lets something happen when a time has passed; disposing calls it off.</summary>
    public IDisposable After(TimeSpan wait, Action happen)
    {
        lock (_gate)
        {
            var timer = new Timer(this, UtcNow + wait, happen);
            _timers.Add(timer);
            return timer;
        }
    }

    /// <summary>
    /// Lets time pass for someone who waits without end: up to the first of the things that were set to happen when the wait began.
    /// </summary>
    internal IEnumerable<Action> Waits()
    {
        Timer[] set;
        lock (_gate)
        {
            set = [.. _timers];
        }

        while (TakeFirst(set.Contains) is { } timer)
        {
            yield return () => Fire(timer);
        }
    }

    private Timer? TakeFirst(Func<Timer, bool> isMeant)
    {
        lock (_gate)
        {
            Timer? first = _timers.Where(isMeant).OrderBy(timer => timer.Due).FirstOrDefault();
            if (first is not null)
            {
                _timers.Remove(first);
            }

            return first;
        }
    }

    private void Fire(Timer timer)
    {
        MoveTo(timer.Due);
        timer.Happen();
    }

    private void MoveTo(DateTimeOffset time)
    {
        lock (_gate)
        {
            TimeSpan left = time - UtcNow;
            if (left > TimeSpan.Zero)
            {
                Sandbox.Advance(left);
            }
        }
    }

    private void Remove(Timer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class Timer(VirtualClock clock, DateTimeOffset due, Action happen) : IDisposable
    {
        public DateTimeOffset Due { get; } = due;

        public Action Happen { get; } = happen;

        public void Dispose() => clock.Remove(this);
    }
}
