using System.Runtime.CompilerServices;

namespace OrgAdmin.Core.Json;

/// <summary>
/// Marks methods that run thousands of times per response. A session often reads one large response only: without this, tiered compilation
/// would optimize the method when the work is already done.
/// </summary>
internal static class Jit
{
    // AggressiveOptimization, which netstandard2.0 does not declare and .NET Framework ignores.
    internal const MethodImplOptions Optimize = (MethodImplOptions)512;
}
