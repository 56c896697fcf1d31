using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class SecretTests
{
    public static TheoryData<string> Failures => [.. EchoFaults.Names];

    [Fact]
    public async Task No_cmdlet_shows_a_secret_when_all_goes_well()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        foreach (string command in SecretFixture.Commands)
        {
            AssertNoLeak(command, session.Run(command + " -Verbose -Debug"), SecretFixture.AllOf(server));
            Assert.Empty(session.Errors);
        }

        // They were all used: there was something to show.
        string sent = string.Join('\n', server.Log.Requests.Select(request => request.Header("Authorization") + request.BodyText));
        Assert.All(SecretFixture.Given, secret => Assert.True(
            sent.Contains(secret, StringComparison.Ordinal) || sent.Contains(Leaks.FormsOf(secret)["JSON"], StringComparison.Ordinal), secret));
        Assert.True(SecretFixture.AllOf(server).Count > SecretFixture.Given.Count);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_cmdlet_shows_a_secret_when_it_fails(string failure)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        EchoFaults.Add(failure, server.Faults);
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, UriFor(failure, server), timeoutSec: failure == EchoFaults.Timeout ? 1 : 100);
        IEnumerable<string> commands = failure == EchoFaults.Timeout ? SecretFixture.Commands.Where((_, index) => index % 4 == 0) : SecretFixture.Commands;
        int errors = 0;
        foreach (string command in commands)
        {
            AssertNoLeak(command, session.Run(command + " -Verbose -Debug"), SecretFixture.AllOf(server));
            errors += session.Errors.Count;
        }

        Assert.NotEqual(0, errors);
    }

    [Fact]
    public void The_search_finds_secrets_in_every_stream_and_form()
    {
        using var session = new TalkativeSession();
        session.Set("token", SecretFixture.Token);
        session.Set("record", new System.Management.Automation.ErrorRecord(
            new InvalidOperationException("outer", new InvalidOperationException(SecretFixture.Token)), "id", default, null));
        foreach (string script in new[]
        {
            "$token", "@{ a = @{ b = $token } }", "throw $token", "$Host.UI.WriteLine($token)", "$Host.UI.WriteVerboseLine(\"x$token\")",
            "function Fail { [CmdletBinding()] param() $PSCmdlet.WriteError($record) }; Fail -ErrorAction SilentlyContinue",
        })
        {
            Assert.NotEmpty(Leaks.Find(session.Run(script), [SecretFixture.Token]));
            session.Run("$Error.Clear()");
        }

        Assert.All(SecretFixture.Given.SelectMany(secret => Leaks.FormsOf(secret).Values.Select(form => (secret, form))), pair =>
            Assert.NotEmpty(Leaks.Find("before" + pair.form + "after", [pair.secret])));
        Assert.Empty(Leaks.Find("Authorization: Bearer *** and {\"password\":\"***\"}", SecretFixture.Given));
    }

    internal static void AssertNoLeak(string command, string text, IReadOnlyList<string> secrets)
    {
        IReadOnlyList<string> found = Leaks.Find(text, secrets);
        Assert.True(found.Count == 0, $"{command}\n{string.Join('\n', found.Take(8))}");
    }

    private static Uri UriFor(string failure, LoopbackServer server)
    {
        switch (failure)
        {
            case EchoFaults.Refused:
                using (var closed = new TcpListener(IPAddress.Loopback, 0))
                {
                    closed.Start();
                    return new Uri($"http://{closed.LocalEndpoint}/");
                }

            case EchoFaults.NoTls:
                return new UriBuilder(server.BaseUri) { Scheme = "https" }.Uri;
            default:
                return server.BaseUri;
        }
    }
}
