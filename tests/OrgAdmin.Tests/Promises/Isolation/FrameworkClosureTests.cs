using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

public class FrameworkClosureTests
{
    private static readonly string Module = Path.Combine(Repository.Root, "module");
    private static readonly string Library = Path.Combine(Module, "lib");

    private static readonly Dictionary<string, Version> InLibrary = NamesOf(Library);
    private static readonly Dictionary<string, Version> BesideManifest = NamesOf(Module);

    [Fact]
    public void Every_reference_of_what_ships_is_satisfied_on_NET_Framework_4_7_2()
    {
        string[] missing = Directory.GetFiles(Module, "*.dll", SearchOption.AllDirectories)
            .SelectMany(path => FrameworkReferences.ReferencesOf(path).Where(reference => !IsSatisfied(path, reference))
                .Select(reference => $"{Path.GetFileName(path)} -> {reference.Name} {reference.Version}"))
            .ToArray();
        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    [Fact]
    public void The_test_reads_the_assemblies_that_ship_and_the_frameworks_own()
    {
        Assert.Contains("OrgAdmin", BesideManifest.Keys);
        Assert.Contains("Microsoft.Extensions.Http", InLibrary.Keys);
        Assert.Equal(new Version(2, 0, 0, 0), FrameworkReferences.Assemblies["netstandard"]);
        Assert.False(IsSatisfied(Path.Combine(Library, "any.dll"), new AssemblyName("Missing.Package, Version=1.0.0.0")));
        Assert.False(IsSatisfied(Path.Combine(Library, "any.dll"), new AssemblyName("mscorlib, Version=8.0.0.0")));
        Assert.False(IsSatisfied(Path.Combine(Library, "any.dll"), AssemblyName.GetAssemblyName(Path.Combine(Module, "OrgAdmin.dll"))));
        Assert.False(IsSatisfied(Path.Combine(Module, "any.dll"), new AssemblyName("Microsoft.Extensions.Http, Version=10.0.0.0")));
    }

    private static bool IsSatisfied(string asking, AssemblyName reference)
    {
        string name = reference.Name!;
        if (name == "System.Management.Automation"
            || (FrameworkReferences.Assemblies.TryGetValue(name, out Version? framework) && framework >= reference.Version)
            || (BesideManifest.TryGetValue(name, out Version? beside) && beside == reference.Version
                && (name == "OrgAdmin.Model" || Path.GetDirectoryName(asking) == Module)))
        {
            return true;
        }

        // The resolver answers for the module's own from anywhere, and for the packages when one of lib/ asks, whatever the version.
        bool isAnswered = name is "OrgAdmin.Core" or "OrgAdmin.Planning" or "OrgAdmin.Sandbox" || Path.GetDirectoryName(asking) == Library;
        return isAnswered && InLibrary.ContainsKey(name);
    }

    private static Dictionary<string, Version> NamesOf(string folder) => Directory.GetFiles(folder, "*.dll")
        .Select(AssemblyName.GetAssemblyName).ToDictionary(name => name.Name!, name => name.Version!, StringComparer.OrdinalIgnoreCase);
}
