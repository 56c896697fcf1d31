using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetAuditLog { get; } =
        new("auditLog.get", HttpMethod.Get, "/orgs/{orgId}/audit-logs/{auditLogId}", ApiScopes.OrganizationRead) { NeededRole = "admin" };

    /// <summary>auditLog.get: <c>GET /orgs/{orgId}/audit-logs/{auditLogId}</c>.</summary>
    public Task<OrgAuditLogEntry> GetAuditLogAsync(
        ResourceId orgId, ResourceId auditLogId, OrgCall call, CancellationToken cancellationToken) => _caller.ReadAsync(
            new ApiRequest(GetAuditLog, orgId, auditLogId), call, AuditLogReader.About(orgId, auditLogId, _secrets), cancellationToken);
}
