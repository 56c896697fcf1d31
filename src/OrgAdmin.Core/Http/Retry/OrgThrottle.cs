using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// The number of requests of one caller that may be in flight at a time. When the API throttles one, the number is halved and all requests
/// wait as long as the API asked. Each other response lets the number grow a little, up to the original limit.
/// </summary>
public sealed class OrgThrottle
{
    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private readonly int _most;
    private double _limit;
    private int _inFlight;
    private int _burst;
    private TimeSpan _heldUntil;

    /// <summary>Makes a throttle.</summary>
    /// <param name="limit">The most requests in flight at a time, 1 or more.</param>
    public OrgThrottle(int limit)
    {
        _most = limit;
        _limit = limit;
    }

    /// <summary>Waits for a free slot and takes it.</summary>
    /// <returns>The number of the request's burst, for <see cref="Throttled"/>: only the first 429 of a burst halves the limit.</returns>
    /// <exception cref="OrgApiException">The API has asked for a longer wait than is allowed.</exception>
    internal async Task<int> EnterAsync(
        ApiOperation operation, int attempt, RetryPolicy policy, CancellationToken closing, CancellationToken cancellationToken)
    {
        CancellationTokenSource? either = null;
        try
        {
            while (true)
            {
                closing.ThrowIfCancellationRequested();
                cancellationToken.ThrowIfCancellationRequested();
                Task place;
                lock (_gate)
                {
                    TimeSpan held = _heldUntil - policy.Time.Elapsed;
                    if (held <= TimeSpan.Zero && _inFlight < (int)_limit)
                    {
                        _inFlight++;
                        return _burst;
                    }

                    if (held > policy.LongestWait)
                    {
                        throw ApiFailures.OfHold(operation, attempt, held);
                    }

                    either ??= CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
                    place = held > TimeSpan.Zero ? policy.Time.DelayAsync(held, either.Token) : WaitForPlace(either.Token);
                }

                await place.ConfigureAwait(false);
            }
        }
        catch
        {
            // A waiter that was woken but takes no slot wakes another.
            lock (_gate)
            {
                Wake();
            }

            throw;
        }
        finally
        {
            either?.Dispose();
        }
    }

    /// <summary>Frees the slot.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            _inFlight--;
            Wake();
        }
    }

    /// <summary>Records a response other than 429.</summary>
    internal void Served()
    {
        lock (_gate)
        {
            _limit = Math.Min(_most, _limit + (1 / _limit));
            Wake();
        }
    }

    /// <summary>Records that the API has throttled a request, and how long it asked to wait.</summary>
    internal void Throttled(int burst, TimeSpan wait, OrgTime time)
    {
        lock (_gate)
        {
            // Further 429s of the same burst do not halve the limit again.
            if (burst == _burst)
            {
                _burst++;
                _limit = Math.Max(1, Math.Floor(_limit / 2));
            }

            TimeSpan until = time.Elapsed + wait;
            _heldUntil = until > _heldUntil ? until : _heldUntil;
        }
    }

    private Task WaitForPlace(CancellationToken cancellationToken)
    {
        var place = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationTokenRegistration registration = cancellationToken.Register(() => place.TrySetCanceled());
        place.Task.ContinueWith(_ => registration.Dispose(), TaskScheduler.Default);
        _waiting.Enqueue(place);
        return place.Task;
    }

    // A woken waiter checks the limit again. Cancelled waiters are skipped.
    private void Wake()
    {
        for (int free = (int)_limit - _inFlight; free > 0 && _waiting.Count > 0;)
        {
            free -= _waiting.Dequeue().TrySetResult(true) ? 1 : 0;
        }
    }
}
