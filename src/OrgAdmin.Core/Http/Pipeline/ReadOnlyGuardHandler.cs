using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The last gate before the wire: on a read-only connection and while a caller rehearses, nothing but GET passes, whatever a cmdlet does.
/// A request that does not say who sends it does not pass either. The login changes no organization and is let through.
/// </summary>
internal sealed class ReadOnlyGuardHandler : DelegatingHandler
{
    private readonly bool _isReadOnly;

    internal ReadOnlyGuardHandler(bool isReadOnly) => _isReadOnly = isReadOnly;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestContext? context = RequestContext.Of(request);
        bool passes = request.Method == HttpMethod.Get
            || context?.Operation == ApiOperation.AuthenticateUser
            || (context is { Call.IsRehearsal: false } && !_isReadOnly);
        return passes
            ? base.SendAsync(request, cancellationToken)
            : throw new OrgApiException(
                OrgErrorKind.ReadOnly,
                (_isReadOnly ? Messages.ReadOnlyConnection : Messages.RehearsalSendsNothing).With(context?.Operation.Id));
    }
}
