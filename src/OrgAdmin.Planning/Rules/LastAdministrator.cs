using System;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rules;

/// <summary>An organization keeps an administrator. What is not proved is refused.</summary>
public static class LastAdministrator
{
    private const string Admin = "admin";

    /// <summary>Refuses a change after which no administrator would be proved to be left.</summary>
    /// <param name="organization">The organization; it must have been read.</param>
    /// <param name="member">Whose role changes.</param>
    /// <param name="newRole">The new role; null when the member is removed.</param>
    /// <exception cref="OrgApiException">None is left, or what the API shows is too little to tell.</exception>
    public static void Ensure(OrgMembership organization, OrgMember member, string? newRole)
    {
        if (!organization.KeepsAdmin(member, newRole))
        {
            string sentence = string.Equals(member.Role, Admin, StringComparison.OrdinalIgnoreCase) ? Messages.LastAdmin : Messages.NoAdminShown;
            throw new OrgApiException(
                OrgErrorKind.LastAdmin, sentence.With(member.ToString().ForDisplay(), organization.ShortName, organization.OrgId));
        }
    }
}
