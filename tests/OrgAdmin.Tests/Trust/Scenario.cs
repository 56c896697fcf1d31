using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Trust;

/// <summary>
/// What happens to the first requests of one change: to the changes themselves, and to the reads that follow the first of them. Written
/// down as <c>DropAfter,Busy|Refused|4</c>: changes, reads, retries allowed.
/// </summary>
internal sealed record Scenario(IReadOnlyList<Mishap> Writes, IReadOnlyList<Mishap> Reads, int MaxRetry)
{
    /// <summary>One to three mishaps in a row to the change, and up to three to the reads, between which some go well.</summary>
    internal static Gen<Scenario> Any { get; } = Gen.Select(
        Mishaps.Any.Array[1, 3],
        Gen.Frequency((3, Gen.Const(Mishap.None)), (7, Mishaps.Any)).Array[0, 3],
        Gen.Int[0, 4],
        (writes, reads, maxRetry) => new Scenario(writes, reads, maxRetry));

    /// <summary>Whether the change must succeed: everything that happens can be got over, and it may be tried often enough.</summary>
    internal bool MustSucceed =>
        Math.Max(Writes.Count, Reads.Count) <= MaxRetry && !Writes.Contains(Mishap.Refused) && !Reads.Contains(Mishap.Refused);

    internal static Scenario Parse(string text)
    {
        string[] parts = text.Split('|');
        return new Scenario(Read(parts[0]), Read(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    internal void Prepare(LoopbackServer server)
    {
        foreach (Mishap mishap in Writes)
        {
            Add(server, mishap, fault => fault.For(_ => server.Log.Requests[^1].IsWrite));
        }

        foreach (Mishap mishap in Reads)
        {
            Add(server, mishap, fault => fault.On("GET").For(_ => server.Log.Writes.Count > 0));
        }
    }

    public override string ToString() => $"{string.Join(',', Writes)}|{string.Join(',', Reads)}|{MaxRetry}";

    // A request to which nothing happens takes its turn too.
    private static void Add(LoopbackServer server, Mishap mishap, Func<Fault, Fault> aim) =>
        server.Faults.Add(aim(mishap.ToFault() ?? Fault.Delay(TimeSpan.Zero)));

    private static List<Mishap> Read(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Mishap>).ToList();
}
