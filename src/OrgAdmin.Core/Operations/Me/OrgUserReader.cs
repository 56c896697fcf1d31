using System;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>me</c>. Without a valid id the user id is unknown.</summary>
internal static class OrgUserReader
{
    internal static OrgUser Me(ArraySegment<byte> body) =>
        ReplyJson.ReadObject(body, Any) is var user && ResourceId.IsValid(user.UserId) ? user : throw new JsonException();

    /// <summary>Reads a user of whom a name and an address may be all that is told.</summary>
    internal static OrgUser Any(ref Utf8JsonReader reader)
    {
        var user = new OrgUser();
        string? id = null;
        ObjectReader.Read(ref reader, user, (OrgUser target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, name, ref at));
        user.UserId ??= id;
        return user;
    }

    private static bool ReadMember(OrgUser user, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "userId": user.UserId = JsonRead.String(ref reader, ref known); break;
            case "email": user.Email = JsonRead.String(ref reader, ref known); break;
            case "firstName": user.FirstName = JsonRead.String(ref reader, ref known); break;
            case "lastName": user.LastName = JsonRead.String(ref reader, ref known); break;
            case "fullName": user.FullName = JsonRead.String(ref reader, ref known); break;
            case "companyName": user.CompanyName = JsonRead.String(ref reader, ref known); break;
            case "avatarUrl": user.AvatarUrl = JsonRead.String(ref reader, ref known); break;
            case "creationDate": user.CreationDate = JsonRead.Time(ref reader, ref known); break;
            case "lastUpdated": user.LastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "passwordLastUpdated": user.PasswordLastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "tokenCutoff": user.TokenCutoff = JsonRead.Time(ref reader, ref known); break;
            case "emailVerified": user.EmailVerified = JsonRead.Flag(ref reader, ref known); break;
            case "needsToVerifyEmail": user.NeedsToVerifyEmail = JsonRead.Flag(ref reader, ref known); break;
            case "twoFactorAuthEnabled": user.TwoFactorAuthEnabled = JsonRead.Flag(ref reader, ref known); break;
            case "ssoLinked": user.SsoLinked = JsonRead.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
