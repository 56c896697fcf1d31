using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The last gate before the wire: on a read-only connection and while a caller rehearses, nothing passes that may change something,
/// whatever a cmdlet does. The descriptor of an operation says whether it may; a request that does not say which operation it is passes only
/// as a GET.
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
