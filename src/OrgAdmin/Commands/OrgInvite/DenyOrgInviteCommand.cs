using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Turns down an invite that you have received.</para>
/// <para type="description">Turns down an invite of the connected user, by its id or as Get-OrgInvite -Mine emits it; or any invite by the
/// address and the secret of its mail, which takes no connection and no API token. With -Dismiss the invite is taken off your list and
/// nobody is told that you do not want it.</para>
/// <example>
///   <title>Turn down one invite</title>
///   <code>Deny-OrgInvite 575ed71e7ae143cd83dc4aac</code>
///   <para>Emits the organization and what the invite now is.</para>
/// </example>
/// <example>
///   <title>Take the invites of one organization off your list</title>
///   <code>
///   Get-OrgInvite -Mine |
///       Where-Object OrgName -like 'Riverbend*' |
///       Deny-OrgInvite -Dismiss
///   </code>
///   <para>The invites are no longer listed.</para>
/// </example>
/// <example>
///   <title>See what would be turned down</title>
///   <code>Get-OrgInvite -Mine | Deny-OrgInvite -WhatIf</code>
///   <para>Says which invites these are. Nothing is sent.</para>
/// </example>
/// <para type="output">The organization and what became of the invite.</para>
/// <para type="operation" id="me.invite">to say what is turned down</para>
/// <para type="operation" id="me.respondToInvite">to turn it down or to dismiss it</para>
/// <para type="operation" id="me.invites">to see whether it is gone, when no clear answer comes</para>
/// <para type="operation" id="orgInvites.get">with -InviteToken, to say what is turned down</para>
/// <para type="operation" id="orgInvites.post">with -InviteToken, to turn it down</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">Approve-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Deny, "OrgInvite", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInviteAnswer))]
[Sends("me.respondToInvite")]
[Sends("me.invite")]
[Sends("me.invites", When = SendsWhen.ForTexts)]
[Sends("orgInvites.get", When = SendsWhen.Sometimes)]
[Sends("orgInvites.post", When = SendsWhen.Sometimes)]
public sealed class DenyOrgInviteCommand : InviteAnsweringCmdlet
{
    /// <summary>
    /// <para type="description">Takes the invite off your list in place of turning it down.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = "InviteId")]
    public SwitchParameter Dismiss { get; set; }

    private protected override string Action => Dismiss ? OrgInviteActionUser.Dismiss : OrgInviteActionUser.Reject;
}
