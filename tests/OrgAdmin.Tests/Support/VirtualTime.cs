using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Support;

/// <summary>
/// Time that passes only by waiting, and at once; every wait that was asked for is kept. On a clock that the server goes by too, an attempt
/// runs out of time by that clock; else by the real time.
/// </summary>
internal sealed class VirtualTime : OrgTime
{
    private readonly object _gate = new();
    private readonly List<double> _waits = [];
    private readonly VirtualClock _clock;
    private readonly bool _isShared;

    internal VirtualTime(double jitter = 0.5, VirtualClock? clock = null)
    {
        Jitter = jitter;
        _isShared = clock is not null;
        _clock = clock ?? new VirtualClock();
    }

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

    public override DateTimeOffset UtcNow => _clock.UtcNow;

    public override TimeSpan Elapsed => _clock.Elapsed;

    public override Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _waits.Add(wait.TotalSeconds);
        }

        _clock.Advance(wait);

        return Task.CompletedTask;
    }

    public override CancellationTokenSource CreateTimeout(TimeSpan wait) =>
        _isShared ? new VirtualTimeout(_clock, wait) : base.CreateTimeout(wait);

    private sealed class VirtualTimeout : CancellationTokenSource
    {
        private readonly IDisposable _timer;

        internal VirtualTimeout(VirtualClock clock, TimeSpan wait) => _timer = clock.After(wait, Cancel);

        protected override void Dispose(bool disposing)
        {
            _timer.Dispose();
            base.Dispose(disposing);
        }
    }
}
