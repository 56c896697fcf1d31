using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Changes;

/// <summary>Gives a member other roles, in one request (org.modifyMember).</summary>
public sealed class SetMember : ChangeOfMember
{
    private readonly string? _role;
    private readonly RoleListChange? _applications;
    private readonly RoleListChange? _dashboards;
    private readonly IReadOnlyList<RoleEntry>? _sentApplications;
    private readonly IReadOnlyList<RoleEntry>? _sentDashboards;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization; it must have been read.</param>
    /// <param name="member">The member as it is now.</param>
    /// <param name="role">The new role in the organization; null to keep it.</param>
    /// <param name="applications">What becomes of the roles in single applications; null to keep them.</param>
    /// <param name="dashboards">What becomes of the roles in single dashboards; null to keep them.</param>
    /// <exception cref="OrgApiException">A merged list would be too long, or holds an entry that cannot be sent back.</exception>
    public SetMember(
        OrgMembership organization, OrgMember member, string? role, RoleListChange? applications, RoleListChange? dashboards)
        : base(organization, member)
    {
        _role = role;
        _applications = applications;
        _dashboards = dashboards;
        _sentApplications = applications?.ToSend(member.ApplicationRoles);
        _sentDashboards = dashboards?.ToSend(member.DashboardRoles);
    }

    /// <inheritdoc/>
    public override string? RoleAfter => _role ?? Member.Role;

    /// <summary>Whether the member has these roles already.</summary>
    public bool IsMet =>
        (_role is null || string.Equals(_role, Member.Role, StringComparison.OrdinalIgnoreCase))
        && _applications?.IsMet(Member.ApplicationRoles) != false
        && _dashboards?.IsMet(Member.DashboardRoles) != false;

    /// <summary>Whether the text names applications.</summary>
    public bool NamesApplications => _sentApplications is not null && (_sentApplications.Count > 0 || Member.ApplicationRoles.Count > 0);

    /// <summary>Whether the text names dashboards.</summary>
    public bool NamesDashboards => _sentDashboards is not null && (_sentDashboards.Count > 0 || Member.DashboardRoles.Count > 0);

    private protected override OrgMember? After
    {
        get
        {
            OrgMember after = Member.Copy();
            after.Role = RoleAfter;
            after.ApplicationRoles = RoleList.Of(_sentApplications) ?? Member.ApplicationRoles;
            after.DashboardRoles = RoleList.Of(_sentDashboards) ?? Member.DashboardRoles;
            return after;
        }
    }

    /// <summary>One sentence for each entry to remove that the member does not have.</summary>
    public IEnumerable<string> DescribeMissing()
    {
        IEnumerable<string> applications = (_applications?.Missing(Member.ApplicationRoles) ?? Enumerable.Empty<string>())
            .Select(id => Messages.NoApplicationRole.With(TargetName, id, Organization.DisplayName));
        IEnumerable<string> dashboards = (_dashboards?.Missing(Member.DashboardRoles) ?? Enumerable.Empty<string>())
            .Select(id => Messages.NoDashboardRole.With(TargetName, id, Organization.DisplayName));
        return applications.Concat(dashboards);
    }

    /// <inheritdoc/>
    public override string Describe()
    {
        string org = Organization.DisplayName;
        ResourceIndex? applications = Organization.Resources.Applications, dashboards = Organization.Resources.Dashboards;
        var actions = new List<string>();
        if (_role is not null)
        {
            actions.Add(Messages.ActionSetRole.With(TargetName, org, ApiEnum.Show(Member.Role), ApiEnum.Show(_role)));
        }

        if (_sentApplications is not null)
        {
            actions.Add(_applications!.IsWhole
                ? Messages.ActionSetApplicationRoles.With(
                    TargetName, org, ChangeText.Of(Member.ApplicationRoles, applications), ChangeText.Of(RoleList.Of(_sentApplications)!, applications))
                : Messages.ActionMergeApplicationRoles.With(TargetName, org, _applications.Describe(Member.ApplicationRoles, applications)));
        }

        if (_sentDashboards is not null)
        {
            actions.Add(_dashboards!.IsWhole
                ? Messages.ActionSetDashboardRoles.With(
                    TargetName, org, ChangeText.Of(Member.DashboardRoles, dashboards), ChangeText.Of(RoleList.Of(_sentDashboards)!, dashboards))
                : Messages.ActionMergeDashboardRoles.With(TargetName, org, _dashboards.Describe(Member.DashboardRoles, dashboards)));
        }

        return string.Join("; ", actions);
    }

    /// <summary>Sends the change.</summary>
    /// <returns>The member after it; null when the answer does not show it.</returns>
    public Task<OrgMember?> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            var patch = new OrgMemberPatch(UserId) { Role = _role, ApplicationRoles = _sentApplications, DashboardRoles = _sentDashboards };
            return Settle(await Organization.Client.ModifyMemberAsync(Organization.OrgId, patch, part, token).ConfigureAwait(false));
        },
        call,
        cancellationToken);

    /// <inheritdoc/>
    public override Inversion Invert() => string.IsNullOrEmpty(Member.Role)
        ? Inversion.None(Messages.RoleBeforeUnknown.With(TargetName))
        : Inversion.By(new SetMember(
            Organization,
            After!,
            _role is null ? null : Member.Role,
            _sentApplications is null ? null : RoleListChange.Whole("ApplicationRole", Member.ApplicationRoles),
            _sentDashboards is null ? null : RoleListChange.Whole("DashboardRole", Member.DashboardRoles)));
}
