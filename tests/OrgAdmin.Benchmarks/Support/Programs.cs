using OrgAdmin.Tests.Support;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>The contenders' programs; null for those this machine does not have.</summary>
internal static class Programs
{
    internal static PowerShellProgram? Pwsh => PowerShellProgram.OnPath;

    internal static string? Node { get; } = Tests.Support.Programs.Find("node");

    internal static string? Npm { get; } = Tests.Support.Programs.Find("npm", "npm.cmd");
}
