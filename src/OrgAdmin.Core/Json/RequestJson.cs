using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OrgAdmin.Core.Json;

/// <summary>Writes request bodies as the API's own clients do: UTF-8 unescaped, null members omitted.</summary>
internal static class RequestJson
{
    /// <summary>New options for the JSON context of one area; a context owns its options.</summary>
    internal static JsonSerializerOptions CreateOptions() => new()
    {
        // No HTML escaping: a body is never embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    // A null body would be sent as the text null.
    internal static byte[] Write<T>(T body, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.SerializeToUtf8Bytes(body ?? throw new ArgumentNullException(nameof(body)), type);
}
