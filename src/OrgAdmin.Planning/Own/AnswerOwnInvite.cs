using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Planning.Own;

/// <summary>Answers an invite of the connected user (me.respondToInvite).</summary>
public sealed class AnswerOwnInvite : InviteAnswer
{
    private readonly ResourceId _inviteId;

    /// <summary>Makes the change.</summary>
    /// <param name="account">What is known of the user's things.</param>
    /// <param name="invite">The invite, as it was read.</param>
    /// <param name="action">accept, reject or dismiss.</param>
    public AnswerOwnInvite(OwnAccount account, OrgUserInvite invite, string action)
        : base(account, invite, action) => _inviteId = ResourceId.Parse(invite.InviteId, "-InviteId");

    /// <inheritdoc/>
    public override string Key => KeyOf(_inviteId);

    private protected override string Mark => _inviteId.ToString();

    /// <summary>The key of the answers to an invite.</summary>
    public static string KeyOf(ResourceId inviteId) => "invite " + inviteId;

    /// <summary>Refuses an answer when the outcome of an earlier one to the same invite is unknown, before the invite is read.</summary>
    /// <exception cref="OrgApiException">It is.</exception>
    public static void EnsureKnown(OwnAccount account, ResourceId inviteId) =>
        (account ?? throw new ArgumentNullException(nameof(account))).EnsureKnown(KeyOf(inviteId), Messages.TheInvite.With(inviteId));

    private protected override async Task<OrgInviteAnswer> AnswerAsync(OrgCall call, CancellationToken cancellationToken)
    {
        ISet<string>? before = Action == OrgInviteActionUser.Accept ? await ListOrgsAsync(call, cancellationToken).ConfigureAwait(false) : null;
        return await Account.Client.RespondToInviteAsync(
            _inviteId, new OrgInviteActionUser(Action), Invite.OrgName, before, call, cancellationToken).ConfigureAwait(false);
    }

    // Only who knows which organizations there were before can tell afterwards that one is new. A token that may not list them may answer
    // all the same.
    private async Task<ISet<string>?> ListOrgsAsync(OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await Account.Client.GetOrgIdsAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind is OrgErrorKind.Forbidden or OrgErrorKind.NotFound or OrgErrorKind.InvalidResponse)
        {
            return null;
        }
    }
}
