using System.Management.Automation;
using System.Security;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Own;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// A cmdlet that answers invites, as the person who was invited: those of the connected user, or one by the address and the secret of its
/// mail, which takes no connection.
/// </summary>
public abstract class InviteAnsweringCmdlet : ChangingCmdlet
{
    private const string ByInviteId = "InviteId";
    private const string BySecret = "InviteToken";

    private OwnAccount? _account;
    private OrgConnection? _own;

    /// <summary>
    /// <para type="description">The ids of the invites: 24 hexadecimal digits each.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ByInviteId)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? InviteId { get; set; }

    /// <summary>
    /// <para type="description">An invite, as Get-OrgInvite -Mine emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public OrgUserInvite? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The e-mail address that was invited, in full; together with -InviteToken.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BySecret)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Email { get; set; }

    /// <summary>
    /// <para type="description">The secret of the invite, from the link in its mail, as SecureString. With it no connection and no API token
    /// are needed, and none is sent.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BySecret)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [TokenTransformation]
    [AllowNull]
    public SecureString? InviteToken { get; set; }

    /// <summary>
    /// <para type="description">The address of the API, with -InviteToken.</para>
    /// <para type="default">That of the current connection, else $env:LOSANT_API_URL, else https://api.losant.com</para>
    /// </summary>
    [Parameter(ParameterSetName = BySecret)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Uri { get; set; }

    /// <summary>accept, reject or dismiss.</summary>
    private protected abstract string Action { get; }

    private protected sealed override bool NeedsToken => !IsBySecret;

    private bool IsBySecret => IsBound(nameof(InviteToken));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _account = new OwnAccount(Client);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        _own?.Close();
    }

    private protected sealed override OrgConnection FindConnection()
    {
        if (!IsBySecret || Connection is not null)
        {
            return base.FindConnection();
        }

        bool isElsewhere = IsBound(nameof(Uri));
        return !isElsewhere && RunspaceConnections.Here.Current is { IsClosed: false } current
            ? current
            : _own = ConnectionFactory.WithoutToken(new ConnectionSettings(PowerShellVersion)
            {
                Uri = isElsewhere ? ConnectionValues.ParseUri(Uri) : null,
            });
    }

    private protected sealed override void ProcessItem()
    {
        if (IsBySecret)
        {
            var item = new PipelineItem(null);
            Items.Run(item, () => AnswerBySecret(item));
        }
        else if (ParameterSetName != ByInviteId)
        {
            var item = new PipelineItem(InputObject);
            Items.Run(item, () =>
            {
                OrgUserInvite invite = Target();
                EnsureFromHere(invite);
                Answer(item, ResourceId.Parse(invite.InviteId, "-InviteId"), invite);
            });
        }
        else
        {
            AnswerEach();
        }
    }

    private OrgUserInvite Target() => InputObject ?? throw (MyInvocation.ExpectingInput || IsBound(nameof(InputObject))
        ? NullFromPipeline()
        : new OrgApiException(OrgErrorKind.InvalidParameters, Messages.ReceivedInviteNeeded));

    private void AnswerEach()
    {
        if (InviteId is null or { Length: 0 })
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-InviteId")));
            return;
        }

        ExpectItems(InviteId.Length);
        foreach (string? id in InviteId)
        {
            var item = new PipelineItem(id);
            Items.Run(item, () => Answer(item, Validate.Id(id, "-InviteId"), null));
        }
    }

    private void Answer(PipelineItem item, ResourceId inviteId, OrgUserInvite? invite)
    {
        Items.Finish(AnswerOwnInvite.KeyOf(inviteId));
        AnswerOwnInvite.EnsureKnown(_account!, inviteId);
        invite ??= Bridge.Await(token => new ReceivedInvites(Client, Call).ReadAsync(inviteId, token));
        Answer(item, new AnswerOwnInvite(_account!, invite, Action));
    }

    private void AnswerBySecret(PipelineItem item)
    {
        string email = Validate.Email(Email, "-Email");
        string secret = InviteToken is { Length: > 0 } given && InvisibleText.Trim(SecureText.Read(given)) is { Length: > 0 } text
            ? text
            : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-InviteToken"));
        OrgUserInvite invite = Bridge.Await(token => new ReceivedInvites(Client, Call).ReadAsync(email, secret, token));
        Answer(item, new AnswerInviteBySecret(_account!, invite, Action, email, secret));
    }

    private void Answer(PipelineItem item, InviteAnswer change)
    {
        change.EnsureKnown();
        if (Approve(change.Describe()))
        {
            Send(item, change.ApplyAsync, WriteObject, change.Describe(), change.Key);
        }
    }
}
