using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>A roster of 300 organizations with 50 members each, 10 of them with invites: requests, time and memory of its comparison, and its reading.</summary>
internal sealed class RosterBenchmark : IBenchmark
{
    private const int Organizations = 300;
    private const int Members = 50;
    private const int WithInvites = 10;
    private const int PerPage = 100;
    private const int AtATime = 8;
    private const int Rounds = 7;
    private const double LongestReading = 500;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public string Name => "roster";

    public string Usage => $"roster   comparing {Organizations} organizations of {Members} members with a roster, and reading its file";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        string folder = Directory.CreateTempSubdirectory("orgadmin-benchmark-").FullName;
        try
        {
            return await RunAsync(Path.Combine(folder, "roster.json")).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> RunAsync(string roster)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        IReadOnlyList<string> orgs = await server.ListOnlyAsync(Organizations, Members).ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        string invited = string.Join("', '", orgs.Take(WithInvites));
        await pwsh.RunAsync(
            $"foreach ($id in '{invited}') {{ $null = New-OrgInvite $id -Email guest@example.com -Role View }}; Export-OrgRoster -Path '{roster}'")
            .ConfigureAwait(false);
        await server.DelayAsync("/orgs", Latency).ConfigureAwait(false);

        bool isSoon = await CompareAsync(server, pwsh, orgs, roster).ConfigureAwait(false);
        bool isQuick = await ReadAsync(pwsh, roster).ConfigureAwait(false);
        return isSoon && isQuick;
    }

    private static async Task<bool> CompareAsync(ServerProcess server, PwshWorker pwsh, IReadOnlyList<string> orgs, string roster)
    {
        using var raw = new RawClient(server);
        var race = new Race();
        string requests = $"HttpClient, the same requests, {AtATime} at a time";
        race.Add(requests, () => raw.ReadAsync(
            Enumerable.Range(0, Organizations / PerPage).Select(page => $"orgs?sortField=id&sortDirection=asc&page={page}&perPage={PerPage}"),
            orgs.Take(WithInvites).Select(id => $"orgs/{id}/invites"),
            AtATime));
        race.Add(Race.OrgAdmin, async () => Checked(await pwsh.RunAsync($"(Compare-OrgRoster '{roster}').ExitCode").ConfigureAwait(false), "0"));
        await race.RunAsync($"a roster of {Organizations} organizations, {Members} members each", Rounds, warmUps: 3).ConfigureAwait(false);

        int before = await server.CountRequestsAsync().ConfigureAwait(false);
        await pwsh.RunAsync($"$plan = Compare-OrgRoster '{roster}'").ConfigureAwait(false);
        int sent = await server.CountRequestsAsync().ConfigureAwait(false) - before;
        await WeighAsync(server, roster).ConfigureAwait(false);
        bool isFew = Target.AtMost("requests", sent, (Organizations / PerPage) + WithInvites);
        return Target.AtMost("times as long as the same requests of HttpClient", race.Results[Race.OrgAdmin].RatioTo(race.Results[requests]), 1.25) && isFew;
    }

    // In processes of their own, for a peak never goes down.
    private static async Task WeighAsync(ServerProcess server, string roster)
    {
        Table.Head("memory of pwsh at its peak", "MiB");
        foreach ((string name, string script) in new[] { ("nothing", "'0'"), ("Compare-OrgRoster", $"(Compare-OrgRoster '{roster}').ExitCode") })
        {
            await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
            WorkerAnswer answer = await pwsh.RunAsync(script).ConfigureAwait(false);
            Table.Row(name, $"{answer.PeakBytes / (1024.0 * 1024):F1}");
        }
    }

    private static async Task<bool> ReadAsync(PwshWorker pwsh, string roster)
    {
        string many = Path.ChangeExtension(roster, ".many.json");
        await File.WriteAllTextAsync(many, ManyPeople()).ConfigureAwait(false);
        var figures = new Figures();
        for (int round = -1; round < Rounds; round++)
        {
            double milliseconds = Checked(await pwsh.RunAsync($"Test-OrgRoster '{many}' -WarningAction SilentlyContinue; 'read'").ConfigureAwait(false), "read");
            if (round >= 0)
            {
                figures.Add(milliseconds);
            }
        }

        Table.Head($"a file of {Organizations * Members} people", "median ms", "min", "max");
        Table.Row("Test-OrgRoster", $"{figures.Median:F1}", $"{figures.Min:F1}", $"{figures.Max:F1}");
        return Target.AtMost("milliseconds", figures.Median, LongestReading);
    }

    // Nobody stands twice: what is known of people is written, too.
    private static string ManyPeople()
    {
        var text = new StringBuilder("{ \"roster\": 1, \"people\": {\n");
        text.AppendJoin(",\n", Enumerable.Range(0, Organizations * Members).Select(number => $"\"{Address(number)}\": {{ \"userId\": \"{Id(1, number)}\" }}"));
        text.Append("\n}, \"organizations\": [\n");
        text.AppendJoin(",\n", Enumerable.Range(0, Organizations).Select(org => $"{{ \"id\": \"{Id(2, org)}\", \"members\": [\n" + string.Join(
            ",\n", Enumerable.Range(org * Members, Members).Select(number => $"{{ \"email\": \"{Address(number)}\", \"role\": \"{(number % Members < 2 ? "admin" : "view")}\" }}")) + "\n] }"));
        return text.Append("\n] }\n").ToString();
    }

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"somebody.{number}@people.example");

    private static string Id(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind:x8}{number:x16}");

    private static double Checked(WorkerAnswer answer, string wanted) => answer.First == wanted
        ? answer.Milliseconds
        : throw new InvalidOperationException($"{answer.First} came in place of {wanted}.");
}
