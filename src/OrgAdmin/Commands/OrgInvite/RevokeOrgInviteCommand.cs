using System;
using System.Collections.Generic;
using System.Management.Automation;
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
[Cmdlet(VerbsSecurity.Revoke, "OrgInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInvite))]
[Sends("org.revokeInvite")]
[Sends("org.pendingInvites", When = SendsWhen.Sometimes)]
[Sends("org.get", When = SendsWhen.ForTexts)]
public sealed class RevokeOrgInviteCommand : ChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new()
    {
        Objects = new[] { typeof(OrgInvite) },
        Instead = new Dictionary<Type, string> { [typeof(OrgMember)] = "Remove-OrgMember" },
        Fields = new[] { TakenInput.Organization, TakenInput.Email },
    };

    /// <summary>
    /// <para type="description">The organization: its id, 24 hexadecimal digits, or an organization as Get-Org emits it. Without it, the
    /// connection's own organization (Connect-Org -OrgId) is used. An object or a row from the pipeline brings its own; one of another
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
    /// <para type="description">The ids of the invites: 24 hexadecimal digits each. Given together with -Email, the address must be that
    /// of the invite.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(InviteIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? InviteId { get; set; }

    /// <summary>
    /// <para type="description">The e-mail addresses whose invites are revoked, in full. Case does not matter, and wildcards are
    /// refused.</para>
    /// </summary>
    [Parameter]
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

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override PSObject? Input => InputObject;

    private protected override void ProcessItem()
    {
        PipelineItem item = ItemOf(InputTarget ?? OrgId?.OrgId);
        Items.Run(item, () => Revoke(item));
    }

    private void Revoke(PipelineItem item)
    {
        EnsureTaken();
        OrgMembership organization = FindOrganization(OrgId, OrgName);
        if (Row.Object is OrgInvite invite)
        {
            // What the command line names beside it must be the same.
            Row.Targets(RowField.InviteId, nameof(InviteId), InviteId);
            Row.Targets(RowField.Email, nameof(Email), Email);
            Revoke(item, organization, ResourceId.Parse(invite.InviteId, "-InviteId"), invite);
            return;
        }

        string[]? ids = Row.Targets(RowField.InviteId, nameof(InviteId), InviteId);
        string[]? emails = Row.Targets(RowField.Email, nameof(Email), Email);
        if (ids is null && emails is null)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Row.WithColumns(Messages.InviteNeeded));
        }

        if (ids is not null && emails is not null && (ids.Length != 1 || emails.Length != 1))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OneInviteAndAddress);
        }

        item.IsCountedElsewhere = true;
        ExpectItems((ids ?? emails)!.Length);
        foreach (string id in ids ?? Array.Empty<string>())
        {
            PipelineItem one = ItemOf(InputTarget ?? id);
            Items.Run(one, () => RevokeById(one, organization, Validate.Id(id, "-InviteId"), emails?[0]));
        }

        foreach (string email in ids is null ? emails! : Array.Empty<string>())
        {
            PipelineItem one = ItemOf(InputTarget ?? email);
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

        if (email is not null && !EmailAddress.AreSame(Validate.Email(email, "-Email"), invite!.Email))
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
            PipelineItem one = ItemOf(InputTarget ?? email);
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
}
