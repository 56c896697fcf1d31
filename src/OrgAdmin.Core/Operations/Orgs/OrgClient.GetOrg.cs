using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetOrg { get; } = new("org.get", HttpMethod.Get, "/orgs/{orgId}", ApiScopes.OrganizationRead)
    {
        Query = OrgSummaryFields.Query,
    };

    /// <summary>org.get: <c>GET /orgs/{orgId}</c>.</summary>
    public Task<Org> GetOrgAsync(ResourceId orgId, OrgSummaryFields? summary, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetOrg, orgId).With(summary), call, OrgReader.About(orgId), cancellationToken);
}
