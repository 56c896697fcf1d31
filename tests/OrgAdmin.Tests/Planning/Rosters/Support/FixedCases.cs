using System;
using CsCheck;
using Xunit.Sdk;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>
/// Cases drawn at random that are the same in every run: CsCheck's own seed fixes the first one only. A failure names the number of its case.
/// </summary>
internal static class FixedCases
{
    private const uint Stream = 17;

    internal static void Check<T>(this Gen<T> gen, int count, Action<T> check, int first = 0)
    {
        for (int number = first; number < first + count; number++)
        {
            T value = gen.Generate(new PCG(Stream, (ulong)number * 7919), null, out _);
            try
            {
                check(value);
            }
            catch (Exception e)
            {
                throw new XunitException($"Case {number}: {value}\n{e.Message}", e);
            }
        }
    }
}
