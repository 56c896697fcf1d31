using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetApplications { get; } = new("applications.get", HttpMethod.Get, "/applications", ApiScopes.ApplicationList)
    {
        Query = [.. ResourceListRequest.Query, .. OrgSummaryFields.Query],
    };

    /// <summary>applications.get: one page of <c>GET /applications</c>, counted from 0.</summary>
    public Task<Page<OrgApplication>> GetApplicationsAsync(
        ResourceListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken) =>
        GetApplicationsAsync(query, null, page, perPage, call, cancellationToken);

    /// <summary>applications.get: a pager over all pages. Sends nothing until items are requested.</summary>
    public Pager<OrgApplication> ListApplications(ResourceListQuery query, PagerOptions<OrgApplication>? options, OrgCall call) =>
        new(
            new PagerSource<OrgApplication>(
                (page, perPage, token) => GetApplicationsAsync(query, null, page, perPage, call, token),
                (page, perPage, token) => GetApplicationsAsync(query, "id", page, perPage, call, token),
                application => application.ApplicationId,
                () => Server.Moment),
            options);

    private Task<Page<OrgApplication>> GetApplicationsAsync(
        ResourceListQuery query, string? sortField, int page, int perPage, OrgCall call, CancellationToken cancellationToken)
    {
        ApiRequest request = ResourceListRequest.Of(GetApplications, query, sortField, page, perPage);
        return _caller.ReadAsync(request, call, ApplicationReader.Page, cancellationToken);
    }
}
