using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>Who may know whom, read from the assemblies that were built.</summary>
public class ReferenceTests
{
    [Fact]
    public void The_cmdlets_reference_the_model_the_core_the_planning_the_sandbox_and_PowerShell_alone()
    {
        string[] expected = ["OrgAdmin.Core", "OrgAdmin.Model", "OrgAdmin.Planning", "OrgAdmin.Sandbox", "System.Management.Automation", "netstandard"];

        Assert.Equal(expected, ShippedAssembly.Cmdlets.References);
    }

    [Fact]
    public void The_model_references_the_base_class_library_alone()
    {
        Assert.Equal(["netstandard"], ShippedAssembly.Model.References);
    }

    [Fact]
    public void The_core_references_the_model_and_packages_and_no_PowerShell()
    {
        string[] packages = [.. ShippedAssembly.Packages.Select(package => package.Name)];

        Assert.Contains("OrgAdmin.Model", ShippedAssembly.Core.References);
        Assert.Contains("System.Text.Json", ShippedAssembly.Core.References);
        Assert.DoesNotContain("System.Management.Automation", ShippedAssembly.Core.References);
        Assert.Empty(ShippedAssembly.Core.References.Except(packages).Except(["OrgAdmin.Model", "netstandard"]));
    }

    [Fact]
    public void The_planning_references_the_model_the_core_and_JSON_and_no_PowerShell()
    {
        string[] packages = [.. ShippedAssembly.Packages.Select(package => package.Name)];

        Assert.Contains("OrgAdmin.Core", ShippedAssembly.Planning.References);
        Assert.Contains("OrgAdmin.Model", ShippedAssembly.Planning.References);
        Assert.DoesNotContain("Microsoft.Extensions.Http", ShippedAssembly.Planning.References);
        Assert.Empty(ShippedAssembly.Planning.References.Except(packages).Except(["OrgAdmin.Core", "OrgAdmin.Model", "netstandard"]));
    }

    [Fact]
    public void The_planning_neither_sends_by_itself_nor_blocks_nor_writes_to_the_console()
    {
        var forbidden = new Regex(@"System\.Net\b|HttpClient|\bConsole\b|Thread\.Sleep|\.Wait\(\)|\.Result\b|GetAwaiter\(\)");

        Assert.Empty(SourceFiles.Of("OrgAdmin.Planning").Where(file => forbidden.IsMatch(file.Code)).Select(file => file.Name));
    }

    [Fact]
    public void The_sandbox_references_nothing_of_PowerShell_and_no_package_but_JSON()
    {
        string[] allowed = ["System.Memory", "System.Text.Json", "System.Text.Encodings.Web", "netstandard"];

        Assert.Contains("netstandard", ShippedAssembly.Sandbox.References);
        Assert.Empty(ShippedAssembly.Sandbox.References.Except(allowed));
    }

    [Fact]
    public void The_sandbox_is_known_to_Connect_Org_alone()
    {
        string[] types = [.. ShippedAssembly.Sandbox.PublicTypes.Select(name => name[(name.LastIndexOf('.') + 1)..])];
        Assert.Contains("SandboxApi", types);
        var mention = new Regex($@"using OrgAdmin\.Sandbox\b|(?<![\w""])({string.Join('|', types.Select(Regex.Escape))})(?![\w""])");

        string[] who = [.. SourceFiles.Of("OrgAdmin").Where(file => mention.IsMatch(file.Code)).Select(file => file.Name)];

        Assert.Equal(["SandboxConnection.cs"], who);
    }

    [Fact]
    public void Every_reference_among_the_shipped_assemblies_is_shipped_or_the_frameworks()
    {
        ShippedAssembly[] shipped =
            [ShippedAssembly.Cmdlets, ShippedAssembly.Model, ShippedAssembly.Core, ShippedAssembly.Planning, ShippedAssembly.Sandbox, .. ShippedAssembly.Packages];
        string[] given = [.. shipped.Select(assembly => assembly.Name), "netstandard", "System.Management.Automation"];

        string[] missing =
        [
            .. shipped.SelectMany(assembly => assembly.References.Except(given).Select(reference => $"{assembly.Name} -> {reference}")),
        ];

        Assert.True(shipped.Length > 10);
        Assert.Empty(missing);
    }

    [Fact]
    public void The_shell_references_no_other_project_and_no_ASPNET()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string shell = Path.Combine(Repository.Root, "src", "OrgAdmin.Shell", "bin", configuration, "net10.0", "OrgAdmin.Shell.dll");

        ShippedAssembly assembly = ShippedAssembly.Read(shell);

        Assert.Contains("System.Management.Automation", assembly.References);
        Assert.DoesNotContain(assembly.References, name => name.StartsWith("OrgAdmin", StringComparison.Ordinal));
        Assert.DoesNotContain(assembly.References, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(shell)!, "OrgAdmin.*.dll").Select(Path.GetFileName).Except(["OrgAdmin.Shell.dll"]));
    }
}
