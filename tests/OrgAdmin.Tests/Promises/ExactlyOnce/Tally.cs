using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>Holds the ends of many runs against the truth, and counts them so that no run is thought to prove what it never met.</summary>
internal sealed class Tally
{
    private const string Unknown = nameof(OrgErrorKind.OutcomeUnknown);

    private readonly ConcurrentDictionary<string, int> _ends = new();

    // Runs that ended well though no clear answer came to the change that was carried out, and runs that told of a twin.
    private int _savedByLooking;
    private int _twins;

    /// <summary>
    /// Takes the end of one run, "done" or the kind of the error, with the warnings that came, and fails when it is not what the server knows of
    /// it once all late changes are made.
    /// </summary>
    internal void Add(Operation operation, Scenario scenario, string end, IReadOnlyList<string> warnings, LoopbackServer server)
    {
        IReadOnlyList<RecordedRequest> writes = server.Log.Writes;
        bool isTold = warnings.Any(warning => warning.StartsWith("OrgApi.Duplicate: ", StringComparison.Ordinal));
        bool showsTwins = operation.Count(server.Api) > 1;
        server.Settle();
        int carriedOut = writes.Count(Operation.IsCarriedOut);
        bool isDone = operation.IsDone(server.Api);
        bool isTrue = end switch
        {
            Ending.Done => isDone && carriedOut > 0,
            Unknown => isDone == carriedOut > 0,

            // "Not done" comes only when every attempt was surely refused.
            _ => !isDone && carriedOut == 0 && writes.All(write => write.Status is >= 400 and < 500 and not (408 or 499)),
        };

        // What makes something each time is sent twice at most, and not again behind a time-out; of two that it made, one is told of. Changes
        // that come late, or do not show yet, cannot be.
        bool isPost = operation.Request.StartsWith("POST", StringComparison.Ordinal);
        int sent = writes.Count(write => write.Status is not (>= 400 and < 500) or 408 or 499);
        bool isOnce = !isPost || (sent <= 2 && writes.Take(writes.Count - 1).All(write => IsTurnedAway(scenario, writes, write)));
        bool isComplete = end != Ending.Done || !showsTwins || isTold || scenario.ReadLag > 0 || scenario.Reads.Count > 0;
        bool isGivenUp = scenario.MustSucceed(operation) && end != Ending.Done;
        Assert.True(
            isTrue && isOnce && isComplete && !isGivenUp,
            $"{operation} {scenario}: {end}, carried out {carriedOut} times, effect {isDone} (true {isTrue}, once {isOnce}, complete {isComplete}, "
            + $"given up {isGivenUp})\n  {string.Join("\n  ", server.Log.Requests.Select(request => $"{request} -> {request.Status}/{request.Outcome}"))}");

        _ends.AddOrUpdate(end, 1, (_, count) => count + 1);
        Interlocked.Add(ref _twins, isTold ? 1 : 0);
        if (end == Ending.Done && server.Log.Requests[^1] is not { IsWrite: true, Status: 200 or 201 })
        {
            Interlocked.Increment(ref _savedByLooking);
        }
    }

    /// <summary>Fails when not every run was made; tells how they ended.</summary>
    internal void Check(ITestOutputHelper output, long runs)
    {
        string ends = string.Join(", ", _ends.OrderBy(end => end.Key).Select(end => $"{end.Value} {end.Key}"));
        output.WriteLine($"{runs} runs: {ends}; {_savedByLooking} told only afterwards, {_twins} told of a twin.");
        Assert.Equal(runs, _ends.Values.Sum());
    }

    /// <summary>Fails when the runs never met what they are to prove.</summary>
    internal void CheckVariety()
    {
        Assert.True(_savedByLooking > 0);
        Assert.True(_ends.GetValueOrDefault(Ending.Done) > 0);
        Assert.True(_ends.GetValueOrDefault(Unknown) > 0);
        Assert.True(_ends.Keys.Except([Ending.Done, Unknown]).Any());
    }

    // By an answer that lets it be sent again, or by a connection that broke.
    private static bool IsTurnedAway(Scenario scenario, IReadOnlyList<RecordedRequest> writes, RecordedRequest write)
    {
        int number = writes.ToList().IndexOf(write);
        return write.Status is { } status ? status is 429 or >= 502 : number < scenario.Writes.Count
            && scenario.Writes[number].Kind is IncidentKind.Dropped or IncidentKind.Reset;
    }
}
