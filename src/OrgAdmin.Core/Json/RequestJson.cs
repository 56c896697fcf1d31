using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OrgAdmin.Core.Json;

/// <summary>Writes request bodies as the API's own clients do: UTF-8 as it is, members that are null left out.</summary>
internal static class RequestJson
{
    /// <summary>The options of one area's context, which takes them for its own.</summary>
    internal static JsonSerializerOptions CreateOptions() => new()
    {
        // Text is escaped for JSON alone: a body is never put into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    // Null would go out as the text null.
    internal static byte[] Write<T>(T body, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.SerializeToUtf8Bytes(body ?? throw new ArgumentNullException(nameof(body)), type);
}
