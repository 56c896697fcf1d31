using System;
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
    internal static ApiOperation PatchToken { get; } =
        new("userApiToken.patch", ApiOperation.Patch, "/me/tokens/{apiTokenId}", ApiScopes.User);

    /// <summary>userApiToken.patch: <c>PATCH /me/tokens/{apiTokenId}</c>. Answers with the changed token, without its secret.</summary>
    public async Task<OrgToken> PatchTokenAsync(ResourceId apiTokenId, ApiTokenPatch change, OrgCall call, CancellationToken cancellationToken)
    {
        _ = change ?? throw new ArgumentNullException(nameof(change));
        ApiRequest request = new ApiRequest(PatchToken, apiTokenId).WithBody(RequestJson.Write(change, TokensJson.Bodies.ApiTokenPatch));
        return (await _caller.ChangeAsync(
            new Change<OrgToken>(request, TokenReader.About(apiTokenId))
            {
                IsContrary = token => !ShowsAllOf(change, token),
                ReadBack = (part, token) => ReadBackAsync(GetTokenAsync(apiTokenId, part, token), change),
                What = Messages.WhetherTokenChanged.With(apiTokenId),
                Check = $"Get-OrgToken {apiTokenId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<(ReadBackState State, OrgToken? Value)> ReadBackAsync(Task<OrgToken> read, ApiTokenPatch sent)
    {
        OrgToken token = await read.ConfigureAwait(false);
        return (ShowsAllOf(sent, token) ? ReadBackState.Done : ReadBackState.Absent, token);
    }

    private static bool ShowsAllOf(ApiTokenPatch sent, OrgToken token) =>
        Shown.Is(sent.Name, token.Name) && Shown.Is(sent.Description, token.Description) && Shown.Is(sent.Status, token.Status)
        && Shown.Is(sent.DefaultRole, token.DefaultRole) && TokenRoleEntry.AreSame(sent.OrgRoles, token.OrgRoles);
}
