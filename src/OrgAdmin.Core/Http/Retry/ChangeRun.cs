using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// One change from its first attempt to its outcome. While every attempt was provably refused or not sent, a failure means that the change
/// was not carried out. After one unclear attempt the outcome is done or unknown, whatever the later responses are.
/// </summary>
internal sealed class ChangeRun<T>
{
    private readonly ApiCaller _caller;
    private readonly Change<T> _change;
    private readonly OrgCall _call;
    private readonly RetryPolicy _policy;
    private readonly CancellationToken _cancellationToken;

    // MayHaveChanged before this change: the call may consist of several changes.
    private readonly bool _hadChanged;

    // Attempts that may have been carried out.
    private int _unclear;

    internal ChangeRun(ApiCaller caller, Change<T> change, OrgCall call, RetryPolicy policy, CancellationToken cancellationToken)
    {
        _caller = caller;
        _change = change;
        _call = call;
        _policy = policy;
        _cancellationToken = cancellationToken;
        _hadChanged = call.MayHaveChanged;
    }

    private string Id => _change.Request.Operation.Id;

    private HttpMethod Method => _change.Request.Operation.Method;

    internal async Task<T?> RunAsync()
    {
        for (int attempt = 1; ; attempt++)
        {
            int sent = _policy.Sent;
            OrgApiException failure;
            try
            {
                T value = await _caller.AttemptAsync(_change.Request, _call, _policy, attempt, _change.Read, _cancellationToken)
                    .ConfigureAwait(false);
                await WarnOfTwinsAsync(value).ConfigureAwait(false);
                return value;
            }
            catch (OrgApiException e)
            {
                failure = e;
            }
            catch (Exception e) when (_policy.Sent > sent && e is not OperationCanceledException)
            {
                failure = _caller.Unforeseen(_change.Request, attempt, e);
            }

            TimeSpan failed = _policy.Time.Elapsed;
            _unclear += failure.IsUnclear ? 1 : 0;
            _call.MayHaveChanged = _hadChanged || _unclear > 0;
            if (failure.RetryClass is RetryClass.NotSent or RetryClass.Throttled)
            {
                if (_policy.Next(failure) is { } wait)
                {
                    await _caller.WaitAsync(Messages.Retrying, wait, failure, _call, _cancellationToken).ConfigureAwait(false);
                    continue;
                }

                failure = _policy.Exhausted(failure);
            }

            if (_unclear == 0 || _change.What.Length == 0)
            {
                throw failure;
            }

            if (failure.Kind == OrgErrorKind.NotFound && Method == HttpMethod.Delete)
            {
                // An earlier attempt was carried out after all: the target is gone.
                _call.Diagnostics?.Verbose(Messages.FoundGone.With(Id));
                return default;
            }

            (ReadBackState state, T? found) = await LookUntilSettledAsync(failure).ConfigureAwait(false);
            if (state == ReadBackState.Done)
            {
                _call.Diagnostics?.Verbose(Messages.FoundDone.With(Id));
                await WarnOfTwinsAsync(found!).ConfigureAwait(false);
                return found;
            }

            if (state == ReadBackState.Unknown || !MayBeSentAgain(failure))
            {
                throw Unknown(failure);
            }

            TimeSpan pause = (_policy.Next(failure) ?? throw Unknown(_policy.Exhausted(failure))) - (_policy.Time.Elapsed - failed);
            if (pause > TimeSpan.Zero)
            {
                await _caller.WaitAsync(Messages.Retrying, pause, failure, _call, _cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Every POST that is carried out creates something. It is repeated once at most, and only where the connection broke before the API is
    // likely to have received all of it. After a time-out or an unreadable success the first POST may still be under way.
    private bool MayBeSentAgain(OrgApiException failure) => failure.RetryClass is RetryClass.Busy or RetryClass.Unclear
        && (Method != HttpMethod.Post
            || (_unclear == 1 && (failure.RetryClass == RetryClass.Busy || failure.Kind == OrgErrorKind.ConnectionFailed)));

    /// <summary>
    /// Reads the state at once, and again with growing pauses until the settle time is over: the effect of a change may show late, and a
    /// read may be stale. Absent is returned only after that.
    /// </summary>
    private async Task<(ReadBackState State, T? Value)> LookUntilSettledAsync(OrgApiException failure)
    {
        if (_change.ReadBack is null)
        {
            return (ReadBackState.Unknown, default);
        }

        _call.Diagnostics?.Verbose(Messages.LookingBack.With(failure.Message.TrimEnd('.')));
        foreach (TimeSpan pause in _policy.Looks())
        {
            if (pause > TimeSpan.Zero)
            {
                await _caller.WaitAsync(Messages.LookingBackAgain, pause, Id, _call, _cancellationToken).ConfigureAwait(false);
            }

            (ReadBackState State, T? Value) found = await LookAsync().ConfigureAwait(false);
            if (found.State != ReadBackState.Absent)
            {
                return found;
            }
        }

        return (_policy.HasSettled ? ReadBackState.Absent : ReadBackState.Unknown, default);
    }

    private async Task<(ReadBackState State, T? Value)> LookAsync()
    {
        try
        {
            return await _change.ReadBack!(_call.PartOf(_policy.Began), _cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (ReadBackState.Unknown, default);
        }
    }

    private async Task WarnOfTwinsAsync(T value)
    {
        if (_unclear == 0 || _policy.Sent < 2 || _change.FindTwins is null)
        {
            return;
        }

        IReadOnlyList<string>? removals = null;
        try
        {
            removals = await _change.FindTwins(value, _call.PartOf(_policy.Began), _cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A failed search does not affect the result.
        }

        foreach (string removal in removals ?? [])
        {
            _call.Diagnostics?.Warning(Messages.Duplicate.With(_change.What, removal));
        }

        if (removals is null)
        {
            _call.Diagnostics?.Warning(Messages.DuplicateNotChecked.With(_change.What, _change.Check));
        }
    }

    private OrgApiException Unknown(OrgApiException failure) => failure.WithMessage(
        OrgErrorKind.OutcomeUnknown, Messages.OutcomeUnknown.With(_change.What, failure.Message.TrimEnd('.'), _change.Check), failure);
}
