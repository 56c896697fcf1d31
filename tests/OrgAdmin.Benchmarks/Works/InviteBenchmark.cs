using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;
using OrgAdmin.Benchmarks.Workers;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>200 invites to one organization, over a network that takes 20 ms for each.</summary>
internal sealed class InviteBenchmark : IBenchmark
{
    private const int Invites = 200;
    private const int AtATime = 16;
    private const int Rounds = 5;

    private const string OneByOne = "$addresses | New-OrgInvite -OrgId $orgId -Role View";

    private static readonly string AtOnce = $"{OneByOne} -ThrottleLimit {AtATime}";
    private static readonly string OrgAdminAtOnce = $"{Race.OrgAdmin} {AtATime}";

    private const string FromOutside = "$uri = $using:uri; $orgId = $using:orgId; $headers = $using:headers; ";
    private const string RestCall =
        """
        $null = Invoke-RestMethod $uri/orgs/$orgId/invites -Method Post -Headers $headers -ContentType 'application/json' -Body (
            @{ email = $_; role = 'view' } | ConvertTo-Json -Compress)
        """;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Addresses = [.. Enumerable.Range(1, Invites).Select(number => $"person{number}@example.com")];

    public string Name => "invites";

    public string Usage => $"invites   {Invites} invites, {Latency.TotalMilliseconds} ms each, one at a time and {AtATime} at a time";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await using PwshWorker pwsh = await PwshWorker.StartAsync(server).ConfigureAwait(false);
        await using NodeWorker? node = await NodeWorker.StartAsync(server).ConfigureAwait(false);
        await using PwshWorker? other = await PwshWorker.StartOtherAsync(server).ConfigureAwait(false);
        using var raw = new RawClient(server);
        string orgId = await PrepareAsync(server).ConfigureAwait(false);
        string given = $"$addresses = 1..{Invites} | ForEach-Object {{ \"person$_@example.com\" }}; $orgId = '{orgId}'";
        await pwsh.RunAsync(given).ConfigureAwait(false);

        var race = new Race();
        void AddPwsh(string name, string script) => race.Add(name, () => CheckedAsync(server, () => pwsh.MeasureAsync(script)));
        void AddNode(string name, int atATime)
        {
            if (node is not null)
            {
                race.Add(name, () => CheckedAsync(server, () => node.MeasureAsync("invite", Work(orgId, atATime))));
            }
        }

        AddPwsh("Invoke-RestMethod", "$addresses | ForEach-Object { " + RestCall + " }");
        AddPwsh(Race.OrgAdmin, OneByOne);
        race.Add("HttpClient", () => CheckedAsync(server, () => raw.InviteAsync(orgId, Addresses, 1)));
        AddNode("losant-rest", 1);
        AddPwsh(OrgAdminAtOnce, AtOnce);
        if (other is not null)
        {
            await other.RunAsync(given).ConfigureAwait(false);
            race.Add(Race.OtherOf(Race.OrgAdmin), () => CheckedAsync(server, () => other.MeasureAsync(OneByOne)));
            race.Add(Race.OtherOf(OrgAdminAtOnce), () => CheckedAsync(server, () => other.MeasureAsync(AtOnce)));
        }

        AddPwsh(
            $"ForEach-Object -Parallel {AtATime}",
            $"$addresses | ForEach-Object -ThrottleLimit {AtATime} -Parallel {{ " + FromOutside + RestCall + " }");
        race.Add($"HttpClient {AtATime}", () => CheckedAsync(server, () => raw.InviteAsync(orgId, Addresses, AtATime)));
        AddNode($"losant-rest {AtATime}", AtATime);
        await race.RunAsync($"{Invites} invites, {Latency.TotalMilliseconds} ms", Rounds).ConfigureAwait(false);
        return Judge(race.Results) & race.JudgeBeside() & race.JudgeBeside(OrgAdminAtOnce);
    }

    private static bool Judge(Dictionary<string, Figures> results)
    {
        Figures ours = results[OrgAdminAtOnce];
        double PartOf(string contender, Figures figures) => results[contender].RatioTo(figures);
        bool[] met =
        [
            Target.AtLeast("one at a time, part of the speed of HttpClient", PartOf("HttpClient", results[Race.OrgAdmin]), 0.95),
            Target.AtLeast("times as fast as Invoke-RestMethod one by one", PartOf("Invoke-RestMethod", ours), 8),
            Target.AtLeast($"{AtATime} at a time, part of the speed of HttpClient", PartOf($"HttpClient {AtATime}", ours), 0.85),
        ];
        return met.All(isMet => isMet);
    }

    private static JsonObject Work(string orgId, int atATime) => new()
    {
        ["orgId"] = orgId,
        ["atATime"] = atATime,
        ["addresses"] = new JsonArray([.. Addresses.Select(address => JsonValue.Create(address))]),
    };

    /// <summary>On a fresh organization, which must have all invites afterwards.</summary>
    private static async Task<double> CheckedAsync(ServerProcess server, Func<Task<double>> work)
    {
        string orgId = await PrepareAsync(server).ConfigureAwait(false);
        double milliseconds = await work().ConfigureAwait(false);
        int made = await server.CountAsync($"orgs/{orgId}/invites").ConfigureAwait(false);
        return made == Invites ? milliseconds : throw new InvalidOperationException($"{made} invites were made.");
    }

    // The ids that the server gives are the same after each reset.
    private static async Task<string> PrepareAsync(ServerProcess server)
    {
        await server.ResetAsync().ConfigureAwait(false);
        string orgId = (await server.AddOrganizationsAsync(1, 1).ConfigureAwait(false))[0];
        await server.LimitMembersAsync(orgId, Invites + 1).ConfigureAwait(false);
        await server.DelayAsync("/invites", Latency).ConfigureAwait(false);
        return orgId;
    }
}
