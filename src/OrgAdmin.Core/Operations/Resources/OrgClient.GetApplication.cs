using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetApplication { get; } =
        new("application.get", HttpMethod.Get, "/applications/{applicationId}", ApiScopes.ApplicationRead)
        {
            Query = OrgSummaryFields.Query,
        };

    /// <summary>application.get: <c>GET /applications/{applicationId}</c>.</summary>
    public Task<OrgApplication> GetApplicationAsync(ResourceId applicationId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetApplication, applicationId), call, ApplicationReader.About(applicationId), cancellationToken);
}
