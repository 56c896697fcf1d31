using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>One value of a JSON text that is replaced by something, most of which is no JSON.</summary>
/// <param name="Where">Which value, as a share of all there are.</param>
/// <param name="Text">What stands in its place; <see cref="Was"/> in it is what stood there.</param>
/// <param name="IsTwice">Whether the name stands there twice, with the new value the second time.</param>
internal sealed record JsonMutation(double Where, string Text, bool IsTwice)
{
    private const string Was = "@was@";

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "\"\"", "\"text\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":{\"b\":[1]}}", "\"2026-02-30T99:00:00Z\"",
        "1e400", "-1e400", "1e-400", "99999999999999999999999999", "-9223372036854775809", "9223372036854775808", "0.1e99999", "-0", "1E+0009",
        "\"\\ud800\"", "\"\\u0000\\u001b[2J\"", "\"\\ud83d\\ude00\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59-14:00\"", "01", "+1", "NaN", "'a'", "undefined",
    ];

    private static readonly string[] Frames = [$"{Was},\"again\":{Was}", $"{Was},{Was}", string.Empty, $"[{Was}]", $"{{\"value\":{Was}}}"];

    internal static Gen<string> AnyValue { get; } = Gen.OneOf(Values);

    internal static Gen<JsonMutation> Any { get; } = Of(Gen.Frequency((6, AnyValue), (5, Gen.OneOf(Frames)), (1, Deep())));

    /// <summary>A text of ten megabytes.</summary>
    internal static Gen<JsonMutation> Large { get; } = Of(Gen.Const("\"" + new string('x', 10 * 1024 * 1024) + "\""));

    /// <summary>The JSON text with all of them in it.</summary>
    internal static string Into(string real, IReadOnlyList<JsonMutation> puts)
    {
        JsonNode root = JsonNode.Parse(real)!;
        var texts = new List<string>();
        foreach (JsonMutation put in puts)
        {
            put.Mark(root, texts);
        }

        // The last first: what it repeats may hold an earlier one.
        string text = root.ToJsonString();
        for (int i = texts.Count - 1; i >= 0; i--)
        {
            text = text.Replace($"\"@@{i}@@\"", texts[i], StringComparison.Ordinal);
        }

        return text;
    }

    private static Gen<JsonMutation> Of(Gen<string> text) =>
        Gen.Select(Gen.Double.Unit, text, Gen.Int[0, 5], (where, what, chance) => new JsonMutation(where, what, chance == 5));

    private static Gen<string> Deep() => Gen.Select(Gen.Bool, Gen.Frequency((1, Gen.Int[50, 69]), (2, Gen.Const(500))), (isArray, depth) =>
        string.Concat(Enumerable.Repeat(isArray ? "[" : "{\"a\":", depth)) + "1" + string.Concat(Enumerable.Repeat(isArray ? "]" : "}", depth)));

    // JsonMutations a mark in the place of the value, and what is to stand there into the list.
    private void Mark(JsonNode root, List<string> texts)
    {
        List<JsonNode> nodes = All(root).Skip(1).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        JsonNode chosen = nodes[(int)(Where * nodes.Count)];
        string was = chosen.ToJsonString();
        string text = Text.Replace(Was, was, StringComparison.Ordinal);
        string mark = $"@@{texts.Count}@@";
        if (IsTwice && chosen.Parent is JsonObject parent)
        {
            texts.Add(was + ",\"" + chosen.GetPropertyName() + "\":" + text);
            parent[chosen.GetPropertyName()] = mark;
        }
        else
        {
            texts.Add(text);
            chosen.ReplaceWith(mark);
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode? node)
    {
        if (node is null)
        {
            yield break;
        }

        yield return node;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode below in children.SelectMany(All))
        {
            yield return below;
        }
    }
}
