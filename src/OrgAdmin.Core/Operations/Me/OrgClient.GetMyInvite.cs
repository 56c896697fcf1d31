using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetMyInvite { get; } = new("me.invite", HttpMethod.Get, "/me/invites/{inviteId}", ApiScopes.UserRead);

    /// <summary>me.invite: <c>GET /me/invites/{inviteId}</c>. One of the invites that the user whose token it is has received.</summary>
    public Task<OrgUserInvite> GetMyInviteAsync(ResourceId inviteId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetMyInvite, inviteId), call, UserInviteReader.About(inviteId), cancellationToken);
}
