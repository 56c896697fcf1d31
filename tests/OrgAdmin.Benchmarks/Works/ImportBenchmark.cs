using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Works;

/// <summary>What importing the module costs a fresh PowerShell, beside a binary module with one cmdlet that does nothing.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int Rounds = 25;
    private const double MostAdded = 60;

    public string Name => "import";

    public string Usage => "import   Import-Module OrgAdmin in fresh processes, beside an empty binary module";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        var race = new Race();
        race.Add("empty module", () => ImportAsync(Checkout.EmptyModule));
        race.Add(Race.OrgAdmin, () => ImportAsync(Checkout.Manifest));
        if (Checkout.OtherManifest is { } other)
        {
            race.Add(Race.OtherOf(Race.OrgAdmin), () => ImportAsync(other));
        }

        await race.RunAsync("Import-Module in a fresh pwsh", Rounds).ConfigureAwait(false);
        double added = race.Results[Race.OrgAdmin].DifferenceTo(race.Results["empty module"]);
        return Target.AtMost("milliseconds more than the empty module", added, MostAdded) & race.JudgeBeside();
    }

    private static Task<double> ImportAsync(string manifest) => FreshPwsh.MeasureAsync($"Import-Module '{manifest}'");
}
