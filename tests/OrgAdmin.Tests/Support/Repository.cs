using System;
using System.IO;

namespace OrgAdmin.Tests.Support;

/// <summary>Where things are in this checkout.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Manifest => Path.Combine(Root, "OrgAdmin.psd1");

    /// <summary>The folder of the API's contract, which is not part of the repository; null where there is none.</summary>
    internal static string? Contract
    {
        get
        {
            string folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "api"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrgAdmin.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
