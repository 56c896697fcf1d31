using System;
using System.IO;
using System.Linq;

namespace OrgAdmin.Tests.Support;

/// <summary>The programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Where a program lies on PATH, on Windows one whose name ends in .exe or is another; null where it is not installed.</summary>
    internal static string? Find(string name, string? nameOnWindows = null) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? nameOnWindows ?? name + ".exe" : name))
        .FirstOrDefault(File.Exists);
}
