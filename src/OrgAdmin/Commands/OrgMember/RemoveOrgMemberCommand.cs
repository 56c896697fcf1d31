using System.Management.Automation;
using OrgAdmin.Core;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Removes a member from an organization.</para>
/// <para type="description">Takes away a person's access to an organization (operation org.removeMember); the person's account and what
/// it owns stay. The member is an object of Get-OrgMember, or is named by -UserId or -Email. It asks first. A removal that would leave the
/// organization without an administrator is refused before anything is sent.</para>
/// <example>
///   <code>Remove-OrgMember 575ed6e87ae143cd83dc4aa8 -Email ann@example.com</code>
///   <para>Removes a member, after asking.</para>
/// </example>
/// <example>
///   <code>Get-Org | Get-OrgMember -Email ann@example.com | Remove-OrgMember -WhatIf</code>
///   <para>Shows which organizations a leaver would be removed from.</para>
/// </example>
/// <example>
///   <code>Import-Csv leavers.csv | Remove-OrgMember -Confirm:$false -PassThru | Export-Csv removed.csv</code>
///   <para>Removes the people of a file with the columns OrgId and Email, and keeps a record.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrgMember", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(OrgMember))]
public sealed class RemoveOrgMemberCommand : MemberWritingCmdlet
{
    /// <summary>
    /// <para type="description">Emits the member as it was.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(ResourceId orgId, ResourceId userId, OrgMember member, Roster roster)
    {
        roster.EnsureAdminRemains(member, newRole: null);
        WarnIfSelf(member);
        if (!Approve(Messages.ActionRemoveMember.With(member.ToString().ForDisplay(), Words.Show(member.Role), NameOf(orgId))))
        {
            if (IsRehearsal)
            {
                roster.RehearseRemoval(member);
            }

            return;
        }

        Send(orgId, token => Client.RemoveMemberAsync(orgId, userId, Call, token));
        if (PassThru)
        {
            WriteObject(member);
        }
    }
}
