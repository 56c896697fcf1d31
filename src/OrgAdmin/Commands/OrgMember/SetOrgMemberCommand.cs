using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Changes the role of a member of an organization.</para>
/// <para type="description">Changes a member's role in the organization, or the member's roles in single applications and dashboards, and
/// emits the member as it is afterwards. Pipe the member in from Get-OrgMember, or name the member by -UserId or -Email.</para>
/// <para type="description">The parameters -ApplicationRole and -DashboardRole replace all such roles that the member has;
/// -AddApplicationRole, -RemoveApplicationRole and the same for dashboards change single ones. The API takes only whole lists, so these
/// changes are merged with what the member has now: a change that someone else makes to the same member at the same moment can be
/// lost.</para>
/// <para type="description">When the member already has these roles, nothing is sent; a warning that names the member says so, which tells
/// it apart from one that was changed, and the member is emitted as it is. -WarningVariable collects these warnings. A change that would leave the organization without an
/// administrator is refused before anything is sent.</para>
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
///   <para>The list replaces all application roles that the member had.</para>
/// </example>
/// <example>
///   <title>Let members see one more application</title>
///   <code>
///   $add = @{ '575ec8687ae143cd83dc4a97' = 'View' }
///   Get-OrgMember 575ed6e87ae143cd83dc4aa8 -Role View |
///       Set-OrgMember -AddApplicationRole $add
///   </code>
///   <para>The members keep their roles in other applications.</para>
/// </example>
/// <example>
///   <title>Make the changes of a file</title>
///   <para>The file roles.csv has the columns OrgId, Email and Role.</para>
///   <code>Import-Csv roles.csv | Set-OrgMember</code>
///   <para>Changes the role of each person in the file.</para>
/// </example>
/// <para type="output">The member as it is after the change.</para>
/// <para type="note">A warning tells you when the member is the user whose token is used.</para>
/// <para type="operation" id="org.get">once for each organization, to find the member and the administrators</para>
/// <para type="operation" id="org.modifyMember">to make the change</para>
/// <para type="link">Get-OrgMember</para>
/// <para type="link">Remove-OrgMember</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Errors</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrgMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OrgMember))]
public sealed class SetOrgMemberCommand : MemberChangingCmdlet
{
    private static readonly TakenInput WhatIsTaken = new()
    {
        Objects = new[] { typeof(OrgMember) },
        Deserialized = new[] { typeof(OrgMember) },
        Instead = new Dictionary<Type, string> { [typeof(OrgInvite)] = "New-OrgInvite -IfExists Replace" },
        Fields = new[] { TakenInput.Organization, TakenInput.Email, TakenInput.Role },
    };

    private string? _role;
    private RoleListChange? _applications;
    private RoleListChange? _dashboards;
    private bool _hasNames;

    /// <summary>
    /// <para type="description">The new role in the whole organization: Admin, Edit, Collaborate, View or None.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [PreserveNull]
    public string? Role { get; set; }

    /// <summary>
    /// <para type="description">Roles in single applications, which replace -Role there: a hashtable of application ids or names with
    /// Collaborate, View or None. A name is the whole name, without regard to case, and no other application of the organization may have
    /// the same. It replaces all that the member had, and @{} clears them. At most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? ApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles in single dashboards, which replace -Role there: a hashtable of dashboard ids or names with Collaborate,
    /// View or None. It replaces all that the member had, and @{} clears them. At most 100.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? DashboardRole { get; set; }

    /// <summary>
    /// <para type="description">Roles to set in single applications, as a hashtable of application ids or names with Collaborate, View or None.
    /// Roles in other applications stay. An application that has another role now gets this one. The list may have 100 applications in
    /// all.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? AddApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">The ids of applications in which the member is to lose the separate role, so that -Role applies there
    /// again. An id that is not in the list is not an error.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ApplicationIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? RemoveApplicationRole { get; set; }

    /// <summary>
    /// <para type="description">Roles to set in single dashboards, as -AddApplicationRole does for applications.</para>
    /// </summary>
    [Parameter]
    [AllowNull]
    public IDictionary? AddDashboardRole { get; set; }

    /// <summary>
    /// <para type="description">The ids of dashboards in which the member is to lose the separate role.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(DashboardIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? RemoveDashboardRole { get; set; }

    private protected override TakenInput Taken => WhatIsTaken;

    private protected override void CheckValues()
    {
        _role = GivenRole() is { } role
            ? ApiEnum.OrgRole.Parse(Validate.FilledText(role, "-Role", Validate.TextLength), "-Role")
            : null;
        _hasNames = RoleNames.AreIn(ApplicationRole) || RoleNames.AreIn(AddApplicationRole) || RoleNames.AreIn(DashboardRole)
            || RoleNames.AreIn(AddDashboardRole);
        if (!_hasNames)
        {
            ReadRoles(ApplicationRole, AddApplicationRole, DashboardRole, AddDashboardRole);
            if (_role is null && _applications is null && _dashboards is null)
            {
                throw new OrgApiException(OrgErrorKind.NothingToChange, Row.WithColumns(Messages.NothingToSetOnMember));
            }
        }
    }

    // Names are those of one organization.
    private protected override void CheckValuesIn(OrgMembership organization)
    {
        if (_hasNames)
        {
            IDictionary? WithIds(IDictionary? table, string parameter) => ResourceRoles.WithIds(Bridge, organization, table, "-" + parameter);
            ReadRoles(
                WithIds(ApplicationRole, nameof(ApplicationRole)),
                WithIds(AddApplicationRole, nameof(AddApplicationRole)),
                WithIds(DashboardRole, nameof(DashboardRole)),
                WithIds(AddDashboardRole, nameof(AddDashboardRole)));
        }
    }

    private void ReadRoles(IDictionary? applications, IDictionary? addApplications, IDictionary? dashboards, IDictionary? addDashboards)
    {
        _applications = RoleListChange.Read(Row.IsOnCommandLine, nameof(ApplicationRole), applications, addApplications, RemoveApplicationRole)
            ?? OfRow(RowField.ApplicationRoles, nameof(ApplicationRole));
        _dashboards = RoleListChange.Read(Row.IsOnCommandLine, nameof(DashboardRole), dashboards, addDashboards, RemoveDashboardRole)
            ?? OfRow(RowField.DashboardRoles, nameof(DashboardRole));
    }

    private string? GivenRole() => Row.IsObject && !Row.IsOnCommandLine(nameof(Role)) ? null : Row.Text(RowField.Role, nameof(Role), Role);

    // The values of an object are not sent: they may be older than what is there now.
    private RoleListChange? OfRow(RowField field, string name) =>
        !Row.IsObject && Row.Cell(field) is { } cell ? RoleListChange.Of(name, RoleCell.Read(cell, field.Label)) : null;

    private protected override ChangeOfMember MakeChange(OrgMembership organization, OrgMember member) =>
        new SetMember(organization, member, _role, _applications, _dashboards);

    private protected override void Change(PipelineItem item, ChangeOfMember change)
    {
        var set = (SetMember)change;

        // What is there already, nobody knows after a change of which nobody knows how it ended.
        set.EnsureKnown();
        foreach (string sentence in set.DescribeMissing())
        {
            Items.WriteVerbose(sentence);
        }

        if (set.IsMet)
        {
            LeaveAlone(item, set);
            return;
        }

        ResourceRoles.LookUp(Bridge, set.Organization, IsTextRead && set.NamesApplications, IsTextRead && set.NamesDashboards);
        if (!IsApproved(set))
        {
            return;
        }

        set.Begin();
        Send(
            item,
            set.ApplyAsync,
            after =>
            {
                Watch(item, set);
                WriteObject(
                    after ?? throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.AnswerWithoutMember.With(set.TargetName)));
            },
            set.Describe(),
            set.Key);
    }

    private void LeaveAlone(PipelineItem item, SetMember set)
    {
        Items.WriteWarning(item.AddContext(Messages.MemberIsAsWanted.With(set.TargetName, set.Organization.DisplayName)));
        if (!IsRehearsal)
        {
            Items.Then(() => WriteObject(set.Member));
        }
    }
}
