using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the pending and expired invites of organizations.</para>
/// <para type="description">Gets the invites that an organization has sent and that nobody has accepted yet. Expired ones are among them:
/// they stay listed until they are revoked, and their HasExpired is true.</para>
/// <para type="description">Each invite carries the id of its organization, so that it can be piped on to Revoke-OrgInvite. It carries the
/// name as well, where the organization came from Get-Org or was given by its name: the API's list of invites does not say it.</para>
/// <example>
///   <title>List the invites of an organization</title>
///   <code>Get-OrgInvite 575ed6e87ae143cd83dc4aa8</code>
///   <para>Shows who was invited when, with which role, and whether the invite can still be accepted.</para>
/// </example>
/// <example>
///   <title>Clear away the expired invites of all organizations</title>
///   <code>
///   Get-Org |
///       Get-OrgInvite -State Expired |
///       Revoke-OrgInvite
///   </code>
///   <para>Revokes the invites that nobody can accept any more.</para>
/// </example>
/// <example>
///   <title>List the invites of two organizations</title>
///   <code>'575ed6e87ae143cd83dc4aa8', '575ed6e87ae143cd83dc4aa9' | Get-OrgInvite</code>
///   <para>Takes the ids from the pipeline.</para>
/// </example>
/// <example>
///   <title>List the invites that have waited longest first</title>
///   <code>
///   Get-Org |
///       Get-OrgInvite |
///       Sort-Object InviteDate |
///       Select-Object OrgName, Email, Role, InviteDate, State
///   </code>
///   <para>Shows the oldest invite of all organizations at the top.</para>
/// </example>
/// <example>
///   <title>Find forgotten invites to one company</title>
///   <code>
///   Get-Org |
///       Get-OrgInvite -Email '*@example.com' -OlderThan 30.00:00:00 |
///       Select-Object OrgName, Email, InviteDate
///   </code>
///   <para>Shows the invites to addresses of example.com that were sent more than 30 days ago.</para>
/// </example>
/// <example>
///   <title>See which invites you have received yourself</title>
///   <code>Get-OrgInvite -Mine</code>
///   <para>Shows who invites you where, and with which role. Approve-OrgInvite and Deny-OrgInvite answer.</para>
/// </example>
/// <para type="output">The invites that match; nothing when there are none. With -Mine they are of another type, which the cmdlets for an
/// organization's own invites do not take.</para>
/// <para type="operation" id="org.pendingInvites">to list</para>
/// <para type="operation" id="me.invites">with -Mine</para>
/// <para type="link">New-OrgInvite</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">Update-OrgInvite</para>
/// <para type="link">Approve-OrgInvite</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgInvite", DefaultParameterSetName = ByObject)]
[OutputType(typeof(OrgInvite), ParameterSetName = new[] { ByObject, ById, ByName })]
[OutputType(typeof(OrgUserInvite), ParameterSetName = new[] { Received })]
[Sends("org.pendingInvites")]
[Sends("me.invites", When = SendsWhen.Sometimes)]
public sealed class GetOrgInviteCommand : ReadingCmdlet
{
    private const string Received = "Mine";

    private string[]? _states;
    private readonly OrgSearch _search = new();
    private TextFilter? _emails;

    /// <summary>
    /// <para type="description">The organizations: their ids, 24 hexadecimal digits each, or organizations as Get-Org emits them. Without
    /// it, the connection's own organization (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The names of the organizations, in place of -OrgId: whole names, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? OrgName { get; set; }

    /// <summary>
    /// <para type="description">Only invites in one of these states: Pending (they can still be accepted) or Expired. An invite whose state
    /// the API does not tell is shown only without this parameter.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById)]
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(InviteStateCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? State { get; set; }

    /// <summary>
    /// <para type="description">Only invites to one of these e-mail addresses. The wildcards *, ? and [ ] are allowed, and case does not
    /// matter. An address without a wildcard that is found nowhere is an error.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById)]
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(InvitePatternCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">Only invites that were sent longer ago than this, as days.hours:minutes:seconds (30.00:00:00 is 30 days,
    /// 12:00:00 is 12 hours) or as a TimeSpan, such as (New-TimeSpan -Days 30). A number has no unit and is refused.</para>
    /// <para type="default">None</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById)]
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [Duration]
    public TimeSpan OlderThan { get; set; }

    /// <summary>
    /// <para type="description">Gets the invites that the connected user has received, of whatever organization.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = Received)]
    public SwitchParameter Mine { get; set; }

    private protected override OrgIdentity?[]? OrgIds => OrgId;

    private protected override string?[]? OrgNames => OrgName;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _states = State?.Select(state => ApiEnum.InviteState.Parse(state, "-State")).ToArray();
            _emails = IsBound(nameof(Email)) ? TextFilter.OfEmails(Email) : null;
            if (OlderThan < TimeSpan.Zero)
            {
                throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NegativeDuration.With("-OlderThan", OlderThan));
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!Mine)
        {
            base.ProcessRecord();
            return;
        }

        var item = new PipelineItem(null);
        Items.Run(item, () => Send(item, Client.GetMyInvitesAsync, WriteReceived));
    }

    /// <summary>Says at the end which addresses it has found nowhere.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        _search.Report(_emails, OrgErrorKind.InviteNotFound, Messages.InviteFoundNowhere, Errors);
    }

    private protected override void ReadOrg(PipelineItem item, ResourceId orgId) => Send(
        item,
        (call, token) => _search.Note(OrgSearch.NameOf(item, orgId), Client.GetInvitesAsync(orgId, call, token), invites => invites.IsWhole()),
        invites =>
        {
            if (!invites.IsWhole())
            {
                WriteWarning(Messages.InvitesNotWhole.With(orgId));
            }

            WriteObject(invites.WithOrgName(item.OrgName).Where(IsWanted), enumerateCollection: true);
        });

    // What is asked for by address counts as found, whatever the state.
    private bool IsWanted(OrgInvite invite) =>
        _emails?.IsMatch(invite.Email) != false
        && (_states is null || (invite.HasExpired is { } hasExpired && _states.Contains(hasExpired ? "expired" : "pending")))
        && (!IsBound(nameof(OlderThan)) || DateTimeOffset.UtcNow - invite.InviteDate > OlderThan);

    private void WriteReceived(IReadOnlyList<OrgUserInvite> invites)
    {
        if (!invites.IsWhole())
        {
            WriteWarning(Messages.ReceivedInvitesNotWhole);
        }

        WriteObject(invites, enumerateCollection: true);
    }
}
