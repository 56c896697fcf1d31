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

    private const string Unknown = nameof(OrgErrorKind.OutcomeUnknown);
    private const string Denial = """{"type":"Forbidden","message":"You may not do this"}""";

    internal static IReadOnlyList<RetryRow> All { get; } =
    [
        Row("429 once", () => Throttled()).Read("RR", Ending.Done, 0.75).Write("RR", Ending.Done, 1, 0.75),
        Row("429 once with seconds", () => Throttled().WithRetryAfter(7)).Read("RR", Ending.Done, 7).Write("RR", Ending.Done, 1, 7),
        Row("429 always", () => Throttled().Always()).Read("RRR", "Throttled", 0.75, 1.5).Write("RRR", "Throttled", 0, 0.75, 1.5),
        Row("502", () => TestServer.Fault.Status(502, "Bad Gateway", "text/plain")).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("503", () => Busy()).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("503 with seconds", () => Busy().WithRetryAfter(3)).Read("RR", Ending.Done, 3).Write("RBR", Ending.Done, 1, 3),
        Row("504", () => TestServer.Fault.Status(504)).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("524", () => TestServer.Fault.Status(524)).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("502 passed on", () => TestServer.Fault.Status(502).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("503 passed on", () => Busy().PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("504 passed on", () => TestServer.Fault.Status(504).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("520 passed on", () => TestServer.Fault.Status(520).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("reset before acting", () => TestServer.Fault.DropBefore().ByReset()).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75),
        Row("reset after acting", () => TestServer.Fault.DropAfter().ByReset()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("truncated", () => TestServer.Fault.TruncateBody()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("HTML after acting", () => TestServer.Fault.ReplaceBody("<p>Hello</p>", "text/html")).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("empty after acting", () => TestServer.Fault.ReplaceBody(string.Empty)).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("broken gzip", () => TestServer.Fault.BrokenGzip()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("a denial after acting", () => TestServer.Fault.ReplaceBody(Denial)).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),
        Row("the state of before", () => TestServer.Fault.OldState()).Read("R", Ending.Done).Write("RB", Ending.Done, 1),

        // Behind a success, or an answer to someone who has gone, a POST may still be under way.
        Row("HTML before acting", () => TestServer.Fault.NotJson())
            .Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75).Post("RB", Unknown, 0),
        Row("a denial before acting", () => TestServer.Fault.Status(200, Denial))
            .Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75).Post("RB", Unknown, 0),
        Row("408", () => TestServer.Fault.Status(408)).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75).Post("RB", Unknown, 0),
        Row("499", () => TestServer.Fault.Status(499)).Read("RR", Ending.Done, 0.75).Write("RBR", Ending.Done, 1, 0.75).Post("RB", Unknown, 0),
        Row("408 passed on", () => TestServer.Fault.Status(408).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),

        // Put off: it is not asked for again, however often it is looked for.
        Row("202", () => TestServer.Fault.Status(202)).Read("RR", Ending.Done, 0.75).Write("RB", Unknown, 0),
        Row("202 passed on", () => TestServer.Fault.Status(202).PassedOn()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1),

        // .NET itself sends a GET again after an orderly close, so the client does not hear of the drop.
        Row("drop before acting", () => TestServer.Fault.DropBefore()).Read("RR", Ending.Done).Write("RBR", Ending.Done, 1, 0.75),
        Row("drop after acting", () => TestServer.Fault.DropAfter()).Read("RR", Ending.Done).Write("RB", Ending.Done, 1),

        Row("400", () => Refused(400, "Validation")).Read("R", "BadRequest").Write("R", "BadRequest", 0),
        Row("401", () => Refused(401, "Unauthorized")).Read("R", "Unauthorized").Write("R", "Unauthorized", 0),
        Row("403", () => Refused(403, "Forbidden")).Read("R", "Forbidden").Write("R", "Forbidden", 0),
        Row("404", () => Refused(404, "NotFound")).Read("R", "NotFound").Write("R", "NotFound", 0),
        Row("409", () => Refused(409, "AlreadyExists")).Read("R", "Conflict").Write("R", "Conflict", 0),
        Row("422", () => Refused(422, "Validation")).Read("R", "BadRequest").Write("R", "BadRequest", 0),
        Row("451", () => Refused(451, "Legal")).Read("R", "UnexpectedStatus").Write("R", "UnexpectedStatus", 0),
        Row("500", () => Refused(500, "Server")).Read("R", "ServerError").Write("RB", Unknown, 0),
        Row("501", () => Refused(501, "Server")).Read("R", "ServerError").Write("RB", Unknown, 0),
        Row("500 passed on", () => Refused(500, "Server").PassedOn()).Read("R", "ServerError").Write("RB", Ending.Done, 1),
        Row("302", () => TestServer.Fault.Redirect(302, "/elsewhere")).Read("R", "Redirected").Write("RB", Unknown, 0),
        Row("302 passed on", () => TestServer.Fault.Redirect(302, "/elsewhere").PassedOn()).Read("R", "Redirected").Write("RB", Ending.Done, 1),
    ];

    internal static RetryRow NoAnswer { get; } =
        Row("no answer", () => TestServer.Fault.NeverAnswer()).Read("RR", Ending.Done, 0.75).Write("RB", Ending.Done, 1);

    internal static RetryRow AlwaysBusy { get; } = Row("503 always", () => Busy().Always())
        .Read("RRR", "ServerError", 0.75, 1.5).Write("RBRBRB", Unknown, 0, 0.75, 1.5).Post("RBRB", Unknown, 0, 0.75);

    internal Expected OfRead { get; private init; } = Expected.Nothing;

    /// <summary>Of a PATCH and a DELETE.</summary>
    internal Expected OfWrite { get; private init; } = Expected.Nothing;

    /// <summary>Of a POST.</summary>
    internal Expected OfPost { get; private init; } = Expected.Nothing;

    public override string ToString() => Name;

    private static RetryRow Row(string name, Func<Fault> fault) => new(name, fault);

    private static Fault Throttled() => TestServer.Fault.Error(429, "TooManyRequests", "Slow down");

    private static Fault Busy() => TestServer.Fault.Status(503, "<html>Service Unavailable</html>", "text/html");

    private static Fault Refused(int status, string type) => TestServer.Fault.Error(status, type, "No");

    private RetryRow Read(string requests, string end, params double[] waits) => this with { OfRead = new(requests, end, 0, waits) };

    private RetryRow Write(string requests, string end, int carriedOut, params double[] waits) =>
        this with { OfWrite = new(requests, end, carriedOut, waits), OfPost = new(requests, end, carriedOut, waits) };

    private RetryRow Post(string requests, string end, int carriedOut, params double[] waits) =>
        this with { OfPost = new(requests, end, carriedOut, waits) };

    /// <summary>The requests, how the call ends, how often a change is carried out, and the waits.</summary>
    internal sealed record Expected(string Requests, string End, int CarriedOut, double[] Waits)
    {
        internal static Expected Nothing { get; } = new(string.Empty, string.Empty, 0, []);
    }
}
