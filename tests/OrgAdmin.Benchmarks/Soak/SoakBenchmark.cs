using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Soak;

/// <summary>Many mixed operations through one runspace: what the process holds must not grow.</summary>
internal sealed class SoakBenchmark : IBenchmark
{
    private const int Operations = 20_000;
    private const int WarmUp = 4_000;
    private const int Reports = 5;
    private const int RoundsBetweenSlowOnes = 25;
    private const int RoundsBetweenReplaced = 10;

    // IHttpClientFactory keeps the handlers of a client that is gone for two minutes and looks at them every ten seconds.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(150);

    public string Name => "soak";

    public string Usage => $"soak [<operations>]   {Operations} mixed operations through one runspace; fails when the process grows";

    public bool NeedsPwsh => false;

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        int operations = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Operations;
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        using var runspace = new ModuleRunspace();
        runspace.Set("uri", server.Uri.AbsoluteUri);
        runspace.Set("token", server.Token);

        Table.Head(
            "moment", "operations", "requests", "seconds", "working set MiB", "managed heap MiB", "handles", "connections", "threads");
        var watch = Stopwatch.StartNew();
        var tally = new SoakTally();
        await RepeatAsync(server, runspace, WarmUp, tally).ConfigureAwait(false);
        ProcessSample first = await SettleAsync(server).ConfigureAwait(false);
        Print("warmed up", tally, watch, first);

        watch.Restart();
        tally = new SoakTally();
        for (int report = 1; report <= Reports; report++)
        {
            await RepeatAsync(server, runspace, operations * report / Reports, tally).ConfigureAwait(false);
            Print("under way", tally, watch, ProcessSample.Take(server.Uri.Port));
        }

        ProcessSample last = await SettleAsync(server).ConfigureAwait(false);
        Print("settled", tally, watch, last);
        string[] exceeded = GrowthBounds.Check(first, last).ToArray();
        Console.WriteLine(exceeded.Length == 0 ? "No growth beyond the bounds." : string.Join(Environment.NewLine, exceeded));
        return exceeded.Length == 0;
    }

    private static async Task<ProcessSample> SettleAsync(ServerProcess server)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Settling;)
        {
            await Task.Delay(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
            GC.Collect();
        }

        return ProcessSample.Take(server.Uri.Port);
    }

    // Whole rounds, each on fresh organizations.
    private static async Task RepeatAsync(ServerProcess server, ModuleRunspace runspace, int operations, SoakTally tally)
    {
        for (; tally.Operations < operations; tally.Rounds++)
        {
            bool isSlow = tally.Rounds % RoundsBetweenSlowOnes == 0;
            bool isReplaced = tally.Rounds % RoundsBetweenReplaced == 0;
            IEnumerable<SoakStep> steps = isSlow ? SoakRound.Steps.Concat(SoakRound.Slow) : SoakRound.Steps;
            foreach (SoakStep step in isReplaced ? steps : steps.Append(SoakRound.Disconnect))
            {
                if (step.Fault is not null)
                {
                    await server.AddFaultAsync(JsonNode.Parse(step.Fault)!.AsObject()).ConfigureAwait(false);
                }

                runspace.Run(step.Script);
                tally.Operations++;
            }

            tally.Requests += await server.CountRequestsAsync().ConfigureAwait(false);
            await server.ResetAsync().ConfigureAwait(false);
        }
    }

    private static void Print(string moment, SoakTally tally, Stopwatch watch, ProcessSample sample)
    {
        const double MiB = 1024 * 1024;
        Table.Row(
            moment,
            tally.Operations,
            tally.Requests,
            Math.Round(watch.Elapsed.TotalSeconds),
            Math.Round(sample.WorkingSet / MiB, 1),
            Math.Round(sample.ManagedHeap / MiB, 2),
            sample.Handles,
            sample.Connections,
            sample.Threads);
    }
}
