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
    internal static ApiOperation InviteMember { get; } =
        new("org.inviteMember", HttpMethod.Post, "/orgs/{orgId}/invites", ApiScopes.Organization);

    /// <summary>
    /// org.inviteMember: <c>POST /orgs/{orgId}/invites</c>. Answers with a list in which the new invite is one of several.
    /// <paramref name="before"/> are the invites there were: only against them can it be told whether one was made when no clear answer
    /// comes.
    /// </summary>
    public async Task<IReadOnlyList<OrgInvite>> InviteMemberAsync(
        ResourceId orgId, OrgInvitePost invite, IReadOnlyList<OrgInvite> before, OrgCall call, CancellationToken cancellationToken)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        ApiRequest request = new ApiRequest(InviteMember, orgId).WithBody(RequestJson.Write(invite, InvitesJson.Bodies.OrgInvitePost));
        return (await _caller.ChangeAsync(
            new Change<IReadOnlyList<OrgInvite>>(request, InviteReader.Of(orgId))
            {
                ReadBack = (part, token) => ReadBackAsync(GetInvitesAsync(orgId, part, token), invite.Email, before),
                What = Messages.WhetherInvited.With(invite.Email.ForDisplay(), orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    // Done when there is an invite to the address that was not there before.
    private static async Task<(ReadBackState State, IReadOnlyList<OrgInvite>? Value)> ReadBackAsync(
        Task<IReadOnlyList<OrgInvite>> read, string email, IReadOnlyList<OrgInvite> before)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        bool isThere = invites.Any(invite => Shown.IsSame(invite.Email, email)
            && !before.Any(old => Shown.IsSame(old.InviteId, invite.InviteId)));
        return (isThere ? ReadBackState.Done : ReadBackState.NotDone, invites);
    }
}
