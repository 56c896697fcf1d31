using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Changes the role of a member of an organization.</para>
/// <para type="description">Changes a member's role in the organization, or in single applications and dashboards (operation
/// org.modifyMember), and emits the member as it is afterwards. The member is an object of Get-OrgMember, or is named by -UserId or
/// -Email. A change that would leave the organization without an administrator is refused before anything is sent.</para>
/// <example>
///   <code>Set-OrgMember 575ed6e87ae143cd83dc4aa8 -Email ann@example.com -Role Admin</code>
///   <para>Makes a member an administrator.</para>
/// </example>
/// <example>
///   <code>Get-OrgMember 575ed6e87ae143cd83dc4aa8 -Role Edit | Set-OrgMember -Role View -WhatIf</code>
///   <para>Shows whose role would change from Edit to View.</para>
/// </example>
/// <example>
///   <code>Set-OrgMember 575ed6e87ae143cd83dc4aa8 -Email ann@example.com -ApplicationRole @{ '575ec8687ae143cd83dc4a97' = 'View' }</code>
///   <para>Gives a member a role of its own in one application, in place of all roles of that kind the member had.</para>
/// </example>
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrgMember", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgMember))]
public sealed class SetOrgMemberCommand : MemberWritingCmdlet
{
    private string? _role;
    private IReadOnlyList<RoleEntry>? _applicationRoles;
    private IReadOnlyList<RoleEntry>? _dashboardRoles;

    /// <summary>
    /// <para type="description">The new role: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [NullMark]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications: a hashtable of application ids with Collaborate, View or None. It replaces
    /// all that the member had; @{} clears them.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards: a hashtable of dashboard ids with Collaborate, View or None. It replaces all
    /// that the member had; @{} clears them.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? DashboardRole { get; set; }

    private protected override Type? DeserializedTarget => typeof(OrgMember);

    private protected override void CheckValues()
    {
        _role = IsGiven(nameof(Role)) ? Words.OrgRole.Parse(Checks.FilledText(Role, "-Role", Checks.TextLength), "-Role") : null;
        _applicationRoles = IsGiven(nameof(ApplicationRole)) ? RoleTable.Parse(ApplicationRole, "-ApplicationRole") : null;
        _dashboardRoles = IsGiven(nameof(DashboardRole)) ? RoleTable.Parse(DashboardRole, "-DashboardRole") : null;
        if (_role is null && _applicationRoles is null && _dashboardRoles is null)
        {
            throw new OrgApiException(OrgErrorKind.NothingToChange, Messages.NothingToSetOnMember);
        }
    }

    private protected override void Change(ResourceId orgId, ResourceId userId, OrgMember member, Roster roster)
    {
        string who = member.ToString().ForDisplay();
        if (IsAsWanted(member))
        {
            WriteWarning(Messages.MemberIsAsWanted.With(who, NameOf(orgId)));
            if (!IsRehearsal)
            {
                WriteObject(member);
            }

            return;
        }

        roster.EnsureAdminRemains(member, _role ?? member.Role);
        WarnIfSelf(member);
        if (!Approve(Describe(orgId, member, who)))
        {
            if (IsRehearsal && _role is not null)
            {
                roster.RehearseRole(member, _role);
            }

            return;
        }

        var patch = new OrgMemberPatch(userId)
        {
            Role = _role,
            ApplicationRoles = _applicationRoles,
            DashboardRoles = _dashboardRoles,
        };
        Org? org = Send(orgId, async token => await Client.ModifyMemberAsync(orgId, patch, Call, token).ConfigureAwait(false));
        WriteObject(org!.Members.FirstOrDefault(one => string.Equals(one.UserId, member.UserId, StringComparison.OrdinalIgnoreCase))
            ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutMember.With(who)));
    }

    private bool IsAsWanted(OrgMember member) =>
        (_role is null || string.Equals(_role, member.Role, StringComparison.OrdinalIgnoreCase))
        && RoleEntry.AreSame(_applicationRoles, member.ApplicationRoles)
        && RoleEntry.AreSame(_dashboardRoles, member.DashboardRoles);

    private string Describe(ResourceId orgId, OrgMember member, string who)
    {
        string org = NameOf(orgId);
        var actions = new List<string>();
        if (_role is not null)
        {
            actions.Add(Messages.ActionSetRole.With(who, org, Words.Show(member.Role), Words.Show(_role)));
        }

        if (_applicationRoles is not null)
        {
            actions.Add(Messages.ActionSetApplicationRoles.With(who, org, member.ApplicationRoles.Count, _applicationRoles.Count));
        }

        if (_dashboardRoles is not null)
        {
            actions.Add(Messages.ActionSetDashboardRoles.With(who, org, member.DashboardRoles.Count, _dashboardRoles.Count));
        }

        return string.Join("; ", actions);
    }
}
