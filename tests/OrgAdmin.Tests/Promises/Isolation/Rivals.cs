using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>Other versions of the packages that the module brings along, as another module would have them.</summary>
internal static class Rivals
{
    /// <summary>The assemblies of one version, made for the newest framework that a process on this .NET could load.</summary>
    internal static IReadOnlyList<string> Assemblies(string version, Version runtime) => Directory.GetDirectories(Packages.Root, "microsoft.extensions.*")
        .Select(package => Path.Combine(package, version, "lib"))
        .Where(Directory.Exists)
        .Select(library => Directory.GetDirectories(library).Where(folder => MadeFor(folder) <= runtime).MaxBy(MadeFor)!)
        .SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
        .ToList();

    // What is made for .NET Standard comes after what is made for .NET, whose versions begin at 5. The rest is .NET Framework's.
    private static Version MadeFor(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Replace("netstandard", string.Empty).Replace("net", string.Empty), out Version? version)
            ? version
            : new Version(int.MaxValue, 0);
}
