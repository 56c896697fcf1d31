using System.IO;
using System.Linq;
using System.Reflection;

namespace OrgAdmin.Tests.Support;

/// <summary>What the build has downloaded for the tests to read or to run, and does not reference.</summary>
internal static class Packages
{
    /// <summary>Where NuGet keeps the packages of this machine.</summary>
    internal static string Root { get; } = Metadata("NuGetPackageRoot");

    /// <summary>Pester's manifest.</summary>
    internal static string Pester { get; } = Path.Combine(Folder("Pester", Metadata("PesterVersion")), "tools", "Pester.psd1");

    /// <summary>A folder of a package.</summary>
    internal static string Folder(string id, string version) => Path.Combine(Root, id.ToLowerInvariant(), version);

    private static string Metadata(string key) => typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
