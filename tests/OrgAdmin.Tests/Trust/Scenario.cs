using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Trust;

/// <summary>
/// What happens to the first requests of one change: to the changes themselves, and to the reads that follow the first of them. Written
/// down as <c>DropAfter,Busy|Refused|4</c>: changes, reads, retries allowed.
/// </summary>
internal sealed record Scenario(IReadOnlyList<Mishap> Writes, IReadOnlyList<Mishap> Reads, int MaxRetry)
{
    private static readonly Mishap[] All = Enum.GetValues<Mishap>();

    internal static Scenario Random(int seed)
    {
        var random = new Random(seed);
        return new Scenario(
            Some(random, random.Next(1, 4), chanceOfNone: 0.1),
            Some(random, random.Next(0, 4), chanceOfNone: 0.3),
            random.Next(0, 5));
    }

    internal static Scenario Parse(string text)
    {
        string[] parts = text.Split('|');
        return new Scenario(Mishaps(parts[0]), Mishaps(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture));
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

    private static List<Mishap> Some(Random random, int count, double chanceOfNone) =>
        Enumerable.Range(0, count).Select(_ => random.NextDouble() < chanceOfNone ? Mishap.None : All[random.Next(1, All.Length)]).ToList();

    private static List<Mishap> Mishaps(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Mishap>).ToList();
}
