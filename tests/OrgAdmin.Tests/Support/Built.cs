using System;
using System.IO;
using Xunit;

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

    /// <summary>PowerShell's own program; a test that needs it is skipped where it is not installed.</summary>
    internal static PowerShellProgram RequirePowerShell()
    {
        Assert.SkipWhen(PowerShellProgram.OnPath is null, "There is no PowerShell 7 (pwsh) on this machine.");
        return PowerShellProgram.OnPath!;
    }
}
