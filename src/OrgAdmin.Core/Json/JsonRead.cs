using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads an object of the reply at the reader's position.</summary>
internal delegate T ItemReader<out T>(ref Utf8JsonReader reader);

/// <summary>
/// Reads one value of the type the schema says. For a value of another type it sets <c>known</c> to false and does not move the reader, so
/// that the value is kept in the additional properties. Null counts as absent.
/// </summary>
internal static class JsonRead
{
    [MethodImpl(Jit.Optimize)]
    internal static string? String(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    /// <summary>
    /// A text from a small set of words, such as a role. Equal texts share one instance, as thousands of members have the same role.
    /// </summary>
    [MethodImpl(Jit.Optimize)]
    internal static string? Word(ref Utf8JsonReader reader, ref bool known) =>
        reader.TokenType == JsonTokenType.String && CommonWord(ref reader) is { } word ? word : String(ref reader, ref known);

    [MethodImpl(Jit.Optimize)]
    internal static bool? Flag(ref Utf8JsonReader reader, ref bool known)
    {
        known = reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null;
        return known && reader.TokenType != JsonTokenType.Null ? reader.GetBoolean() : null;
    }

    [MethodImpl(Jit.Optimize)]
    internal static long? Whole(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value))
        {
            return value;
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    internal static double? Real(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) && !double.IsInfinity(value))
        {
            return value;
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    internal static DateTimeOffset? Time(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out DateTime plain) && plain.Kind != DateTimeKind.Local)
        {
            // The API's times are UTC; a time without an offset would be read as local.
            return new DateTimeOffset(plain.Ticks, TimeSpan.Zero);
        }

        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            return value.ToUniversalTime();
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    internal static ReadOnlyDictionary<string, object?>? Map(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonValue.Dictionary(ref reader);
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    /// <summary>A list of values of any type.</summary>
    internal static IReadOnlyList<object?>? Values(ref Utf8JsonReader reader, ref bool known)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return (IReadOnlyList<object?>?)JsonValue.Read(ref reader);
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    internal static T? Object<T>(ref Utf8JsonReader reader, ref bool known, ItemReader<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return read(ref reader);
        }

        known = reader.TokenType == JsonTokenType.Null;
        return null;
    }

    /// <summary>
    /// A list of objects or texts, as <paramref name="itemToken"/> says. Items of another type are skipped; then the list is not whole, and
    /// the raw value is also kept in the additional properties.
    /// </summary>
    [MethodImpl(Jit.Optimize)]
    internal static IReadOnlyList<T>? List<T>(ref Utf8JsonReader reader, ref bool known, JsonTokenType itemToken, ItemReader<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            known = reader.TokenType == JsonTokenType.Null;
            return known ? null : ItemList<T>.Unreadable;
        }

        Utf8JsonReader start = reader;
        List<T>? items = null;
        bool isWhole = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != itemToken)
            {
                isWhole = false;
                reader.Skip();
                continue;
            }

            items ??= new List<T>();
            items.Add(read(ref reader));
        }

        if (!isWhole)
        {
            reader = start;
            known = false;
            return new ItemList<T>(items ?? new List<T>()) { IsWhole = false };
        }

        // Most role lists are empty; they share one instance.
        return items is null ? ItemList<T>.Empty : new ItemList<T>(items);
    }

    private static string? CommonWord(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        3 when reader.ValueTextEquals("org"u8) => "org",
        4 when reader.ValueTextEquals("view"u8) => "view",
        4 when reader.ValueTextEquals("edit"u8) => "edit",
        4 when reader.ValueTextEquals("none"u8) => "none",
        5 when reader.ValueTextEquals("admin"u8) => "admin",
        9 when reader.ValueTextEquals("orgInvite"u8) => "orgInvite",
        11 when reader.ValueTextEquals("collaborate"u8) => "collaborate",
        _ => null,
    };
}
