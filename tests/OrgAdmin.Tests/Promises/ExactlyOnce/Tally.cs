using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using OrgAdmin.TestServer;
using OrgAdmin.Tests.Catalog;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>Holds the ends of many runs against the truth, and counts them so that no run is thought to prove what it never met.</summary>
internal sealed class Tally
{
    private readonly ConcurrentQueue<string> _seeds = new();
    private readonly ConcurrentDictionary<string, int> _ends = new();

    // Runs that ended well though no clear answer came to the change that was carried out.
    private int _savedByLooking;

    /// <summary>Takes the end of one run, "done" or the kind of the error, and fails when it is not what the server knows of it.</summary>
    internal void Add(Operation operation, Scenario scenario, string end, LoopbackServer server, string seed)
    {
        IReadOnlyList<RecordedRequest> writes = server.Log.Writes;
        int carriedOut = writes.Count(Operation.IsCarriedOut);
        bool isDone = operation.IsDone(server.Api);
        bool isTrue = end switch
        {
            Ending.Done => isDone && carriedOut == 1,
            nameof(OrgErrorKind.OutcomeUnknown) => carriedOut <= 1 && isDone == (carriedOut == 1),
            _ => !isDone && carriedOut == 0,
        };

        // Whoever has left sees the organization no more, so there the change itself is what asks.
        bool isLast = carriedOut == 0 || operation == OperationCatalog.Leaving || Operation.IsCarriedOut(writes[^1]);
        bool isGivenUp = scenario.MustSucceed && end != Ending.Done;
        Assert.True(
            isTrue && isLast && !isGivenUp,
            $"{operation} {scenario}: {end}, carried out {carriedOut} times, effect {isDone}\n  {string.Join("\n  ", server.Log.Requests)}");

        _seeds.Enqueue(seed);
        _ends.AddOrUpdate(end, 1, (_, count) => count + 1);
        if (end == Ending.Done && server.Log.Requests[^1] is not { IsWrite: true, Outcome: 200 or 201 })
        {
            Interlocked.Increment(ref _savedByLooking);
        }
    }

    /// <summary>Fails when not every run was made; tells how they ended and what makes each of them again.</summary>
    internal void Check(ITestOutputHelper output, long runs)
    {
        string ends = string.Join(", ", _ends.OrderBy(end => end.Key).Select(end => $"{end.Value} {end.Key}"));
        output.WriteLine($"{runs} runs: {ends}; {_savedByLooking} told only afterwards.");
        output.WriteLine($"Seeds: {string.Join(' ', _seeds)}");
        Assert.Equal(runs, _ends.Values.Sum());
    }

    /// <summary>Fails when the runs never met what they are to prove.</summary>
    internal void CheckVariety()
    {
        Assert.True(_savedByLooking > 0);
        Assert.True(_ends.GetValueOrDefault(Ending.Done) > 0);
        Assert.True(_ends.GetValueOrDefault(nameof(OrgErrorKind.OutcomeUnknown)) > 0);
        Assert.True(_ends.Keys.Except([Ending.Done, nameof(OrgErrorKind.OutcomeUnknown)]).Any());
    }
}
