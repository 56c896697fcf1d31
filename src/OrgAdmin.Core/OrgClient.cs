using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core;

/// <summary>
/// The organization API, one method an operation. Safe for use by several threads at once. Every method throws
/// <see cref="OrgApiException"/> when the operation fails and <see cref="OperationCanceledException"/> when it was cancelled.
/// </summary>
public sealed class OrgClient : IDisposable
{
    private readonly Secrets _secrets = new();
    private readonly ApiCaller _caller;

    /// <summary>Makes a client; nothing is sent.</summary>
    public OrgClient(OrgClientOptions options)
    {
        _secrets.UseToken(options.Token);
        _caller = new ApiCaller(options, _secrets);
    }

    /// <summary>org.get: <c>GET /orgs/{orgId}</c>.</summary>
    public Task<Org> GetOrgAsync(ResourceId orgId, OrgSummaryFields? summary, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(Routes.GetOrg(orgId, summary), call, OrgOf(orgId), cancellationToken);

    /// <summary>org.patch: <c>PATCH /orgs/{orgId}</c>. Answers with the changed organization.</summary>
    public async Task<Org> PatchOrgAsync(ResourceId orgId, OrgPatch change, OrgCall call, CancellationToken cancellationToken)
    {
        _secrets.Add((change ?? throw new ArgumentNullException(nameof(change))).CardToken);
        return (await _caller.ChangeAsync(
            new Change<Org>(Routes.PatchOrg(orgId, change), OrgOf(orgId))
            {
                ReadBack = (part, token) => OrgChanges.PatchAsync(GetOrgAsync(orgId, null, part, token), change),
                What = Messages.WhetherOrgChanged.With(orgId),
                Check = $"Get-Org {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>org.delete: <c>DELETE /orgs/{orgId}</c>. Cannot be undone.</summary>
    public Task DeleteOrgAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) => _caller.ChangeAsync(
        new Change<bool>(Routes.DeleteOrg(orgId), body => ReplyJson.ReadObject(body, SuccessReader.Read))
        {
            ReadBack = (part, token) => OrgChanges.DeleteAsync(GetOrgAsync(orgId, null, part, token)),
            What = Messages.WhetherOrgDeleted.With(orgId),
            Check = $"Get-Org {orgId}",
        },
        call,
        cancellationToken);

    /// <summary>org.pendingInvites: <c>GET /orgs/{orgId}/invites</c>. Expired invites are among them.</summary>
    public Task<IReadOnlyList<OrgInvite>> GetInvitesAsync(ResourceId orgId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(Routes.PendingInvites(orgId), call, InvitesOf(orgId), cancellationToken);

    /// <summary>
    /// org.inviteMember: <c>POST /orgs/{orgId}/invites</c>. Answers with a list in which the new invite is one of several.
    /// <paramref name="before"/> are the invites there were: only against them can it be told whether one was made when no clear answer
    /// comes.
    /// </summary>
    public async Task<IReadOnlyList<OrgInvite>> InviteMemberAsync(
        ResourceId orgId, OrgInvitePost invite, IReadOnlyList<OrgInvite> before, OrgCall call, CancellationToken cancellationToken)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        return (await _caller.ChangeAsync(
            new Change<IReadOnlyList<OrgInvite>>(Routes.InviteMember(orgId, invite), InvitesOf(orgId))
            {
                ReadBack = (part, token) => OrgChanges.InviteAsync(GetInvitesAsync(orgId, part, token), invite.Email, before),
                What = Messages.WhetherInvited.With(invite.Email.ForDisplay(), orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>org.revokeInvite: <c>DELETE /orgs/{orgId}/invites?inviteId=</c>.</summary>
    public Task RevokeInviteAsync(ResourceId orgId, ResourceId inviteId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ChangeAsync(
            new Change<IReadOnlyList<OrgInvite>>(Routes.RevokeInvite(orgId, inviteId), InvitesOf(orgId))
            {
                ReadBack = (part, token) => OrgChanges.RevokeAsync(GetInvitesAsync(orgId, part, token), inviteId),
                What = Messages.WhetherRevoked.With(inviteId, orgId),
                Check = $"Get-OrgInvite {orgId}",
            },
            call,
            cancellationToken);

    /// <summary>org.modifyMember: <c>PATCH /orgs/{orgId}/member</c>. Answers with the organization.</summary>
    public async Task<Org> ModifyMemberAsync(ResourceId orgId, OrgMemberPatch change, OrgCall call, CancellationToken cancellationToken) =>
        (await _caller.ChangeAsync(
            new Change<Org>(Routes.ModifyMember(orgId, change), OrgOf(orgId))
            {
                ReadBack = (part, token) => OrgChanges.ModifyMemberAsync(GetOrgAsync(orgId, null, part, token), change),
                What = Messages.WhetherMemberChanged.With(change.UserId, orgId),
                Check = $"Get-OrgMember {orgId} -UserId {change.UserId}",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;

    /// <summary>
    /// org.removeMember: <c>DELETE /orgs/{orgId}/member?userId=</c>. Answers with the organization, or with null when the member turned out
    /// to be gone without an answer that shows the organization.
    /// </summary>
    public Task<Org?> RemoveMemberAsync(ResourceId orgId, ResourceId userId, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ChangeAsync(
            new Change<Org>(Routes.RemoveMember(orgId, userId), OrgOf(orgId))
            {
                ReadBack = (part, token) => OrgChanges.RemoveMemberAsync(GetOrgAsync(orgId, null, part, token), userId),
                What = Messages.WhetherMemberRemoved.With(userId, orgId),
                Check = $"Get-OrgMember {orgId} -UserId {userId}",
            },
            call,
            cancellationToken);

    /// <summary>orgs.get: one page of <c>GET /orgs</c>, counted from 0.</summary>
    public Task<OrgPage> GetOrgsAsync(OrgListQuery query, int page, int perPage, OrgCall call, CancellationToken cancellationToken) =>
        _caller.ReadAsync(Routes.GetOrgs(query, page, perPage), call, ReadPage, cancellationToken);

    /// <summary>The ids of all organizations that the token sees: every page of orgs.get.</summary>
    public async Task<ISet<string>> GetOrgIdsAsync(OrgCall call, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await VisitOrgsAsync(
            org =>
            {
                if (org.OrgId is not null)
                {
                    ids.Add(org.OrgId);
                }
            },
            call,
            cancellationToken).ConfigureAwait(false);
        return ids;
    }

    /// <summary>
    /// orgs.post: <c>POST /orgs</c>. Answers with the new organization. <paramref name="before"/> are the ids of the organizations there
    /// were: only against them can it be told whether one was made when no clear answer comes.
    /// </summary>
    public async Task<Org> PostOrgAsync(OrgPost org, ISet<string> before, OrgCall call, CancellationToken cancellationToken)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        _secrets.Add((org ?? throw new ArgumentNullException(nameof(org))).CardToken);
        return (await _caller.ChangeAsync(
            new Change<Org>(Routes.PostOrg(org), body => Own(ReplyJson.ReadObject(body, ReadNewOrg)))
            {
                ReadBack = (part, token) => OrgChanges.PostAsync(visit => VisitOrgsAsync(visit, part, token), org.Name, before),
                What = Messages.WhetherOrgCreated.With(org.Name.ForDisplay()),
                Check = "Get-Org -SortBy CreationDate -Descending -First 5",
            },
            call,
            cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>
    /// auth.authenticateUser: <c>POST /auth/user</c>. The token that comes back is kept by the client for its further requests and handed
    /// to nobody; what can be told of it is returned.
    /// </summary>
    public async Task<TokenFacts> AuthenticateUserAsync(UserCredentials credentials, OrgCall call, CancellationToken cancellationToken)
    {
        _secrets.Add((credentials ?? throw new ArgumentNullException(nameof(credentials))).Password);
        _secrets.Add(credentials.TwoFactorCode);
        AuthedUser user = (await _caller.ChangeAsync(
            new Change<AuthedUser>(
                Routes.AuthenticateUser(credentials), body => ReplyJson.ReadObject(body, AuthedUserReader.Read)),
            call,
            cancellationToken).ConfigureAwait(false))!;
        _secrets.UseToken(user.Token);
        return TokenFacts.Read(user.Token!).For(user.UserId, user.NeedsToVerifyEmail ?? false);
    }

    /// <summary>The text without this client's secrets.</summary>
    public string RemoveSecrets(string text) => _secrets.Remove(text);

    /// <summary>The text without these secrets, for where there is no client yet.</summary>
    public static string RemoveSecrets(string text, params string?[] secrets)
    {
        var known = new Secrets();
        foreach (string? secret in secrets)
        {
            known.Add(secret);
        }

        return known.Remove(text);
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _caller.Dispose();

    private Task VisitOrgsAsync(Action<Org> visit, OrgCall call, CancellationToken cancellationToken) => OrgWalk.VisitAsync(
        page => GetOrgsAsync(OrgWalk.Newest, page, OrgWalk.PageSize, call, cancellationToken), visit);

    private static Func<ArraySegment<byte>, Org> OrgOf(ResourceId orgId) => body =>
    {
        // An answer about another organization is no answer; one without an id is not about an organization.
        Org org = ReplyJson.ReadObject(body, OrgReader.Read);
        if (!string.Equals(org.OrgId, orgId.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            throw new JsonException();
        }

        return Own(org);
    };

    // Without an id that can be used nothing was shown to be made.
    private static Org ReadNewOrg(ref Utf8JsonReader reader) =>
        OrgReader.Read(ref reader) is { } org && ResourceId.IsValid(org.OrgId) ? org : throw new JsonException();

    private static Func<ArraySegment<byte>, IReadOnlyList<OrgInvite>> InvitesOf(ResourceId orgId) => body =>
    {
        IReadOnlyList<OrgInvite> invites = ReplyJson.Read(body, InviteReader.ReadAll);
        foreach (OrgInvite invite in invites)
        {
            invite.OrgId = orgId.ToString();
        }

        return invites;
    };

    private static OrgPage ReadPage(ArraySegment<byte> body)
    {
        OrgPage page = ReplyJson.ReadObject(body, PageReader.Read);
        foreach (Org org in page.Items)
        {
            Own(org);
        }

        return page;
    }

    private static Org Own(Org org)
    {
        foreach (OrgMember member in org.Members)
        {
            member.OrgId = org.OrgId;
        }

        return org;
    }
}
