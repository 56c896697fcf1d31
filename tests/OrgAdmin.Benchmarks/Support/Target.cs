using System;
using System.Globalization;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Compares what was reached with what is to be reached, and says it in a line.</summary>
internal static class Target
{
    internal static bool AtLeast(string what, double reached, double wanted) => Say(what, reached, "at least", wanted, reached >= wanted);

    internal static bool AtMost(string what, double reached, double wanted) => Say(what, reached, "at most", wanted, reached <= wanted);

    private static bool Say(string what, double reached, string relation, double wanted, bool isMet)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(isMet ? "Met" : "MISSED")}: {what}: {reached:F2}, to be {relation} {wanted:0.##}."));
        return isMet;
    }
}
