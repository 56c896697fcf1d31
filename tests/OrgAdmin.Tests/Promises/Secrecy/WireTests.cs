using System;
using System.Diagnostics;
using System.Linq;
using System.Net.NetworkInformation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class WireTests
{
    [Theory]
    [InlineData(301, "GET", "Get-Org")]
    [InlineData(302, "GET", "Get-Org")]
    [InlineData(307, "GET", "Get-OrgInvite 64a1f0b97be19d5a3c8d0001")]
    [InlineData(308, "GET", "Get-OrgMember 64a1f0b97be19d5a3c8d0001")]
    [InlineData(302, "PATCH", "Set-Org 64a1f0b97be19d5a3c8d0001 -Name New")]
    [InlineData(307, "PATCH", "Set-Org 64a1f0b97be19d5a3c8d0001 -Name New")]
    [InlineData(308, "DELETE", "Remove-Org -OrgId 64a1f0b97be19d5a3c8d0001 -Confirm:$false")]
    [InlineData(307, "POST", "New-OrgInvite 64a1f0b97be19d5a3c8d0001 -Email a@example.com -Role View")]
    public async Task A_redirect_is_not_followed_and_no_other_host_hears_of_the_token(int status, string method, string command)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, "-SettleSec 0");
        foreach (string location in new[] { new Uri(other.BaseUri, "orgs").AbsoluteUri, "/elsewhere" })
        {
            server.Reset();
            server.Faults.Add(Fault.Redirect(status, location).On(method));
            ScriptResult result = session.Run(command);
            Assert.Equal([method == "GET" ? "OrgApi.Redirected" : "OrgApi.OutcomeUnknown"], result.ErrorIds);
            Assert.Contains("redirects are not followed", result.AllErrors[0].ErrorDetails.Message);
            Assert.DoesNotContain(server.Log.Requests, request => request.RawPath == "/elsewhere");
            Assert.Single(server.Log.Requests, request => request.Method == method && request.Status == status);
        }

        Assert.Empty(other.Log.Requests);
    }

    [Fact]
    public async Task The_login_sends_no_token_and_everything_else_sends_the_tokens_own()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Run("Connect-Org -Token $token -Uri $uri; Get-Org");
        session.Run("Connect-Org -Credential $credential -TwoFactorCode $code -Uri $uri; Get-Org");
        string issued = server.Api.Tokens[^1].Text;
        Assert.Equal(
            ["Bearer " + SecretFixture.Token, null, "Bearer " + issued], server.Log.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task No_cookie_is_kept_or_sent()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.Delay(TimeSpan.Zero).WithHeader("Set-Cookie", "session=1; Path=/").Always());
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Run("Get-Org; Get-Org; Set-Org 64a1f0b97be19d5a3c8d0001 -Name New; Get-OrgInvite 64a1f0b97be19d5a3c8d0001").ThrowIfFailed();
        Assert.Equal(5, server.Log.Requests.Count);
        Assert.All(server.Log.Requests, request => Assert.Null(request.Header("Cookie")));
    }

    [Fact]
    public async Task Two_connections_keep_their_tokens_apart()
    {
        await using LoopbackServer first = await LoopbackServer.StartAsync();
        await using LoopbackServer second = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using ModuleSession session = ModuleSession.ConnectedTo(first);
        session.Run($"$other = Connect-Org -Token '{SecretFixture.Token}' -Uri {second.BaseUri} -PassThru; Get-Org").ThrowIfFailed();
        session.Run($"Connect-Org -Token {SandboxApi.DefaultToken} -Uri {first.BaseUri}; (Get-Org -Connection $other).OrgId | Get-OrgInvite").ThrowIfFailed();
        Assert.All(first.Log.Requests, request => Assert.Equal("Bearer " + SandboxApi.DefaultToken, request.Header("Authorization")));
        Assert.All(second.Log.Requests, request => Assert.Equal("Bearer " + SecretFixture.Token, request.Header("Authorization")));
        Assert.Equal((3, 2), (first.Log.Requests.Count, second.Log.Requests.Count));
    }

    [Fact]
    public async Task Disconnecting_closes_the_connections_to_the_server()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        session.Run("Get-Org | Get-OrgInvite").ThrowIfFailed();
        Assert.NotEqual(0, CountConnections(server));
        session.Run("Disconnect-Org").ThrowIfFailed();
        for (var watch = Stopwatch.StartNew(); CountConnections(server) > 0;)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "They are still open.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    internal static int CountConnections(LoopbackServer server) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.RemoteEndPoint.Port == server.BaseUri.Port && connection.State is TcpState.Established);
}
