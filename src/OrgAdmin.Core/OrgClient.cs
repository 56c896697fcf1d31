using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

/// <summary>
/// The organization API, one method an operation. Safe for use by several threads at once. Every method throws
/// <see cref="OrgApiException"/> when the operation fails and <see cref="OperationCanceledException"/> when it was cancelled.
/// </summary>
public sealed class OrgClient : IDisposable
{
    private readonly TokenStore _tokens = new();
    private readonly ApiSender _sender;
    private readonly OrgClientOptions _options;

    /// <summary>Makes a client; nothing is sent.</summary>
    public OrgClient(OrgClientOptions options)
    {
        _options = options;
        _tokens.Token = options.Token;
        _sender = new ApiSender(options, _tokens);
    }

    /// <summary>org.get: <c>GET /orgs/{orgId}</c>.</summary>
    public Task<Org> GetOrgAsync(ResourceId orgId, OrgSummaryFields? summary, OrgCall call, CancellationToken cancellationToken) =>
        SendForOrgAsync(Routes.GetOrg(orgId, summary), orgId, call, cancellationToken);

    /// <summary>org.patch: <c>PATCH /orgs/{orgId}</c>. Answers with the changed organization.</summary>
    public Task<Org> PatchOrgAsync(ResourceId orgId, OrgPatch change, OrgCall call, CancellationToken cancellationToken) =>
        SendForOrgAsync(Routes.PatchOrg(orgId, change), orgId, call, cancellationToken);

    /// <summary>org.delete: <c>DELETE /orgs/{orgId}</c>. Cannot be undone.</summary>
    public Task DeleteOrgAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        _sender.SendAsync(Routes.DeleteOrg(orgId), call, body => ReplyJson.ReadObject(body, SuccessReader.Read), cancellationToken);

    /// <summary>org.pendingInvites: <c>GET /orgs/{orgId}/invites</c>. Expired invites are among them.</summary>
    public Task<IReadOnlyList<OrgInvite>> GetInvitesAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        SendForInvitesAsync(Routes.PendingInvites(orgId), orgId, call, cancellationToken);

    /// <summary>org.inviteMember: <c>POST /orgs/{orgId}/invites</c>. Answers with a list in which the new invite is one of several.</summary>
    public Task<IReadOnlyList<OrgInvite>> InviteMemberAsync(
        ResourceId orgId, OrgInvitePost invite, OrgCall call, CancellationToken cancellationToken) =>
        SendForInvitesAsync(Routes.InviteMember(orgId, invite), orgId, call, cancellationToken);

    /// <summary>org.revokeInvite: <c>DELETE /orgs/{orgId}/invites?inviteId=</c>. Answers with the invites that are left.</summary>
    public Task<IReadOnlyList<OrgInvite>> RevokeInviteAsync(
        ResourceId orgId, ResourceId inviteId, OrgCall call, CancellationToken cancellationToken) =>
        SendForInvitesAsync(Routes.RevokeInvite(orgId, inviteId), orgId, call, cancellationToken);

    /// <summary>org.modifyMember: <c>PATCH /orgs/{orgId}/member</c>. Answers with the organization.</summary>
    public Task<Org> ModifyMemberAsync(ResourceId orgId, OrgMemberPatch change, OrgCall call, CancellationToken cancellationToken) =>
        SendForOrgAsync(Routes.ModifyMember(orgId, change), orgId, call, cancellationToken);

    /// <summary>org.removeMember: <c>DELETE /orgs/{orgId}/member?userId=</c>. Answers with the organization.</summary>
    public Task<Org> RemoveMemberAsync(ResourceId orgId, ResourceId userId, OrgCall call, CancellationToken cancellationToken) =>
        SendForOrgAsync(Routes.RemoveMember(orgId, userId), orgId, call, cancellationToken);

    /// <summary>orgs.get: one page of <c>GET /orgs</c>, counted from 0.</summary>
    public Task<OrgPage> GetOrgsAsync(OrgListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            Routes.GetOrgs(query, page, perPage),
            call,
            body =>
            {
                OrgPage read = ReplyJson.ReadObject(body, PageReader.Read);
                foreach (Org org in read.Items)
                {
                    Own(org);
                }

                return read;
            },
            cancellationToken);

    /// <summary>
    /// auth.authenticateUser: <c>POST /auth/user</c>. The token that comes back is kept by the client for its further requests and handed
    /// to nobody; what can be told of it is returned.
    /// </summary>
    public async Task<TokenFacts> AuthenticateUserAsync(UserCredentials credentials, OrgCall call, CancellationToken cancellationToken)
    {
        AuthedUser user = await _sender
            .SendAsync(Routes.AuthenticateUser(credentials), call, body => ReplyJson.ReadObject(body, AuthedUserReader.Read), cancellationToken)
            .ConfigureAwait(false);
        _tokens.Token = user.Token;
        return TokenFacts.Read(user.Token!).For(user.UserId, user.NeedsToVerifyEmail ?? false);
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _sender.Dispose();

    private static void Own(Org org)
    {
        foreach (OrgMember member in org.Members)
        {
            member.OrgId = org.OrgId;
        }
    }

    private Task<Org> SendForOrgAsync(ApiRequest request, ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            request,
            call,
            body =>
            {
                Org org = ReplyJson.ReadObject(body, OrgReader.Read);
                if (!ResourceId.IsValid(org.OrgId))
                {
                    throw new JsonException();
                }

                if (!ResourceId.Parse(org.OrgId, nameof(Org.OrgId)).Equals(orgId))
                {
                    throw new ApiFailures(request.Operation, _options).OfWrongOrg(orgId);
                }

                Own(org);
                return org;
            },
            cancellationToken);

    private Task<IReadOnlyList<OrgInvite>> SendForInvitesAsync(
        ApiRequest request, ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            request,
            call,
            body =>
            {
                IReadOnlyList<OrgInvite> invites = ReplyJson.Read(body, InviteReader.ReadAll);
                foreach (OrgInvite invite in invites)
                {
                    invite.OrgId = orgId.ToString();
                }

                return invites;
            },
            cancellationToken);
}
