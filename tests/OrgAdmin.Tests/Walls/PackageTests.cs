using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

public class PackageTests
{
    private static readonly string[] Projects =
    [
        .. new[] { "src", "tests" }.SelectMany(
            folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)),
    ];

    [Fact]
    public void Versions_of_packages_stand_in_one_file_alone()
    {
        Assert.Contains(Projects, project => XDocument.Load(project).Descendants("PackageReference").Any());
        foreach (string project in Projects)
        {
            XDocument xml = XDocument.Load(project);
            Assert.Empty(xml.Descendants("PackageVersion"));
            Assert.DoesNotContain(xml.Descendants("PackageReference"), package =>
                package.Attributes().Select(attribute => attribute.Name.LocalName)
                    .Concat(package.Elements().Select(element => element.Name.LocalName))
                    .Any(name => name.StartsWith("Version", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("Microsoft.Extensions.Http")]
    public void A_shipped_package_is_on_the_line_10_0(string package)
    {
        XElement version = Assert.Single(
            XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion"),
            element => (string?)element.Attribute("Include") == package);

        Assert.StartsWith("10.0.", (string?)version.Attribute("Version"));
        Assert.Equal((10, 0), (ShippedAssembly.InLib(package).Version.Major, ShippedAssembly.InLib(package).Version.Minor));
    }

    [Fact]
    public void What_ships_is_built_for_NET_Standard()
    {
        string[] names = [.. ShippedAssembly.Packages.Select(package => package.Name)];
        Assert.Contains("System.Text.Json", names);
        Assert.All(ShippedAssembly.Packages, package => Assert.Contains("netstandard", package.References));
    }

    [Fact]
    public void Nothing_of_PowerShell_ships()
    {
        string[] files =
        [
            .. Directory.GetFiles(ShippedAssembly.ModuleFolder, "*.dll", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)),
        ];

        Assert.Contains("OrgAdmin.dll", files);
        Assert.DoesNotContain("System.Management.Automation.dll", files);
    }

    [Fact]
    public void The_model_has_no_package_and_the_shell_no_output_of_another_project()
    {
        Assert.Empty(Load("OrgAdmin.Model").Descendants("PackageReference"));
        Assert.Empty(Load("OrgAdmin.Model").Descendants("ProjectReference"));
        XElement[] references = [.. Load("OrgAdmin.Shell").Descendants("ProjectReference")];
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal("false", (string?)reference.Attribute("ReferenceOutputAssembly")));
    }

    private static XDocument Load(string project) =>
        XDocument.Load(Projects.Single(file => Path.GetFileNameWithoutExtension(file) == project));
}
