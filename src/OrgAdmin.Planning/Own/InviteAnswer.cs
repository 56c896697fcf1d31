using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Own;

/// <summary>Answers an invite that was received: accepts it, turns it down or takes it off the list.</summary>
public abstract class InviteAnswer : OwnChange<OrgInviteAnswer>
{
    private protected InviteAnswer(OwnAccount account, OrgUserInvite invite, string action)
        : base(account)
    {
        Invite = invite ?? throw new ArgumentNullException(nameof(invite));
        Action = action;
    }

    /// <inheritdoc/>
    public override string TargetName => Messages.InviteToOrg.With(Invite.OrgName.InQuotes());

    /// <summary>The invite.</summary>
    private protected OrgUserInvite Invite { get; }

    /// <summary>accept, reject or dismiss.</summary>
    private protected string Action { get; }

    /// <summary>What the text calls the invite beside its organization: an id or an address.</summary>
    private protected abstract string Mark { get; }

    /// <inheritdoc/>
    public override string Describe() => (Action switch
    {
        OrgInviteActionUser.Accept => Messages.ActionAcceptInvite,
        OrgInviteActionUser.Reject => Messages.ActionRejectInvite,
        _ => Messages.ActionDismissInvite,
    }).With(Invite.OrgName.InQuotes(), ApiEnum.Show(Invite.Role), Mark);

    /// <summary>The failure to read or answer an invite, told with who can renew it where it has expired.</summary>
    public static OrgApiException Explain(OrgApiException failure, OrgUserInvite? invite) =>
        (failure ?? throw new ArgumentNullException(nameof(failure))).Kind != OrgErrorKind.Gone
            ? failure
            : failure.WithMessage(
                failure.Kind,
                invite?.OrgName is null
                    ? Messages.InviteExpired
                    : Messages.InviteToOrgExpired.With(invite.OrgName.InQuotes(), Renewer(invite)),
                failure.InnerException);

    private protected sealed override async Task<OrgInviteAnswer> SendAsync(OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            OrgInviteAnswer answer = await AnswerAsync(call, cancellationToken).ConfigureAwait(false);
            answer.OrgName = Invite.OrgName;
            answer.InviteId = Invite.InviteId;
            answer.Role = Invite.Role;
            return answer;
        }
        catch (OrgApiException e) when (e.Kind == OrgErrorKind.Gone)
        {
            throw Explain(e, Invite);
        }
    }

    private protected abstract Task<OrgInviteAnswer> AnswerAsync(OrgCall call, CancellationToken cancellationToken);

    private static string Renewer(OrgUserInvite invite) => invite.InvitedBy is { } sender
        ? Messages.SenderOrAdmin.With(sender.ToString().ForDisplay())
        : Messages.AnAdmin;
}
