using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetPayloadCounts { get; } =
        new("org.payloadCounts", HttpMethod.Get, "/orgs/{orgId}/payloadCounts", ApiScopes.OrganizationRead)
        {
            Query = ["start", "end", "asBytes"],
        };

    /// <summary>org.payloadCounts: <c>GET /orgs/{orgId}/payloadCounts</c>.</summary>
    public Task<IReadOnlyList<OrgUsage>> GetPayloadCountsAsync(
        ResourceId orgId, UsageQuery query, OrgCall call, CancellationToken cancellationToken)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(GetPayloadCounts, orgId)
            .With("start", query.Start)
            .With("end", query.End)
            .With("asBytes", query.AsBytes ? "true" : null);
        return _caller.ReadAsync(request, call, UsageReader.Payloads(orgId, query), cancellationToken);
    }
}
