using System;
using System.Collections.Generic;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads an invite as the invited person sees it: the API's <c>orgInviteUser</c>, and <c>orgInviteInfo</c>, which has no id.</summary>
internal static class UserInviteReader
{
    /// <summary>Reads the invite with this id. The documented example has no id, so that only another one is refused.</summary>
    internal static Func<ArraySegment<byte>, OrgUserInvite> About(ResourceId inviteId) => body =>
    {
        OrgUserInvite invite = Info(body);
        invite.InviteId ??= inviteId.ToString();
        return string.Equals(invite.InviteId, inviteId.ToString(), StringComparison.OrdinalIgnoreCase) ? invite : throw new JsonException();
    };

    /// <summary>Reads what is told of an invite to who has its secret.</summary>
    internal static OrgUserInvite Info(ArraySegment<byte> body) =>
        ReplyJson.ReadObject(body, Read) is { OrgName: not null } invite ? invite : throw new JsonException();

    /// <summary>Reads the list of invites.</summary>
    internal static IReadOnlyList<OrgUserInvite> List(ArraySegment<byte> body) => ReplyJson.Read(body, ReadAll);

    private static IReadOnlyList<OrgUserInvite> ReadAll(ref Utf8JsonReader reader)
    {
        bool known = true;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        IReadOnlyList<OrgUserInvite> invites = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, Read)!;
        if (!known)
        {
            // For an incomplete list the reader was not moved.
            reader.Skip();
        }

        return invites.Count == 0 && !invites.IsWhole() ? throw new JsonException() : invites;
    }

    private static OrgUserInvite Read(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgUserInvite(), ReadMember);

    private static bool ReadMember(OrgUserInvite invite, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": invite.InviteId = JsonRead.String(ref reader, ref known); break;
            case "orgName": invite.OrgName = JsonRead.String(ref reader, ref known); break;
            case "email": invite.Email = JsonRead.String(ref reader, ref known); break;
            case "role": invite.Role = JsonRead.Word(ref reader, ref known); break;
            case "requiresMFA": invite.RequiresMfa = JsonRead.Flag(ref reader, ref known); break;
            case "inviteDate": invite.InviteDate = JsonRead.Time(ref reader, ref known); break;
            case "ttl": invite.Ttl = JsonRead.Real(ref reader, ref known); break;
            case "expired": invite.HasExpired = JsonRead.Flag(ref reader, ref known); break;
            case "invitedBy": invite.InvitedBy = JsonRead.Object(ref reader, ref known, OrgUserReader.Any); break;
            case "disallowTransfer": invite.DisallowTransfer = JsonRead.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
