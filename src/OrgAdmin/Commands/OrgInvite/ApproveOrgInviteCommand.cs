using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Accepts an invite that you have received.</para>
/// <para type="description">Accepts an invite of the connected user, by its id or as Get-OrgInvite -Mine emits it; or any invite by the
/// address and the secret of its mail, which takes no connection and no API token.</para>
/// <para type="description">An invite that has expired cannot be accepted. The error says who can renew it: whoever sent it, or any other
/// administrator of the organization.</para>
/// <example>
///   <title>Accept what you have received</title>
///   <code>Get-OrgInvite -Mine | Approve-OrgInvite</code>
///   <para>Accepts the invites one by one and says of which organizations you are now a member.</para>
/// </example>
/// <example>
///   <title>Accept one invite</title>
///   <code>Approve-OrgInvite 575ed71e7ae143cd83dc4aac</code>
///   <para>Emits the organization and what the invite now is.</para>
/// </example>
/// <example>
///   <title>See what would be accepted</title>
///   <code>Get-OrgInvite -Mine | Approve-OrgInvite -WhatIf</code>
///   <para>Says which organization invites you with which role. Nothing is sent.</para>
/// </example>
/// <para type="output">The organization and what became of the invite.</para>
/// <para type="note">The secret of an invite is in the link of its mail. Take it with -InviteToken (Read-Host -AsSecureString). When no clear
/// answer comes, an invite that was answered so is not looked for: the outcome is unknown.</para>
/// <para type="operation" id="me.invite">to say what is accepted</para>
/// <para type="operation" id="me.respondToInvite">to accept</para>
/// <para type="operation" id="orgs.get">to tell the new organization from those that were there before, when no clear answer comes</para>
/// <para type="operation" id="orgInvites.get">with -InviteToken, to say what is accepted</para>
/// <para type="operation" id="orgInvites.post">with -InviteToken, to accept</para>
/// <para type="link">Get-OrgInvite</para>
/// <para type="link">Deny-OrgInvite</para>
/// <para type="link">Update-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Approve, "OrgInvite", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgInviteAnswer))]
[Sends("me.respondToInvite")]
[Sends("me.invite")]
[Sends("orgs.get", When = SendsWhen.ForTexts)]
[Sends("orgInvites.get", When = SendsWhen.Sometimes)]
[Sends("orgInvites.post", When = SendsWhen.Sometimes)]
public sealed class ApproveOrgInviteCommand : InviteAnsweringCmdlet
{
    private protected override string Action => OrgInviteActionUser.Accept;
}
