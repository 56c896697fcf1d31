using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Promises.Isolation;

/// <summary>Other versions of the packages that the module brings along, as another module would have them.</summary>
internal static class Rivals
{
    /// <summary>The assemblies of one version, made for the newest framework that this process could load.</summary>
    internal static IReadOnlyList<string> Assemblies(string version) => Directory.GetDirectories(Packages.Root, "microsoft.extensions.*")
        .Select(package => Path.Combine(package, version, "lib"))
        .Where(Directory.Exists)
        .Select(library => Directory.GetDirectories(library, "net*.0").OrderBy(MadeFor).Last(folder => MadeFor(folder) <= Environment.Version.Major))
        .SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
        .ToList();

    private static int MadeFor(string folder) =>
        Version.TryParse(Path.GetFileName(folder)["net".Length..], out Version? version) ? version.Major : 0;
}
