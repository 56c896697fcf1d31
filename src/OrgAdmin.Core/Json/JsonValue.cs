using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;

namespace OrgAdmin.Core.Json;

/// <summary>Reads any JSON value into base types: string, long, double, bool, null, lists and dictionaries of the same.</summary>
internal static class JsonValue
{
    internal static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.StartObject => Dictionary(ref reader),
        _ => throw new JsonException(),
    };

    internal static ReadOnlyDictionary<string, object?> Dictionary(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            members[name] = Read(ref reader);
        }

        return new ItemMap(members);
    }

    private static ItemList<object?> List(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
        }

        return new ItemList<object?>(items);
    }

    private static object Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out long whole))
        {
            return whole;
        }

        // A number outside the range of double is kept as text.
        return reader.TryGetDouble(out double real) && !double.IsInfinity(real)
            ? real
            : Encoding.ASCII.GetString(reader.ValueSpan.ToArray());
    }
}
