using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetMyInvites { get; } = new("me.invites", HttpMethod.Get, "/me/invites", ApiScopes.UserRead);

    /// <summary>me.invites: <c>GET /me/invites</c>. The invites that the user whose token it is has received.</summary>
    public Task<IReadOnlyList<OrgUserInvite>> GetMyInvitesAsync(OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(new ApiRequest(GetMyInvites), call, UserInviteReader.List, cancellationToken);
}
