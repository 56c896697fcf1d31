using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Planning.Own;

/// <summary>Answers an invite by the address and the secret of its mail, without a token (orgInvites.post).</summary>
public sealed class AnswerInviteBySecret : InviteAnswer
{
    private readonly string _email;
    private readonly string _secret;

    /// <summary>Makes the change.</summary>
    /// <param name="account">What is known of the user's things.</param>
    /// <param name="invite">The invite, as it was read.</param>
    /// <param name="action">accept or reject.</param>
    /// <param name="email">The address that was invited.</param>
    /// <param name="secret">The secret of the invite. Secret.</param>
    public AnswerInviteBySecret(OwnAccount account, OrgUserInvite invite, string action, string email, string secret)
        : base(account, invite, action)
    {
        _email = email;
        _secret = secret;
    }

    /// <inheritdoc/>
    public override string Key => "invite for " + _email;

    private protected override string Mark => _email.ForDisplay();

    private protected override Task<OrgInviteAnswer> AnswerAsync(OrgCall call, CancellationToken cancellationToken) =>
        Account.Client.AnswerInviteAsync(
            new OrgInviteAction(_email, _secret, Action == OrgInviteActionUser.Accept), call, cancellationToken);
}
