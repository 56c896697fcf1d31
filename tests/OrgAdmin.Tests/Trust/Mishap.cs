using System;
using CsCheck;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Trust;

/// <summary>What may happen to a request in a randomised run.</summary>
internal enum Mishap
{
    /// <summary>Nothing does.</summary>
    None,

    DropBefore,
    DropAfter,
    ResetBefore,
    ResetAfter,
    Throttled,
    Busy,
    BusyPassedOn,
    LateGateway,
    LateGatewayPassedOn,
    PageBefore,
    PageAfter,
    Truncated,
    BrokenGzip,
    Refused,
}

internal static class Mishaps
{
    /// <summary>Every mishap as often as any other. The earlier ones count as simpler when a case is made small.</summary>
    internal static Gen<Mishap> Any { get; } = Gen.Int[1, Enum.GetValues<Mishap>().Length - 1].Select(number => (Mishap)number);

    internal static Fault? ToFault(this Mishap mishap) => mishap switch
    {
        Mishap.DropBefore => Fault.DropBefore(),
        Mishap.DropAfter => Fault.DropAfter(),
        Mishap.ResetBefore => Fault.DropBefore().ByReset(),
        Mishap.ResetAfter => Fault.DropAfter().ByReset(),
        Mishap.Throttled => Fault.Status(429).WithRetryAfter(2),
        Mishap.Busy => Fault.Status(503),
        Mishap.BusyPassedOn => Fault.Status(503).WithRetryAfter(1).PassedOn(),
        Mishap.LateGateway => Fault.Status(504),
        Mishap.LateGatewayPassedOn => Fault.Status(504).PassedOn(),
        Mishap.PageBefore => Fault.NotJson(),
        Mishap.PageAfter => Fault.ReplaceBody("<html>Welcome</html>", "text/html"),
        Mishap.Truncated => Fault.TruncateBody(),
        Mishap.BrokenGzip => Fault.BrokenGzip(),
        Mishap.Refused => Fault.Error(500, "Server", "Something went wrong"),
        _ => null,
    };
}
