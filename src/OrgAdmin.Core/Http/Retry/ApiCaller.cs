using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>Repeats requests where that is safe: a read always, a change as <see cref="ChangeRun{T}"/> decides.</summary>
internal sealed class ApiCaller : IDisposable
{
    private static readonly TimeSpan NoticeableWait = TimeSpan.FromSeconds(5);

    private readonly OrgClientOptions _options;
    private readonly ApiSender _sender;
    private bool _isPrepared;

    internal ApiCaller(OrgClientOptions options, Secrets secrets)
    {
        _options = options;
        _sender = new ApiSender(options, secrets);
    }

    public void Dispose() => _sender.Dispose();

    internal void Retire() => _sender.Retire();

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
            catch (OrgApiException e) when (e.RetryClass is not (RetryClass.Final or RetryClass.NotAgain))
            {
                await WaitOrFailAsync(policy, e, call, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    internal Task<T?> ChangeAsync<T>(Change<T> change, OrgCall call, CancellationToken cancellationToken)
    {
        var policy = new RetryPolicy(_options, call);
        PrepareForFailures(change.Request);
        return new ChangeRun<T>(this, change, call, policy, cancellationToken).RunAsync();
    }

    /// <summary>The failure of a request that was sent and ended with an unexpected exception.</summary>
    internal OrgApiException Unforeseen(ApiRequest request, int attempt, Exception cause) =>
        _sender.FailuresOf(request, attempt).OfUnforeseen(cause);

    internal async Task<T> AttemptAsync<T>(
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

    // Done before the first change only: reads need not wait for it.
    private void PrepareForFailures(ApiRequest request)
    {
        if (!_isPrepared)
        {
            _isPrepared = true;
            _sender.FailuresOf(request, attempt: 1).Prepare();
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

    internal Task WaitAsync(
        string sentence, TimeSpan wait, OrgApiException failure, OrgCall call, CancellationToken cancellationToken) =>
        WaitAsync(sentence, wait, failure.Message.TrimEnd('.'), call, cancellationToken);

    internal async Task WaitAsync(string sentence, TimeSpan wait, string about, OrgCall call, CancellationToken cancellationToken)
    {
        string notice = sentence.With(about, Math.Round(wait.TotalSeconds, 1));
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
