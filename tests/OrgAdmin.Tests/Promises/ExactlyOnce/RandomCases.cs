using System;
using System.Collections.Generic;
using System.Globalization;
using CsCheck;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// Random cases, the same in every run: as many as a test asks for. With ORGADMIN_TEST_RUNS in the environment there are that many, and others
/// each time.
/// </summary>
internal static class RandomCases
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static int? Asked { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("ORGADMIN_TEST_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int runs) ? runs : null;

    /// <summary>Any of these, each as often as the others.</summary>
    internal static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);

    internal static IReadOnlyList<T> Of<T>(Gen<T> gen, int count)
    {
        PCG random = Asked is null ? PCG.Parse(Seed) : PCG.ThreadPCG;
        var cases = new T[Asked ?? count];
        for (int i = 0; i < cases.Length; i++)
        {
            cases[i] = gen.Generate(random, null, out _);
        }

        return cases;
    }
}
