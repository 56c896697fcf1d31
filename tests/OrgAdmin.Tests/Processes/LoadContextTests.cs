using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Processes;

/// <summary>
/// Every cmdlet is called once under strict mode and shows something. After that the packages are never where another module could meet them.
/// </summary>
public class LoadContextTests
{
    private static readonly string EveryCmdlet = $$"""
        $ErrorActionPreference = 'Stop'
        Set-StrictMode -Version Latest
        {{CmdletCatalog.Variables}}
        $canFormat = Get-Command Out-String -ErrorAction Ignore
        function Show($call) {
            $found = @(& $call)
            if ($found.Count -eq 0 -or ($canFormat -and -not ($found | Out-String).Trim())) { throw "Nothing was shown by $call" }
        }
        {{string.Join('\n', CmdletCatalog.All.Select(cmdlet => $"Show {{ {cmdlet.Sample} }}"))}}
        foreach ($assembly in [System.AppDomain]::CurrentDomain.GetAssemblies()) {
            if (-not $assembly.IsDynamic) {
                $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly)
                $Host.UI.WriteLine("loaded|$($assembly.GetName().Name)|$($context.Name)|$($assembly.Location)")
            }
        }
        """;

    private static readonly string[] Ours =
    [
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options",
        "OrgAdmin.Core", "OrgAdmin.Sandbox",
    ];

    [Theory]
    [MemberData(nameof(Shipped.Hosts), MemberType = typeof(Shipped))]
    public async Task Packages_stay_out_of_the_default_context(string host)
    {
        ChildResult run = await Shipped.RunCommandAsync(host, EveryCmdlet);
        Assert.True(run.ExitCode == 0, run.ToString());
        Loaded[] loaded = run.Lines.Select(line => line.Split('|')).Where(parts => parts[0] == "loaded")
            .Select(parts => new Loaded(parts[1], parts[2], parts[3])).ToArray();

        Assert.Equal("Default", Assert.Single(loaded, assembly => assembly.Name == "OrgAdmin").Context);
        Assert.Equal("Default", Assert.Single(loaded, assembly => assembly.Name == "OrgAdmin.Model").Context);
        foreach (string name in Ours)
        {
            Assert.Equal("OrgAdmin", Assert.Single(loaded, assembly => assembly.Name == name).Context);
        }

        // What the framework itself has, as new or newer, stays the framework's.
        string framework = Path.GetDirectoryName(Assert.Single(loaded, assembly => assembly.Name == "System.Private.CoreLib").Location)!;
        string[] packages = Directory.GetFiles(Built.Library, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();
        Assert.DoesNotContain(loaded, assembly => assembly.Context != "OrgAdmin"
            && packages.Contains(assembly.Name) && Path.GetDirectoryName(assembly.Location) != framework);
        Assert.All(
            loaded.Where(assembly => assembly.Location.StartsWith(Built.Library, StringComparison.OrdinalIgnoreCase)),
            assembly => Assert.Equal("OrgAdmin", assembly.Context));
    }

    private sealed record Loaded(string Name, string Context, string Location);
}
