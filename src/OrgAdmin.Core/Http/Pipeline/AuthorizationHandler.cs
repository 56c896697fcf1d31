using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>Adds the token to requests to the connection's own origin only; an operation that needs no token gets none.</summary>
internal sealed class AuthorizationHandler : DelegatingHandler
{
    private readonly Secrets _secrets;
    private readonly string _origin;

    internal AuthorizationHandler(Secrets secrets, Uri baseUri)
    {
        _secrets = secrets;
        _origin = baseUri.GetLeftPart(UriPartial.Authority);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? token = _secrets.Token;
        if (_secrets.IsForgotten)
        {
            throw new OperationCanceledException();
        }

        if (RequestContext.Of(request) is { Operation: { IsAnonymous: false } or { TakesToken: true } }
            && !string.IsNullOrEmpty(token)
            && request.RequestUri.GetLeftPart(UriPartial.Authority) == _origin)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
