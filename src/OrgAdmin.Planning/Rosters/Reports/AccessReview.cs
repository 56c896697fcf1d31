using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reports;

/// <summary>Makes the tables of an access review of members and invites.</summary>
internal static class AccessReview
{
    private static readonly string[] Columns = { "State", "Name", "Email", "Role", "ApplicationRoles", "DashboardRoles", "MFA", "SSO", "InviteDate" };

    internal static string OrgIdOf(ApiObject person) => (person is OrgInvite invite ? invite.OrgId : (person as OrgMember)?.OrgId) ?? string.Empty;

    internal static string OrgNameOf(IEnumerable<ApiObject> people) => people.Select(NameOf).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? OrgIdOf(people.First());

    internal static string Counts(IEnumerable<ApiObject> people)
    {
        int invites = people.Count(person => person is OrgInvite), members = people.Count(person => person is OrgMember);
        return Messages.RosterReportPeople.With(
            Plural.Of(members, Messages.RosterReportOneMember, Messages.RosterReportMembers),
            Plural.Of(invites, Messages.RosterReportOneInvite, Messages.RosterReportInvites));
    }

    /// <summary>The people of one organization.</summary>
    internal static ReportTable Table(IEnumerable<ApiObject> people) => new(Columns, people.Select(Row).ToList());

    /// <summary>All in one table that says where they are. The name of an organization is that which any of its people has.</summary>
    internal static ReportTable Flat(IEnumerable<ApiObject> people)
    {
        Dictionary<string, string> names = people.GroupBy(OrgIdOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(org => org.Key, org => org.Select(NameOf).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? string.Empty, StringComparer.OrdinalIgnoreCase);
        return new ReportTable(
            new[] { "OrgId", "OrgName" }.Concat(Columns).Concat(new[] { "UserId", "InviteId" }).ToList(),
            people.Select(person => (IReadOnlyList<string?>)new[] { OrgIdOf(person), names[OrgIdOf(person)] }
                .Concat(Row(person))
                .Concat(new[] { (person as OrgMember)?.UserId, (person as OrgInvite)?.InviteId })
                .ToList()).ToList());
    }

    private static string? NameOf(ApiObject person) => person is OrgInvite invite ? invite.OrgName : (person as OrgMember)?.OrgName;

    private static IReadOnlyList<string?> Row(ApiObject person) => person is OrgInvite invite
        ? new[]
        {
            invite.HasExpired switch { true => Messages.RosterReportExpired, false => Messages.RosterReportInvited, null => null },
            null, invite.Email, Word(invite.Role), Text(invite.ApplicationRoles), Text(invite.DashboardRoles), null, null,
            invite.InviteDate?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }
        : Row((OrgMember)person);

    private static IReadOnlyList<string?> Row(OrgMember member) => new[]
    {
        Messages.RosterReportMember, member.FullName, member.Email, Word(member.Role), Text(member.ApplicationRoles), Text(member.DashboardRoles),
        YesNo(member.TwoFactorAuthEnabled), YesNo(member.SsoLinked), null,
    };

    private static string? Word(string? role) => string.IsNullOrEmpty(role) ? null : ApiEnum.Show(role);

    private static string Text(IReadOnlyList<OrgResourceRole> roles) => string.Join(", ", roles);

    private static string? YesNo(bool? value) => value switch
    {
        true => Messages.RosterReportYes,
        false => Messages.RosterReportNo,
        null => null,
    };
}
