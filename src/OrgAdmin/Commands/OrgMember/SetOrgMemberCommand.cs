using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Infrastructure;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Changes the role of a member of an organization.</para>
/// <para type="description">Changes a member's role in the organization, or the member's roles in single applications and dashboards, and
/// emits the member as it is afterwards. The member is an object of Get-OrgMember from the pipeline, or is named by -UserId or
/// -Email.</para>
/// <para type="description">A member who has these roles already is left alone, with a warning. A change that would leave the
/// organization without an administrator is refused before anything is sent.</para>
/// <example>
///   <title>Make a member an administrator</title>
///   <code>Set-OrgMember 575ed6e87ae143cd83dc4aa8 -Email ann@example.com -Role Admin</code>
///   <para>Changes the role and emits the member.</para>
/// </example>
/// <example>
///   <title>Rehearse a change of many roles</title>
///   <code>
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 -Role Edit |
///       Set-OrgMember -Role View -WhatIf
///   </code>
///   <para>Says whose role would change from Edit to View. Nothing is changed.</para>
/// </example>
/// <example>
///   <title>Give a member another role in one application</title>
///   <code>
///   $orgId = '575ed6e87ae143cd83dc4aa8'
///   $roles = @{ '575ec8687ae143cd83dc4a97' = 'View' }
///   Set-OrgMember $orgId -Email ann@example.com -ApplicationRole $roles
///   </code>
///   <para>The list takes the place of all application roles that the member had.</para>
/// </example>
/// <example>
///   <title>Make the changes of a file</title>
///   <para>The file roles.csv has the columns OrgId, Email and Role.</para>
///   <code>Import-Csv roles.csv | Set-OrgMember</code>
///   <para>Changes the role of each person of the file.</para>
/// </example>
/// <para type="output">The member as it is after the change.</para>
/// <para type="note">A warning says so when the member is the very user whose token is used.</para>
/// <para type="operation" id="org.get">once for each organization, to find the member and the administrators</para>
/// <para type="operation" id="org.modifyMember">to make the change</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Remove-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrgMember", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgMember))]
public sealed class SetOrgMemberCommand : MemberWritingCmdlet
{
    private string? _role;
    private IReadOnlyList<RoleEntry>? _applicationRoles;
    private IReadOnlyList<RoleEntry>? _dashboardRoles;

    /// <summary>
    /// <para type="description">The new role in the whole organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [NullMark]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications, in place of -Role there: a hashtable of application ids with Collaborate,
    /// View or None. It replaces all that the member had, and @{} clears them. At most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards, in place of -Role there: a hashtable of dashboard ids with Collaborate, View
    /// or None. It replaces all that the member had, and @{} clears them. At most 100.</para>
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

    private protected override string? RoleAfter(OrgMember member) => _role ?? member.Role;

    private protected override void Change(ResourceId orgId, OrgMember member, Roster roster)
    {
        string who = member.ToString().ForDisplay();
        if (IsAsWanted(member))
        {
            WriteWarning(Messages.MemberIsAsWanted.With(who, NameOf(orgId)));
            if (!IsRehearsal)
            {
                WriteInTurn(member);
            }

            return;
        }

        roster.EnsureAdminRemains(member, RoleAfter(member));
        WarnIfSelf(member);
        string action = Describe(orgId, member, who);
        if (!Approve(action))
        {
            if (IsRehearsal && _role is not null)
            {
                roster.RehearseRole(member, _role);
            }

            return;
        }

        (string? role, IReadOnlyList<RoleEntry>? applicationRoles, IReadOnlyList<RoleEntry>? dashboardRoles) =
            (_role, _applicationRoles, _dashboardRoles);
        SendChange(
            orgId,
            member,
            roster,
            action,
            async (userId, call, token) =>
            {
                var patch = new OrgMemberPatch(userId)
                {
                    Role = role,
                    ApplicationRoles = applicationRoles,
                    DashboardRoles = dashboardRoles,
                };
                return await Client.ModifyMemberAsync(orgId, patch, call, token).ConfigureAwait(false);
            },
            after => WriteObject(after ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutMember.With(who))));
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
