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
    internal static ApiOperation DeleteOrg { get; } =
        new("org.delete", HttpMethod.Delete, "/orgs/{orgId}", ApiScopes.OrganizationBounded);

    /// <summary>org.delete: <c>DELETE /orgs/{orgId}</c>. Cannot be undone.</summary>
    public Task DeleteOrgAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) => _caller.ChangeAsync(
        new Change<bool>(new ApiRequest(DeleteOrg, orgId), body => ReplyJson.ReadObject(body, SuccessReader.Read))
        {
            ReadBack = (part, token) => ReadBackDeletedAsync(GetOrgAsync(orgId, null, part, token)),
            What = Messages.WhetherOrgDeleted.With(orgId),
            Check = $"Get-Org {orgId}",
        },
        call,
        cancellationToken);

    // Done when what was deleted is gone.
    private static async Task<(ReadBackState State, bool Value)> ReadBackDeletedAsync<T>(Task<T> read)
    {
        try
        {
            await read.ConfigureAwait(false);
            return (ReadBackState.Absent, false);
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.NotFound)
        {
            return (ReadBackState.Done, true);
        }
    }
}
