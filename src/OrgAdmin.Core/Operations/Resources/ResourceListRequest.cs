using System;
using System.Globalization;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Operations;

/// <summary>What the lists of applications and of dashboards have in common.</summary>
internal static class ResourceListRequest
{
    /// <summary>The query parameters that both have.</summary>
    internal static readonly string[] Query = ["sortField", "sortDirection", "page", "perPage", "filterField", "filter", "orgId"];

    /// <summary>A request for one page. Without a sort field the order is that of the names.</summary>
    internal static ApiRequest Of(ApiOperation operation, ResourceListQuery query, string? sortField, int page, int perPage)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(operation)
            .With("sortField", sortField)
            .With("page", page.ToString(CultureInfo.InvariantCulture))
            .With("perPage", perPage.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(query.NameFilter))
        {
            request.With("filterField", "name").With("filter", query.NameFilter);
        }

        return query.IsOfOneOwner ? request.WithOwner("orgId", query.OrgId) : request;
    }
}
