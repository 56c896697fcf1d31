using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Lets contenders do the same work in turns, so that what disturbs the machine disturbs all of them.</summary>
internal sealed class Race
{
    private readonly List<Contender> _contenders = [];

    internal Dictionary<string, Figures> Results { get; } = [];

    internal void Add(string name, Func<Task<double>> run) => _contenders.Add(new Contender(name, run));

    /// <summary>Runs all rounds, after some that do not count, and prints a table; the ratios are to the first contender.</summary>
    internal async Task RunAsync(string work, int rounds, int warmUps = 1)
    {
        for (int round = -warmUps; round < rounds; round++)
        {
            // Nobody always follows the same one.
            for (int turn = 0; turn < _contenders.Count; turn++)
            {
                Contender contender = _contenders[(turn + round + warmUps) % _contenders.Count];
                double milliseconds = await contender.Run().ConfigureAwait(false);
                if (round >= 0)
                {
                    Of(contender.Name).Add(milliseconds);
                }
            }
        }

        Figures first = Of(_contenders[0].Name);
        Table.Head($"{work} ({rounds} rounds)", "median ms", "min", "max", $"times {_contenders[0].Name}");
        foreach (string name in _contenders.Select(contender => contender.Name))
        {
            Figures figures = Of(name);
            Table.Row(name, $"{figures.Median:F1}", $"{figures.Min:F1}", $"{figures.Max:F1}", $"{figures.RatioTo(first):F2}");
        }
    }

    private Figures Of(string name) => Results.TryGetValue(name, out Figures? figures) ? figures : Results[name] = new Figures();
}
