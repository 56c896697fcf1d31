using System;
using System.Globalization;
using Xunit;

namespace OrgAdmin.Tests.Support;

/// <summary>Where randomised tests begin: anywhere, unless ORGADMIN_TEST_SEED says where. Always printed.</summary>
internal static class Seed
{
    private const string Variable = "ORGADMIN_TEST_SEED";

    internal static int Take(ITestOutputHelper output)
    {
        string? given = Environment.GetEnvironmentVariable(Variable);
        int seed = given is null ? Random.Shared.Next(1_000_000_000) : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine($"Seed {seed}; set {Variable} to it to run the same again.");
        return seed;
    }
}
