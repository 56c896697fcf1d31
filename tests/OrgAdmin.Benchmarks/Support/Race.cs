using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Lets contenders do the same work in turns, so that what disturbs the machine disturbs all of them.</summary>
internal sealed class Race
{
    internal const string OrgAdmin = "OrgAdmin";

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

    /// <summary>Whether OrgAdmin is no slower than the other checkout's, where one takes part.</summary>
    internal bool JudgeBeside(string contender = OrgAdmin) =>
        !Results.TryGetValue(OtherOf(contender), out Figures? other)
        || Target.AtMost($"{contender}, times as long as the other checkout", Results[contender].RatioTo(other), 1.05);

    /// <summary>The name under which the other checkout takes part in the place of a contender.</summary>
    internal static string OtherOf(string contender) => contender + " (other checkout)";

    private Figures Of(string name) => Results.TryGetValue(name, out Figures? figures) ? figures : Results[name] = new Figures();
}
