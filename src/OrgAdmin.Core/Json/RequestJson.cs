using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Json;

/// <summary>Writes request bodies as the API's own clients do: UTF-8 as it is, members that are null left out.</summary>
internal static class RequestJson
{
    // Text is escaped for JSON alone: a body is never put into HTML.
    private static readonly RequestJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    internal static byte[] Write(OrgPatch body) => Write(body, Context.OrgPatch);

    internal static byte[] Write(OrgPost body) => Write(body, Context.OrgPost);

    internal static byte[] Write(OrgInvitePost body) => Write(body, Context.OrgInvitePost);

    internal static byte[] Write(OrgMemberPatch body) => Write(body, Context.OrgMemberPatch);

    internal static byte[] Write(UserCredentials body) => Write(body, Context.UserCredentials);

    // Null would go out as the text null.
    private static byte[] Write<T>(T body, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.SerializeToUtf8Bytes(body ?? throw new ArgumentNullException(nameof(body)), type);
}
