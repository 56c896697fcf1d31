using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using OrgAdmin.Tests.Catalog;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class MistakeTests
{
    // As long as the tokens of the API are, so that messages cut it.
    private static readonly string LongToken = string.Concat(Enumerable.Range(0, 12).Select(part => $"aB{part}+/.c-D_eF~{part * 7919}Gh"));

    public static TheoryData<string> Mistakes => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Mistakes)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_token_that_is_given_in_the_place_of_another_value_is_not_repeated(string command)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Api.AddToken(new SandboxToken { Text = LongToken, UserId = SandboxSeed.MayaId, Scopes = ["all.User"] });
        using var session = new TalkativeSession();
        session.Set("token", LongToken);
        session.Set("uri", server.BaseUri.AbsoluteUri);
        session.Set("org", SandboxSeed.AlderCreekId);
        session.Set("swapped", new System.Management.Automation.PSCredential(LongToken, SecretFixture.Secure(LongToken)));
        session.Run("Connect-Org -Token $token -Uri $uri");
        string text = session.Run($"Get-OrgConnection; {command} -Verbose -Debug");
        Assert.Contains(server.BaseUri.AbsoluteUri, text);
        SecretTests.AssertNoLeak(command, text, [LongToken]);
    }

    [Fact]
    public async Task A_secret_is_not_shown_in_part_where_a_message_is_cut()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Run("Connect-Org -Token $token -Uri $uri @limits");
        foreach (int before in Enumerable.Range(140, 62).Concat(Enumerable.Range(440, 62)))
        {
            server.Faults.Clear();
            server.Faults.Add(before < 300
                ? Fault.Error(400, "Validation", new string('x', before) + SecretFixture.Token + new string('y', 50))
                : Fault.Status(400, new string('x', before) + Uri.EscapeDataString(SecretFixture.Token) + new string('y', 50), "text/plain"));
            string text = session.Run("Get-Org");
            Assert.Single(session.Errors);

            // Neither the whole nor the beginning of it.
            Assert.DoesNotContain(SecretFixture.Token[..6], text);
            Assert.DoesNotContain(Uri.EscapeDataString(SecretFixture.Token)[..6], text);
        }
    }
}
