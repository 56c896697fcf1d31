using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Packaging;

/// <summary>The packages of others that ship.</summary>
internal static partial class ThirdParties
{
    internal static string File { get; } = Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt");

    /// <summary>Those that the notices name.</summary>
    internal static IReadOnlyList<(string Name, string Version)> Noticed() =>
        [.. Entry().Matches(System.IO.File.ReadAllText(File)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Order()];

    /// <summary>Those that an assembly in lib/ comes from, as the restore has resolved them. One that comes from no package has no version.</summary>
    internal static IReadOnlyList<(string Name, string Version)> InLib(PackedCopy copy)
    {
        using FileStream file = System.IO.File.OpenRead(Path.Combine(copy.Folder, "src", "OrgAdmin", "obj", "project.assets.json"));
        using JsonDocument assets = JsonDocument.Parse(file);
        Dictionary<string, (string Name, string Version)> sources = [];
        foreach (JsonProperty library in assets.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject())
        {
            string[] parts = library.Name.Split('/');
            if (library.Value.TryGetProperty("runtime", out JsonElement runtime))
            {
                foreach (JsonProperty assembly in runtime.EnumerateObject().Where(one => one.Name.EndsWith(".dll", StringComparison.Ordinal)))
                {
                    sources[Path.GetFileName(assembly.Name)] = (parts[0], parts[1]);
                }
            }
        }

        return
        [
            .. Directory.GetFiles(Path.Combine(copy.Layout, "module", "lib"), "*.dll").Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith("OrgAdmin.", StringComparison.Ordinal))
                .Select(name => sources.GetValueOrDefault(name, (name, "?"))).Distinct().Order(),
        ];
    }

    [GeneratedRegex(@"^    (\S+) +(\d\S+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
