using System;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads a whole response as one JSON value. Anything else is a <see cref="JsonException"/>.</summary>
internal static class ReplyJson
{
    private static readonly byte[] ByteOrderMark = { 0xEF, 0xBB, 0xBF };

    /// <summary>Reads a reply that must be an object.</summary>
    internal static T ReadObject<T>(ArraySegment<byte> body, ItemReader<T> read) => Read(
        body,
        (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject ? read(ref reader) : throw new JsonException());

    internal static T Read<T>(ArraySegment<byte> body, ItemReader<T> read)
    {
        ReadOnlySpan<byte> json = body.AsSpan();
        if (json.StartsWith(ByteOrderMark))
        {
            json = json.Slice(ByteOrderMark.Length);
        }

        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read())
            {
                throw new JsonException();
            }

            T value = read(ref reader);
            return reader.Read() ? throw new JsonException() : value;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            // The reader throws this for invalid UTF-8 and for half a surrogate pair.
            throw new JsonException(null, e);
        }
    }
}
