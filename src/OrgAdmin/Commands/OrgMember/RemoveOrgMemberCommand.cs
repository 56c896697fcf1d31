using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Removes a member from an organization.</para>
/// <para type="description">Takes away a person's access to an organization. The person's account stays, and so does what belongs to the
/// organization. Pipe the member in from Get-OrgMember, or name members by -UserId or -Email, on the command line or in rows; a row must say
/// which organization it is about.</para>
/// <para type="description">It asks first. A removal that would leave the organization without an administrator is refused before
/// anything is sent.</para>
/// <example>
///   <title>Remove a member</title>
///   <code>Remove-OrgMember 575ed6e87ae143cd83dc4aa8 -Email ann@example.com</code>
///   <para>Asks, then removes the member.</para>
/// </example>
/// <example>
///   <title>Rehearse the removal of a leaver everywhere</title>
///   <code>Get-Org | Get-OrgMember -Email ann@example.com | Remove-OrgMember -WhatIf</code>
///   <para>Says from which organizations the person would be removed. Nothing is changed.</para>
/// </example>
/// <example>
///   <title>Remove the people of a file and keep a record</title>
///   <para>The file leavers.csv has the columns OrgId and Email.</para>
///   <code>
///   Import-Csv leavers.csv |
///       Remove-OrgMember -Confirm:$false -PassThru |
///       Export-Csv removed.csv -NoTypeInformation
///   </code>
///   <para>Removes without asking, and records who was removed from where.</para>
/// </example>
/// <example>
///   <title>See why the last administrator stays</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa9 -Role Admin |
///       Remove-OrgMember -Confirm:$false
///   </code>
///   <para>The organization has one administrator. The removal is refused with the error OrgAdmin.LastAdmin, and nothing is sent.</para>
/// </example>
/// <para type="output">The member as it was before it was removed, with -PassThru only.</para>
/// <para type="note">A warning tells you when the member is the user whose token is used.</para>
/// <para type="operation" id="org.get">once for each organization, to find the member and the administrators</para>
/// <para type="operation" id="org.removeMember">to remove</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Set-OrgMember</para>
/// <para type="link">Revoke-OrgInvite</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrgMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(OrgMember))]
[Sends("org.get")]
[Sends("org.removeMember")]
public sealed class RemoveOrgMemberCommand : MemberChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new()
    {
        Objects = new[] { typeof(OrgMember) },
        Instead = new Dictionary<Type, string> { [typeof(OrgInvite)] = "Revoke-OrgInvite" },
        Fields = new[] { TakenInput.Organization, TakenInput.Email },
    };

    /// <summary>
    /// <para type="description">Emits the member as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override bool RowsNeedOrganization => true;

    private protected override ChangeOfMember MakeChange(OrgMembership organization, OrgMember member) => new RemoveMember(organization, member);

    private protected override void Change(PipelineItem item, ChangeOfMember change)
    {
        var removal = (RemoveMember)change;
        if (!IsApproved(removal))
        {
            return;
        }

        removal.Begin();
        Send(
            item,
            removal.ApplyAsync,
            member =>
            {
                Watch(item, removal);
                if (PassThru)
                {
                    WriteObject(member);
                }
            },
            removal.Describe(),
            removal.Key);
    }
}
