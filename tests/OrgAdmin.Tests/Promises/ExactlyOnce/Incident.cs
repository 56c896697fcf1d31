using System;
using System.Globalization;
using CsCheck;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>What becomes of one request in a randomised run.</summary>
internal enum IncidentKind
{
    /// <summary>It is answered as always, even where the change is yet to come.</summary>
    Answered,

    Dropped,
    Reset,
    Silence,
    Status,
    Page,
    Denial,
    OldState,
    Truncated,
    BrokenGzip,
}

/// <summary>
/// What becomes of one request, and when its change is made: after some seconds, or never. Written down as <c>Status:504@3.5</c>; without
/// the end the change is never made.
/// </summary>
internal sealed record Incident(IncidentKind Kind, int Status, double? CommitAfter)
{
    private const string Denial = """{"type":"Forbidden","message":"You may not do this"}""";

    /// <summary>What becomes of a change: any kind, any status, made at once, late, or not at all.</summary>
    internal static Gen<Incident> AnyWrite { get; } = Gen.Select(
        Gen.Frequency(
            (6, Gen.Int[(int)IncidentKind.Dropped, (int)IncidentKind.BrokenGzip].Select(kind => (IncidentKind)kind)),
            (4, Gen.Const(IncidentKind.Status))),
        AnyStatus(200),
        Gen.Frequency((2, Gen.Const((double?)null)), (2, Gen.Const((double?)0)), (3, Gen.Double[0, 20].Select(at => (double?)Math.Round(at, 1)))),
        (kind, status, at) => new Incident(kind, status, at).AsPossible());

    /// <summary>What becomes of a read: mostly nothing.</summary>
    internal static Gen<Incident> AnyRead { get; } = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(IncidentKind.Answered)),
            (4, RandomCases.OneOf(
                IncidentKind.Dropped, IncidentKind.Reset, IncidentKind.Silence, IncidentKind.Status, IncidentKind.Page, IncidentKind.Truncated,
                IncidentKind.BrokenGzip))),
        AnyStatus(300),
        (kind, status) => new Incident(kind, status, null));

    /// <summary>The API has refused it: the change was not and will not be made.</summary>
    internal bool IsRefusal => Kind == IncidentKind.Status && Status is >= 400 and < 500 and not (408 or 499);

    /// <summary>Whether a PATCH or a DELETE is sent again when it does not show.</summary>
    internal bool MayBeRepeated => Kind != IncidentKind.Status || Status is 408 or 499 or >= 502 or (< 300 and not 202);

    internal static Incident Parse(string text)
    {
        string[] parts = text.Split('@');
        string[] kind = parts[0].Split(':');
        return new Incident(
            Enum.Parse<IncidentKind>(kind[0]),
            kind.Length > 1 ? int.Parse(kind[1], CultureInfo.InvariantCulture) : 0,
            parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }

    internal Fault ToFault()
    {
        Fault fault = Kind switch
        {
            IncidentKind.Dropped => CommitAfter is null ? Fault.DropBefore() : Fault.DropAfter(),
            IncidentKind.Reset => (CommitAfter is null ? Fault.DropBefore() : Fault.DropAfter()).ByReset(),
            IncidentKind.Silence => CommitAfter is null ? Fault.Ignore() : Fault.NeverAnswer(),
            IncidentKind.Status when Status == 429 => Fault.Status(429).WithRetryAfter(2),
            IncidentKind.Status => Status >= 400 ? Fault.Error(Status, "Some", "Something went wrong") : Fault.Status(Status),
            IncidentKind.Page => CommitAfter is null ? Fault.NotJson() : Fault.ReplaceBody("<html>Welcome</html>", "text/html"),
            IncidentKind.Denial => CommitAfter is null ? Fault.Status(200, Denial) : Fault.ReplaceBody(Denial),
            IncidentKind.OldState => Fault.OldState(),
            IncidentKind.Truncated => Fault.TruncateBody(),
            IncidentKind.BrokenGzip => Fault.BrokenGzip(),
            _ => Fault.Delay(TimeSpan.Zero),
        };
        return CommitAfter is { } seconds ? fault.CommitsAfter(TimeSpan.FromSeconds(seconds)) : fault;
    }

    public override string ToString() => Kind
        + (Kind == IncidentKind.Status ? $":{Status}" : string.Empty)
        + (CommitAfter is { } at ? "@" + at.ToString(CultureInfo.InvariantCulture) : string.Empty);

    // The statuses that matter most come as often as all others together.
    private static Gen<int> AnyStatus(int least) => Gen.Frequency(
        (1, Gen.Int[least, 599]), (1, RandomCases.OneOf(302, 401, 404, 408, 409, 429, 499, 500, 501, 502, 503, 504, 520, 524)));

    // A server does not refuse what it does, and some of its answers it has only where it has done it.
    private Incident AsPossible() => IsRefusal ? this with { CommitAfter = null }
        : Kind is IncidentKind.OldState or IncidentKind.Truncated or IncidentKind.BrokenGzip ? this with { CommitAfter = CommitAfter ?? 0 }
        : this;
}
