using System;
using System.Text.Json;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads what became of an invite: the API's <c>orgInviteResultUser</c>, or <c>orgInviteResult</c>, which says yes or no alone.</summary>
internal static class InviteAnswerReader
{
    internal static OrgInviteAnswer Read(ArraySegment<byte> body)
    {
        OrgInviteAnswer answer = ReplyJson.ReadObject(
            body, (ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgInviteAnswer(), ReadMember));
        if (answer is { Result: null, Accepted: null })
        {
            throw new JsonException();
        }

        answer.Result ??= answer.Accepted == true ? OrgInviteActionUser.Accepted : OrgInviteActionUser.Rejected;
        answer.Accepted ??= answer.Result == OrgInviteActionUser.Accepted;
        return answer;
    }

    private static bool ReadMember(OrgInviteAnswer answer, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "orgId": answer.OrgId = JsonRead.String(ref reader, ref known); break;
            case "result": answer.Result = JsonRead.Word(ref reader, ref known); break;
            case "accepted": answer.Accepted = JsonRead.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
