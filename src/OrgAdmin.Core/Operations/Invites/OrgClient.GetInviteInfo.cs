using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation GetInviteInfo { get; } = new("orgInvites.get", HttpMethod.Get, "/invites", ApiScopes.None)
    {
        RequiredQuery = ["token", "email"],
    };

    /// <summary>orgInvites.get: <c>GET /invites?token=&amp;email=</c>. What is told of an invite to who has its secret; no token is sent.</summary>
    public Task<OrgUserInvite> GetInviteInfoAsync(string email, string inviteToken, OrgCall call, CancellationToken cancellationToken)
    {
        _ = email ?? throw new ArgumentNullException(nameof(email));
        _secrets.Add(inviteToken ?? throw new ArgumentNullException(nameof(inviteToken)));
        return _caller.ReadAsync(
            new ApiRequest(GetInviteInfo).With("token", inviteToken).With("email", email), call, UserInviteReader.Info, cancellationToken);
    }
}
