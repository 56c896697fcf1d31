using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>The reference assemblies of .NET Framework 4.7.2, and what an assembly file references.</summary>
internal static class FrameworkReferences
{
    private const string PackageVersion = "1.0.3";

    private static readonly string Folder = Path.Combine(
        Packages.Folder("Microsoft.NETFramework.ReferenceAssemblies.net472", PackageVersion), "build", ".NETFramework", "v4.7.2");

    /// <summary>Name and version of each assembly of the framework, its facades included.</summary>
    internal static IReadOnlyDictionary<string, Version> Assemblies { get; } = Read();

    internal static string PathOf(string name) => Path.Combine(Folder, name + ".dll");

    internal static IReadOnlyList<AssemblyName> ReferencesOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList();
    }

    private static Dictionary<string, Version> Read()
    {
        return Directory.GetFiles(Folder, "*.dll").Concat(Directory.GetFiles(Path.Combine(Folder, "Facades"), "*.dll"))
            .Select(TryName).OfType<AssemblyName>()
            .GroupBy(name => name.Name!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Max(name => name.Version)!, StringComparer.OrdinalIgnoreCase);
    }

    private static AssemblyName? TryName(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            // A native library.
            return null;
        }
    }
}
