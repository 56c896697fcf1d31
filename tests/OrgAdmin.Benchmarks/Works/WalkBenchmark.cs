using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>Who is a member of which of 300 organizations: <c>Get-Org | Get-OrgMember</c>, 20 ms for each request.</summary>
internal sealed class WalkBenchmark : IBenchmark
{
    private const int Organizations = 300;
    private const int Members = 10;
    private const int PerPage = 100;
    private const int AtATime = 8;
    private const int Rounds = 5;

    private const string EachOrg =
        """
        $count = 0
        for ($page = 0; $page -lt 3; $page++) {
            foreach ($org in (Invoke-RestMethod "$uri/orgs?sortField=name&sortDirection=asc&page=$page&perPage=100" -Headers $headers).items) {
                $count += @((Invoke-RestMethod $uri/orgs/$($org.orgId) -Headers $headers).members).Count
            }
        }
        $count
        """;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public string Name => "walk";

    public string Usage => $"walk   the members of {Organizations} organizations, {Latency.TotalMilliseconds} ms each request";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        IReadOnlyList<string> orgs = await server.ListOnlyAsync(Organizations, Members).ConfigureAwait(false);
        await server.DelayAsync("/orgs", Latency).ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        using var raw = new RawClient(server);
        var race = new Race();
        race.Add("HttpClient, the pages alone", () => raw.ReadPagesAsync(Organizations / PerPage));
        race.Add($"HttpClient, each organization, {AtATime} at a time", async () =>
            await raw.ReadPagesAsync(Organizations / PerPage).ConfigureAwait(false) + await raw.ReadOrgsAsync(orgs, AtATime).ConfigureAwait(false));
        race.Add(Race.OrgAdmin, async () => Checked(await pwsh.RunAsync(
            "$count = 0; Get-Org | Get-OrgMember | ForEach-Object { $count++ }; $count").ConfigureAwait(false)));
        race.Add("Invoke-RestMethod", async () => Checked(await pwsh.RunAsync(EachOrg).ConfigureAwait(false)));
        await race.RunAsync($"{Organizations} organizations and their members", Rounds).ConfigureAwait(false);

        int before = await server.CountRequestsAsync().ConfigureAwait(false);
        await pwsh.RunAsync("$null = Get-Org | Get-OrgMember").ConfigureAwait(false);
        int sent = await server.CountRequestsAsync().ConfigureAwait(false) - before;
        Figures ours = race.Results[Race.OrgAdmin];
        bool[] met =
        [
            Target.AtMost("requests for Get-Org | Get-OrgMember", sent, Organizations / PerPage),
            Target.AtLeast("times as fast as Invoke-RestMethod", race.Results["Invoke-RestMethod"].RatioTo(ours), 8),
            Target.AtLeast(
                $"times as fast as HttpClient that reads each, {AtATime} at a time",
                race.Results[$"HttpClient, each organization, {AtATime} at a time"].RatioTo(ours),
                1),
        ];
        return met.All(isMet => isMet);
    }

    private static double Checked(WorkerAnswer answer) => answer.First == $"{Organizations * Members}"
        ? answer.Milliseconds
        : throw new InvalidOperationException($"{answer.First} members came.");
}
