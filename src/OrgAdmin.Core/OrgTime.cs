using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core;

/// <summary>The client's clock; tests replace it.</summary>
public class OrgTime
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The time of day (UTC), for waits until a given time.</summary>
    public virtual DateTimeOffset UtcNow => DateTimeOffset.UtcNow;

    /// <summary>Monotonic time, for waits of a given length.</summary>
    public virtual TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>A random number from 0 up to 1 that spreads the waits of many callers.</summary>
    public virtual double Jitter => new Random(Guid.NewGuid().GetHashCode()).NextDouble();

    /// <summary>Waits at least as long as asked: a timer counts whole milliseconds and may fire a little early.</summary>
    public virtual async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TimeSpan end = Elapsed + wait;
        for (TimeSpan left = wait; left > TimeSpan.Zero; left = end - Elapsed)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A source that is cancelled when a time has passed.</summary>
    public virtual CancellationTokenSource CreateTimeout(TimeSpan wait) => new(wait);
}
