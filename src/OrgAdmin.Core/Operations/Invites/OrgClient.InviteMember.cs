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
    /// org.inviteMember: <c>POST /orgs/{orgId}/invites</c>. Returns a list in which the new invite is one of several. <paramref
    /// name="before"/> are the earlier invites: when the outcome is unclear, the new invite is found by comparing with them.
    /// </summary>
    public async Task<IReadOnlyList<OrgInvite>> InviteMemberAsync(
        ResourceId orgId, OrgInvitePost invite, IReadOnlyList<OrgInvite> before, OrgCall call, CancellationToken cancellationToken)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        ApiRequest request = new ApiRequest(InviteMember, orgId).WithBody(RequestJson.Write(invite, InvitesJson.Bodies.OrgInvitePost));
        return (await _caller.ChangeAsync(
            new Change<IReadOnlyList<OrgInvite>>(request, InviteReader.Of(orgId))
            {
                IsContrary = invites => FindMade(invite, before, invites).Count == 0,
                ReadBack = (part, token) => ReadBackAsync(GetInvitesAsync(orgId, part, token), invite, before),
                FindTwins = (invites, _, _) => Task.FromResult<IReadOnlyList<string>?>(FindTwins(orgId, FindMade(invite, before, invites))),
                What = Messages.WhetherInvited.With(invite.Email.ForDisplay(), orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>
    /// The invites that resulted from sending one, the latest first: those to its address with the same content that were not there before.
    /// An expired invite that is pending again was renewed. An invite with other content was sent by somebody else.
    /// </summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="before">The invites there were.</param>
    /// <param name="shown">The invites there are.</param>
    public static IReadOnlyList<OrgInvite> FindMade(
        OrgInvitePost sent, IReadOnlyList<OrgInvite> before, IReadOnlyList<OrgInvite> shown) => shown
        .Where(invite => EmailForm.AreSame(invite.Email, sent.Email) && sent.IsSameAs(invite) && !before.Any(old => IsUnchanged(old, invite)))
        .OrderByDescending(invite => invite.InviteDate)
        .ToList();

    private static async Task<(ReadBackState State, IReadOnlyList<OrgInvite>? Value)> ReadBackAsync(
        Task<IReadOnlyList<OrgInvite>> read, OrgInvitePost sent, IReadOnlyList<OrgInvite> before)
    {
        IReadOnlyList<OrgInvite> invites = await read.ConfigureAwait(false);
        return (FindMade(sent, before, invites).Count > 0 ? ReadBackState.Done
            : invites.IsWhole() ? ReadBackState.Absent
            : ReadBackState.Unknown, invites);
    }

    // The latest is the result, the others are duplicates.
    private static IReadOnlyList<string> FindTwins(ResourceId orgId, IReadOnlyList<OrgInvite> made) => made
        .Skip(1)
        .Where(invite => ResourceId.IsValid(invite.InviteId))
        .Select(invite => $"Revoke-OrgInvite {orgId} -InviteId {invite.InviteId}")
        .ToList();

    private static bool IsUnchanged(OrgInvite old, OrgInvite shown) =>
        Shown.IsSame(old.InviteId, shown.InviteId) && old.HasExpired != true && old.InviteDate == shown.InviteDate;
}
