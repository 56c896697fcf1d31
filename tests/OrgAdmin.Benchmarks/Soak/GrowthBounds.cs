using System.Collections.Generic;
using OrgAdmin.Benchmarks.Support;

namespace OrgAdmin.Benchmarks.Soak;

/// <summary>
/// How much more a process may hold after the soak than after the warm-up. One kept object for each operation would exceed it.
/// </summary>
internal static class GrowthBounds
{
    private const long MiB = 1024 * 1024;
    private const long WorkingSet = 48 * MiB;
    private const long ManagedHeap = 2 * MiB;
    private const int Handles = 10;
    private const int Connections = 0;
    private const int Threads = 8;

    internal static IEnumerable<string> Check(ProcessSample first, ProcessSample last)
    {
        foreach ((string what, long growth, long bound) in new (string, long, long)[]
        {
            ("working set (bytes)", last.WorkingSet - first.WorkingSet, WorkingSet),
            ("managed heap (bytes)", last.ManagedHeap - first.ManagedHeap, ManagedHeap),
            ("handles", last.Handles - first.Handles, Handles),
            ("connections", last.Connections - first.Connections, Connections),
            ("threads", last.Threads - first.Threads, Threads),
        })
        {
            if (growth > bound)
            {
                yield return $"Too much: {what} grew by {growth}, and may grow by {bound}.";
            }
        }
    }
}
