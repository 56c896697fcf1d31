using System.Runtime.CompilerServices;

namespace OrgAdmin.Core.Json;

/// <summary>
/// Marks what runs thousands of times in one answer. A session often reads a large answer once: by the time the runtime had found out what is
/// worth to be compiled well, it would be over.
/// </summary>
internal static class Jit
{
    // AggressiveOptimization, which netstandard2.0 does not name and .NET Framework passes over.
    internal const MethodImplOptions Optimize = (MethodImplOptions)512;
}
