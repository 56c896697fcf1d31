using System;
using CsCheck;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>What may happen to a request in a randomised run.</summary>
internal enum FaultKind
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

internal static class FaultKinds
{
    /// <summary>Every fault as often as any other. The earlier ones count as simpler when a case is made small.</summary>
    internal static Gen<FaultKind> Any { get; } = Gen.Int[1, Enum.GetValues<FaultKind>().Length - 1].Select(number => (FaultKind)number);

    internal static Fault? ToFault(this FaultKind fault) => fault switch
    {
        FaultKind.DropBefore => Fault.DropBefore(),
        FaultKind.DropAfter => Fault.DropAfter(),
        FaultKind.ResetBefore => Fault.DropBefore().ByReset(),
        FaultKind.ResetAfter => Fault.DropAfter().ByReset(),
        FaultKind.Throttled => Fault.Status(429).WithRetryAfter(2),
        FaultKind.Busy => Fault.Status(503),
        FaultKind.BusyPassedOn => Fault.Status(503).WithRetryAfter(1).PassedOn(),
        FaultKind.LateGateway => Fault.Status(504),
        FaultKind.LateGatewayPassedOn => Fault.Status(504).PassedOn(),
        FaultKind.PageBefore => Fault.NotJson(),
        FaultKind.PageAfter => Fault.ReplaceBody("<html>Welcome</html>", "text/html"),
        FaultKind.Truncated => Fault.TruncateBody(),
        FaultKind.BrokenGzip => Fault.BrokenGzip(),
        FaultKind.Refused => Fault.Error(500, "Server", "Something went wrong"),
        _ => null,
    };
}
