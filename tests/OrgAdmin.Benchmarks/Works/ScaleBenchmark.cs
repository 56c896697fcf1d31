using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>What one item costs as there are more of them.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const int InvitesPerOrganization = 100;
    private const double MostGrowth = 1.25;

    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public string Name => "scale";

    public string Usage => "scale   the cost of one item of 100, 1,000 and 10,000";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        Table.Head(["microseconds for each item", .. Sizes.Select(size => $"{size}")]);
        bool[] met =
        [
            await MeasureAsync("members of one organization", PrepareMembersAsync, "Get-OrgMember $orgId").ConfigureAwait(false),
            await MeasureAsync("organizations of the list", PrepareListAsync, "Get-Org | ForEach-Object OrgId").ConfigureAwait(false),
            await MeasureAsync(
                $"invites, {InvitesPerOrganization} to each organization", PrepareInvitesAsync, "$rows | New-OrgInvite -Role View")
                .ConfigureAwait(false),
        ];
        return met.All(isMet => isMet);

        async Task<bool> MeasureAsync(string what, Func<int, Task> prepareAsync, string script)
        {
            List<object> cells = [what];
            var figures = new List<Figures>();
            foreach (int size in Sizes)
            {
                var each = new Figures();
                for (int round = -1; round < Rounds; round++)
                {
                    await prepareAsync(size).ConfigureAwait(false);
                    WorkerAnswer answer = await pwsh.RunAsync(script).ConfigureAwait(false);
                    if (answer.Count != size)
                    {
                        throw new InvalidOperationException($"{answer.Count} of {size} {what} came.");
                    }

                    if (round >= 0)
                    {
                        each.Add(answer.Milliseconds * 1000 / size);
                    }
                }

                figures.Add(each);
                cells.Add($"{each.Median:F1}");
            }

            Table.Row([.. cells]);
            return figures[^1].Median <= figures[0].Median * MostGrowth;
        }

        async Task PrepareMembersAsync(int size)
        {
            await server.ResetAsync().ConfigureAwait(false);
            string orgId = (await server.AddOrganizationsAsync(1, size).ConfigureAwait(false))[0];
            await server.CanAsync($"orgs/{orgId}").ConfigureAwait(false);
            await pwsh.RunAsync($"$orgId = '{orgId}'").ConfigureAwait(false);
        }

        async Task PrepareListAsync(int size)
        {
            await server.ResetAsync().ConfigureAwait(false);
            await server.CanListAsync(size / 100, 1, TimeSpan.Zero).ConfigureAwait(false);
        }

        async Task PrepareInvitesAsync(int size)
        {
            await server.ResetAsync().ConfigureAwait(false);
            IReadOnlyList<string> orgIds = await server.AddOrganizationsAsync(size / InvitesPerOrganization, 1).ConfigureAwait(false);
            foreach (string orgId in orgIds)
            {
                await server.LimitMembersAsync(orgId, InvitesPerOrganization + 1).ConfigureAwait(false);
            }

            await pwsh.RunAsync(
                $$"""
                $rows = foreach ($orgId in '{{string.Join("', '", orgIds)}}') {
                    foreach ($number in 1..{{InvitesPerOrganization}}) {
                        [pscustomobject]@{ OrgId = $orgId; Email = "person$number@example.com" }
                    }
                }
                """).ConfigureAwait(false);
        }
    }
}
