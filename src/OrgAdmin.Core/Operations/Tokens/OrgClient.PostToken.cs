using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation PostToken { get; } = new("userApiTokens.post", HttpMethod.Post, "/me/tokens", ApiScopes.User)
    {
        HasSecretBodies = true,
    };

    /// <summary>
    /// userApiTokens.post: <c>POST /me/tokens</c>. The secret comes in this one answer. Without a clear answer it is lost, so that nothing is
    /// looked for and nothing is repeated: a second token would be one too many.
    /// </summary>
    public async Task<OrgToken> PostTokenAsync(ApiTokenPost token, OrgCall call, CancellationToken cancellationToken)
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        ApiRequest request = new ApiRequest(PostToken).WithBody(RequestJson.Write(token, TokensJson.Bodies.ApiTokenPost));
        return (await _caller.ChangeAsync(
            new Change<OrgToken>(request, body => TokenReader.New(body, _secrets.Add))
            {
                IsContrary = made => !Shown.Is(token.Name, made.Name),
                What = Messages.WhetherTokenMade.With(token.Name.InQuotes()),
                Check = Messages.CheckTokenMade,
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }
}
