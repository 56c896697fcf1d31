using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

// What is about to be written to the wire.
internal sealed record Answer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    // HTTP forbids a body with these.
    public bool MayHaveBody => Status is not (204 or 304);

    public static Answer Of(SandboxResponse response) => new(response.Status, response.Headers, response.Body);

    // The answer to a request that is one too many at that moment; it is not carried out.
    public static Answer TooMany(TimeSpan retryAfter) => Faulty(
        Fault.Error(429, "TooManyRequests", "Slow down").WithRetryAfter((int)retryAfter.TotalSeconds), real: null);

    // The answer a fault makes of the real one; there is no real one for a fault that is not carried out.
    public static Answer Faulty(Fault fault, Answer? real)
    {
        Answer answer = fault.Kind switch
        {
            FaultEffect.ReplaceBody => real! with { Body = fault.Body ?? real.Body },
            FaultEffect.EditBody => real!.Edited(fault.Edits),
            FaultEffect.Gzip => (real! with { Body = Compress(real.Body) }).With("Content-Encoding", "gzip"),
            FaultEffect.BrokenGzip => (real! with { Body = Break(Compress(real.Body)) }).With("Content-Encoding", "gzip"),
            FaultEffect.Status => new Answer(fault.StatusCode, [], fault.Body ?? []),
            _ => real!,
        };
        if (fault.ContentType is { } contentType)
        {
            answer = answer.With("Content-Type", contentType);
        }

        return fault.Headers.Aggregate(answer, (current, header) => current.With(header.Key, header.Value));
    }

    public Answer Edited(IReadOnlyList<Func<JsonNode, JsonNode?>> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }

        JsonNode? json = edits.Aggregate(Body.Length == 0 ? null : JsonNode.Parse(Body), (node, edit) => node is null ? null : edit(node));
        return json is null ? this : this with { Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }

    private Answer With(string name, string value) => this with
    {
        Headers =
        [
            .. Headers.Where(header => !string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)),
            new KeyValuePair<string, string>(name, value),
        ],
    };

    private static byte[] Compress(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }

    // The first ten bytes are the header of the format: past it, no decoder takes a block of the reserved type.
    private static byte[] Break(byte[] compressed)
    {
        Array.Fill(compressed, (byte)0xFF, 10, compressed.Length - 10);
        return compressed;
    }
}
