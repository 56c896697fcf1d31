using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace OrgAdmin.TestServer;

/// <summary>A request as it came in over the wire.</summary>
public sealed class RecordedRequest
{
    private int _status;
    private int _outcome;

    internal RecordedRequest(
        int number,
        TimeSpan elapsed,
        string connectionId,
        string protocol,
        string method,
        string rawTarget,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        byte[] body)
    {
        Number = number;
        Elapsed = elapsed;
        Received = DateTimeOffset.UtcNow;
        ConnectionId = connectionId;
        Protocol = protocol;
        Method = method;
        RawTarget = rawTarget;
        Headers = headers;
        Body = body;
    }

    /// <summary>Counts from 1 since the log was last cleared.</summary>
    public int Number { get; }

    /// <summary>The time of receipt by the wall clock.</summary>
    public DateTimeOffset Received { get; }

    /// <summary>The time of receipt since the log was made, by a clock that never jumps.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Names the TCP connection.</summary>
    public string ConnectionId { get; }

    /// <summary>The version, such as <c>HTTP/1.1</c>.</summary>
    public string Protocol { get; }

    public string Method { get; }

    /// <summary>Path and query with their percent-escapes, exactly as received.</summary>
    public string RawTarget { get; }

    /// <summary>The path of <see cref="RawTarget"/>.</summary>
    public string RawPath => RawTarget.Split('?', 2)[0];

    /// <summary>The query of <see cref="RawTarget"/> without its question mark; empty when there is none.</summary>
    public string RawQuery => RawTarget.Contains('?', StringComparison.Ordinal) ? RawTarget.Split('?', 2)[1] : string.Empty;

    /// <summary>One entry for each header line; Kestrel writes well-known names in their usual case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public byte[] Body { get; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>Whether the request may change something: any method but GET and HEAD, sign-in excepted.</summary>
    public bool IsWrite => Method is not ("GET" or "HEAD") && !RawTarget.StartsWith("/auth/", StringComparison.Ordinal);

    /// <summary>The status that was sent, or null when none was (yet).</summary>
    public int? Status
    {
        get => _status == 0 ? null : _status;
        internal set => _status = value ?? 0;
    }

    /// <summary>What came of it whatever was sent: the status with which the API carried it out, or null when it did not come that far.</summary>
    public int? Outcome
    {
        get => _outcome == 0 ? null : _outcome;
        internal set => _outcome = value ?? 0;
    }

    /// <summary>The values of a header joined by a comma, or null when it was not sent.</summary>
    public string? Header(string name)
    {
        string[] values = Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .ToArray();
        return values.Length == 0 ? null : string.Join(", ", values);
    }

    public override string ToString() => $"#{Number} {Method} {RawTarget} {BodyText}".TrimEnd();
}
