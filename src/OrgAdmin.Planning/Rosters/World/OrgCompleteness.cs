using System.Linq;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>Whether a reply shows all of an organization's members, so that somebody's absence from it proves something.</summary>
internal static class OrgCompleteness
{
    private const string ApplicationRoles = "applicationRoles";
    private const string DashboardRoles = "dashboardRoles";

    /// <summary>Whether a page of a list shows all members with their lists of roles.</summary>
    internal static bool ShowsAll(Org org) => org.Summary?.MemberCount == org.Members.Count
        && org.Members.Count > 0
        && org.Members.All(member => member.UserId is not null && member.ShowsRoleLists)
        && Problem(org) is null;

    /// <summary>Why a whole organization shows too little to be compared; null when it shows enough.</summary>
    internal static string? Problem(Org org)
    {
        if (org.Members.Count == 0 || org.AdditionalProperties.ContainsKey("members"))
        {
            return Messages.RosterNoMembersShown;
        }

        if (org.Summary?.MemberCount is { } count && count != org.Members.Count)
        {
            return Messages.RosterMembersMissing.With(org.Members.Count, count);
        }

        OrgMember? unreadable = org.Members.FirstOrDefault(member => string.IsNullOrEmpty(member.UserId) || string.IsNullOrEmpty(member.Role)
            || member.AdditionalProperties.ContainsKey(ApplicationRoles) || member.AdditionalProperties.ContainsKey(DashboardRoles));
        return unreadable is null ? null : Messages.RosterMemberUnreadable.With(unreadable.ToString().ForDisplay());
    }
}
