using System;
using System.Collections.Generic;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>How often and how long one call may wait for its turn.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    // Less would be no attempt at all.
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

    /// <summary>When the call began, by the client's clock: with its first sending, however long it had to wait for its place.</summary>
    internal TimeSpan Began => _began ?? Time.Elapsed;

    internal OrgTime Time => _options.Time;

    /// <summary>How long the next attempt may last: from the second on, no longer than there is time for the whole call.</summary>
    internal TimeSpan LongestAttempt
    {
        get
        {
            TimeSpan left = _options.RetryTimeout - (Time.Elapsed - Began);
            TimeSpan most = left > ShortestAttempt ? left : ShortestAttempt;
            return _retries == 0 || most > _options.Timeout ? _options.Timeout : most;
        }
    }

    /// <summary>The longest that a single wait may last: half of what all waits of a call may last together.</summary>
    internal TimeSpan LongestWait => TimeSpan.FromTicks(_options.RetryTimeout.Ticks / 2);

    /// <summary>How many requests of the call were sent.</summary>
    internal int Sent { get; private set; }

    /// <summary>Whether the last looks went on until the server has had the time to settle.</summary>
    internal bool HasSettled { get; private set; }

    /// <summary>A request of the call is sent.</summary>
    internal void Begin()
    {
        Sent++;
        _began ??= Time.Elapsed;
    }

    /// <summary>
    /// The pauses before each look at what came of a change: none before the first, then growing ones, until the server has had the time to
    /// settle or the time for the whole call is over.
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
    /// Takes the next retry, if there is one: how long to wait before it, what the API asked for in full, else a growing time with jitter.
    /// Null when the call has been tried often enough, or would wait longer than it may.
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

    /// <summary>The failure of a call that may not be tried again; it names the wait the API asked for.</summary>
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
