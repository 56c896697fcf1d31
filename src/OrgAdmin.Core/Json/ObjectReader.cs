using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>
/// Sets one member of <paramref name="target"/> from the reader's value and returns true, or returns false with the reader unmoved when
/// the schema does not know the member or its value has another type.
/// </summary>
internal delegate bool MemberReader<in T>(T target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader);

/// <summary>
/// Reads a JSON object: known members become properties, <c>_actions</c> and the like are kept apart, all others go to the additional
/// properties.
/// </summary>
internal static class ObjectReader
{
    // Every object of the API says its type.
    private const string TypeName = "_type";
    private const string TagName = "_etag";
    private const int LongestUsualName = 64;

    [MethodImpl(Jit.Optimize)]
    internal static T Read<T>(ref Utf8JsonReader reader, T target, MemberReader<T> readMember)
        where T : ApiObject
    {
        Dictionary<string, object?>? rest = null;

        // Known names are compared in the buffer, without allocating a string.
        Span<char> buffer = stackalloc char[LongestUsualName];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = IsPlain(reader.ValueSpan, buffer)
                ? buffer.Slice(0, reader.ValueSpan.Length)
                : reader.GetString().AsSpan();
            reader.Read();
            bool isExtra = name.Length > 0 && name[0] == '_' && ReadExtra(target, name, ref reader);
            if (!isExtra && !readMember(target, name, ref reader))
            {
                rest ??= new Dictionary<string, object?>();
                rest[NameOf(name)] = name.SequenceEqual(TypeName.AsSpan()) ? ReadType(ref reader) : JsonValue.Read(ref reader);
            }
        }

        if (rest is not null)
        {
            target.AdditionalProperties = new ItemMap(rest);
        }

        return target;
    }

    /// <summary>Copies a name if it is ASCII without escapes, as nearly all are.</summary>
    [MethodImpl(Jit.Optimize)]
    private static bool IsPlain(ReadOnlySpan<byte> name, Span<char> copy)
    {
        if (name.Length > copy.Length)
        {
            return false;
        }

        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is >= 0x80 or (byte)'\\')
            {
                return false;
            }

            copy[i] = (char)name[i];
        }

        return true;
    }

    private static string NameOf(scoped ReadOnlySpan<char> name) => name.SequenceEqual(TypeName.AsSpan())
        ? TypeName
        : name.SequenceEqual(TagName.AsSpan()) ? TagName : name.ToString();

    private static object? ReadType(ref Utf8JsonReader reader)
    {
        bool known = true;
        return reader.TokenType == JsonTokenType.String ? JsonRead.Word(ref reader, ref known) : JsonValue.Read(ref reader);
    }

    private static bool ReadExtra(ApiObject target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        switch (name)
        {
            case "_actions":
                target.Actions = JsonValue.Dictionary(ref reader);
                return true;
            case "_links":
                target.Links = JsonValue.Dictionary(ref reader);
                return true;
            case "_embedded":
                target.Embedded = JsonValue.Dictionary(ref reader);
                return true;
            default:
                return false;
        }
    }
}
