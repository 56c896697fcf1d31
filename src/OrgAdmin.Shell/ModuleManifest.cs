using System;
using System.IO;

namespace OrgAdmin.Shell;

/// <summary>Finds the module.</summary>
internal static class ModuleManifest
{
    private const string FileName = "OrgAdmin.psd1";

    /// <summary>The manifest's path, looked for in this program's folder and in every folder above it; null when there is none.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
