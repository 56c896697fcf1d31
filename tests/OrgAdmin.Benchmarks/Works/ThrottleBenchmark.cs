using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>
/// 500 invites, up to 16 at a time, to a server that takes 4 and turns the others away for a second. The rival knows the 4 and keeps to it.
/// </summary>
internal sealed class ThrottleBenchmark : IBenchmark
{
    private const int Invites = 500;
    private const int AtATime = 16;
    private const int Allowed = 4;
    private const int Rounds = 3;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Addresses = [.. Enumerable.Range(1, Invites).Select(number => $"person{number}@example.com")];

    public string Name => "throttle";

    public string Usage => $"throttle   {Invites} invites, {AtATime} at a time, to a server that takes {Allowed}";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        using var raw = new RawClient(server);
        await pwsh.RunAsync($"$addresses = 1..{Invites} | ForEach-Object {{ \"person$_@example.com\" }}").ConfigureAwait(false);
        var turnedAway = new Figures();
        var race = new Race();
        race.Add($"HttpClient, {Allowed} at a time", async () => await raw.InviteAsync(await PrepareAsync(server).ConfigureAwait(false), Addresses, Allowed).ConfigureAwait(false));
        race.Add(Race.OrgAdmin, async () =>
        {
            string orgId = await PrepareAsync(server).ConfigureAwait(false);
            double milliseconds = await pwsh.MeasureAsync(string.Create(
                CultureInfo.InvariantCulture, $"$addresses | New-OrgInvite -OrgId {orgId} -Role View -ThrottleLimit {AtATime}")).ConfigureAwait(false);
            int posts = await server.CountRequestsAsync("POST").ConfigureAwait(false);
            turnedAway.Add(posts - Invites);
            return milliseconds;
        });
        await race.RunAsync($"{Invites} invites, {Allowed} at a time allowed", Rounds).ConfigureAwait(false);
        bool isPolite = Target.AtMost("invites turned away", turnedAway.Median, 24);
        double cost = race.Results[Race.OrgAdmin].RatioTo(race.Results[$"HttpClient, {Allowed} at a time"]);
        return Target.AtMost("times as long as a client that keeps to what is allowed", cost, 3) && isPolite;
    }

    private static async Task<string> PrepareAsync(ServerProcess server)
    {
        await server.ResetAsync().ConfigureAwait(false);
        string orgId = (await server.AddOrganizationsAsync(1, 1).ConfigureAwait(false))[0];
        await server.LimitMembersAsync(orgId, Invites + 1).ConfigureAwait(false);
        await server.AllowAtOnceAsync(Allowed, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        await server.DelayAsync("/invites", Latency).ConfigureAwait(false);
        return orgId;
    }
}
