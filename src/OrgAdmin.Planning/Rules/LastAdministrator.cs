using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>Ensures that an organization keeps an administrator. A change is refused when that is not proved.</summary>
public static class LastAdministrator
{
    private const string Admin = "admin";

    /// <summary>Refuses a change when it is not proved that an administrator remains.</summary>
    /// <param name="organization">The organization; it must have been read.</param>
    /// <param name="member">Whose role changes.</param>
    /// <param name="newRole">The new role; null when the member is removed.</param>
    /// <exception cref="OrgApiException">None is left, or what the API shows is too little to tell.</exception>
    public static void Ensure(OrgMembership organization, OrgMember member, string? newRole)
    {
        if (!organization.KeepsAdmin(member, newRole))
        {
            string sentence = IsAdmin(member.Role) ? Messages.LastAdmin : Messages.NoAdminShown;
            throw new OrgApiException(
                OrgErrorKind.LastAdmin, sentence.With(member.ForDisplay(), organization.DisplayName));
        }
    }

    /// <summary>
    /// The failure to report when a response shows that no administrator is left, for example after two people demoted each other at the
    /// same time. Null when one is left, or when the response shows no members.
    /// </summary>
    internal static OrgApiException? Alarm(OrgMembership organization, OrgMember changed, Org answer)
    {
        if (answer.Members.Count == 0 || answer.Members.Any(member => IsAdmin(member.Role)))
        {
            return null;
        }

        List<OrgMember> were = organization.WithMembers(members => members.LastKnown.Where(member => IsAdmin(member.Role)).ToList());
        OrgMember first = answer.Members.FirstOrDefault(member => were.Any(one => one.UserId == member.UserId)) ?? changed;
        return new OrgApiException(
            OrgErrorKind.NoAdministrator,
            Messages.NoAdministrator.With(
                organization.DisplayName,
                string.Join(", ", were.Select(member => member.ForDisplay())),
                $"Set-OrgMember {organization.OrgId} -UserId {first.UserId} -Role Admin"));
    }

    private static bool IsAdmin(string? role) => string.Equals(role, Admin, StringComparison.OrdinalIgnoreCase);
}
