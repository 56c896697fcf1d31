using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// How many requests of one caller are in flight at a time. When the API throttles one of them, the number is halved and all of them wait
/// as long as it asked; every answer that comes after that lets the number grow a little, up to just below where it was. That number is
/// tried again only after a time that is long beside the wait it would cost, and longer each time it fails.
/// </summary>
public sealed class OrgThrottle
{
    // So many times the wait that the API asked for passes before more is tried than it took last.
    private const int PatienceFactor = 8;
    private const int NoCeiling = int.MaxValue;

    private static readonly TimeSpan ShortestCost = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(30);

    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private readonly int _most;
    private double _limit;
    private int _inFlight;
    private int _burst;
    private TimeSpan _heldUntil;
    private OrgTime? _time;

    // The number at which the API throttled last, when to try it again, and for how long it was left alone.
    private int _ceiling = NoCeiling;
    private TimeSpan _tryAgainAt;
    private TimeSpan _patience;

    // What is known of the present number: whether one less was fine, and how many answers it has brought.
    private bool _hasGrown;
    private int _answers;

    /// <summary>Makes a throttle.</summary>
    /// <param name="limit">The most requests in flight at a time, 1 or more.</param>
    public OrgThrottle(int limit)
    {
        _most = limit;
        _limit = limit;
    }

    private int Places => (int)_limit;

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
                    _time = policy.Time;
                    TimeSpan held = _heldUntil - policy.Time.Elapsed;
                    if (held <= TimeSpan.Zero && _inFlight < Places)
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
            _answers++;
            if (Places == _ceiling && _answers >= 2 * _ceiling)
            {
                // It has held for two rounds: the API takes more than it did.
                _ceiling = NoCeiling;
                _patience = TimeSpan.Zero;
            }

            double most = Math.Min(_most, _ceiling - 1);
            if (_limit < most)
            {
                GrowTo(Math.Min(most, _limit + (1 / _limit)));
            }
            else if (_ceiling <= _most && Places < _ceiling && _inFlight >= Places && _time!.Elapsed >= _tryAgainAt)
            {
                GrowTo(_ceiling);
            }

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
                Shrink(wait, time);
            }

            TimeSpan until = time.Elapsed + wait;
            _heldUntil = until > _heldUntil ? until : _heldUntil;
        }
    }

    private void GrowTo(double limit)
    {
        bool isMore = (int)limit > Places;
        _limit = limit;
        if (isMore)
        {
            _hasGrown = true;
            _answers = 0;
        }
    }

    private void Shrink(TimeSpan wait, OrgTime time)
    {
        // What is turned away when it has just become one more, becomes one less; else the API takes less than it did.
        bool isOneTooMany = _hasGrown && _answers < 2 * Places;
        double cost = Math.Max(wait.TotalSeconds, ShortestCost.TotalSeconds);
        double patience = isOneTooMany && _patience > TimeSpan.Zero ? 2 * _patience.TotalSeconds : PatienceFactor * cost;
        _ceiling = Math.Max(Places, 2);
        _limit = Math.Max(1, isOneTooMany ? Places - 1 : Places / 2);
        _hasGrown = false;
        _answers = 0;
        _patience = TimeSpan.FromSeconds(Math.Min(patience, LongestPatience.TotalSeconds));
        _tryAgainAt = time.Elapsed + wait + _patience;
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
        for (int free = Places - _inFlight; free > 0 && _waiting.Count > 0;)
        {
            free -= _waiting.Dequeue().TrySetResult(true) ? 1 : 0;
        }
    }
}
