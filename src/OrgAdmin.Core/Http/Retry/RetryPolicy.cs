using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>How often one call may be retried, and how long it may wait.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    // The shortest useful attempt.
    private static readonly TimeSpan ShortestAttempt = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private readonly OrgClientOptions _options;
    private readonly int _maxRetry;
    private int _retries;
    private TimeSpan? _began;

    internal RetryPolicy(OrgClientOptions options, OrgCall call)
    {
        _options = options;
        _began = (call ?? throw new ArgumentNullException(nameof(call))).Began;
        _maxRetry = call.HasOneAttempt ? 0 : options.MaxRetry;
    }

    /// <summary>When the call began, by the client's clock: at its first attempt, so that waiting for a slot does not count.</summary>
    internal TimeSpan Began => _began ?? Time.Elapsed;

    internal OrgTime Time => _options.Time;

    /// <summary>The time-out of the next attempt: from the second on, no longer than what is left of the call's time.</summary>
    internal TimeSpan LongestAttempt
    {
        get
        {
            TimeSpan left = _options.RetryTimeout - (Time.Elapsed - Began);
            TimeSpan most = left > ShortestAttempt ? left : ShortestAttempt;
            return _retries == 0 || most > _options.Timeout ? _options.Timeout : most;
        }
    }

    /// <summary>The longest single wait: half of the time for the whole call.</summary>
    internal TimeSpan LongestWait => TimeSpan.FromTicks(_options.RetryTimeout.Ticks / 2);

    /// <summary>How many requests of the call were sent.</summary>
    internal int Sent { get; private set; }

    /// <summary>Whether the last series of reads lasted the whole settle time.</summary>
    internal bool HasSettled { get; private set; }

    /// <summary>Records that a request is about to be sent.</summary>
    internal void Begin()
    {
        Sent++;
        _began ??= Time.Elapsed;
    }

    /// <summary>
    /// The pauses before each read of a change's outcome: none before the first, then growing ones, until the settle time or the time of
    /// the whole call is over.
    /// </summary>
    internal IEnumerable<TimeSpan> Looks()
    {
        TimeSpan begin = Time.Elapsed;
        HasSettled = false;
        yield return TimeSpan.Zero;
        for (TimeSpan pause = FirstPause; ; pause += pause)
        {
            TimeSpan now = Time.Elapsed, toSettle = _options.Settle - (now - begin), toEnd = _options.RetryTimeout - (now - Began);
            HasSettled = toSettle <= TimeSpan.Zero;
            if (HasSettled || toEnd <= TimeSpan.Zero)
            {
                yield break;
            }

            TimeSpan most = toSettle < toEnd ? toSettle : toEnd;
            yield return pause < most ? pause : most;
        }
    }

    /// <summary>
    /// Takes the next retry and returns the wait before it: what the API asked for, else a growing time with jitter. Null when the attempts
    /// are used up or the wait would be too long.
    /// </summary>
    internal TimeSpan? Next(OrgApiException failure)
    {
        if (_retries >= _maxRetry)
        {
            return null;
        }

        TimeSpan wait = failure.RetryAfter ?? Backoff();
        if (wait > LongestWait || Time.Elapsed - Began + wait >= _options.RetryTimeout)
        {
            return null;
        }

        _retries++;
        return wait;
    }

    /// <summary>The failure of a call without further attempts; it names the wait the API asked for.</summary>
    internal OrgApiException Exhausted(OrgApiException failure)
    {
        if (failure.RetryAfter is not { } asked)
        {
            return failure;
        }

        string sentence = _retries < _maxRetry ? Messages.WaitTooLong : Messages.WaitAsked;
        return failure.WithMessage(
            failure.Kind,
            sentence.With(failure.Message.TrimEnd('.'), Math.Ceiling(asked.TotalSeconds), _options.RetryTimeout.TotalSeconds),
            failure.InnerException);
    }

    private TimeSpan Backoff()
    {
        double ceiling = Math.Min(FirstBackoff.TotalSeconds * Math.Pow(2, _retries), LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(ceiling * (0.5 + (Time.Jitter / 2)));
    }
}
