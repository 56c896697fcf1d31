using System;
using System.IO;
using System.Linq;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>The contenders' programs; null for those this machine does not have.</summary>
internal static class Programs
{
    internal static string? Pwsh { get; } = Find("pwsh", "pwsh.exe");

    internal static string? Node { get; } = Find("node", "node.exe");

    internal static string? Npm { get; } = Find("npm", "npm.cmd");

    private static string? Find(string name, string nameOnWindows) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? nameOnWindows : name))
        .FirstOrDefault(File.Exists);
}
