using System;
using System.Collections.Generic;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Core.Http.Retry;

/// <summary>
/// What is expected of one fault: the requests (R the request itself, B the look back), how the call ends ("done" or the kind of the error),
/// the waits in seconds, and how often a change was carried out.
/// </summary>
internal sealed record RetryRow(string Name, Func<Fault> Fault)
{
    /// <summary>Two retries, so that a row that never ends well stays short; half of the jitter makes the waits 0.75 s and 1.5 s.</summary>
    internal const int MaxRetry = 2;

    internal static IReadOnlyList<RetryRow> All { get; } =
    [
        Row("429 once", () => Throttled()).Read("RR", Ending.Done, 0.75).Write("RR", Ending.Done, 1, 0.75),
        Row("429 once with seconds", () => Throttled().WithRetryAfter(7)).Read("RR", Ending.Done, 7).Write("RR", Ending.Done, 1, 7),
        Row("429 always", () => Throttled().Always()).Read("RRR", "Throttled", 0.75, 1.5).Write("RRR", "Throttled", 0, 0.75, 1.5),
        Row("502", () => TestServer.Fault.Status(502, "Bad Gateway", "text/plain")).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("503", () => Busy()).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("503 with seconds", () => Busy().WithRetryAfter(3)).Read("RR", Ending.Done, 3).Write("RBR", Ending.Done, 1, 3),
        Row("504", () => TestServer.Fault.Status(504)).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("502 passed on", () => TestServer.Fault.Status(502).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("503 passed on", () => Busy().PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("504 passed on", () => TestServer.Fault.Status(504).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("reset before acting", () => TestServer.Fault.DropBefore().ByReset()).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("reset after acting", () => TestServer.Fault.DropAfter().ByReset()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("truncated", () => TestServer.Fault.TruncateBody()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("HTML before acting", () => TestServer.Fault.NotJson()).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("HTML after acting", () => TestServer.Fault.ReplaceBody("<p>Hello</p>", "text/html")).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("empty after acting", () => TestServer.Fault.ReplaceBody(string.Empty)).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),
        Row("broken gzip", () => TestServer.Fault.BrokenGzip()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75),

        // .NET itself sends a GET again after an orderly close, so the client does not hear of the drop.
        Row("drop before acting", () => TestServer.Fault.DropBefore()).Read("RR", Ending.Done).Write("RBR", Ending.Done, 1, 0.75),
        Row("drop after acting", () => TestServer.Fault.DropAfter()).Read("RR", Ending.Done).Write("RB", Ending.Done, 1, 0.75),

        Row("400", () => Refused(400, "Validation")).Read("R", "BadRequest").Write("R", "BadRequest", 0),
        Row("401", () => Refused(401, "Unauthorized")).Read("R", "Unauthorized").Write("R", "Unauthorized", 0),
        Row("403", () => Refused(403, "Forbidden")).Read("R", "Forbidden").Write("R", "Forbidden", 0),
        Row("404", () => Refused(404, "NotFound")).Read("R", "NotFound").Write("R", "NotFound", 0),
        Row("409", () => Refused(409, "AlreadyExists")).Read("R", "Conflict").Write("R", "Conflict", 0),
        Row("422", () => Refused(422, "Validation")).Read("R", "BadRequest").Write("R", "BadRequest", 0),
        Row("500", () => Refused(500, "Server")).Read("R", "ServerError").Write("R", "ServerError", 0),
        Row("501", () => Refused(501, "Server")).Read("R", "ServerError").Write("R", "ServerError", 0),
    ];

    internal static RetryRow NoAnswer { get; } =
        Row("no answer", () => TestServer.Fault.NeverAnswer()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1, 0.75);

    internal static RetryRow AlwaysBusy { get; } = Row("503 always", () => Busy().Always())
        .Read("RRR", "ServerError", 0.75, 1.5).Write("RBRBRB", "ServerError", 0, 0.75, 1.5);

    internal (string Requests, string End, double[] Waits) OfRead { get; private init; }

    internal (string Requests, string End, double[] Waits) OfWrite { get; private init; }

    /// <summary>How often a change is carried out.</summary>
    internal int CarriedOut { get; private init; }

    public override string ToString() => Name;

    private static RetryRow Row(string name, Func<Fault> fault) => new(name, fault);

    private static Fault Throttled() => TestServer.Fault.Error(429, "TooManyRequests", "Slow down");

    private static Fault Busy() => TestServer.Fault.Status(503, "<html>Service Unavailable</html>", "text/html");

    private static Fault Refused(int status, string type) => TestServer.Fault.Error(status, type, "No");

    private RetryRow Read(string requests, string end, params double[] waits) => this with { OfRead = (requests, end, waits) };

    private RetryRow Write(string requests, string end, int carriedOut, params double[] waits) =>
        this with { OfWrite = (requests, end, waits), CarriedOut = carriedOut };
}
