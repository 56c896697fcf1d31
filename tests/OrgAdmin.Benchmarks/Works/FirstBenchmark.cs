using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>What the first list of organizations costs a fresh PowerShell, with the token from the environment.</summary>
internal sealed class FirstBenchmark : IBenchmark
{
    private const int Rounds = 15;

    public string Name => "first";

    public string Usage => "first   the first Get-Org of a process, beside Invoke-RestMethod";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using ServerProcess server = await ServerProcess.StartAsync().ConfigureAwait(false);
        IReadOnlyDictionary<string, string> environment = FreshPwsh.ConnectionTo(server);
        string import = $"Import-Module '{Checkout.Manifest}'";
        var race = new Race();
        race.Add("Invoke-RestMethod", () => FreshPwsh.MeasureAsync(
            """
            $query = '_actions=false&_links=false&_embedded=false&sortField=name&sortDirection=asc&page=0&perPage=100'
            (Invoke-RestMethod "${env:LOSANT_API_URL}orgs?$query" -Headers @{ Authorization = "Bearer $env:LOSANT_API_TOKEN" }).items
            """,
            environment: environment));
        race.Add("Get-Org", () => FreshPwsh.MeasureAsync("Get-Org", import, environment));
        if (Checkout.OtherManifest is { } other)
        {
            race.Add(Race.OtherOf("Get-Org"), () => FreshPwsh.MeasureAsync("Get-Org", $"Import-Module '{other}'", environment));
        }

        race.Add("Import-Module and Get-Org", () => FreshPwsh.MeasureAsync($"{import}; Get-Org", environment: environment));
        await race.RunAsync("first list of organizations in a fresh pwsh", Rounds).ConfigureAwait(false);
        return race.JudgeBeside("Get-Org");
    }
}
