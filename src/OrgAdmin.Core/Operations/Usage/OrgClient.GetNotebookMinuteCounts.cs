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
    internal static ApiOperation GetNotebookMinuteCounts { get; } =
        new("org.notebookMinuteCounts", HttpMethod.Get, "/orgs/{orgId}/notebookMinuteCounts", ApiScopes.OrganizationRead)
        {
            Query = ["start", "end"],
        };

    /// <summary>org.notebookMinuteCounts: <c>GET /orgs/{orgId}/notebookMinuteCounts</c>.</summary>
    public Task<IReadOnlyList<OrgUsage>> GetNotebookMinuteCountsAsync(
        ResourceId orgId, UsageQuery query, OrgCall call, CancellationToken cancellationToken)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(GetNotebookMinuteCounts, orgId)
            .With("start", query.Start)
            .With("end", query.End);
        return _caller.ReadAsync(request, call, UsageReader.Notebooks(orgId), cancellationToken);
    }
}
