using System.Collections.Generic;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks;

/// <summary>Something that can be measured, by its name on the command line.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>How it is called and what it does, in one line.</summary>
    string Usage { get; }

    /// <summary>Whether it measures PowerShell itself.</summary>
    bool NeedsPwsh => true;

    /// <summary>Measures and prints; false when a bound is exceeded.</summary>
    Task<bool> RunAsync(IReadOnlyList<string> arguments);
}
