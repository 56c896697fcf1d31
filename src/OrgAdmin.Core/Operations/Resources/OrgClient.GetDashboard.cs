using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetDashboard { get; } =
        new("dashboard.get", HttpMethod.Get, "/dashboards/{dashboardId}", ApiScopes.None)
        {
            Query = ["password"],

            // Without a token the API shows public dashboards alone.
            TakesToken = true,
        };

    /// <summary>dashboard.get: <c>GET /dashboards/{dashboardId}</c>.</summary>
    public Task<OrgDashboard> GetDashboardAsync(ResourceId dashboardId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetDashboard, dashboardId), call, DashboardReader.About(dashboardId), cancellationToken);
}
