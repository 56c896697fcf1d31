using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>A list of 5,000 organizations with some members each, page by page, 20 ms a page. The server's answers are canned.</summary>
internal sealed class OrgListBenchmark : IBenchmark
{
    private const int Pages = 50;
    private const int Organizations = Pages * 100;
    private const int UsualMembers = 10;
    private const int Rounds = 9;
    private const int WarmUps = 4;
    private const int MemoryRounds = 3;

    private const string Streamed = "$count = 0; Get-Org | ForEach-Object { $count++ }; $count";
    private const string CollectedByRest =
        """
        $all = for ($page = 0; $page -lt 50; $page++) {
            (Invoke-RestMethod "$uri/orgs?sortField=name&sortDirection=asc&page=$page&perPage=100" -Headers $headers).items
        }
        $all.Count
        """;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public string Name => "orgs";

    public string Usage => $"orgs [<members of each>]   a list of {Organizations} organizations in {Pages} pages: time, and memory at its peak";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        int members = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualMembers;
        await server.CanListAsync(Pages, members, Latency).ConfigureAwait(false);
        bool met = await RaceAsync(server).ConfigureAwait(false);
        return await WeighAsync(server).ConfigureAwait(false) && met;
    }

    private static async Task<bool> RaceAsync(ServerProcess server)
    {
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        await using NodeWorker? node = await NodeWorker.StartAsync(server).ConfigureAwait(false);
        await using PwshWorker? other = await PwshWorker.StartOtherAsync(server).ConfigureAwait(false);
        using var raw = new RawClient(server);
        var race = new Race();
        race.Add("network alone", () => raw.ReadPagesAsync(Pages));
        race.Add(Race.OrgAdmin, async () => Checked(await pwsh.RunAsync(Streamed).ConfigureAwait(false)).Milliseconds);
        if (other is not null)
        {
            race.Add(
                Race.OtherOf(Race.OrgAdmin), async () => Checked(await other.RunAsync(Streamed).ConfigureAwait(false)).Milliseconds);
        }

        race.Add("Invoke-RestMethod", async () => Checked(await pwsh.RunAsync(CollectedByRest).ConfigureAwait(false)).Milliseconds);
        if (node is not null)
        {
            race.Add("losant-rest", () => node.MeasureAsync("orgs", new JsonObject { ["pages"] = Pages }));
        }

        await race.RunAsync($"{Organizations} organizations", Rounds, WarmUps).ConfigureAwait(false);
        double cost = race.Results[Race.OrgAdmin].RatioTo(race.Results["network alone"]);
        return Target.AtMost("times as long as the network alone", cost, 1.15) & race.JudgeBeside();
    }

    /// <summary>Each in a process of its own, for a peak never goes down.</summary>
    private static async Task<bool> WeighAsync(ServerProcess server)
    {
        (string Name, string Script)[] contenders =
        [
            ("nothing", $"'{Organizations}'"),

            // What the pipeline itself takes, whoever fills it.
            ("numbers, one by one", $"$count = 0; 1..{Organizations} | ForEach-Object {{ $count++ }}; $count"),
            ("OrgAdmin", Streamed),
            ("OrgAdmin, collected", "$all = Get-Org; $all.Count"),
            ("Invoke-RestMethod, collected", CollectedByRest),
        ];
        var peaks = new Dictionary<string, Figures>();
        for (int round = 0; round < MemoryRounds; round++)
        {
            foreach ((string name, string script) in contenders)
            {
                await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
                WorkerAnswer answer = Checked(await pwsh.RunAsync(script).ConfigureAwait(false));
                if (!peaks.TryGetValue(name, out Figures? figures))
                {
                    peaks[name] = figures = new Figures();
                }

                figures.Add(answer.PeakBytes / (1024.0 * 1024));
            }
        }

        Figures idle = peaks["nothing"];
        Table.Head($"memory of pwsh at its peak ({MemoryRounds} rounds)", "median MiB", "min", "max", "above nothing");
        foreach ((string name, _) in contenders)
        {
            Figures figures = peaks[name];
            Table.Row(name, $"{figures.Median:F1}", $"{figures.Min:F1}", $"{figures.Max:F1}", $"{figures.DifferenceTo(idle):F1}");
        }

        Figures rest = peaks["Invoke-RestMethod, collected"];
        double aboveIdle = peaks["OrgAdmin"].DifferenceTo(idle) / rest.DifferenceTo(idle);
        bool met = Target.AtMost("part of what Invoke-RestMethod takes above nothing", aboveIdle, 1 / 3.0);
        return Target.AtMost("part of all that pwsh takes with Invoke-RestMethod", peaks["OrgAdmin"].RatioTo(rest), 1 / 3.0) && met;
    }

    private static WorkerAnswer Checked(WorkerAnswer answer) => answer.First == $"{Organizations}"
        ? answer
        : throw new InvalidOperationException($"{answer.First} organizations came.");
}
