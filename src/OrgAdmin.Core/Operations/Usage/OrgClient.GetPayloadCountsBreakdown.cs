using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetPayloadCountsBreakdown { get; } =
        new("org.payloadCountsBreakdown", HttpMethod.Get, "/orgs/{orgId}/payloadCountsBreakdown", ApiScopes.OrganizationRead)
        {
            Query = ["start", "end", "resolution", "asBytes", "includeNonBillable"],
        };

    /// <summary>org.payloadCountsBreakdown: <c>GET /orgs/{orgId}/payloadCountsBreakdown</c>.</summary>
    public Task<IReadOnlyList<OrgUsage>> GetPayloadCountsBreakdownAsync(
        ResourceId orgId, UsageQuery query, OrgCall call, CancellationToken cancellationToken)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(GetPayloadCountsBreakdown, orgId)
            .With("start", query.Start)
            .With("end", query.End)
            .With("resolution", ((long)query.Resolution.TotalMilliseconds).ToString(CultureInfo.InvariantCulture))
            .With("asBytes", query.AsBytes ? "true" : null)
            .With("includeNonBillable", query.IncludeNonBillable ? "true" : null);
        return _caller.ReadAsync(request, call, UsageReader.Breakdown(orgId, query), cancellationToken);
    }
}
