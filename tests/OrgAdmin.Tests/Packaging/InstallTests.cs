using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Packaging;

/// <summary>The package on a machine where it was installed.</summary>
[Collection(PackageCollection.Name)]
public class InstallTests(PackageFixture packages)
{
    private const string Work = $$"""
        Import-Module OrgAdmin
        "from $((Get-Module OrgAdmin).ModuleBase)"
        Connect-Org -Sandbox
        "organizations: $(@(Get-Org).Count)"
        $org = Get-Org -OrgId {{SandboxSeed.AlderCreekId}}
        "invited: $(($org | New-OrgInvite -Email new.person@fieldworks.example.net -Role Edit).Email)"
        "role: $(($org | Get-OrgMember -Email priya.raman@aldercreek.example.com | Set-OrgMember -Role Admin).Role)"
        $org | Get-OrgInvite | Where-Object Email -EQ new.person@fieldworks.example.net | Revoke-OrgInvite
        "invites: $(@($org | Get-OrgInvite | Where-Object Email -EQ new.person@fieldworks.example.net).Count)"
        $org | Get-OrgMember -Email sam.whitlock@fieldworks.example.net | Remove-OrgMember -Confirm:$false
        "members: $(@($org | Get-OrgMember -Email sam*).Count)"
        Disconnect-Org
        "connected: $($null -ne (Get-OrgConnection))"
        "help: $((Get-Help about_OrgAdmin).Trim().Split("`n")[0])"
        "page: $((Get-Help New-OrgInvite).Synopsis)"
        """;

    [Fact]
    public async Task Does_a_days_work_from_a_clean_folder()
    {
        using var installation = new Installation();
        installation.Unpack(packages.One);

        DidItsWork(await installation.RunAsync(Work), installation);
    }

    [Fact]
    public async Task Install_PSResource_installs_it_and_it_does_a_days_work()
    {
        using var installation = new Installation();
        await installation.RequireAsync("Install-PSResource");
        File.Copy(packages.One.Package, Path.Combine(installation.Feed, Path.GetFileName(packages.One.Package)));

        ChildResult run = await installation.RunAsync(
            $"""
            Register-PSResourceRepository feed -Uri '{installation.Feed}' -Trusted
            Install-PSResource OrgAdmin -Repository feed
            $found = Get-InstalledPSResource OrgAdmin
            "installed: $($found.Name) $($found.Version) $($found.Type) $($found.Dependencies.Count)"
            {Work}
            """);

        DidItsWork(run, installation);
        Assert.Contains($"installed: OrgAdmin {ShippedManifest.Version} Module 0", run.Lines);
        Assert.Equal(
            Files(packages.One.Layout), Files(installation.Module).Where(file => Path.GetFileName(file) != "PSGetModuleInfo.xml"));
    }

    [Fact]
    public async Task Its_manifest_is_accepted_without_a_word()
    {
        using var installation = new Installation();
        installation.Unpack(packages.One);

        ChildResult run = await installation.RunAsync(
            $"""
            $info = Test-ModuleManifest '{Path.Combine(installation.Module, "OrgAdmin.psd1")}' -WarningVariable said
            "warnings: $(@($said).Count)"
            "version: $($info.Version)"
            """);

        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.ToString());
        Assert.Equal(["warnings: 0", $"version: {ShippedManifest.Version}", string.Empty], run.Lines);
    }

    [Fact]
    public async Task The_analyzer_finds_nothing_in_it()
    {
        using var installation = new Installation();
        await installation.RequireAsync("Invoke-ScriptAnalyzer");
        installation.Unpack(packages.One);
        string faulty = Path.Combine(installation.Home, "faulty.ps1");
        await File.WriteAllTextAsync(faulty, "gci", TestContext.Current.CancellationToken);

        ChildResult run = await installation.RunAsync(
            $$"""
            Invoke-ScriptAnalyzer -Path '{{faulty}}' | ForEach-Object RuleName
            'the package:'
            foreach ($rules in @{}, @{ Settings = 'PSGallery' }) {
                Invoke-ScriptAnalyzer -Path '{{installation.Module}}' -Recurse @rules | Out-String
            }
            """);

        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.ToString());
        Assert.Equal(["PSAvoidUsingCmdletAliases", "the package:"], run.Lines.Where(line => line.Length > 0));
    }

    private static void DidItsWork(ChildResult run, Installation installation)
    {
        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.ToString());
        Assert.Contains(run.Lines, line => line == $"from {installation.Module}");
        string[] expected =
        [
            "organizations: 3", "invited: new.person@fieldworks.example.net", "role: admin", "invites: 0", "members: 0", "connected: False",
            "help: TOPIC", "page: Invites people to an organization.",
        ];
        Assert.All(expected, line => Assert.Contains(line, run.Lines));
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
