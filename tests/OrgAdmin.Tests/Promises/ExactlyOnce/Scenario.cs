using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// What happens to the first requests of one change: to the changes themselves, and to the reads that follow the first of them. Written
/// down as <c>DropAfter,Busy|Refused|4</c>: changes, reads, retries allowed.
/// </summary>
internal sealed record Scenario(IReadOnlyList<FaultKind> Writes, IReadOnlyList<FaultKind> Reads, int MaxRetry)
{
    /// <summary>One to three faults in a row to the change, and up to three to the reads, between which some go well.</summary>
    internal static Gen<Scenario> Any { get; } = Gen.Select(
        FaultKinds.Any.Array[1, 3],
        Gen.Frequency((3, Gen.Const(FaultKind.None)), (7, FaultKinds.Any)).Array[0, 3],
        Gen.Int[0, 4],
        (writes, reads, maxRetry) => new Scenario(writes, reads, maxRetry));

    /// <summary>Whether the change must succeed: everything that happens can be got over, and it may be tried often enough.</summary>
    internal bool MustSucceed =>
        Math.Max(Writes.Count, Reads.Count) <= MaxRetry && !Writes.Contains(FaultKind.Refused) && !Reads.Contains(FaultKind.Refused);

    internal static Scenario Parse(string text)
    {
        string[] parts = text.Split('|');
        return new Scenario(Read(parts[0]), Read(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    internal void Prepare(LoopbackServer server)
    {
        foreach (FaultKind fault in Writes)
        {
            Add(server, fault, fault => fault.For(_ => server.Log.Requests[^1].IsWrite));
        }

        foreach (FaultKind fault in Reads)
        {
            Add(server, fault, fault => fault.On("GET").For(_ => server.Log.Writes.Count > 0));
        }
    }

    public override string ToString() => $"{string.Join(',', Writes)}|{string.Join(',', Reads)}|{MaxRetry}";

    // A request to which nothing happens takes its turn too.
    private static void Add(LoopbackServer server, FaultKind fault, Func<Fault, Fault> aim) =>
        server.Faults.Add(aim(fault.ToFault() ?? Fault.Delay(TimeSpan.Zero)));

    private static List<FaultKind> Read(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<FaultKind>).ToList();
}
