using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Renews an invite that is pending or has expired.</para>
/// <para type="description">Has the time of an invite begin anew, with the role it has or with another one. The roles in single applications
/// and dashboards, and whether a transfer is allowed, stay as they are.</para>
/// <para type="description">Who administers the instance that the organization belongs to names it, with -InstanceId or Connect-Org
/// -InstanceId: the invite is then sent again as it is, and the link that was mailed before stays good. Otherwise the invite is revoked and
/// another one is sent that says the same, as New-OrgInvite -IfExists Replace does it. What is said before each change tells which way it
/// goes.</para>
/// <example>
///   <title>Renew the invites that have expired</title>
///   <code>
///   Get-OrgInvite 575ed6e87ae143cd83dc4aa8 -State Expired |
///       Update-OrgInvite
///   </code>
///   <para>Sends each of them again and emits what is pending now.</para>
/// </example>
/// <example>
///   <title>Renew one invite with another role</title>
///   <code>Update-OrgInvite 575ed6e87ae143cd83dc4aa8 -Email kim@example.com -Role Edit</code>
///   <para>The person can now accept with the new role.</para>
/// </example>
/// <example>
///   <title>See which way it would go</title>
///   <code>
///   Get-OrgInvite 575ed6e87ae143cd83dc4aa8 |
///       Update-OrgInvite -InstanceId 575ed78e7ae143cd83dc4aab -WhatIf
///   </code>
///   <para>Says that each invite would be renewed through the instance.</para>
/// </example>
/// <para type="output">The invite that can now be accepted.</para>
/// <para type="operation" id="org.pendingInvites">once for each organization, to find the invite</para>
/// <para type="operation" id="org.get">once for each organization, to see that nobody who is a member is invited</para>
/// <para type="operation" id="org.revokeInvite">without an instance, to revoke the invite</para>
/// <para type="operation" id="org.inviteMember">without an instance, to send another one</para>
/// <para type="operation" id="instanceOrgInvite.resendInvite">with an instance, to send the invite again</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">New-OrgInvite</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsData.Update, "OrgInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
[Sends("org.pendingInvites")]
[Sends("org.get")]
[Sends("org.revokeInvite")]
[Sends("org.inviteMember")]
[Sends("instanceOrgInvite.resendInvite", When = SendsWhen.Sometimes)]
public sealed class UpdateOrgInviteCommand : ChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new()
    {
        Objects = new[] { typeof(OrgInvite) },
        Instead = new Dictionary<Type, string> { [typeof(OrgMember)] = "Set-OrgMember" },
        Fields = new[] { TakenInput.Organization, TakenInput.Email },
    };

    /// <summary>
    /// <para type="description">The organization: its id, 24 hexadecimal digits, or an organization as Get-Org emits it. Without it, the
    /// connection's own organization (Connect-Org -OrgId) is used. An invite or a row from the pipeline brings its own; one of another
    /// organization is then an error.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    public OrgIdentity? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The name of the organization, in place of -OrgId: the whole name, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgName { get; set; }

    /// <summary>
    /// <para type="description">An invite, as Get-OrgInvite emits it: it carries the id of its organization. Or a row, such as those of
    /// Import-Csv, with the column InviteId or Email. about_OrgAdmin says what columns may be called.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The ids of the invites: 24 hexadecimal digits each.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(InviteIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? InviteId { get; set; }

    /// <summary>
    /// <para type="description">The e-mail addresses whose invites are renewed, in full. Case does not matter, and wildcards are
    /// refused.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(InviteEmailCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">The new role: Admin, Edit, Collaborate, View or None. The column Role of a row is not taken for it.</para>
    /// <para type="default">The role that the invite has</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">The id of the instance that the organization belongs to: 24 hexadecimal digits.</para>
    /// <para type="default">That of the connection (Connect-Org -InstanceId)</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? InstanceId { get; set; }

    // Through an instance it sends something else.
    private protected override bool NeedsToken => !IsBound(nameof(InstanceId)) && ActiveConnection.InstanceId is null;

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override PSObject? Input => InputObject;

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? OrgId?.OrgId);
        Items.Run(item, () => Renew(item));
    }

    private void Renew(PipelineItem item)
    {
        EnsureTaken();
        string? role = IsBound(nameof(Role)) ? ApiEnum.OrgRole.Parse(Role, "-Role") : null;
        ResourceId? instanceId = IsBound(nameof(InstanceId)) ? Validate.Id(InstanceId, "-InstanceId")
            : ActiveConnection.InstanceId is { } own ? ResourceId.Parse(own, "-InstanceId") : null;
        OrgMembership organization = FindOrganization(OrgId, OrgName);
        string[]? ids = Row.Targets(RowField.InviteId, nameof(InviteId), InviteId);

        // An invite's id is enough; its address may be that of another invite as well.
        string[]? emails = ids is not null && !Row.IsOnCommandLine(nameof(Email)) ? null : Row.Targets(RowField.Email, nameof(Email), Email);
        if (ids is null == emails is null)
        {
            throw new OrgApiException(
                OrgErrorKind.InvalidParameters, Row.WithColumns(ids is null ? Messages.InviteToRenewNeeded : Messages.OneInviteAndAddress));
        }

        item.IsCountedElsewhere = true;
        ExpectItems((ids ?? emails)!.Length);
        foreach (string target in (ids ?? emails)!)
        {
            PipelineItem one = ItemOf(InputTarget ?? target);
            Items.Run(one, () => Renew(one, organization, ids is null ? null : Validate.Id(target, "-InviteId"), target, role, instanceId));
        }
    }

    private void Renew(
        PipelineItem item, OrgMembership organization, ResourceId? inviteId, string email, string? role, ResourceId? instanceId)
    {
        string? address = inviteId is null ? Validate.Email(email, "-Email") : null;
        Bridge.Await(organization.ReadAsync);
        Bridge.Await(organization.ReadInvitesAsync);
        OrgInvite invite = inviteId is not null
            ? organization.FindInvite(inviteId)
                ?? throw new OrgApiException(OrgErrorKind.InviteNotFound, Messages.InviteNotFound.With(organization.DisplayName, inviteId))
            : InviteRule.Latest(organization.InvitesTo(address!))
                ?? throw new OrgApiException(OrgErrorKind.InviteNotFound, Messages.NoInviteTo.With(organization.DisplayName, address));
        OrgChange change = InviteRule.Renew(organization, invite, role, instanceId);
        Items.Finish(change.Key);
        if (!Approve(change))
        {
            return;
        }

        change.Begin();
        Func<OrgCall, CancellationToken, Task<OrgInvite?>> apply =
            change is RenewInvite renewal ? renewal.ApplyAsync : ((SendInvite)change).ApplyAsync;
        Send(
            item,
            apply,
            made => WriteObject(
                made ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutInvite.With(change.TargetName))),
            change.Describe(),
            change.Key);
    }
}
