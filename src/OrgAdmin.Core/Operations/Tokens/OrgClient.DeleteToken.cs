using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation DeleteToken { get; } =
        new("userApiToken.delete", HttpMethod.Delete, "/me/tokens/{apiTokenId}", ApiScopes.User);

    /// <summary>userApiToken.delete: <c>DELETE /me/tokens/{apiTokenId}</c>. Who uses the token is refused from then on.</summary>
    public Task DeleteTokenAsync(ResourceId tokenId, OrgCall call, CancellationToken cancellationToken) => _caller.ChangeAsync(
        new Change<bool>(new ApiRequest(DeleteToken, tokenId), body => ReplyJson.ReadObject(body, SuccessReader.Read))
        {
            ReadBack = (part, token) => ReadBackDeletedAsync(GetTokenAsync(tokenId, part, token)),
            What = Messages.WhetherTokenDeleted.With(tokenId),
            Check = $"Get-OrgToken {tokenId}",
        },
        call,
        cancellationToken);
}
