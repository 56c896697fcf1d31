using System;
using System.Collections.Generic;
using System.IO;

namespace OrgAdmin.Tests.Support;

/// <summary>The programs this build made, and those of the machine that some tests need.</summary>
internal static class Built
{
    /// <summary>Debug or Release: that of the tests.</summary>
    internal static string Configuration { get; } =
        new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Parent!.Name;

    internal static string Shell { get; } =
        Path.Combine(Repository.Root, "src", "OrgAdmin.Shell", "bin", Configuration, "net10.0", "OrgAdmin.Shell.dll");

    internal static string Library { get; } = Path.Combine(Repository.Root, "module", "lib");

    /// <summary>PowerShell's own program; null where it is not installed.</summary>
    internal static string? PowerShell { get; } = Find(OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh");

    private static string? Find(string program)
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, program);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
