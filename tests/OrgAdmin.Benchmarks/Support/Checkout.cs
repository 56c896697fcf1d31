using System;
using System.IO;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>Where things are in this checkout.</summary>
internal static class Checkout
{
    private static readonly string Binaries = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    internal static string Root { get; } = FindRoot();

    internal static string Manifest => Path.Combine(Root, "OrgAdmin.psd1");

    /// <summary>The manifest of another checkout, built, that takes part; null when none does.</summary>
    internal static string? OtherManifest { get; set; }

    internal static string Server => Path.Combine(BuiltBy("OrgAdmin.TestServer", Path.GetFileName(Binaries)), "OrgAdmin.TestServer.dll");

    internal static string EmptyModule => Path.Combine(BuiltBy("OrgAdmin.Benchmarks.EmptyModule", "netstandard2.0"), "EmptyModule.psd1");

    // As this program is: bin/configuration/framework.
    private static string BuiltBy(string project, string framework) =>
        Path.Combine(Root, "tests", project, "bin", Path.GetFileName(Path.GetDirectoryName(Binaries))!, framework);

    private static string FindRoot()
    {
        string? folder = Binaries;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OrgAdmin.psd1")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The benchmarks run outside of the repository.");
    }
}
