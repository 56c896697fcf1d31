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
    private const string AuditLogFilter = "auditLogFilter";

    internal static ApiOperation GetAuditLogs { get; } =
        new("auditLogs.get", HttpMethod.Get, "/orgs/{orgId}/audit-logs", ApiScopes.OrganizationRead)
        {
            NeededRole = "admin",
            Query = ["sortField", "sortDirection", "page", "perPage", "start", "end", AuditLogFilter],
        };

    /// <summary>auditLogs.get: one page of <c>GET /orgs/{orgId}/audit-logs</c>, counted from 0.</summary>
    public Task<Page<OrgAuditLogEntry>> GetAuditLogsAsync(
        ResourceId orgId, AuditLogQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        ApiRequest request = new ApiRequest(GetAuditLogs, orgId)
            .With("sortDirection", query.Ascending ? "asc" : "desc")
            .With("page", page.ToString(CultureInfo.InvariantCulture))
            .With("perPage", perPage.ToString(CultureInfo.InvariantCulture))
            .With("start", query.Start)
            .With("end", query.End);
        for (int i = 0; i < query.Requests.Count; i++)
        {
            request.WithPart(AuditLogFilter, $"[request][{i}][resource]", query.Requests[i].Resource)
                .WithPart(AuditLogFilter, $"[request][{i}][action]", query.Requests[i].Action);
        }

        for (int i = 0; i < query.Actors.Count; i++)
        {
            AddParty(request, $"[actor][{i}]", query.Actors[i]);
        }

        for (int i = 0; i < query.PrimaryTargets.Count; i++)
        {
            AddParty(request, $"[primaryTarget][{i}]", query.PrimaryTargets[i]);
        }

        // The member's name is that of the closed schema. The official client's own example calls it responseStatus, which the schema refuses.
        for (int i = 0; i < query.ResponseCodes.Count; i++)
        {
            request.WithPart(AuditLogFilter, $"[responseCode][{i}]", query.ResponseCodes[i].ToString(CultureInfo.InvariantCulture));
        }

        return _caller.ReadAsync(request, call, AuditLogReader.Page(orgId, _secrets), cancellationToken);
    }

    /// <summary>
    /// auditLogs.get: a pager over all pages, the newest entry first. Sends nothing until entries are requested. The query should say both
    /// ends of the time: the log grows at its front.
    /// </summary>
    public Pager<OrgAuditLogEntry> ListAuditLogs(
        ResourceId orgId, AuditLogQuery query, PagerOptions<OrgAuditLogEntry>? options, OrgCall call) =>
        new(
            new PagerSource<OrgAuditLogEntry>(
                (page, perPage, token) => GetAuditLogsAsync(orgId, query, page, perPage, call, token),
                (page, perPage, token) => GetAuditLogsAsync(orgId, query, page, perPage, call, token),
                entry => entry.AuditLogId,
                () => Server.Moment)
            {
                GrowsAtFront = true,
            },
            options);

    private static void AddParty(ApiRequest request, string place, AuditLogParty party) => request
        .WithPart(AuditLogFilter, place + "[type]", party.Type)
        .WithPart(AuditLogFilter, place + "[id]", party.Id?.ToString());
}
