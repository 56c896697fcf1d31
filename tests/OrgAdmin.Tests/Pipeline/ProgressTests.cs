using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Formatting;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Pipeline;

/// <summary>Each answer is held back for so long that the second one comes after the first second.</summary>
public class ProgressTests
{
    private const string Three = $"'{SandboxSeed.AlderCreekId}', '{SandboxSeed.EmeaId}', '{SandboxSeed.LabsId}'";

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(550);

    [Fact]
    public async Task Items_from_the_pipeline_are_counted()
    {
        IReadOnlyList<ProgressRecord> records = await RunSlowly($"{Three} | Get-OrgMember -ThrottleLimit 1");
        ProgressRecord first = records[0];
        Assert.Equal("Get-OrgMember", first.Activity);
        Assert.StartsWith("1 done, ", first.StatusDescription, StringComparison.Ordinal);
        Assert.Equal(SandboxSeed.EmeaId, first.CurrentOperation);
        Assert.Equal(-1, first.SecondsRemaining);
        EndsCompleted(records);
    }

    [Fact]
    public async Task Items_on_the_command_line_are_counted_with_their_total()
    {
        IReadOnlyList<ProgressRecord> records = await RunSlowly($"Get-OrgInvite {Three} -ThrottleLimit 1");
        Assert.StartsWith("1 of 3 done, ", records[0].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(33, records[0].PercentComplete);
        Assert.NotEqual(-1, records[0].SecondsRemaining);
        EndsCompleted(records);
    }

    [Fact]
    public async Task Addresses_of_one_call_are_counted_and_not_the_call()
    {
        IReadOnlyList<ProgressRecord> records = await RunSlowly(
            $"New-OrgInvite {SandboxSeed.EmeaId} -Email a@example.com, b@example.com, c@example.com -Role View");
        Assert.All(records, record => Assert.Contains(" of 3 done", record.StatusDescription, StringComparison.Ordinal));
        Assert.StartsWith("3 of 3", records[^1].StatusDescription, StringComparison.Ordinal);
        EndsCompleted(records);
    }

    [Fact]
    public async Task Pages_are_counted_by_the_organizations_on_them()
    {
        IReadOnlyList<ProgressRecord> records = await RunSlowly("Get-Org", organizations: 120);
        Assert.StartsWith("100 of 123 done, ", records[0].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(81, records[0].PercentComplete);
        EndsCompleted(records);
    }

    [Theory]
    [InlineData($"{Three} | Get-OrgMember -ThrottleLimit 1 | ForEach-Object {{ if ($_.OrgId -eq '{SandboxSeed.LabsId}') {{ throw 'enough' }} }}")]
    [InlineData($"{Three}, 'no id' | Get-OrgMember -ThrottleLimit 1 -ErrorAction Stop")]
    public async Task It_is_completed_when_the_pipeline_ends_early(string script) => EndsCompleted(await RunSlowly(script));

    [Fact]
    public async Task It_is_completed_when_the_rest_of_the_pipeline_has_enough()
    {
        // The bare engine has no Select-Object.
        await using LoopbackServer server = await SlowServer(Slow, 0);
        string shown = await Pwsh.RunAsync(
            server,
            $$"""
            $shell = [powershell]::Create()
            $null = $shell.AddScript('param($manifest, $connection) Import-Module $manifest; ' +
                '{{Three.Replace("'", "''", StringComparison.Ordinal)}} | Get-OrgInvite -ThrottleLimit 1 -Connection $connection | Select-Object -First 3')
            $null = $shell.AddArgument('{{Repository.Manifest}}').AddArgument((Get-OrgConnection)).Invoke()
            $shell.Streams.Progress.Where({ $_.Activity -eq 'Get-OrgInvite' })[0, -1].RecordType
            """);
        Assert.Equal("Processing\nCompleted\n", shown);
    }

    [Fact]
    public async Task One_item_and_quick_items_show_nothing()
    {
        Assert.Empty(await RunSlowly($"Get-OrgMember {SandboxSeed.LabsId}", wait: TimeSpan.FromMilliseconds(1200)));
        Assert.Empty(await RunSlowly($"{Three} | Get-OrgMember -ThrottleLimit 1", wait: TimeSpan.Zero));
    }

    [Fact]
    public async Task The_preference_silences_it()
    {
        var host = new CapturingHost();
        await using LoopbackServer server = await SlowServer(Slow, 0);
        using ScreenSession session = ScreenSession.ConnectedTo(server, host);
        session.Run($"{Three} | Get-OrgMember -ThrottleLimit 1");
        Assert.NotEmpty(host.Progress);
        host.Clear();
        server.Faults.Add(Fault.Delay(Slow).Always());
        session.Run($"$ProgressPreference = 'SilentlyContinue'; {Three} | Get-OrgMember -ThrottleLimit 1");
        Assert.Empty(host.Progress);
    }

    private static void EndsCompleted(IReadOnlyList<ProgressRecord> records)
    {
        Assert.Equal(ProgressRecordType.Completed, records[^1].RecordType);
        Assert.Equal(ProgressRecordType.Processing, records[0].RecordType);
    }

    private static async Task<IReadOnlyList<ProgressRecord>> RunSlowly(string script, int organizations = 0, TimeSpan? wait = null)
    {
        await using LoopbackServer server = await SlowServer(wait ?? Slow, organizations);
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        using var shell = PowerShell.Create(session.Runspace);
        try
        {
            shell.AddScript(script).Invoke();
        }
        catch (RuntimeException)
        {
            // Some of the scripts are to fail.
        }

        return shell.Streams.Progress.Where(record => record.Activity.Contains("-Org", StringComparison.Ordinal)).ToList();
    }

    private static async Task<LoopbackServer> SlowServer(TimeSpan wait, int organizations)
    {
        LoopbackServer server = await LoopbackServer.StartAsync();
        server.Api.AddGeneratedOrganizations(organizations, membersPerOrganization: 1);
        server.Faults.Add(Fault.Delay(wait).Always());
        return server;
    }
}
