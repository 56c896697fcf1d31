using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Threading.Tasks;
using OrgAdmin.Completion;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Formatting;
using OrgAdmin.Tests.Pipeline;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Completion;

public class CompletionFailureTests
{
    private const string Labs = SandboxSeed.LabsId;

    private static readonly string[] Lines =
    [
        "Get-Org ", $"Set-OrgMember {Labs} -UserId ", $"Set-OrgMember {Labs} -Email ", $"Revoke-OrgInvite {Labs} -InviteId ",
        $"Revoke-OrgInvite {Labs} -Email ",
    ];

    [Fact]
    public async Task Nothing_is_sent_when_not_connected()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Run("Disconnect-Org").ThrowIfFailed();
        Assert.All(Lines, line => Assert.Empty(session.Texts(line)));
        Assert.Empty(server.Log.Requests);
    }

    [Fact]
    public async Task A_closed_connection_on_the_command_line_completes_nothing()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Set("old", session.Connection());
        session.Run("Disconnect-Org").ThrowIfFailed();
        Assert.Empty(session.Texts("Get-Org -Connection $old -OrgId "));
        Assert.Empty(server.Log.Requests);
    }

    [Theory]
    [InlineData("stall")]
    [InlineData("error")]
    [InlineData("html")]
    [InlineData("forbidden")]
    [InlineData("drop")]
    public async Task An_api_that_fails_completes_nothing_and_says_nothing(string failure)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Connection().Completions.Patience = TimeSpan.FromMilliseconds(200);
        Fault fault = failure switch
        {
            "stall" => Fault.NeverAnswer(),
            "error" => Fault.Error(500, "InternalServer", "broken"),
            "html" => Fault.NotJson(),
            "forbidden" => Fault.Error(403, "Forbidden", "no"),
            _ => Fault.DropBefore(),
        };
        server.Faults.Add(fault.Always());
        foreach (string line in Lines)
        {
            Assert.Empty(session.Texts(line));
        }

        Assert.All(server.Log.Requests, request => Assert.Equal("GET", request.Method));
        ScriptResult after = session.Run("$Error.Count");
        Assert.Equal([0], after.Objects<int>());
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_serves_the_next_completion()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        CompletionCache completions = session.Connection().Completions;
        completions.Patience = TimeSpan.Zero;
        server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(300)));
        Assert.Empty(session.Texts("Get-Org "));
        completions.Patience = TimeSpan.FromMinutes(1);
        Assert.Equal(3, session.Texts("Get-Org ").Length);
        Assert.Single(server.Log.Requests);
    }

    [Fact]
    public async Task A_failure_is_not_asked_for_again_at_once_but_a_little_later()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        var time = new ManualTime();
        session.Connection().Completions.Time = time;
        session.Connection().Completions.Patience = TimeSpan.FromMinutes(1);
        server.Faults.Add(Fault.Error(403, "Forbidden", "no"));
        Assert.Empty(session.Texts("Get-Org "));
        Assert.Empty(session.Texts("Get-Org "));
        Assert.Single(server.Log.Requests);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(3, session.Texts("Get-Org ").Length);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_completion_that_waits()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Connection().Completions.Patience = TimeSpan.FromMinutes(10);
        server.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(9)));
        using var shell = PowerShell.Create(session.Runspace);
        shell.AddScript("[System.Management.Automation.CommandCompletion]::CompleteInput('Get-Org ', 8, $null)");
        IAsyncResult running = shell.BeginInvoke();
        while (server.Log.Requests.Count == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        // Returns when the pipeline has stopped; had the completer not heard, it would have waited for the answer.
        shell.Stop();
        Assert.Null(server.Log.Requests[0].Status);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
    }

    [Fact]
    public async Task The_environment_serves_where_it_can_and_is_silent_where_it_cannot()
    {
        await using var server = await LoopbackServer.StartAsync();
        string shown = await Pwsh.RunAsync(
            server,
            $$"""
            function Complete([string]$address) {
                $env:LOSANT_API_URL = $address
                $shell = [powershell]::Create()
                $null = $shell.AddScript("Import-Module '{{Repository.Manifest}}'; try { Connect-Org } catch { }").Invoke()
                $shell.Commands.Clear()
                $found = [Management.Automation.CommandCompletion]::CompleteInput('Get-Org ', 8, $null, $shell).CompletionMatches
                "$address $(@($found.Where({ $_.ResultType -eq 'ParameterValue' })).Count) $($shell.Streams.Error.Count)"
            }
            $env:LOSANT_API_TOKEN = '{{SandboxApi.DefaultToken}}'
            Complete '{{server.BaseUri}}'
            Complete 'http://plain.example.com'
            Complete 'not an address'
            """);
        Assert.Equal($"{server.BaseUri} 3 0\nhttp://plain.example.com 0 0\nnot an address 0 0\n", shown);
    }

    [Fact]
    public void A_completer_throws_at_nothing_it_is_given()
    {
        using var session = new ModuleSession();
        Runspace? before = Runspace.DefaultRunspace;
        LiveCompleter[] completers =
        [
            new OrgIdCompleter(), new UserIdCompleter(), new MemberEmailCompleter(), new MemberPatternCompleter(), new InviteIdCompleter(),
            new InviteEmailCompleter(), new InvitePatternCompleter(), new OrgNameCompleter(),
        ];
        try
        {
            foreach (Runspace? runspace in new[] { null, session.Runspace })
            {
                Runspace.DefaultRunspace = runspace;
                Assert.All(completers, completer => Assert.Empty(Call(completer, null, null)));
                Assert.All(completers, completer => Assert.Empty(Call(completer, "\"", new Hashtable { ["Connection"] = 5, ["OrgId"] = new object() })));
            }
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }

    private static IEnumerable<CompletionResult> Call(LiveCompleter completer, string? word, IDictionary? parameters) =>
        completer.CompleteArgument("Get-Org", "OrgId", word!, (CommandAst)null!, parameters!).ToList();
}
