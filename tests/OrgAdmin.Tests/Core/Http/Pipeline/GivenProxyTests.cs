using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.Hostility;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>A proxy that the user names: what goes to it, and what is said when it wants a login.</summary>
public class GivenProxyTests
{
    private const string Password = "pr0xy-p\"äss";

    [Theory]
    [InlineData("https://api.example.invalid", null)]
    [InlineData("https://api.example.invalid", "wrong")]
    [InlineData("http://127.0.0.1:9", null)]
    public async Task A_proxy_that_wants_another_login_is_named_with_what_to_give(string address, string? user)
    {
        ConcurrentQueue<string> heard = [];
        await using RawListener proxy = Proxy(heard, _ => false);
        foreach (string name in new[] { "org.get", "org.delete" })
        {
            using OrgClient client = Client(address, proxy, user);
            OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(
                async () => await OperationCatalog.Of(name).RunAsync(client, new OrgCall()));

            Assert.Equal((OrgErrorKind.ConnectionFailed, 407), (failure.Kind, failure.StatusCode));
            Assert.Equal($"{name} was not sent: the proxy http://127.0.0.1:{proxy.Port} asks for a login, or did not accept the one it got (407).", failure.Message);
            Assert.Equal(1, failure.Attempts);
            Assert.DoesNotContain(Password, failure.ToString());
        }

        Assert.All(heard, line => Assert.DoesNotContain("Bearer", address.StartsWith("https", StringComparison.Ordinal) ? line : string.Empty));
    }

    [Fact]
    public async Task The_login_goes_to_the_proxy_when_it_asks()
    {
        ConcurrentQueue<string> heard = [];
        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:" + Password));
        await using RawListener proxy = Proxy(heard, login => login == expected);
        using OrgClient client = Client("https://api.example.invalid", proxy, "ann");

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(async () => await OperationCatalog.Of("org.get").RunAsync(client, new OrgCall()));

        // It is let through, to a place that is not there.
        Assert.NotEqual(407, failure.StatusCode);
        Assert.Contains(heard, line => line == expected);
    }

    [Fact]
    public async Task The_cmdlet_gives_advice_and_shows_the_password_nowhere()
    {
        await using RawListener proxy = Proxy([], _ => false);
        using var session = new ModuleSession();
        session.Set("login", new System.Management.Automation.PSCredential("ann", new NetworkCredential(string.Empty, Password).SecurePassword));
        ScriptResult result = session.Run(
            $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri https://api.example.invalid -Proxy http://127.0.0.1:{proxy.Port} -ProxyCredential $login -PassThru; Get-Org -Verbose -Debug");

        Assert.Equal(["OrgApi.ConnectionFailed"], result.ErrorIds);
        Assert.Contains("-ProxyCredential", result.AllErrors[0].ErrorDetails.RecommendedAction);
        string all = string.Join('\n', result.Output.Select(one => one.ToString()).Concat(result.Verbose).Concat(result.Debug).Append(result.AllErrors[0].Exception.ToString()));
        Assert.DoesNotContain(Password, all);
    }

    [Theory]
    [InlineData("-Proxy ''", "OrgAdmin.InvalidConnection")]
    [InlineData("-Proxy proxy:3128", "OrgAdmin.InvalidConnection")]
    [InlineData("-Proxy http://ann:secret@proxy:3128", "OrgAdmin.InvalidConnection")]
    [InlineData("-Proxy http://proxy:3128 -ProxyCredential $null", "OrgAdmin.EmptyValue")]
    [InlineData("-Proxy http://proxy:3128 -ProxyUseDefaultCredential -ProxyCredential ([pscredential]::new('a', (New-Object securestring)))", "OrgAdmin.InvalidParameters")]
    public void A_proxy_that_cannot_be_used_is_refused_without_repeating_it(string with, string error)
    {
        using var session = new ModuleSession();
        ScriptResult result = session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' {with.Replace("(New-Object securestring)", "([securestring]::new())", StringComparison.Ordinal)}");
        Assert.Equal([error], result.ErrorIds);
        Assert.DoesNotContain("secret", result.AllErrors[0].Exception.Message);
    }

    private static OrgClient Client(string address, RawListener proxy, string? user) => new(new OrgClientOptions
    {
        BaseUri = new Uri(address),
        Token = SandboxApi.DefaultToken,
        Proxy = new Uri($"http://127.0.0.1:{proxy.Port}"),
        ProxyLogin = user is null ? null : new NetworkCredential(user, Password),
        MaxRetry = 0,
        Settle = TimeSpan.Zero,
    });

    private static RawListener Proxy(ConcurrentQueue<string> heard, Func<string, bool> accepts) => new(async stream =>
    {
        var buffer = new byte[8192];
        while (await ReadAsync(stream, buffer) is { } request)
        {
            const string Header = "Proxy-Authorization: ";
            string? login = request.Split("\r\n").FirstOrDefault(line => line.StartsWith(Header, StringComparison.Ordinal))?[Header.Length..];
            heard.Enqueue(login ?? request);
            string answer = login is not null && accepts(login)
                ? "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    });

    private static async Task<string?> ReadAsync(NetworkStream stream, byte[] buffer)
    {
        int read = await stream.ReadAsync(buffer);
        return read == 0 ? null : Encoding.ASCII.GetString(buffer, 0, read);
    }
}
