using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetTokens { get; } = new("userApiTokens.get", HttpMethod.Get, "/me/tokens", ApiScopes.UserRead)
    {
        Query = ["sortField", "sortDirection", "page", "perPage", "filterField", "filter"],
    };

    /// <summary>userApiTokens.get: one page of <c>GET /me/tokens</c>, counted from 0.</summary>
    public Task<Page<OrgToken>> GetTokensAsync(TokenListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken)
    {
        ApiRequest request = new ApiRequest(GetTokens)
            .With("sortField", (query ?? throw new ArgumentNullException(nameof(query))).SortField)
            .With("sortDirection", query.Descending ? "desc" : "asc")
            .With("page", page.ToString(CultureInfo.InvariantCulture))
            .With("perPage", perPage.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(query.NameFilter))
        {
            request.With("filterField", "name").With("filter", query.NameFilter);
        }

        return _caller.ReadAsync(request, call, TokenReader.Page, cancellationToken);
    }

    /// <summary>userApiTokens.get: a pager over all pages. Sends nothing until items are requested.</summary>
    public Pager<OrgToken> ListTokens(TokenListQuery query, PagerOptions<OrgToken>? options, OrgCall call) =>
        new(
            new PagerSource<OrgToken>(
                (page, perPage, token) => GetTokensAsync(query, page, perPage, call, token),
                (page, perPage, token) => GetTokensAsync(query.ById(), page, perPage, call, token),
                one => one.TokenId,
                () => Server.Moment),
            options);
}
