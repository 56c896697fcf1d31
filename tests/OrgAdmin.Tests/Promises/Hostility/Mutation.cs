using System.Collections.Generic;
using System.Text;
using CsCheck;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>What is spoilt in a real answer: its JSON, its bytes, its status, its headers.</summary>
internal sealed record Mutation(IReadOnlyList<JsonMutation> JsonMutations, ByteCorruption Bytes, int Status, string? Header, string? ContentType, int? Length)
{
    private static readonly string?[] ContentTypes =
        ["text/html", "application/json; charset=utf-16", "application/json; charset=no-such", "image/png", ";;;", "application/json, text/html", string.Empty];

    private static readonly int[] Statuses = [200, 201, 204, 206, 299, 301, 304, 400, 401, 403, 404, 409, 418, 429, 500, 503, 599];

    private static readonly string?[] OddHeaders =
        ["-1", "abc", "1e9", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "\u00ff", "http://[", "//", "0"];

    /// <summary>Up to three values replaced; now and then other bytes, another status, odd headers.</summary>
    internal static Gen<Mutation> Any { get; } = With(JsonMutation.Any.Array[0, 3]);

    /// <summary>One value replaced by ten megabytes.</summary>
    internal static Gen<Mutation> Large { get; } = With(JsonMutation.Large.Array[1]);

    /// <summary>The answer that comes of a real one.</summary>
    internal CorruptedAnswer Of(string real)
    {
        byte[] body = Bytes(Encoding.UTF8.GetBytes(JsonMutation.Into(real, JsonMutations)));
        long? length = Length switch
        {
            null => null,
            2 => body.Length / 2,
            3 => body.Length + 100L,
            4 => 1L << 40,
            _ => Length,
        };
        return new CorruptedAnswer(body, Status, Header, ContentType, length);
    }

    private static Gen<Mutation> With(Gen<JsonMutation[]> puts) => Gen.Select(
        puts,
        ByteCorruptions.Any,
        Gen.Frequency((15, Gen.Const(200)), (2, Gen.OneOf(Statuses))),
        Gen.Frequency((15, Gen.Const((string?)null)), (1, Gen.OneOf(OddHeaders))),
        Gen.Frequency((9, Gen.Const((string?)"application/json")), (1, Gen.OneOf(ContentTypes))),
        Gen.Frequency((19, Gen.Const((int?)null)), (1, Gen.Int[0, 4].Select(kind => (int?)kind))),
        (changed, bytes, status, header, type, length) => new Mutation(changed, bytes, status, header, type, length));
}
