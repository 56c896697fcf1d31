using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>A connection that is closed is closed for whoever holds it, and its token is nowhere any more.</summary>
public class ClosedConnectionTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("Get-Org -Connection $c", "OrgAdmin.ConnectionClosed")]
    [InlineData("Get-OrgMember 64a1f0b97be19d5a3c8d0001 -Connection $c -Verbose -Debug", "OrgAdmin.ConnectionClosed")]
    [InlineData("Revoke-OrgInvite 64a1f0b97be19d5a3c8d0001 -InviteId 64a1f0d47be19d5a3c8f0001 -Connection $c", "OrgApi.OutcomeUnknown")]
    public async Task A_request_that_another_has_under_way_fails_and_is_not_sent_again(string command, string errorId)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        server.Faults.Add(Fault.NeverAnswer().Always());
        await CloseWhileRunningAsync(server, command, errorId);
    }

    [Fact]
    public async Task A_request_that_waits_to_be_sent_again_is_not()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        server.Faults.Add(Fault.Error(429, "TooManyRequests", "Slow down").WithRetryAfter(50).Always());
        await CloseWhileRunningAsync(server, "Get-Org -Connection $c", "OrgAdmin.ConnectionClosed");
    }

    [Fact]
    public async Task The_token_is_forgotten_by_all_that_the_connection_is_made_of()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using ModuleSession session = new();
        foreach (string connect in new[]
        {
            $"Connect-Org -Token '{SecretFixture.Token}' -Uri {server.BaseUri} -PassThru",
            $"Connect-Org -Credential $credential -TwoFactorCode '{SecretFixture.Code}' -Uri {server.BaseUri} -PassThru",
        })
        {
            session.Set("credential", new System.Management.Automation.PSCredential(SecretFixture.Email, SecretFixture.Secure(SecretFixture.Password)));
            OrgConnection connection = session.Run(connect).ThrowIfFailed().Objects<OrgConnection>().Single();
            session.Run("Get-Org").ThrowIfFailed();
            IReadOnlyList<string> secrets = SecretFixture.AllOf(server);
            Assert.Contains(TextsIn(connection), text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
            session.Run("Disconnect-Org").ThrowIfFailed();
            Assert.DoesNotContain(TextsIn(connection), text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Nothing_is_sent_by_who_holds_the_client_of_a_closed_connection()
    {
        using var session = new ModuleSession();
        OrgConnection connection = session.Run("Connect-Org -Sandbox -PassThru").ThrowIfFailed().Objects<OrgConnection>().Single();
        OrgClient client = connection.Client;
        session.Run("Disconnect-Org").ThrowIfFailed();
        Task<Org> read = client.GetOrgAsync(
            ResourceId.Parse(SandboxSeed.AlderCreekId, "id"), null, new OrgCall(), TestContext.Current.CancellationToken);
        Assert.Equal(OrgErrorKind.ConnectionClosed, Assert.IsType<OrgApiException>(read.Exception!.InnerException).Kind);
    }

    [Fact]
    public void Removing_the_module_closes_the_current_connection_of_the_runspace_and_of_no_other()
    {
        using ModuleSession session = new(), other = new();
        OrgConnection kept = other.Run("Connect-Org -Sandbox -PassThru").ThrowIfFailed().Objects<OrgConnection>().Single();
        OrgConnection connection = session.Run("Connect-Org -Sandbox -PassThru; Remove-Module OrgAdmin").ThrowIfFailed().Objects<OrgConnection>().Single();
        Assert.Equal((true, false), (connection.IsClosed, kept.IsClosed));
        ScriptResult again = session.Run($"Import-Module '{Repository.Manifest}'; Get-Org");
        Assert.Equal(["OrgAdmin.NotConnected"], again.ErrorIds);
    }

    [Fact]
    public async Task A_connection_that_was_replaced_can_be_used_and_its_idle_sockets_go_within_seconds()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Run("$old = Get-OrgConnection; Get-Org").ThrowIfFailed();
        Assert.NotEqual(0, WireTests.CountConnections(server));
        session.Run("Connect-Org -Sandbox").ThrowIfFailed();
        await WaitForAsync(() => WireTests.CountConnections(server) == 0);
        session.Run("Get-Org -Connection $old; Get-Org -Connection $old").ThrowIfFailed();
        Assert.Equal(3, server.Log.Requests.Count);
        await WaitForAsync(() => WireTests.CountConnections(server) == 0);
    }

    private static async Task CloseWhileRunningAsync(LoopbackServer server, string command, string errorId)
    {
        using ModuleSession owner = new(), user = new();
        OrgConnection connection = owner
            .Run($"Connect-Org -Token '{SecretFixture.Token}' -Uri {server.BaseUri} -PassThru").ThrowIfFailed().Objects<OrgConnection>().Single();
        user.Set("c", connection);
        Task<ScriptResult> running = Task.Run(() => user.Run(command));
        await WaitForAsync(() => server.Log.Requests.Count > 0);

        // Whatever the answer was: it has come.
        await Task.Delay(200, TestContext.Current.CancellationToken);
        owner.Run("Disconnect-Org").ThrowIfFailed();
        await Task.WhenAny(running, Task.Delay(Soon, TestContext.Current.CancellationToken));
        Assert.True(running.IsCompleted, "It still runs.");
        ScriptResult result = await running;
        Assert.Equal([errorId], result.ErrorIds);
        Assert.Contains("has been closed", result.AllErrors.Single().Exception.Message);
        Assert.Single(server.Log.Requests);
    }

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        for (var watch = Stopwatch.StartNew(); !isSo();)
        {
            Assert.True(watch.Elapsed < Soon, "It does not come to that.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    // Every text that can be reached from the module's own objects by their fields, private ones included.
    private static List<string> TextsIn(object root)
    {
        var texts = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<object>([root]);
        while (left.TryPop(out object? each))
        {
            if (each is string text)
            {
                texts.Add(text);
                continue;
            }

            if (each.GetType().IsPrimitive || each is Type or MemberInfo || !seen.Add(each))
            {
                continue;
            }

            if (each is Array array && !array.GetType().GetElementType()!.IsPrimitive)
            {
                array.Cast<object?>().Where(item => item is not null).ToList().ForEach(item => left.Push(item!));
            }

            if (each is Delegate { Target: { } target })
            {
                left.Push(target);
            }

            bool isOwn = each.GetType().FullName!.StartsWith("OrgAdmin.", StringComparison.Ordinal)
                || each.GetType().Namespace == "System.Collections.Generic";
            for (Type? type = isOwn ? each.GetType() : null; type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(each) is { } value)
                    {
                        left.Push(value);
                    }
                }
            }
        }

        return texts;
    }
}
