using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>A copy of what the package is made from, in a folder of its own, and the package made there.</summary>
internal sealed class PackedCopy : IDisposable
{
    private static readonly string[] Left = ["bin", "obj", "lib"];

    private PackedCopy(string folder) => Folder = Directory.CreateTempSubdirectory(folder).FullName;

    internal string Folder { get; }

    /// <summary>The file that the Gallery gets.</summary>
    internal string Package => Path.Combine(Folder, "out", $"OrgAdmin.{ShippedManifest.Version}.nupkg");

    /// <summary>The same as a folder.</summary>
    internal string Layout => Path.Combine(Folder, "out", "OrgAdmin", ShippedManifest.Version);

    internal static async Task<PackedCopy> MakeAsync(string folder)
    {
        var copy = new PackedCopy(folder);
        foreach (string file in Directory.EnumerateFiles(Repository.Root).Concat(Sources("src")).Concat(Sources("module")))
        {
            string target = Path.Combine(copy.Folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        ChildResult run = await ChildProcess.RunAsync(
            "dotnet",
            ["msbuild", Path.Combine(copy.Folder, "OrgAdmin.targets"), "-nologo", "-target:Package"],
            environment: BuildEnvironment);
        Assert.True(run.ExitCode == 0, run.ToString());
        return copy;
    }

    /// <summary>
    /// No server of the build stays behind, nothing of the build that runs these tests goes in, no network is needed, and the analyzers do not
    /// look a second time at sources that they have passed.
    /// </summary>
    internal static (string Name, string? Value)[] BuildEnvironment { get; } =
    [
        ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("NuGetAudit", "false"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("RunAnalyzersDuringBuild", "false"),
        ("MSBuildSDKsPath", null), ("MSBUILD_EXE_PATH", null), ("MSBuildExtensionsPath", null), ("Configuration", null),
    ];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Without what a build has put there.
    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(Left.Contains))
            .Where(file => folder != "module" || Path.GetExtension(file) != ".dll");
}
