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
using OrgAdmin.Core.Paging;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

public sealed partial class OrgClient
{
    internal static ApiOperation RespondToInvite { get; } =
        new("me.respondToInvite", HttpMethod.Post, "/me/invites/{inviteId}", ApiScopes.User);

    /// <summary>
    /// me.respondToInvite: <c>POST /me/invites/{inviteId}</c>. An invite that was accepted is gone, and so is one that was revoked: when the
    /// outcome is unclear, only an organization that is new proves that it was accepted.
    /// </summary>
    /// <param name="inviteId">The invite.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="orgName">The name of the organization that invites; null when it is not known.</param>
    /// <param name="before">The ids of the organizations that the token saw before; null when they could not be listed.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<OrgInviteAnswer> RespondToInviteAsync(
        ResourceId inviteId,
        OrgInviteActionUser answer,
        string? orgName,
        ISet<string>? before,
        OrgCall call,
        CancellationToken cancellationToken)
    {
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        ApiRequest request = new ApiRequest(RespondToInvite, inviteId).WithBody(RequestJson.Write(answer, MeJson.Bodies.OrgInviteActionUser));
        bool accepts = answer.Action == OrgInviteActionUser.Accept;
        var change = new Change<OrgInviteAnswer>(request, InviteAnswerReader.Read)
        {
            IsContrary = shown => shown.Result != answer.Result,
            What = (accepts ? Messages.WhetherAccepted : Messages.WhetherDeclined).With(inviteId),
            Check = accepts ? "Get-OrgInvite -Mine and Get-Org" : "Get-OrgInvite -Mine",
        };
        if (!accepts)
        {
            change.ReadBack = (part, token) => ReadBackAsync(GetMyInvitesAsync(part, token), inviteId, answer);
        }
        else if (before is not null && orgName is not null)
        {
            change.ReadBack = (part, token) => ReadBackAsync(ListAllOrgs(part), orgName, before, answer, token);
        }

        return (await _caller.ChangeAsync(change, call, cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<(ReadBackState State, OrgInviteAnswer? Value)> ReadBackAsync(
        Task<IReadOnlyList<OrgUserInvite>> read, ResourceId inviteId, OrgInviteActionUser sent)
    {
        IReadOnlyList<OrgUserInvite> invites = await read.ConfigureAwait(false);
        return invites.Any(invite => Shown.IsSame(invite.InviteId, inviteId.ToString())) ? (ReadBackState.Absent, null)
            : invites.IsWhole() && invites.All(invite => invite.InviteId is not null) ? (ReadBackState.Done, AnswerOf(sent, null))
            : (ReadBackState.Unknown, null);
    }

    private static async Task<(ReadBackState State, OrgInviteAnswer? Value)> ReadBackAsync(
        Pager<Org> orgs, string orgName, ISet<string> before, OrgInviteActionUser sent, CancellationToken cancellationToken)
    {
        var entered = new List<Org>();
        while (await orgs.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            entered.AddRange(part.Where(org => Shown.IsSame(org.Name?.Trim(), orgName.Trim()) && !before.Contains(org.OrgId ?? string.Empty)));
        }

        return entered.Count == 1 && ResourceId.IsValid(entered[0].OrgId) ? (ReadBackState.Done, AnswerOf(sent, entered[0].OrgId))
            : (entered.Count == 0 && orgs.IsWhole ? ReadBackState.Absent : ReadBackState.Unknown, null);
    }

    private static OrgInviteAnswer AnswerOf(OrgInviteActionUser sent, string? orgId) =>
        new() { OrgId = orgId, Result = sent.Result, Accepted = sent.Action == OrgInviteActionUser.Accept };
}
