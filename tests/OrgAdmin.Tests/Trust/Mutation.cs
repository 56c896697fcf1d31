using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;

namespace OrgAdmin.Tests.Trust;

/// <summary>Spoils a real answer in one to three ways: its JSON, its bytes, its headers, its status.</summary>
internal sealed class Mutation
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "\"\"", "\"text\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":{\"b\":[1]}}", "\"2026-02-30T99:00:00Z\"",
        "1e400", "-1e400", "1e-400", "99999999999999999999999999", "-9223372036854775809", "9223372036854775808", "0.1e99999", "-0", "1E+0009",
        "\"\\ud800\"", "\"\\u0000\\u001b[2J\"", "\"\\ud83d\\ude00\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59-14:00\"", "01", "+1", "NaN", "'a'", "undefined",
    ];

    private static readonly string[] ContentTypes =
        ["text/html", "application/json; charset=utf-16", "application/json; charset=no-such", "image/png", ";;;", "application/json, text/html", string.Empty];

    private static readonly int[] Statuses = [200, 200, 200, 200, 200, 201, 204, 206, 299, 301, 304, 400, 401, 403, 404, 409, 418, 429, 500, 503, 599];

    private static readonly string[] OddHeaders = ["-1", "abc", "1e9", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "\u00ff", "http://[", "//", "0"];

    private readonly Random _random;
    private readonly bool _isLarge;

    private Mutation(int seed, bool isLarge)
    {
        _random = new Random(seed);
        _isLarge = isLarge;
    }

    internal byte[] Body { get; private set; } = [];

    internal int Status { get; private set; } = 200;

    internal string? ContentType { get; private set; } = "application/json";

    private string? Header { get; set; }

    private long? Length { get; set; }

    internal static Mutation Of(string real, int seed, bool isLarge = false)
    {
        var mutation = new Mutation(seed, isLarge);
        mutation.Apply(real);
        return mutation;
    }

    internal HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        if (ContentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (Header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", Header);
            response.Headers.TryAddWithoutValidation("Location", Header);
        }

        if (Length is not null)
        {
            response.Content.Headers.ContentLength = Length;
        }

        return response;
    }

    public override string ToString() =>
        $"{Status} {ContentType} {Header} {Length} ({Body.Length} bytes) {Encoding.Latin1.GetString(Body, 0, Math.Min(Body.Length, 3000))}";

    private void Apply(string real)
    {
        JsonNode root = JsonNode.Parse(real)!;
        var puts = new List<string>();
        for (int i = _random.Next(0, 4); i > 0; i--)
        {
            Structural(root, puts);
        }

        // The last first: what it repeats may hold an earlier one.
        string text = root.ToJsonString();
        for (int i = puts.Count - 1; i >= 0; i--)
        {
            text = text.Replace($"\"@@{i}@@\"", puts[i], StringComparison.Ordinal);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Body = _random.Next(3) == 0 ? Bytewise(bytes) : bytes;
        if (_random.Next(8) == 0)
        {
            Status = Statuses[_random.Next(Statuses.Length)];
            Header = _random.Next(2) == 0 ? null : OddHeaders[_random.Next(OddHeaders.Length)];
        }

        if (_random.Next(10) == 0)
        {
            ContentType = ContentTypes[_random.Next(ContentTypes.Length)];
        }

        if (_random.Next(20) == 0)
        {
            Length = new[] { 0, 1, Body.Length / 2, Body.Length + 100, 1L << 40 }[_random.Next(5)];
        }
    }

    // Puts a mark in the place of a value, and what is to stand there into the list: most of it is no JSON.
    private void Structural(JsonNode root, List<string> puts)
    {
        List<JsonNode> nodes = All(root).Skip(1).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        JsonNode chosen = nodes[_random.Next(nodes.Count)];
        string was = chosen.ToJsonString();
        string put = _random.Next(12) switch
        {
            0 => Deep(),
            1 => was + ",\"again\":" + was,
            2 => was + "," + was,
            3 => string.Empty,
            4 => "[" + was + "]",
            5 => "{\"value\":" + was + "}",
            6 when _isLarge => "\"" + new string('x', 10 * 1024 * 1024) + "\"",
            _ => Values[_random.Next(Values.Length)],
        };
        string mark = $"@@{puts.Count}@@";
        if (chosen.Parent is JsonObject parent && _random.Next(6) == 0)
        {
            // The same name twice, with another value the second time.
            puts.Add(was + ",\"" + chosen.GetPropertyName() + "\":" + put);
            parent[chosen.GetPropertyName()] = mark;
        }
        else
        {
            puts.Add(put);
            chosen.ReplaceWith(mark);
        }
    }

    private string Deep()
    {
        (string open, string close) = _random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        int depth = _random.Next(3) == 0 ? _random.Next(50, 70) : 500;
        return string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
    }

    private byte[] Bytewise(byte[] bytes)
    {
        int at = _random.Next(bytes.Length + 1);
        switch (_random.Next(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], 0xFF, 0xC0, 0x80, .. bytes[at..]];
            case 2:
                return [.. bytes[..at], 0xED, 0xA0, 0x80, .. bytes[at..]];
            case 3:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            case 4:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes));
            case 5:
                return _random.Next(2) == 0 ? [.. bytes, .. bytes] : Encoding.UTF8.GetBytes(Values[_random.Next(Values.Length)]);
            default:
                byte[] spoiled = [.. bytes];
                for (int i = _random.Next(1, 20); i > 0 && spoiled.Length > 0; i--)
                {
                    spoiled[_random.Next(spoiled.Length)] = (byte)_random.Next(256);
                }

                return spoiled;
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
