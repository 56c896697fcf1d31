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
    public Task DeleteTokenAsync(ResourceId apiTokenId, OrgCall call, CancellationToken cancellationToken) => _caller.ChangeAsync(
        new Change<bool>(new ApiRequest(DeleteToken, apiTokenId), body => ReplyJson.ReadObject(body, SuccessReader.Read))
        {
            ReadBack = (part, token) => ReadBackDeletedAsync(GetTokenAsync(apiTokenId, part, token)),
            What = Messages.WhetherTokenDeleted.With(apiTokenId),
            Check = $"Get-OrgToken {apiTokenId}",
        },
        call,
        cancellationToken);
}
