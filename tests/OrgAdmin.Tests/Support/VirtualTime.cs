using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Tests.Support;

/// <summary>Time that passes only by waiting, and at once; every wait that was asked for is kept.</summary>
internal sealed class VirtualTime : OrgTime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly object _gate = new();
    private readonly List<double> _waits = [];
    private TimeSpan _elapsed;

    internal VirtualTime(double jitter = 0.5) => Jitter = jitter;

    /// <summary>The waits so far, in seconds.</summary>
    internal IReadOnlyList<double> Waits
    {
        get
        {
            lock (_gate)
            {
                return _waits.ToArray();
            }
        }
    }

    public override double Jitter { get; }

    public override DateTimeOffset UtcNow => Start + Elapsed;

    public override TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _elapsed;
            }
        }
    }

    public override Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _waits.Add(wait.TotalSeconds);
            _elapsed += wait;
        }

        return Task.CompletedTask;
    }
}
