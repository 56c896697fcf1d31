using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation RevokeInvite { get; } =
        new("org.revokeInvite", HttpMethod.Delete, "/orgs/{orgId}/invites", ApiScopes.Organization)
        {
            RequiredQuery = ["inviteId"],
        };

    /// <summary>org.revokeInvite: <c>DELETE /orgs/{orgId}/invites?inviteId=</c>.</summary>
    public Task RevokeInviteAsync(ResourceId orgId, ResourceId inviteId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ChangeAsync(
            new Change<IReadOnlyList<OrgInvite>>(new ApiRequest(RevokeInvite, orgId).With("inviteId", inviteId), InviteReader.Of(orgId))
            {
                IsContrary = invites => Lists(invites, inviteId) || !invites.IsWhole(),
                ReadBack = (part, token) => ReadBackRevokedAsync(GetInvitesAsync(orgId, part, token), inviteId),
                What = Messages.WhetherRevoked.With(inviteId, orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken);

    private static async Task<(ReadBackState State, IReadOnlyList<OrgInvite>? Value)> ReadBackRevokedAsync(
        Task<IReadOnlyList<OrgInvite>> read, ResourceId inviteId)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        return (Lists(invites, inviteId) ? ReadBackState.Absent : invites.IsWhole() ? ReadBackState.Done : ReadBackState.Unknown, invites);
    }

    private static bool Lists(IReadOnlyList<OrgInvite> invites, ResourceId inviteId) =>
        invites.Any(invite => Shown.IsSame(invite.InviteId, inviteId.ToString()));
}
