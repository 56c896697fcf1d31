using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Validation;

// The rules of the API's schemas for single members. No schema allows null.
internal static class FieldChecks
{
    public static Func<string, JsonElement, string?> Text(int maximum, int minimum = 0) => (name, value) =>
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return $"\"{name}\" must be a string";
        }

        int length = CharacterCount(value.GetString()!);
        if (length < minimum)
        {
            return minimum == 1 ? $"\"{name}\" is not allowed to be empty" : $"\"{name}\" has less length than allowed";
        }

        return length > maximum ? $"\"{name}\" has more length than allowed" : null;
    };

    public static Func<string, JsonElement, string?> Email() => (name, value) =>
        Text(1024)(name, value) ?? (Patterns.IsEmail(value.GetString()!) ? null : $"\"{name}\" must be a valid email");

    public static string? Id(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Patterns.IsId(value.GetString()!) ? null : Patterns.IdMessage(name);

    public static Func<string, JsonElement, string?> OneOf(params string[] words) => (name, value) =>
        value.ValueKind == JsonValueKind.String && words.Contains(value.GetString())
            ? null
            : $"\"{name}\" must be one of [{string.Join(", ", words)}]";

    public static string? Flag(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"\"{name}\" must be a boolean";

    public static string? TokenTtl(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= 0
            ? null
            : $"\"{name}\" must be an integer of at least 0";

    public static string? RoleList(string name, JsonElement value) =>
        ListOf((item, element) => BodySchema.ResourceRole.Check(element, item), 100)(name, value);

    public static Func<string, JsonElement, string?> ListOf(Func<string, JsonElement, string?> check, int maximum) => (name, value) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return $"\"{name}\" must be an array";
        }

        return value.GetArrayLength() > maximum
            ? $"\"{name}\" must contain less than or equal to {maximum} items"
            : value.EnumerateArray().Select((item, i) => check($"{name}[{i}]", item)).FirstOrDefault(IsText);
    };

    public static string? IdOrSandbox(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() == "sandbox" ? null : Id(name, value);

    public static string? Key(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Patterns.IsKey(value.GetString()!) ? null : $"\"{name}\" must be a key";

    public static string? Date(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _) ? null : $"\"{name}\" must be a valid date-time";

    public static string? FlagOrDate(string name, JsonElement value) => Flag(name, value) is null ? null : Date(name, value);

    public static string? Limits(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"\"{name}\" must be an object";
        }

        foreach (JsonProperty limit in value.EnumerateObject())
        {
            if (!SandboxLimits.Names.Contains(limit.Name))
            {
                return $"\"{limit.Name}\" is not allowed";
            }

            if (limit.Value.ValueKind != JsonValueKind.Number || !limit.Value.TryGetInt64(out long number) || number < 0)
            {
                return $"\"{limit.Name}\" must be an integer of at least 0";
            }
        }

        return null;
    }

    public static string? Scopes(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return $"\"{name}\" must be an array";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !Patterns.IsScope(item.GetString()!) || !seen.Add(item.GetString()!))
            {
                return $"\"{name}\" must contain unique scopes";
            }
        }

        return null;
    }

    private static bool IsText(string? text) => text is not null;

    // A schema counts characters, .NET counts UTF-16 units: a surrogate pair is one character.
    private static int CharacterCount(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
