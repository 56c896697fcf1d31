using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Packaging;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

public class ManifestTests
{
    [Fact]
    public void The_manifest_exports_the_cmdlets_by_name_and_nothing_else()
    {
        Hashtable manifest = ShippedManifest.Read();

        Assert.Equal(CmdletCatalog.Names, ShippedManifest.Words(manifest["CmdletsToExport"]).Order(StringComparer.Ordinal));
        Assert.Empty(ShippedManifest.Words(manifest["FunctionsToExport"]));
        Assert.Empty(ShippedManifest.Words(manifest["AliasesToExport"]));
        Assert.Empty(ShippedManifest.Words(manifest["VariablesToExport"]));
        Assert.Equal(4, manifest.Keys.Cast<string>().Count(key => key.EndsWith("ToExport", StringComparison.Ordinal) && key != "DscResourcesToExport"));
    }

    [Fact]
    public void The_assembly_has_the_cmdlets_that_the_manifest_exports()
    {
        string[] built =
        [
            .. typeof(OrgConnection).Assembly.GetExportedTypes()
                .Select(type => type.GetCustomAttribute<CmdletAttribute>())
                .OfType<CmdletAttribute>()
                .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(CmdletCatalog.Names, built);
    }

    [Fact]
    public void The_manifest_runs_no_script_at_import()
    {
        Hashtable manifest = ShippedManifest.Read();

        Assert.Equal(["module/OrgAdmin.dll"], ShippedManifest.Words(manifest["NestedModules"]));
        Assert.Equal(["module/OrgAdmin.Model.dll"], ShippedManifest.Words(manifest["RequiredAssemblies"]));
        Assert.All(new[] { "RootModule", "ScriptsToProcess", "TypesToProcess" }, key => Assert.False(manifest.ContainsKey(key), key));
    }

    [Fact]
    public void The_manifest_says_what_the_Gallery_shows()
    {
        Hashtable manifest = ShippedManifest.Read();
        Hashtable gallery = ShippedManifest.ReadGalleryData();
        string project = Assert.IsType<string>(gallery["ProjectUri"]);

        Assert.Equal("5.1", manifest["PowerShellVersion"]);
        Assert.Equal("4.7.2", manifest["DotNetFrameworkVersion"]);
        Assert.Equal(["Core", "Desktop"], ShippedManifest.Words(manifest["CompatiblePSEditions"]));
        Assert.All(
            new[] { "PSEdition_Core", "PSEdition_Desktop", "Windows", "Linux", "MacOS" },
            tag => Assert.Contains(tag, ShippedManifest.Words(gallery["Tags"])));
        Assert.Equal(Uri.UriSchemeHttps, new Uri(project).Scheme);
        Assert.Equal($"{project}/blob/main/LICENSE", gallery["LicenseUri"]);
        Assert.All(new[] { "GUID", "Author", "CompanyName", "Copyright", "Description" }, key => Assert.NotEmpty((string)manifest[key]!));
    }

    [Fact]
    public void The_changelog_begins_with_the_version_of_the_manifest()
    {
        string newest = File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md")).First(line => line.StartsWith("## ", StringComparison.Ordinal));
        string notes = Assert.IsType<string>(ShippedManifest.ReadGalleryData()["ReleaseNotes"]);

        Assert.StartsWith($"## {ShippedManifest.Version} ", newest);
        Assert.StartsWith($"{ShippedManifest.Version}: ", notes);
        Assert.EndsWith($"{ShippedManifest.ReadGalleryData()["ProjectUri"]}/blob/main/CHANGELOG.md", notes);
    }
}
