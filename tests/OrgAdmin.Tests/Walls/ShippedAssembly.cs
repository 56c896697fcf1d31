using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Walls;

/// <summary>What the metadata of a built assembly says, without loading it.</summary>
internal sealed record ShippedAssembly(string Name, Version Version, IReadOnlyList<string> References, IReadOnlySet<string> PublicTypes)
{
    internal static string ModuleFolder => Path.Combine(Repository.Root, "module");

    internal static ShippedAssembly Cmdlets => Read(Path.Combine(ModuleFolder, "OrgAdmin.dll"));

    internal static ShippedAssembly Model => Read(Path.Combine(ModuleFolder, "OrgAdmin.Model.dll"));

    internal static ShippedAssembly Core => InLib("OrgAdmin.Core");

    internal static ShippedAssembly Planning => InLib("OrgAdmin.Planning");

    internal static ShippedAssembly Sandbox => InLib("OrgAdmin.Sandbox");

    /// <summary>The assemblies of packages that ship with the module.</summary>
    internal static IReadOnlyList<ShippedAssembly> Packages => Directory.GetFiles(Path.Combine(ModuleFolder, "lib"), "*.dll")
        .Where(file => !Path.GetFileName(file).StartsWith("OrgAdmin.", StringComparison.Ordinal))
        .Select(Read)
        .ToList();

    internal static ShippedAssembly InLib(string name) => Read(Path.Combine(ModuleFolder, "lib", name + ".dll"));

    internal static ShippedAssembly Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        MetadataReader metadata = image.GetMetadataReader();
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        return new ShippedAssembly(
            metadata.GetString(assembly.Name),
            assembly.Version,
            metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Order(StringComparer.Ordinal)
                .ToList(),
            metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .ToHashSet(StringComparer.Ordinal));
    }
}
