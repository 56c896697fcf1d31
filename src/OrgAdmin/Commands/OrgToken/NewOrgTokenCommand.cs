using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core.Requests;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Own;
using OrgAdmin.Planning.Rules;
using OrgAdmin.Planning.Tokens;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Makes an API token for a script or a job.</para>
/// <para type="description">Makes a token of the connected user that may do no more than you say: -ForCommand computes the fewest scopes that
/// open what the named cmdlets send, and -OrgRole limits the role in single organizations. What the token may do and when it ends cannot be
/// changed later.</para>
/// <para type="description">The secret comes this once. It is in no property of the object that is emitted: its method GetSecret() returns
/// it as SecureString. With -AsPlainText the secret is emitted in place of the object, to be piped into a vault.</para>
/// <para type="description">When no clear answer comes, the token may have been made and its secret is lost. It is never asked for again;
/// the error says so, and Remove-OrgToken removes what is left.</para>
/// <example>
///   <title>Make a token for a job that invites people</title>
///   <code>New-OrgToken 'Onboarding' -ForCommand New-OrgInvite -Expires 90.00:00:00</code>
///   <para>Makes a token for 90 days whose scopes open what New-OrgInvite sends, and nothing else.</para>
/// </example>
/// <example>
///   <title>Put the secret into a vault</title>
///   <code>
///   $days = New-TimeSpan -Days 30
///   $token = New-OrgToken 'Report' -Scope all.User.read -Expires $days
///   $token | Select-Object TokenId, Name, ExpirationDate
///   </code>
///   <para>Makes a token that may only read. Set-Secret, of the module SecretManagement, takes $token.GetSecret() as it is.</para>
/// </example>
/// <example>
///   <title>Make a token that is a viewer in one organization</title>
///   <code>
///   $roles = @{ '575ed6e87ae143cd83dc4aa8' = 'View' }
///   New-OrgToken 'Audit' -ForCommand Get-OrgMember -Expires 7.00:00:00 `
///       -OrgRole $roles -DefaultRole None
///   </code>
///   <para>Wherever $roles says nothing, the token has no role at all.</para>
/// </example>
/// <para type="output">The token that was made; with -AsPlainText its secret as text, and nothing else.</para>
/// <para type="operation" id="userApiTokens.post">to make the token</para>
/// <para type="link">Get-OrgToken</para>
/// <para type="link">Remove-OrgToken</para>
/// <para type="link">Test-OrgAccess</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.New, "OrgToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgToken), typeof(string))]
[Sends("userApiTokens.post")]
public sealed class NewOrgTokenCommand : ChangingCmdlet
{
    private OwnAccount? _account;

    /// <summary>
    /// <para type="description">The name, 1 to 255 characters.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">What the token may be used for: scopes of the API, such as all.User.read or org.inviteMember.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Scope { get; set; }

    /// <summary>
    /// <para type="description">Cmdlets of this module that the token is for, in place of -Scope: it gets the fewest scopes that open what
    /// they send. Test-OrgAccess says whether the user's role is enough too.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? ForCommand { get; set; }

    /// <summary>
    /// <para type="description">When the token ends: a time, or a time span from now, as days.hours:minutes:seconds (90.00:00:00 is 90
    /// days). A number has no unit and is refused.</para>
    /// <para type="default">None</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [EndTime]
    public DateTimeOffset Expires { get; set; }

    /// <summary>
    /// <para type="description">Makes a token that never ends. Without -Expires it has to be said, for such a token is good for whoever finds
    /// it.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter NoExpiry { get; set; }

    /// <summary>
    /// <para type="description">The highest role that the token has in single organizations: a hashtable of ids with Admin, Edit,
    /// Collaborate, View or None, such as @{ '575ed6e87ae143cd83dc4aa8' = 'View' }. The id sandbox stands for what belongs to the user
    /// alone. At most 25.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public IDictionary? OrgRole { get; set; }

    /// <summary>
    /// <para type="description">The highest role that the token has in all other organizations. Without it that is the user's own.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? DefaultRole { get; set; }

    /// <summary>
    /// <para type="description">What the token is for, up to 32,767 characters.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [PreserveNull]
    public string? Description { get; set; }

    /// <summary>
    /// <para type="description">Emits the secret as text in place of the object, to be piped into a vault. Text is kept in clear by whatever
    /// takes it.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _account = new OwnAccount(Client);
    }

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(Name);
        Items.Run(item, () => Make(item));
    }

    private void Make(PipelineItem item)
    {
        var token = new ApiTokenPost(Validate.FilledText(Name, "-Name", Validate.NameLength), ReadScopes())
        {
            Description = IsBound(nameof(Description)) ? Validate.Text(Description, "-Description", Validate.DescriptionLength) : null,
            DefaultRole = IsBound(nameof(DefaultRole)) ? ApiEnum.OrgRole.Parse(DefaultRole, "-DefaultRole") : null,
            OrgRoles = IsBound(nameof(OrgRole)) ? TokenRoleTable.Parse(OrgRole, "-OrgRole") : null,
        };
        SetEnd(token);
        var change = new MakeToken(_account!, token);
        change.EnsureKnown();
        if (Approve(change.Describe()))
        {
            Send(item, change.ApplyAsync, Emit, change.Describe(), change.Key);
        }
    }

    private void Emit(OrgToken made) => WriteObject(AsPlainText ? SecureText.Read(made.GetSecret()!) : made);

    private IReadOnlyList<string> ReadScopes()
    {
        if (IsBound(nameof(Scope)) == IsBound(nameof(ForCommand)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.ScopeOrCommand);
        }

        if (IsBound(nameof(Scope)))
        {
            return Validate.FilledTexts(Scope, "-Scope").Select(scope => Validate.Word(scope, "-Scope")).Distinct(StringComparer.Ordinal).ToArray();
        }

        string[] scopes = CommandTable.Find(ForCommand, "-ForCommand")
            .SelectMany(needs => needs.NarrowestScopes())
            .Distinct(StringComparer.Ordinal)
            .OrderBy(scope => scope, StringComparer.Ordinal)
            .ToArray();
        return scopes.Length > 0 ? scopes : throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.CommandNeedsNoToken);
    }

    private void SetEnd(ApiTokenPost token)
    {
        if (IsBound(nameof(Expires)) == NoExpiry)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.ExpiresOrNot);
        }

        if (!NoExpiry)
        {
            token.ExpireAt(Expires > DateTimeOffset.UtcNow
                ? Expires
                : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.EndHasPassed.With("-Expires", Expires.ToString("u"))));
        }
    }
}
