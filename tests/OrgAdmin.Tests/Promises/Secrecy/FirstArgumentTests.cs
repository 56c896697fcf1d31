using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>What stands first after Connect-Org is a token, or is refused without being repeated.</summary>
public class FirstArgumentTests
{
    private static readonly string LongToken = "eyJhbGciOiJIUzI1NiJ9." + new string('b', 60) + "." + new string('c', 43);

    [Theory]
    [InlineData("Connect-Org $token -Uri $uri")]
    [InlineData("Connect-Org -Uri $uri $token")]
    [InlineData("Connect-Org $secure -Uri $uri")]
    [InlineData("Connect-Org $short -Uri $uri", "short-token")]
    public async Task A_token_that_stands_first_connects(string command, string? expected = null)
    {
        await using LoopbackServer server = await StartAsync();
        using TalkativeSession session = SessionAt(server);
        string text = session.Run($"{command} -PassThru -Verbose -Debug; Get-Org");
        Assert.Empty(session.Errors);
        Assert.Equal("Bearer " + (expected ?? LongToken), Assert.Single(server.Log.Requests).Header("Authorization"));
        SecretTests.AssertNoLeak(command, text, [LongToken]);
    }

    [Theory]
    [InlineData("hunter2-and-some-more")]
    [InlineData("0123456789012345678901234567890123456789-")]
    [InlineData("https://tok:en@example.com/with-a-long-way-behind-it")]
    [InlineData("maya.lindqvist@a-company-with-a-very-long-name.example.com")]
    [InlineData("Kq7vT2mZ9xWs4bR8nL0pYs3hJ6gD5fA1cE2+uT7/wQ==")]
    public async Task What_is_no_token_is_refused_without_being_repeated(string text)
    {
        await using LoopbackServer server = await StartAsync();
        using TalkativeSession session = SessionAt(server);
        session.Set("given", text.StartsWith('0') ? text[..39] : text);
        session.Run("Connect-Org -Token $token -Uri $uri");
        string shown = session.Run("Connect-Org $given -Uri $uri -Verbose -Debug");
        Assert.Equal("OrgAdmin.InvalidConnection", Assert.Single(session.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.DoesNotContain(text[..12], shown);
        session.Run("Get-Org");
        Assert.Equal("OrgAdmin.NotConnected", Assert.Single(session.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(server.Log.Requests);
    }

    [Fact]
    public async Task By_name_a_token_may_be_of_any_length_and_make()
    {
        await using LoopbackServer server = await StartAsync();
        using TalkativeSession session = SessionAt(server);
        session.Run($"Connect-Org -Token '{SecretFixture.Token}' -Uri $uri; Get-Org");
        Assert.Empty(session.Errors);
    }

    private static Task<LoopbackServer> StartAsync()
    {
        SandboxApi api = SecretFixture.CreateApi();
        foreach (string token in new[] { LongToken, "short-token" })
        {
            api.AddToken(new SandboxToken { Text = token, UserId = SandboxSeed.MayaId, Scopes = ["all.User"] });
        }

        return LoopbackServer.StartAsync(api);
    }

    private static TalkativeSession SessionAt(LoopbackServer server)
    {
        var session = new TalkativeSession();
        session.Set("token", LongToken);
        session.Set("secure", SecretFixture.Secure(LongToken));
        session.Set("short", SecretFixture.Secure("short-token"));
        session.Set("uri", server.BaseUri.AbsoluteUri);
        return session;
    }
}
