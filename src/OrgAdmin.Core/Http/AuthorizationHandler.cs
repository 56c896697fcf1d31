using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http;

/// <summary>Puts the token on requests to the connection's own origin, and on no other; an operation that needs no token gets none.</summary>
internal sealed class AuthorizationHandler : DelegatingHandler
{
    private readonly TokenStore _tokens;
    private readonly string _origin;

    internal AuthorizationHandler(TokenStore tokens, Uri baseUri)
    {
        _tokens = tokens;
        _origin = baseUri.GetLeftPart(UriPartial.Authority);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (RequestContext.Of(request) is { Operation.IsAnonymous: false }
            && !string.IsNullOrEmpty(_tokens.Token)
            && request.RequestUri.GetLeftPart(UriPartial.Authority) == _origin)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _tokens.Token);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
