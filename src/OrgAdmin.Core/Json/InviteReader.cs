using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads the API's <c>orgInvites</c>: a list of invites, or an object that holds the list as <c>items</c>.</summary>
internal static class InviteReader
{
    internal static IReadOnlyList<OrgInvite> ReadAll(ref Utf8JsonReader reader)
    {
        bool known = true;
        IReadOnlyList<OrgInvite>? invites = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            invites = Items(ref reader, ref known);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isItems = reader.ValueTextEquals("items");
                reader.Read();
                if (isItems)
                {
                    invites = Items(ref reader, ref known);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return invites ?? throw new JsonException();
    }

    private static IReadOnlyList<OrgInvite> Items(ref Utf8JsonReader reader, ref bool known) =>
        Take.List(ref reader, ref known, JsonTokenType.StartObject, Read) ?? throw new JsonException();

    private static OrgInvite Read(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgInvite(), ReadMember);

    [MethodImpl(Hot.Path)]
    private static bool ReadMember(OrgInvite invite, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": invite.InviteId = Take.Text(ref reader, ref known); break;
            case "email": invite.Email = Take.Text(ref reader, ref known); break;
            case "role": invite.Role = Take.Word(ref reader, ref known); break;
            case "applicationRoles": invite.ApplicationRoles = RoleReader.List(ref reader, ref known); break;
            case "dashboardRoles": invite.DashboardRoles = RoleReader.List(ref reader, ref known); break;
            case "inviteDate": invite.InviteDate = Take.Time(ref reader, ref known); break;
            case "ttl": invite.Ttl = Take.Real(ref reader, ref known); break;
            case "hasExpired": invite.HasExpired = Take.Flag(ref reader, ref known); break;
            case "disallowTransfer": invite.DisallowTransfer = Take.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
