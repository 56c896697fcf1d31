using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetOrgs { get; } = new("orgs.get", HttpMethod.Get, "/orgs", ApiScopes.UserRead)
    {
        Query = ["sortField", "sortDirection", "page", "perPage", "filterField", "filter", .. OrgSummaryFields.Query],
    };

    /// <summary>orgs.get: one page of <c>GET /orgs</c>, counted from 0.</summary>
    public Task<Page<Org>> GetOrgsAsync(OrgListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken)
    {
        ApiRequest request = new ApiRequest(GetOrgs)
            .With("sortField", (query ?? throw new ArgumentNullException(nameof(query))).SortField)
            .With("sortDirection", query.Descending ? "desc" : "asc")
            .With("page", page.ToString(CultureInfo.InvariantCulture))
            .With("perPage", perPage.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(query.NameFilter))
        {
            request.With("filterField", "name").With("filter", query.NameFilter);
        }

        return _caller.ReadAsync(request.With(query.Summary), call, OrgReader.Page, cancellationToken);
    }

    /// <summary>orgs.get: a pager over all pages. Sends nothing until items are requested.</summary>
    public Pager<Org> ListOrgs(OrgListQuery query, PagerOptions<Org>? options, OrgCall call) =>
        new(
            new PagerSource<Org>(
                (page, perPage, token) => GetOrgsAsync(query, page, perPage, call, token),
                (page, perPage, token) => GetOrgsAsync(query.ById(), page, perPage, call, token),
                org => org.OrgId,
                () => Server.Moment),
            options);

    /// <summary>The ids of all organizations that the token sees: every page of orgs.get.</summary>
    public async Task<ISet<string>> GetOrgIdsAsync(OrgCall call, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Pager<Org> orgs = ListAllOrgs(call);
        while (await orgs.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            ids.UnionWith(part.Where(org => org.OrgId is not null).Select(org => org.OrgId!));
        }

        return orgs.IsWhole ? ids : throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.OrgsNotWhole);
    }

    // The newest first: an organization created meanwhile moves others to later pages. They are then seen twice, but none is missed.
    private Pager<Org> ListAllOrgs(OrgCall call) => ListOrgs(new OrgListQuery { SortField = "creationDate", Descending = true }, null, call);
}
