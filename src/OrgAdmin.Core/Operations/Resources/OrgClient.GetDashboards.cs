using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetDashboards { get; } = new("dashboards.get", HttpMethod.Get, "/dashboards", ApiScopes.OrganizationRead)
    {
        Query = [.. ResourceListRequest.Query, "applicationId"],
    };

    /// <summary>dashboards.get: one page of <c>GET /dashboards</c>, counted from 0.</summary>
    public Task<Page<OrgDashboard>> GetDashboardsAsync(
        ResourceListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken) =>
        GetDashboardsAsync(query, null, page, perPage, call, cancellationToken);

    /// <summary>dashboards.get: a pager over all pages. Sends nothing until items are requested.</summary>
    public Pager<OrgDashboard> ListDashboards(ResourceListQuery query, PagerOptions<OrgDashboard>? options, OrgCall call) =>
        new(
            new PagerSource<OrgDashboard>(
                (page, perPage, token) => GetDashboardsAsync(query, null, page, perPage, call, token),
                (page, perPage, token) => GetDashboardsAsync(query, "id", page, perPage, call, token),
                dashboard => dashboard.DashboardId,
                () => Server.Moment),
            options);

    private Task<Page<OrgDashboard>> GetDashboardsAsync(
        ResourceListQuery query, string? sortField, int page, int perPage, OrgCall call, CancellationToken cancellationToken)
    {
        ApiRequest request = ResourceListRequest.Of(GetDashboards, query, sortField, page, perPage);
        return _caller.ReadAsync(request, call, DashboardReader.Page, cancellationToken);
    }
}
