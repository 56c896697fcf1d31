using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// Sends requests again where that is safe. A read is repeated. A change is repeated only when it surely was not carried out: because it
/// was not sent, because the API turned it away, or because the API shows that its effect is missing.
/// </summary>
internal sealed class ApiCaller : IDisposable
{
    private static readonly TimeSpan NoticeableWait = TimeSpan.FromSeconds(5);

    private readonly OrgClientOptions _options;
    private readonly ApiSender _sender;

    internal ApiCaller(OrgClientOptions options, Secrets secrets)
    {
        _options = options;
        _sender = new ApiSender(options, secrets);
    }

    public void Dispose() => _sender.Dispose();

    internal async Task<T> ReadAsync<T>(
        ApiRequest request, OrgCall call, Func<ArraySegment<byte>, T> read, CancellationToken cancellationToken)
    {
        var policy = new RetryPolicy(_options, call);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(request, call, policy, attempt, read, cancellationToken).ConfigureAwait(false);
            }
            catch (OrgApiException e) when (e.RetryClass != RetryClass.Final)
            {
                await WaitOrFailAsync(policy, e, call, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    internal async Task<T?> ChangeAsync<T>(Change<T> change, OrgCall call, CancellationToken cancellationToken)
    {
        var policy = new RetryPolicy(_options, call);
        bool mayBeDone = false;
        for (int attempt = 1; ; attempt++)
        {
            OrgApiException failure;
            try
            {
                return await AttemptAsync(change.Request, call, policy, attempt, change.Read, cancellationToken).ConfigureAwait(false);
            }
            catch (OrgApiException e)
            {
                failure = e;
            }

            if (mayBeDone && failure.Kind == OrgErrorKind.NotFound && change.Request.Operation.Method == HttpMethod.Delete)
            {
                // An earlier sending of it was carried out after all: what is to be gone is gone.
                call.Diagnostics?.Verbose(Messages.FoundGone.With(change.Request.Operation.Id));
                return default;
            }

            mayBeDone |= failure.RetryClass is RetryClass.Busy or RetryClass.Unclear;
            call.MayHaveChanged = mayBeDone;
            if (!mayBeDone || change.ReadBack is null)
            {
                if (failure.RetryClass is not (RetryClass.NotSent or RetryClass.Throttled))
                {
                    throw failure;
                }

                await WaitOrFailAsync(policy, failure, call, cancellationToken).ConfigureAwait(false);
                continue;
            }

            TimeSpan? wait = failure.RetryClass == RetryClass.Final ? null : policy.Next(failure);
            if (wait is not null)
            {
                await WaitAsync(Messages.LookingBack, wait.Value, failure, call, cancellationToken).ConfigureAwait(false);
            }

            (ReadBackState state, T? value) = await ReadBackAsync(
                change, failure, mayRepeat: wait is not null, call.PartOf(policy.Began), cancellationToken).ConfigureAwait(false);
            if (state == ReadBackState.Done)
            {
                call.Diagnostics?.Verbose(Messages.FoundDone.With(change.Request.Operation.Id));
                return value;
            }

            if (wait is null)
            {
                if (failure.RetryClass == RetryClass.Final)
                {
                    throw failure;
                }

                OrgApiException last = policy.Exhausted(failure);
                throw last.WithMessage(last.Kind, Messages.NotCarriedOut.With(last.Message.TrimEnd('.')), last.InnerException);
            }
        }
    }

    private static async Task<(ReadBackState State, T? Value)> ReadBackAsync<T>(
        Change<T> change, OrgApiException failure, bool mayRepeat, OrgCall call, CancellationToken cancellationToken)
    {
        (ReadBackState State, T? Value) found;
        try
        {
            found = await change.ReadBack!(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException)
        {
            found = (ReadBackState.Unknown, default);
        }

        bool tells = found.State != ReadBackState.Unknown && (found.State != ReadBackState.Hidden || mayRepeat);
        return tells ? found : throw failure.WithMessage(
            OrgErrorKind.OutcomeUnknown, Messages.OutcomeUnknown.With(change.What, failure.Message.TrimEnd('.'), change.Check), failure);
    }

    private async Task<T> AttemptAsync<T>(
        ApiRequest request,
        OrgCall call,
        RetryPolicy policy,
        int attempt,
        Func<ArraySegment<byte>, T> read,
        CancellationToken cancellationToken)
    {
        if (call.Throttle is not { } throttle)
        {
            call.Closing.ThrowIfCancellationRequested();
            return await SendAsync(request, call, policy, attempt, read, cancellationToken).ConfigureAwait(false);
        }

        int burst = await throttle.EnterAsync(request.Operation, attempt, policy, call.Closing, cancellationToken).ConfigureAwait(false);
        try
        {
            T value = await SendAsync(request, call, policy, attempt, read, cancellationToken).ConfigureAwait(false);
            throttle.Served();
            return value;
        }
        catch (OrgApiException e) when (e.RetryClass == RetryClass.Throttled)
        {
            throttle.Throttled(burst, e.RetryAfter ?? TimeSpan.Zero, _options.Time);
            throw;
        }
        finally
        {
            throttle.Leave();
        }
    }

    private Task<T> SendAsync<T>(
        ApiRequest request,
        OrgCall call,
        RetryPolicy policy,
        int attempt,
        Func<ArraySegment<byte>, T> read,
        CancellationToken cancellationToken)
    {
        policy.Begin();
        call.MayHaveChanged |= request.Operation.Method != HttpMethod.Get;
        return _sender.SendAsync(request, call, attempt, policy.LongestAttempt, read, cancellationToken);
    }

    private async Task WaitOrFailAsync(RetryPolicy policy, OrgApiException failure, OrgCall call, CancellationToken cancellationToken)
    {
        TimeSpan wait = policy.Next(failure) ?? throw policy.Exhausted(failure);
        await WaitAsync(Messages.Retrying, wait, failure, call, cancellationToken).ConfigureAwait(false);
    }

    private async Task WaitAsync(
        string sentence, TimeSpan wait, OrgApiException failure, OrgCall call, CancellationToken cancellationToken)
    {
        string notice = sentence.With(failure.Message.TrimEnd('.'), Math.Round(wait.TotalSeconds, 1));
        if (wait >= NoticeableWait)
        {
            call.Diagnostics?.Warning(notice);
        }
        else
        {
            call.Diagnostics?.Verbose(notice);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, call.Closing);
        await _options.Time.DelayAsync(wait, either.Token).ConfigureAwait(false);
    }
}
