using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetToken { get; } =
        new("userApiToken.get", HttpMethod.Get, "/me/tokens/{apiTokenId}", ApiScopes.UserRead);

    /// <summary>userApiToken.get: <c>GET /me/tokens/{apiTokenId}</c>.</summary>
    public Task<OrgToken> GetTokenAsync(ResourceId apiTokenId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetToken, apiTokenId), call, TokenReader.About(apiTokenId), cancellationToken);
}
