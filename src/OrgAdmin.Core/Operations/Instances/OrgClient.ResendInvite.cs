using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Operations;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation ResendInvite { get; } = new(
        "instanceOrgInvite.resendInvite", HttpMethod.Post, "/instances/{instanceId}/orgs/{orgId}/invites/{inviteId}", ApiScopes.Instance);

    /// <summary>
    /// instanceOrgInvite.resendInvite: <c>POST /instances/{instanceId}/orgs/{orgId}/invites/{inviteId}</c>. The invite stays the same and
    /// begins anew. <paramref name="before"/> is the invite as it was: when the outcome is unclear, a later date shows that it was renewed.
    /// </summary>
    public async Task<OrgInvite> ResendInviteAsync(
        ResourceId instanceId, ResourceId orgId, OrgInvite before, OrgRoleInfo roles, OrgCall call, CancellationToken cancellationToken)
    {
        _ = roles ?? throw new ArgumentNullException(nameof(roles));
        ResourceId inviteId = ResourceId.Parse((before ?? throw new ArgumentNullException(nameof(before))).InviteId, "-InviteId");
        ApiRequest request = new ApiRequest(ResendInvite, instanceId, orgId, inviteId)
            .WithBody(RequestJson.Write(roles, InstancesJson.Bodies.OrgRoleInfo));
        return (await _caller.ChangeAsync(
            new Change<OrgInvite>(request, InviteReader.One(orgId))
            {
                IsContrary = invite => !roles.IsSameAs(invite),
                ReadBack = (part, token) => ReadBackAsync(GetInvitesAsync(orgId, part, token), before, roles),
                What = Messages.WhetherRenewed.With(inviteId, orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<(ReadBackState State, OrgInvite? Value)> ReadBackAsync(
        Task<IReadOnlyList<OrgInvite>> read, OrgInvite before, OrgRoleInfo sent)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        OrgInvite? shown = invites.FirstOrDefault(invite => Shown.IsSame(invite.InviteId, before.InviteId));
        return shown is null ? (ReadBackState.Unknown, null)
            : shown.InviteDate == before.InviteDate ? (ReadBackState.Absent, shown)
            : (shown.InviteDate > before.InviteDate && sent.IsSameAs(shown) ? ReadBackState.Done : ReadBackState.Unknown, shown);
    }
}
