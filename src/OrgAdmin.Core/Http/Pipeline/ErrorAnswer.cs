using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using OrgAdmin.Core.Json;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The content of an error response. The API sends <c>{"type":…,"message":…}</c>; a proxy in between may send <c>{"error":…}</c>, an HTML
/// page or nothing. Reading it never fails.
/// </summary>
internal sealed class ErrorAnswer
{
    private const int LongestText = 500;

    internal string? Type { get; private set; }

    internal string? Message { get; private set; }

    internal IReadOnlyList<OrgValidationError> ValidationErrors { get; private set; } = Array.Empty<OrgValidationError>();

    internal static ErrorAnswer Read(ArraySegment<byte> body, string? charset)
    {
        try
        {
            ErrorAnswer answer = ReplyJson.ReadObject(body, ReadObject);
            if (answer.Message is not null || answer.Type is not null)
            {
                return answer;
            }
        }
        catch (Exception e) when (e is JsonException or AnswerTooLargeException)
        {
            // Not the API's JSON; the text is kept as it is.
        }

        return new ErrorAnswer { Message = Text(body, EncodingOf(charset)) };
    }

    private static ErrorAnswer ReadObject(ref Utf8JsonReader reader)
    {
        var answer = new ErrorAnswer();
        string? error = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool known = true;
            switch (name)
            {
                case "type": answer.Type = JsonRead.String(ref reader, ref known); break;
                case "message": answer.Message = JsonRead.String(ref reader, ref known); break;
                case "error": error = JsonRead.String(ref reader, ref known); break;
                case "validationErrors":
                    answer.ValidationErrors = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, ReadValidationError)
                        ?? Array.Empty<OrgValidationError>();
                    break;
                default: known = false; break;
            }

            if (!known)
            {
                reader.Skip();
            }
        }

        answer.Message ??= error;
        return answer;
    }

    private static OrgValidationError ReadValidationError(ref Utf8JsonReader reader) => ObjectReader.Read(
        ref reader,
        new OrgValidationError(),
        (OrgValidationError error, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) =>
        {
            bool known = true;
            switch (name)
            {
                case "type": error.Type = JsonRead.String(ref at, ref known); break;
                case "name": error.Name = JsonRead.String(ref at, ref known); break;
                case "id": error.ResourceId = JsonRead.String(ref at, ref known); break;
                case "message": error.Message = JsonRead.String(ref at, ref known); break;
                default: known = false; break;
            }

            return known;
        });

    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return string.IsNullOrWhiteSpace(charset) ? Encoding.UTF8 : Encoding.GetEncoding(charset!.Trim('"', ' '));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // The charset is unknown, or not supported by .NET.
            return Encoding.UTF8;
        }
    }

    private static string? Text(ArraySegment<byte> body, Encoding encoding)
    {
        // A character takes at most four bytes.
        string text = encoding.GetString(body.Array!, body.Offset, Math.Min(body.Count, LongestText * 4)).Trim().TrimStart('\uFEFF');
        return text.Length == 0 ? null : text.Length <= LongestText ? text : text.Substring(0, LongestText);
    }
}
