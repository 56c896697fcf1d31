using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>What was measured of one contender, in the order of the rounds.</summary>
internal sealed class Figures
{
    private readonly List<double> _values = [];

    internal double Median => MedianOf(_values);

    internal double Min => _values.Min();

    internal double Max => _values.Max();

    internal void Add(double value) => _values.Add(value);

    /// <summary>How many times as long as the other: the median over the rounds, each by itself.</summary>
    internal double RatioTo(Figures other) => MedianOf(_values.Zip(other._values, (mine, theirs) => mine / theirs));

    /// <summary>How much more than the other: the median over the rounds, each by itself.</summary>
    internal double DifferenceTo(Figures other) => MedianOf(_values.Zip(other._values, (mine, theirs) => mine - theirs));

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
