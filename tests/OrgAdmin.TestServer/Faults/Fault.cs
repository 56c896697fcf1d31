using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OrgAdmin.TestServer;

/// <summary>
/// One thing that goes wrong, for the requests it is meant for. It is made by one of the static methods and narrowed by the others;
/// each of those gives a new fault. Without any, it hits the next request, whatever it is.
/// </summary>
public sealed record Fault
{
    private Fault(FaultEffect kind) => Kind = kind;

    public FaultEffect Kind { get; }

    /// <summary>The status in the answer's place.</summary>
    public int StatusCode { get; private init; }

    /// <summary>The body in the answer's place, where the kind has one.</summary>
    public byte[]? Body { get; private init; }

    /// <summary>The content type in the answer's place; null leaves the real one (or none, with a status).</summary>
    public string? ContentType { get; private init; }

    /// <summary>Headers added to the answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>The wait before the fault shows, and after the request was carried out if it is.</summary>
    public TimeSpan Wait { get; private init; }

    /// <summary>How many requests are hit.</summary>
    public int Count { get; private init; } = 1;

    /// <summary>Whether a dropped connection is reset (RST) instead of closed in order (FIN).</summary>
    public bool IsReset { get; private init; }

    /// <summary>Whether a request that is answered with a status was carried out first, as by a gateway that passes it on.</summary>
    public bool IsPassedOn { get; private init; }

    /// <summary>How long after its receipt a change is made; null for at once.</summary>
    public TimeSpan? CommitDelay { get; private init; }

    /// <summary>How old the state is that a GET shows.</summary>
    public TimeSpan Lag { get; private init; }

    internal IReadOnlyList<Func<JsonNode, JsonNode?>> Edits { get; private init; } = [];

    internal string? Method { get; private init; }

    internal Func<string, bool>? Target { get; private init; }

    internal string? BodyPart { get; private init; }

    internal bool IsCarriedOut => IsPassedOn || CommitDelay is not null || Kind is not (FaultEffect.Status or FaultEffect.DropBefore or FaultEffect.Ignore);

    // No server makes a change and answers that it refuses to: behind such an answer it has not been made.
    internal bool IsHonest => !IsCarriedOut || Kind != FaultEffect.Status || Method is "GET" or "HEAD"
        || StatusCode is (>= 200 and < 400) or 408 or 499 or (>= 500 and < 600);

    public static Fault Status(int status, string? body = null, string? contentType = "application/json") => new(FaultEffect.Status)
    {
        StatusCode = status,
        Body = body is null ? null : Encoding.UTF8.GetBytes(body),
        ContentType = body is null ? null : contentType,
    };

    /// <summary>The API's own error envelope.</summary>
    public static Fault Error(int status, string type, string message) =>
        Status(status, new JsonObject { ["type"] = type, ["message"] = message }.ToJsonString());

    public static Fault Redirect(int status, string location) => Status(status).WithHeader("Location", location);

    /// <summary>A page of HTML with status 200, as from a proxy before the API; not carried out.</summary>
    public static Fault NotJson(string text = "<html><body>Please sign in first</body></html>", string contentType = "text/html") =>
        Status(200, text, contentType);

    public static Fault Delay(TimeSpan wait) => new(FaultEffect.Delay) { Wait = wait };

    public static Fault DropBefore() => new(FaultEffect.DropBefore);

    public static Fault DropAfter() => new(FaultEffect.DropAfter);

    public static Fault NeverAnswer() => new(FaultEffect.NeverAnswer);

    public static Fault Ignore() => new(FaultEffect.Ignore);

    public static Fault StallAfterHeaders() => new(FaultEffect.StallAfterHeaders);

    public static Fault StallInBody() => new(FaultEffect.StallInBody);

    public static Fault TruncateBody() => new(FaultEffect.TruncateBody);

    public static Fault ReplaceBody(string body, string? contentType = null) => ReplaceBody(Encoding.UTF8.GetBytes(body), contentType);

    public static Fault ReplaceBody(byte[] body, string? contentType = null) =>
        new(FaultEffect.ReplaceBody) { Body = body, ContentType = contentType };

    /// <summary>The real answer under another content type.</summary>
    public static Fault WrongContentType(string contentType) => new(FaultEffect.ReplaceBody) { ContentType = contentType };

    /// <summary>The state before the change, as if nothing had happened: a 200 that proves nothing.</summary>
    public static Fault OldState() => new(FaultEffect.OldState);

    /// <summary>The real answer's JSON with something wrong in it, as <see cref="BodyEdit"/> has it.</summary>
    public static Fault Edit(params Func<JsonNode, JsonNode?>[] edits) => new(FaultEffect.EditBody) { Edits = edits };

    /// <summary>A read that shows how it was a while ago.</summary>
    public static Fault Lagging(TimeSpan lag) => Delay(TimeSpan.Zero).On("GET") with { Lag = lag };

    public static Fault Gzip() => new(FaultEffect.Gzip);

    public static Fault BrokenGzip() => new(FaultEffect.BrokenGzip);

    /// <summary>Hits only requests of a method.</summary>
    public Fault On(string method) => this with { Method = method };

    /// <summary>Hits only requests whose raw target holds a text.</summary>
    public Fault For(string part) => For(target => target.Contains(part, StringComparison.Ordinal));

    /// <summary>Hits only requests whose raw target passes.</summary>
    public Fault For(Func<string, bool> target) => this with { Target = target };

    /// <summary>Hits only requests whose body holds a text.</summary>
    public Fault ForBody(string part) => this with { BodyPart = part };

    public Fault Times(int count) => this with { Count = count };

    public Fault Always() => Times(int.MaxValue);

    public Fault After(TimeSpan wait) => this with { Wait = wait };

    /// <summary>Drops the connection by a reset instead of an orderly close.</summary>
    public Fault ByReset() => this with { IsReset = true };

    /// <summary>Carries the request out before it is answered with a status.</summary>
    public Fault PassedOn() => this with { IsPassedOn = true };

    /// <summary>
    /// Makes the change only when this time has passed since its receipt, however it is answered meanwhile. A change that the API would refuse
    /// at its receipt is never made.
    /// </summary>
    public Fault CommitsAfter(TimeSpan delay) => this with { CommitDelay = delay };

    public Fault WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    public Fault WithRetryAfter(int seconds) => WithHeader("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));

    public Fault WithRetryAfter(DateTimeOffset date) => WithHeader("Retry-After", date.ToString("R", CultureInfo.InvariantCulture));

    internal bool Hits(RecordedRequest request) =>
        (Method is null || string.Equals(Method, request.Method, StringComparison.OrdinalIgnoreCase))
        && (BodyPart is null || request.BodyText.Contains(BodyPart, StringComparison.Ordinal))
        && (Target is null || Target(request.RawTarget));
}
