using System.Text.Json;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>authedUser</c>. It must hold a token that can be sent in a header.</summary>
internal static class AuthedUserReader
{
    // No server takes a header of more, and each secret is looked for in every text, in many forms.
    private const int LongestToken = 64 * 1024;

    internal static AuthedUser Read(ref Utf8JsonReader reader)
    {
        var user = new AuthedUser();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool known = true;
            switch (name)
            {
                case "userId": user.UserId = JsonRead.String(ref reader, ref known); break;
                case "token": user.Token = JsonRead.String(ref reader, ref known); break;
                case "needsToVerifyEmail": user.NeedsToVerifyEmail = JsonRead.Flag(ref reader, ref known); break;
                default: known = false; break;
            }

            if (!known)
            {
                reader.Skip();
            }
        }

        return string.IsNullOrEmpty(user.Token) || user.Token!.Length > LongestToken || !Secrets.CanBeSent(user.Token) ? throw new JsonException() : user;
    }
}
