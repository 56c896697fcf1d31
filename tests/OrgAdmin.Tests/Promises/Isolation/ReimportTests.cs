using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Isolation;

public class ReimportTests
{
    private const string Removed = """
        $ErrorActionPreference = 'Stop'
        Import-Module $env:MANIFEST
        Connect-Org -Sandbox
        $before = Get-Org
        Remove-Module OrgAdmin
        [Console]::Out.WriteLine("gone $($null -eq (Get-Command Get-Org -ErrorAction Ignore))")
        Import-Module $env:MANIFEST
        Connect-Org -Sandbox
        [Console]::Out.WriteLine("again $(@(Get-Org).Count) $((Get-Org)[0].GetType() -eq $before[0].GetType())")
        try { $before[0] | Get-OrgMember -ErrorAction Stop } catch { [Console]::Out.WriteLine("knows $($_.FullyQualifiedErrorId.Split(',')[0])") }
        """;

    private const string Forced = """
        $ErrorActionPreference = 'Stop'
        foreach ($round in 1..3) {
            Import-Module $env:MANIFEST -Force
            Connect-Org -Sandbox
            [Console]::Out.WriteLine("round $round $(@(Get-Org).Count) $(@(Get-Module OrgAdmin).Count)")
        }
        $contexts = [System.Runtime.Loader.AssemblyLoadContext]::All.Where({ $_.Name -eq 'OrgAdmin' })
        [Console]::Out.WriteLine("contexts $($contexts.Count)")
        """;

    private const string Parallel = """
        $ErrorActionPreference = 'Stop'
        $manifest = $env:MANIFEST
        1..20 | ForEach-Object -ThrottleLimit 20 -Parallel {
            Import-Module $using:manifest -ErrorAction Stop
            Connect-Org -Sandbox
            $null = Set-Org 64a1f0b97be19d5a3c8d0001 -Name "Number $_" -ErrorAction Stop
            if ((Get-Org 64a1f0b97be19d5a3c8d0001).Name -cne "Number $_") { throw "Number $_ sees another one's sandbox" }
            "done $_"
        } | ForEach-Object { [Console]::Out.WriteLine($_) }
        """;

    private static readonly Dictionary<string, string> Environment = new() { ["MANIFEST"] = Repository.Manifest };

    [Theory]
    [InlineData(ChildEngine.PowerShell)]
    [InlineData(ChildEngine.Shell)]
    public async Task The_module_works_after_it_was_removed_and_imported_again(string engine)
    {
        ChildRun run = (await ChildEngine.Find(engine).RunAsync(Removed, Environment)).MustSucceed();
        Assert.Equal(["gone True", "again 3 True", "knows OrgAdmin.WrongConnection"], run.Lines);
    }

    [Theory]
    [InlineData(ChildEngine.PowerShell)]
    [InlineData(ChildEngine.Shell)]
    public async Task The_module_can_be_imported_by_force_and_makes_one_load_context(string engine)
    {
        ChildRun run = (await ChildEngine.Find(engine).RunAsync(Forced, Environment)).MustSucceed();
        Assert.Equal(["round 1 3 1", "round 2 3 1", "round 3 3 1", "contexts 1"], run.Lines);
    }

    [Fact]
    public async Task Twenty_parallel_runspaces_of_PowerShell_import_and_connect_each_for_itself()
    {
        ChildRun run = (await ChildEngine.Find(ChildEngine.PowerShell).RunAsync(Parallel, Environment)).MustSucceed();
        Assert.Equal(20, run.Lines.Count);
    }
}
