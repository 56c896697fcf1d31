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
    internal static ApiOperation GetDeviceCounts { get; } =
        new("org.deviceCounts", HttpMethod.Get, "/orgs/{orgId}/deviceCounts", ApiScopes.OrganizationRead)
        {
            Query = ["start", "end"],
        };

    /// <summary>org.deviceCounts: <c>GET /orgs/{orgId}/deviceCounts</c>.</summary>
    public Task<IReadOnlyList<OrgUsage>> GetDeviceCountsAsync(
        ResourceId orgId, UsageQuery query, OrgCall call, CancellationToken cancellationToken)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(GetDeviceCounts, orgId)
            .With("start", query.Start)
            .With("end", query.End);
        return _caller.ReadAsync(request, call, UsageReader.Devices(orgId), cancellationToken);
    }
}
