using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Revokes invites to an organization.</para>
/// <para type="description">Revokes invites, so that they can no longer be accepted. Pipe an invite in from Get-OrgInvite, or name it by
/// -InviteId, or by -Email, which means every invite to that address.</para>
/// <example>
///   <title>Revoke the invites to one address</title>
///   <code>Revoke-OrgInvite 575ed6e87ae143cd83dc4aa8 -Email sam@example.com</code>
///   <para>Revokes every invite to that address, pending or expired.</para>
/// </example>
/// <example>
///   <title>Clear away the expired invites of an organization</title>
///   <code>
///   Get-OrgInvite 575ed6e87ae143cd83dc4aa8 |
///       Where-Object HasExpired |
///       Revoke-OrgInvite -PassThru
///   </code>
///   <para>Revokes them, and shows which ones they were.</para>
/// </example>
/// <example>
///   <title>See which invite an id stands for</title>
///   <code>
///   $inviteId = '575ed71e7ae143cd83dc4aaa'
///   Revoke-OrgInvite 575ed6e87ae143cd83dc4aa8 -InviteId $inviteId -WhatIf
///   </code>
///   <para>Names the person and the organization. Nothing is revoked.</para>
/// </example>
/// <para type="output">Each invite as it was before it was revoked, with -PassThru only.</para>
/// <para type="operation" id="org.revokeInvite">to revoke</para>
/// <para type="operation" id="org.pendingInvites">with -Email, with -PassThru, and where a question, -WhatIf or -Verbose shows whose invite
/// it is</para>
/// <para type="operation" id="org.get">to learn the name of the organization, where a question, -WhatIf or -Verbose shows it</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">New-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsSecurity.Revoke, "OrgInvite", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
public sealed class RevokeOrgInviteCommand : ChangingCmdlet
{
    /// <summary>
    /// <para type="description">The id of the organization: 24 hexadecimal digits. Without it, the connection's own organization
    /// (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">An invite, as Get-OrgInvite emits it. It carries the id of its organization.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public OrgInvite? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The ids of the invites: 24 hexadecimal digits each. Given together with -Email, the address must be that
    /// of the invite.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InviteIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? InviteId { get; set; }

    /// <summary>
    /// <para type="description">The e-mail addresses whose invites are revoked, in full. Case does not matter, and wildcards are
    /// refused.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InviteEmailCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>
    /// <para type="description">Emits each invite as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// <para type="description">The object from the pipeline whose properties were bound.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById, ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? PipelineObject { get; set; }

    private protected override PSObject? RowObject => PipelineObject;

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf((object?)InputObject ?? (object?)PipelineObject ?? OrgId);
        Items.Run(item, () => Revoke(item));
    }

    private void Revoke(PipelineItem item)
    {
        EnsureTaken(InputObject);
        OrgMembership organization = Organizations.Of(FindOrgId(OrgId, InputObject, InputObject?.OrgId));
        if (InputObject is not null)
        {
            Revoke(item, organization, ResourceId.Parse(InputObject.InviteId, "-InviteId"), InputObject);
            return;
        }

        string[]? ids = Given(nameof(InviteId), InviteId);
        string[]? emails = Given(nameof(Email), Email);
        if (ids is null && emails is null)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.InviteNeeded);
        }

        if (ids is not null && emails is not null && (ids.Length != 1 || emails.Length != 1))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OneInviteAndAddress);
        }

        item.IsCountedElsewhere = true;
        ExpectItems((ids ?? emails)!.Length);
        foreach (string id in ids ?? Array.Empty<string>())
        {
            PipelineItem one = ItemOf((object?)PipelineObject ?? id);
            Items.Run(one, () => RevokeById(one, organization, ResourceId.Parse(id, "-InviteId"), emails?[0]));
        }

        foreach (string email in ids is null ? emails! : Array.Empty<string>())
        {
            PipelineItem one = ItemOf((object?)PipelineObject ?? email);
            Items.Run(one, () => RevokeByEmail(one, organization, email));
        }
    }

    private void RevokeById(PipelineItem item, OrgMembership organization, ResourceId inviteId, string? email)
    {
        // The list is read only where something of it is needed; whether there is such an invite, the API says otherwise.
        OrgInvite? invite = null;
        if (email is not null || PassThru || IsTextRead)
        {
            Bridge.Await(organization.ReadInvitesAsync);
            invite = organization.FindInvite(inviteId);
            if (invite is null)
            {
                LookUpName(organization);
                throw new OrgApiException(OrgErrorKind.InviteNotFound, Messages.InviteNotFound.With(organization.DisplayName, inviteId));
            }
        }

        if (email is not null && !string.Equals(Validate.Email(email, "-Email"), invite!.Email, StringComparison.OrdinalIgnoreCase))
        {
            throw new OrgApiException(
                OrgErrorKind.Ambiguous, Messages.InviteOfOther.With(inviteId, email.ForDisplay(), invite.Email.ForDisplay()));
        }

        Revoke(item, organization, inviteId, invite);
    }

    private void RevokeByEmail(PipelineItem item, OrgMembership organization, string email)
    {
        string address = Validate.Email(email, "-Email");
        Bridge.Await(organization.ReadInvitesAsync);
        IReadOnlyList<OrgInvite> invites = organization.InvitesTo(address);
        if (invites.Count == 0)
        {
            LookUpName(organization);
            throw new OrgApiException(OrgErrorKind.InviteNotFound, Messages.NoInviteTo.With(organization.DisplayName, address));
        }

        item.IsCountedElsewhere = true;
        foreach (OrgInvite invite in invites)
        {
            PipelineItem one = ItemOf((object?)PipelineObject ?? email);
            Items.Run(one, () => Revoke(one, organization, ResourceId.Parse(invite.InviteId, "-InviteId"), invite));
        }
    }

    private void Revoke(PipelineItem item, OrgMembership organization, ResourceId inviteId, OrgInvite? invite)
    {
        var change = new RevokeInvite(organization, inviteId, invite);
        LookUpName(organization);
        if (!Approve(change))
        {
            return;
        }

        change.Begin();
        Send(
            item,
            change.ApplyAsync,
            revoked =>
            {
                if (PassThru && revoked is not null)
                {
                    WriteObject(revoked);
                }
            },
            change.Describe(),
            change.Key);
    }

    private string[]? Given(string parameter, string?[]? values) =>
        Row.IsBound(parameter) ? Validate.FilledTexts(values, "-" + parameter) : null;
}
