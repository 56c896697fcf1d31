using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetInvites { get; } =
        new("org.pendingInvites", HttpMethod.Get, "/orgs/{orgId}/invites", ApiScopes.OrganizationRead);

    /// <summary>org.pendingInvites: <c>GET /orgs/{orgId}/invites</c>. Expired invites are among them.</summary>
    public Task<IReadOnlyList<OrgInvite>> GetInvitesAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetInvites, orgId), call, InviteReader.Of(orgId), cancellationToken);
}
