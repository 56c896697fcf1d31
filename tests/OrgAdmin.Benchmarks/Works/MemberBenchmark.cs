using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>The members of one large organization, read and emitted. The server's answer is canned: it costs the server nothing.</summary>
internal sealed class MemberBenchmark : IBenchmark
{
    private const int Rounds = 25;
    private const int WarmUps = 50;
    private const int ColdRounds = 9;

    // The large one first: by the second, the runtimes have compiled what they will compile better.
    private static readonly int[] Sizes = [5_000, 1_000];

    public string Name => "members";

    public string Usage => "members   the members of organizations of 1,000 and 5,000";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        await using NodeWorker? node = await NodeWorker.StartAsync(server).ConfigureAwait(false);
        await using PwshWorker? other = await PwshWorker.StartOtherAsync(server).ConfigureAwait(false);
        using var raw = new RawClient(server);
        bool met = true;
        foreach (int size in Sizes)
        {
            string orgId = (await server.AddOrganizationsAsync(1, size).ConfigureAwait(false))[0];
            await server.CanAsync($"orgs/{orgId}").ConfigureAwait(false);
            await pwsh.RunAsync($"$orgId = '{orgId}'").ConfigureAwait(false);
            var race = new Race();
            race.Add("HttpClient", async () =>
            {
                (double milliseconds, long count) = await raw.ReadMembersAsync(orgId).ConfigureAwait(false);
                return Checked(milliseconds, count, size);
            });
            race.Add(Race.OrgAdmin, async () => Checked(await pwsh.RunAsync("Get-OrgMember $orgId").ConfigureAwait(false), size));
            if (other is not null)
            {
                await other.RunAsync($"$orgId = '{orgId}'").ConfigureAwait(false);
                race.Add(
                    Race.OtherOf(Race.OrgAdmin),
                    async () => Checked(await other.RunAsync("Get-OrgMember $orgId").ConfigureAwait(false), size));
            }

            race.Add("Invoke-RestMethod", async () => Checked(
                await pwsh.RunAsync("(Invoke-RestMethod $uri/orgs/$orgId -Headers $headers).members").ConfigureAwait(false), size));
            if (node is not null)
            {
                race.Add("losant-rest", async () =>
                {
                    WorkerAnswer answer = await node.RunAsync("members", new JsonObject { ["orgId"] = orgId }).ConfigureAwait(false);
                    return Checked(answer, size);
                });
            }

            await race.RunAsync($"{size} members", Rounds, WarmUps).ConfigureAwait(false);
            Figures ours = race.Results[Race.OrgAdmin];
            double gain = race.Results["Invoke-RestMethod"].RatioTo(ours);
            double cost = ours.RatioTo(race.Results["HttpClient"]);
            met &= Target.AtLeast($"{size} members, times as fast as Invoke-RestMethod", gain, 3);
            met &= Target.AtMost($"{size} members, times as long as HttpClient and JsonSerializer", cost, 1.3);
            met &= race.JudgeBeside();
        }

        await RaceColdAsync(server, Sizes[0]).ConfigureAwait(false);
        return met;
    }

    /// <summary>The first reading of a process: what a script that reads one organization sees.</summary>
    private static async Task RaceColdAsync(ServerProcess server, int size)
    {
        string orgId = (await server.AddOrganizationsAsync(1, size).ConfigureAwait(false))[0];
        await server.CanAsync($"orgs/{orgId}").ConfigureAwait(false);
        IReadOnlyDictionary<string, string> environment = FreshPwsh.ConnectionTo(server);
        var race = new Race();
        race.Add("Invoke-RestMethod", () => FreshPwsh.MeasureAsync(
            $$"""
            $headers = @{ Authorization = "Bearer $env:LOSANT_API_TOKEN" }
            (Invoke-RestMethod ${env:LOSANT_API_URL}orgs/{{orgId}} -Headers $headers).members
            """,
            environment: environment));
        race.Add(Race.OrgAdmin, () => FreshPwsh.MeasureAsync($"Get-OrgMember {orgId}", $"Import-Module '{Checkout.Manifest}'", environment));
        await race.RunAsync($"{size} members, first of a fresh pwsh", ColdRounds).ConfigureAwait(false);
    }

    private static double Checked(WorkerAnswer answer, int size) => Checked(answer.Milliseconds, answer.Count, size);

    private static double Checked(double milliseconds, long count, int size) =>
        count == size ? milliseconds : throw new InvalidOperationException($"{count} members came.");
}
