using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// How many requests of one caller are in flight at a time. When the API throttles one of them, the number is halved and all of them wait
/// as long as it asked; every answer that comes after that lets the number grow a little, up to where it was.
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

    /// <summary>Waits for a place, and takes it.</summary>
    /// <returns>What <see cref="Throttled"/> tells by whether the request belongs to a burst that is known to be too much.</returns>
    /// <exception cref="OrgApiException">The API has asked for a longer wait than there may be.</exception>
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
            // Who was woken and takes no place wakes another.
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

    /// <summary>Gives the place back.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            _inFlight--;
            Wake();
        }
    }

    /// <summary>Tells of an answer that was no throttling.</summary>
    internal void Served()
    {
        lock (_gate)
        {
            _limit = Math.Min(_most, _limit + (1 / _limit));
            Wake();
        }
    }

    /// <summary>Tells that the API has turned a request away, and for how long it asked to wait.</summary>
    internal void Throttled(int burst, TimeSpan wait, OrgTime time)
    {
        lock (_gate)
        {
            // The rest of a burst is turned away too; that says nothing new.
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

    // Who is woken looks again; places of those who gave up are passed over.
    private void Wake()
    {
        for (int free = (int)_limit - _inFlight; free > 0 && _waiting.Count > 0;)
        {
            free -= _waiting.Dequeue().TrySetResult(true) ? 1 : 0;
        }
    }
}
