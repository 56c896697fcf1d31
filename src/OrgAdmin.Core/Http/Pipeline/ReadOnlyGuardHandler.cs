using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The last check before sending: on a read-only connection and in a rehearsal, it refuses every request that may change something. The
/// operation's descriptor says whether it may; a request without a descriptor passes only as a GET.
/// </summary>
internal sealed class ReadOnlyGuardHandler : DelegatingHandler
{
    private readonly bool _isReadOnly;

    internal ReadOnlyGuardHandler(bool isReadOnly) => _isReadOnly = isReadOnly;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestContext? context = RequestContext.Of(request);
        bool passes = context is null
            ? request.Method == HttpMethod.Get
            : context.Operation.RunsInRehearsal || (!context.Call.IsRehearsal && !_isReadOnly);
        return passes
            ? base.SendAsync(request, cancellationToken)
            : throw new OrgApiException(
                OrgErrorKind.ReadOnly,
                (_isReadOnly ? Messages.ReadOnlyConnection : Messages.RehearsalSendsNothing).With(context?.Operation.Id));
    }
}
