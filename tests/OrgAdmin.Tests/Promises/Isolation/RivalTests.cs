using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

public class RivalTests
{
    private const string Cmdlets = """
        function Say($text) { [Console]::Out.WriteLine($text) }
        Connect-Org -Sandbox
        Say "connection $((Get-OrgConnection).IsSandbox)"
        $org = Get-Org -Name 'Alder Creek Pumps'
        Say "org $($org.Name)"
        Say "described $(($org | Set-Org -Description 'Tried').Description)"
        Say "members $(@($org | Get-OrgMember).Count)"
        Say "changed $((Set-OrgMember $org.OrgId -Email elena.petrova@aldercreek.example.com -Role Edit).Role)"
        Remove-OrgMember $org.OrgId -Email grace.huang@aldercreek.example.com -Confirm:$false
        $invite = New-OrgInvite $org.OrgId -Email new@aldercreek.example.com -Role View
        Say "invite $($invite.Email)"
        $invite | Revoke-OrgInvite
        Say "invites $(@($org | Get-OrgInvite).Count)"
        Say "left $(@($org | Get-OrgMember).Count)"
        Remove-Org -OrgId 64a1f0b97be19d5a3c8d0002 -Confirm:$false
        Say "orgs $(@(Get-Org).Count)"
        Disconnect-Org
        """;

    private const string Use = """
        $rivals = @{}
        foreach ($path in $env:RIVALS.Split([System.IO.Path]::PathSeparator)) {
            $rival = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($path)
            $rivals[$rival.GetName().Name] = $rival
        }
        function Use-Rival {
            $name = 'Microsoft.Extensions.DependencyInjection'
            $services = [Activator]::CreateInstance($rivals["$name.Abstractions"].GetType("$name.ServiceCollection", $true))
            $null = $rivals['Microsoft.Extensions.Options'].GetType("$name.OptionsServiceCollectionExtensions", $true)::AddOptions($services)
            if ($env:WITH_HTTP) {
                $null = $rivals['Microsoft.Extensions.Http'].GetType("$name.HttpClientFactoryServiceCollectionExtensions", $true)::AddHttpClient($services)
            }
            $provider = $rivals[$name].GetType("$name.ServiceCollectionContainerBuilderExtensions", $true)::BuildServiceProvider($services)
            if ($env:WITH_HTTP) {
                $factory = $provider.GetService($rivals['Microsoft.Extensions.Http'].GetType('System.Net.Http.IHttpClientFactory', $true))
                $null = $factory.CreateClient('any').BaseAddress
            }
            [Console]::Out.WriteLine("rival $($provider.GetType().Assembly.GetName().Version) provides")
        }
        Use-Rival
        """;

    private const string Import = "Import-Module $env:MANIFEST -ErrorAction Stop";

    private const string List = """
        foreach ($assembly in [AppDomain]::CurrentDomain.GetAssemblies()) {
            $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly).Name
            [Console]::Out.WriteLine("loaded|$context|$($assembly.GetName().Name)|$($assembly.GetName().Version)")
        }
        """;

    public static TheoryData<string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach (string version in new[] { "8.0.0", "9.0.0", "11.0.0" })
        {
            cases.Add(ChildEngine.PowerShell, version, true);
            cases.Add(ChildEngine.PowerShell, version, false);
            cases.Add(ChildEngine.Shell, version, true);
            cases.Add(ChildEngine.Shell, version, false);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task All_cmdlets_and_the_rival_packages_work_in_one_process(string engine, string version, bool rivalsFirst)
    {
        ChildEngine child = ChildEngine.Find(engine);
        IReadOnlyList<string> rivals = Rivals.Assemblies(version, child.Runtime);
        Assert.Contains(rivals, path => path.EndsWith("Microsoft.Extensions.Http.dll", StringComparison.Ordinal));
        string[] parts = rivalsFirst ? [Use, Import, Cmdlets] : [Import, Cmdlets, Use];
        ChildRun run = (await child.RunAsync(
            string.Join('\n', ["$ErrorActionPreference = 'Stop'", .. parts, "Use-Rival", List]),
            new Dictionary<string, string>
            {
                ["MANIFEST"] = Repository.Manifest,

                // That of a later .NET lacks an assembly which the framework has in an older version: no module can use it there.
                ["WITH_HTTP"] = Version.Parse(version).Major <= child.Runtime.Major ? "1" : string.Empty,
                ["RIVALS"] = string.Join(Path.PathSeparator, rivals),
            })).MustSucceed();

        string[] said = run.Lines.Where(line => !line.StartsWith("loaded|", StringComparison.Ordinal)).ToArray();
        string used = $"rival {AssemblyName.GetAssemblyName(rivals[0]).Version} provides";
        Assert.Equal(2, said.Count(line => line == used));
        Assert.Equal(
            [
                "connection True", "org Alder Creek Pumps", "described Tried", "members 7", "changed edit",
                "invite new@aldercreek.example.com", "invites 2", "left 6", "orgs 2",
            ],
            said.Where(line => line != used));
        CheckContexts(run);
    }

    [Theory]
    [InlineData("9.0.0", 8, "net8.0", "net8.0")]
    [InlineData("9.0.0", 10, "net9.0", "net9.0")]
    [InlineData("11.0.0", 8, "netstandard2.1", "netstandard2.0")]
    [InlineData("11.0.0", 9, "netstandard2.1", "netstandard2.0")]
    [InlineData("11.0.0", 10, "net10.0", "net10.0")]
    public void Rivals_are_made_for_the_NET_of_the_process_that_loads_them(string version, int runtime, string injection, string http)
    {
        IReadOnlyList<string> rivals = Rivals.Assemblies(version, new Version(runtime, 0, 5));

        Assert.Contains(Path.Combine("lib", injection, "Microsoft.Extensions.DependencyInjection.dll"), rivals.Select(Place));
        Assert.Contains(Path.Combine("lib", http, "Microsoft.Extensions.Http.dll"), rivals.Select(Place));

        static string Place(string path) => string.Join(Path.DirectorySeparatorChar, path.Split(Path.DirectorySeparatorChar)[^3..]);
    }

    private static void CheckContexts(ChildRun run)
    {
        string[] own = run.Lines.Where(line => line.StartsWith("loaded|OrgAdmin|", StringComparison.Ordinal)).ToArray();
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "module", "lib"), "*.dll"))
        {
            AssemblyName shipped = AssemblyName.GetAssemblyName(path);
            if (shipped.Name!.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || shipped.Name.StartsWith("OrgAdmin.", StringComparison.Ordinal))
            {
                Assert.Contains($"loaded|OrgAdmin|{shipped.Name}|{shipped.Version}", own);
            }
        }

        Assert.Contains(run.Lines, line => line.StartsWith("loaded|Default|OrgAdmin.Model|", StringComparison.Ordinal));
    }
}
