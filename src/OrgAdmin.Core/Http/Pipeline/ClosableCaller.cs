using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Http.Retry;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// Ends every call of a client when the client is closed, whoever made it and whatever it waits for: nothing is sent any more, and a change
/// that was under way is not known to be undone.
/// </summary>
internal sealed class ClosableCaller : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly ApiCaller _caller;
    private readonly Secrets _secrets;

    internal ClosableCaller(OrgClientOptions options, Secrets secrets)
    {
        _secrets = secrets;
        _caller = new ApiCaller(options.WithoutToken(_closed.Token), secrets);
    }

    /// <summary>Forgets the token and ends what is under way.</summary>
    public void Dispose()
    {
        // In this order: what fails from now on fails for it is closed, and repeats nothing that could no longer be cleaned.
        _closed.Cancel();
        _secrets.Forget();
        _caller.Dispose();
    }

    /// <summary>Keeps no connection open any more that nobody uses.</summary>
    internal void Retire() => _caller.Retire();

    internal async Task<T> ReadAsync<T>(
        ApiRequest request, OrgCall call, Func<ArraySegment<byte>, T> read, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        try
        {
            return await _caller.ReadAsync(request, call, read, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (IsClosedAlone(cancellationToken))
        {
            throw Closed(request);
        }
    }

    internal async Task<T?> ChangeAsync<T>(Change<T> change, OrgCall call, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        try
        {
            return await _caller.ChangeAsync(change, call, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (IsClosedAlone(cancellationToken))
        {
            OrgApiException closed = Closed(change.Request);
            throw call.MayHaveChanged && change.What.Length > 0
                ? closed.WithMessage(
                    OrgErrorKind.OutcomeUnknown,
                    Messages.OutcomeUnknown.With(change.What, closed.Message.TrimEnd('.'), change.Check),
                    closed)
                : closed;
        }
    }

    private bool IsClosedAlone(CancellationToken cancellationToken) =>
        _closed.IsCancellationRequested && !cancellationToken.IsCancellationRequested;

    private static OrgApiException Closed(ApiRequest request) => new(OrgErrorKind.ConnectionClosed, Messages.ConnectionClosed)
    {
        Operation = request.Operation.Id,
        IsOfRead = request.Operation.RunsInRehearsal,
        IsOfOneThing = request.Operation.HasIds,
        Scopes = request.Operation.Scopes,
    };
}
