using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>orgInvites</c>: a list of invites, or an object that holds the list as <c>items</c>.</summary>
internal static class InviteReader
{
    /// <summary>Reads the invites of the organization with this id.</summary>
    internal static Func<ArraySegment<byte>, IReadOnlyList<OrgInvite>> Of(ResourceId orgId) => body =>
    {
        IReadOnlyList<OrgInvite> invites = ReplyJson.Read(body, ReadAll);
        foreach (OrgInvite invite in invites)
        {
            invite.OrgId = orgId.ToString();
        }

        return invites;
    };

    /// <summary>Reads a single invite of the organization with this id.</summary>
    internal static Func<ArraySegment<byte>, OrgInvite> One(ResourceId orgId) => body =>
    {
        OrgInvite invite = ReplyJson.ReadObject(body, Read);
        invite.OrgId = orgId.ToString();
        return ResourceId.IsValid(invite.InviteId) ? invite : throw new JsonException();
    };

    private static IReadOnlyList<OrgInvite> ReadAll(ref Utf8JsonReader reader)
    {
        bool known = true;
        IReadOnlyList<OrgInvite>? invites = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            invites = Items(ref reader, ref known);
            Pass(ref reader, known);
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
                    Pass(ref reader, known);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        // A list without any readable invite is not a valid list.
        return invites is null || (invites.Count == 0 && !invites.IsWhole()) ? throw new JsonException() : invites;
    }

    private static IReadOnlyList<OrgInvite> Items(ref Utf8JsonReader reader, ref bool known) =>
        reader.TokenType == JsonTokenType.StartArray
            ? JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, Read)!
            : throw new JsonException();

    // For an incomplete list the reader was not moved; skip the list.
    private static void Pass(ref Utf8JsonReader reader, bool known)
    {
        if (!known)
        {
            reader.Skip();
        }
    }

    private static OrgInvite Read(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgInvite(), ReadMember);

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(OrgInvite invite, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": invite.InviteId = JsonRead.String(ref reader, ref known); break;
            case "email": invite.Email = JsonRead.String(ref reader, ref known); break;
            case "role": invite.Role = JsonRead.Word(ref reader, ref known); break;
            case "applicationRoles": invite.ApplicationRoles = RoleReader.List(ref reader, ref known); break;
            case "dashboardRoles": invite.DashboardRoles = RoleReader.List(ref reader, ref known); break;
            case "inviteDate": invite.InviteDate = JsonRead.Time(ref reader, ref known); break;
            case "ttl": invite.Ttl = JsonRead.Real(ref reader, ref known); break;
            case "hasExpired": invite.HasExpired = JsonRead.Flag(ref reader, ref known); break;
            case "disallowTransfer": invite.DisallowTransfer = JsonRead.Flag(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
