using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>The file that the Gallery gets, and the folder with the same content.</summary>
[Collection(PackageCollection.Name)]
public class PackageFileTests(PackageFixture packages)
{
    private static readonly string[] OfNuGet = ["[Content_Types].xml", "_rels/", "package/", "OrgAdmin.nuspec"];

    [Fact]
    public void Two_builds_in_different_folders_give_the_same_bytes()
    {
        SortedDictionary<string, byte[]> one = Read(packages.One), other = Read(packages.Other);

        Assert.Equal(one.Keys, other.Keys);
        Assert.Empty(one.Where(entry => !entry.Value.AsSpan().SequenceEqual(other[entry.Key])).Select(entry => entry.Key));
        Assert.True(File.ReadAllBytes(packages.One.Package).AsSpan().SequenceEqual(File.ReadAllBytes(packages.Other.Package)));
    }

    [Fact]
    public void The_package_holds_what_ships_and_nothing_else()
    {
        string module = Path.Combine(Repository.Root, "module");
        string[] expected =
        [
            "LICENSE", "OrgAdmin.psd1", "THIRD-PARTY-NOTICES.txt", "module/OrgAdmin.Format.ps1xml", "module/OrgAdmin.Model.dll",
            "module/OrgAdmin.dll", "module/lib/OrgAdmin.Core.dll", "module/lib/OrgAdmin.Planning.dll", "module/lib/OrgAdmin.Sandbox.dll",
            "module/lib/THIRD-PARTY-NOTICES.TXT", "module/roster.schema.json",
            .. Directory.GetFiles(Path.Combine(module, "en-US")).Select(file => "module/en-US/" + Path.GetFileName(file)),
            .. ThirdParties.Noticed().Select(package => $"module/lib/{package.Name}.dll"),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Ours(packages.One).Select(entry => entry.Key));
    }

    [Fact]
    public void The_folder_and_the_package_are_the_same_files()
    {
        string layout = packages.One.Layout;
        string[] files = Directory.GetFiles(layout, "*", SearchOption.AllDirectories);
        Dictionary<string, byte[]> ours = Ours(packages.One).ToDictionary();

        Assert.Equal(ours.Count, files.Length);
        Assert.All(files, file =>
            Assert.True(ours[Path.GetRelativePath(layout, file).Replace('\\', '/')].AsSpan().SequenceEqual(File.ReadAllBytes(file)), file));
    }

    [Fact]
    public void The_package_says_what_the_manifest_says()
    {
        using var stream = new MemoryStream(Read(packages.One)["OrgAdmin.nuspec"]);
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Dictionary<string, string> said = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        var manifest = ShippedManifest.Read();
        var gallery = ShippedManifest.ReadGalleryData();

        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["id"] = "OrgAdmin",
                ["version"] = ShippedManifest.Version,
                ["authors"] = (string)manifest["Author"]!,
                ["description"] = (string)manifest["Description"]!,
                ["copyright"] = (string)manifest["Copyright"]!,
                ["projectUrl"] = (string)gallery["ProjectUri"]!,
                ["licenseUrl"] = (string)gallery["LicenseUri"]!,
                ["releaseNotes"] = (string)gallery["ReleaseNotes"]!,
                ["tags"] = string.Join(' ', ShippedManifest.Words(gallery["Tags"]).Prepend("PSModule")),
            },
            new SortedDictionary<string, string>(said));
    }

    [Fact]
    public void Packaging_leaves_the_module_of_the_checkout_alone() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(packages.One.Folder, "module"), "*.dll", SearchOption.AllDirectories));

    [Fact]
    public void Every_package_that_ships_is_named_with_its_version_and_its_license()
    {
        Assert.Equal(ThirdParties.InLib(packages.One), ThirdParties.Noticed());
        Assert.Contains("The MIT License", File.ReadAllText(ThirdParties.File), StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Ours(PackedCopy copy) =>
        Read(copy).Where(entry => !OfNuGet.Any(name => entry.Key.StartsWith(name, StringComparison.Ordinal)));

    private static SortedDictionary<string, byte[]> Read(PackedCopy copy)
    {
        using ZipArchive archive = ZipFile.OpenRead(copy.Package);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using Stream stream = entry.Open();
            stream.CopyTo(content);
            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }
}
