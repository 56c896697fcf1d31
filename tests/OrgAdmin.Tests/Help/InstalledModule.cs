using System;
using System.IO;
using OrgAdmin.Tests.Packaging;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Help;

/// <summary>The module as it lies on a machine where it was installed: a folder on PSModulePath with its name and version.</summary>
internal sealed class InstalledModule : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("orgadmin-help-").FullName;

    internal InstalledModule()
    {
        Installed = Directory.CreateDirectory(Path.Combine(ModulePath, "OrgAdmin", ShippedManifest.Version)).FullName;
        Work = Directory.CreateDirectory(Path.Combine(_folder, "work")).FullName;
        File.Copy(Repository.Manifest, Path.Combine(Installed, "OrgAdmin.psd1"));
        string module = Path.Combine(Repository.Root, "module");
        foreach (string file in Directory.EnumerateFiles(module, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Installed, "module", Path.GetRelativePath(module, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>A folder for PSModulePath.</summary>
    internal string ModulePath => Path.Combine(_folder, "modules");

    /// <summary>The folder of the module itself.</summary>
    internal string Installed { get; }

    /// <summary>A folder to work in.</summary>
    internal string Work { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
