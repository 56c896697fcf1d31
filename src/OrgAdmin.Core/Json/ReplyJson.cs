using System;
using System.Text.Json;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Json;

/// <summary>Reads a whole response as one JSON value. Anything else is a <see cref="JsonException"/>.</summary>
internal static class ReplyJson
{
    /// <summary>More values than any list or organization has; what holds more is not read, for objects take many times the room of their JSON.</summary>
    internal const int MostValues = 1_000_000;

    private static readonly byte[] ByteOrderMark = { 0xEF, 0xBB, 0xBF };

    /// <summary>Reads a reply that must be an object.</summary>
    internal static T ReadObject<T>(ArraySegment<byte> body, ItemReader<T> read) => Read(
        body,
        (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject ? read(ref reader) : throw new JsonException());

    /// <summary>Reads a reply that must be the object with this id: one with another id, or without one, is refused.</summary>
    internal static T ReadAbout<T>(ArraySegment<byte> body, ItemReader<T> read, ResourceId id, Func<T, string?> idOf)
    {
        T value = ReadObject(body, read);
        return string.Equals(idOf(value), id.ToString(), StringComparison.OrdinalIgnoreCase) ? value : throw new JsonException();
    }

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
            EnsureFewValues(json);
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

    // A value takes two bytes at least, with the comma behind it.
    private static void EnsureFewValues(ReadOnlySpan<byte> json)
    {
        if (json.Length < 2 * MostValues)
        {
            return;
        }

        int values = 0;
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            bool isValue = reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName);
            values += isValue ? 1 : 0;
            if (values > MostValues)
            {
                throw new AnswerTooLargeException(Messages.AnswerTooManyValues.With(MostValues));
            }
        }
    }
}
