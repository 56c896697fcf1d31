using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Connections;

/// <summary>Once a runspace of a process has connected, no other one falls back on the environment. In processes of their own.</summary>
public class ChildRunspaceTests
{
    private const string Script = """
        Import-Module $env:MANIFEST -ErrorAction Stop
        CONNECT
        $child = [powershell]::Create([initialsessionstate]::CreateDefault2()).AddScript("Import-Module '$env:MANIFEST'; INCHILD (Get-Org).Count")
        try { [Console]::Out.WriteLine("count $($child.Invoke())") }
        catch { [Console]::Out.WriteLine($_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId) }
        foreach ($one in $child.Streams.Error) { [Console]::Out.WriteLine($one.FullyQualifiedErrorId) }
        """;

    [Theory]
    [InlineData("Connect-Org -Sandbox", "", "OrgAdmin.NotConnected")]
    [InlineData("Connect-Org -ReadOnly", "", "OrgAdmin.NotConnected")]
    [InlineData("Connect-Org -Token $env:LOSANT_API_TOKEN", "", "OrgAdmin.NotConnected")]
    [InlineData("Connect-Org -Sandbox", "Connect-Org;", "count 3")]
    [InlineData("Connect-Org", "", "count 3")]
    [InlineData("$null = Get-Org", "", "count 3")]
    public async Task A_child_runspace_acts_where_it_was_told_to_or_not_at_all(string connect, string inChild, string said)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using RunningChild child = ChildEngine.Find(ChildEngine.Shell).Start(
            Script.Replace("CONNECT", connect, System.StringComparison.Ordinal).Replace("INCHILD", inChild, System.StringComparison.Ordinal),
            new Dictionary<string, string>
            {
                ["MANIFEST"] = Repository.Manifest,
                ["LOSANT_API_TOKEN"] = SandboxApi.DefaultToken,
                ["LOSANT_API_URL"] = server.BaseUri.AbsoluteUri,
            });

        ChildRun run = await child.WaitAsync(System.TimeSpan.FromMinutes(2));

        string all = string.Join('\n', run.Lines) + run.Error;
        Assert.Contains(said, all);
    }
}
