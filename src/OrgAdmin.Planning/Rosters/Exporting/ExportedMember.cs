using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rosters.Comparing;
using OrgAdmin.Planning.Rosters.Reading;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Exporting;

/// <summary>Writes one entry of an export's list of members.</summary>
internal static class ExportedMember
{
    /// <summary>Whether an address can stand in a roster.</summary>
    internal static bool IsWritable(string? email) =>
        !string.IsNullOrEmpty(email) && IsWhole(email!) && ValueReader.WhyNoAddress(email!) is null;

    /// <summary>Whether a text would be read without a doubt about its encoding.</summary>
    internal static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFD' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
            {
                return false;
            }
        }

        return DoubleDecoding.Repair(text) is null;
    }

    /// <summary>Whether a roster can say all of somebody's access.</summary>
    internal static bool IsWritable(OrgRosterAccess access) =>
        AccessOf.UnknownRole(access) is null && IsWritable(access.ApplicationRoles) && IsWritable(access.DashboardRoles);

    /// <summary>The entry in one line.</summary>
    internal static string Line(string email, OrgRosterAccess access) =>
        $"{{ \"email\": {JsonText.Quote(email)}, \"role\": \"{access.Role}\", \"applicationRoles\": {Roles(access.ApplicationRoles)}, "
        + $"\"dashboardRoles\": {Roles(access.DashboardRoles)}{(access.DisallowTransfer == true ? ", \"disallowTransfer\": true" : string.Empty)} }}";

    private static bool IsWritable(IReadOnlyList<OrgResourceRole> roles) => roles.Count <= Validate.RoleListLength
        && roles.All(role => ResourceId.IsValid(role.ResourceId))
        && roles.Select(role => role.ResourceId).Distinct(StringComparer.OrdinalIgnoreCase).Count() == roles.Count;

    private static string Roles(IReadOnlyList<OrgResourceRole> roles) => roles.Count == 0
        ? "{}"
        : "{ " + string.Join(", ", roles.Select(role => $"\"{role.ResourceId}\": \"{role.Role}\"")) + " }";
}
