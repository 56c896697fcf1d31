using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads an item of the API's <c>org.members</c>. It does not name its organization; the caller knows it.</summary>
internal static class MemberReader
{
    internal static OrgMember Read(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgMember(), ReadMember);

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(OrgMember member, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "userId": member.UserId = JsonRead.String(ref reader, ref known); break;
            case "firstName": member.FirstName = JsonRead.String(ref reader, ref known); break;
            case "lastName": member.LastName = JsonRead.String(ref reader, ref known); break;
            case "email": member.Email = JsonRead.String(ref reader, ref known); break;
            case "avatarUrl": member.AvatarUrl = JsonRead.String(ref reader, ref known); break;
            case "role": member.Role = JsonRead.Word(ref reader, ref known); break;
            case "applicationRoles":
                member.ApplicationRoles = RoleReader.List(ref reader, ref known);
                member.ShowsApplicationRoles = known;
                break;
            case "dashboardRoles":
                member.DashboardRoles = RoleReader.List(ref reader, ref known);
                member.ShowsDashboardRoles = known;
                break;
            case "twoFactorAuthEnabled": member.TwoFactorAuthEnabled = JsonRead.Flag(ref reader, ref known); break;
            case "ssoLinked": member.SsoLinked = JsonRead.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
