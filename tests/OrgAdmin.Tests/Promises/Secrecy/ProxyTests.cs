using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Tests.Promises.Hostility;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class ProxyTests
{
    private const string Script = """
        foreach ($name in 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy') {
            [Environment]::SetEnvironmentVariable($name, $null)
            [Environment]::SetEnvironmentVariable($name.ToUpperInvariant(), $null)
        }
        Import-Module $env:MANIFEST -ErrorAction Stop
        function Ask($uri) {
            Connect-Org -Token sandbox-token -Uri $uri -MaxRetry 0 -TimeoutSec 60
            try { $null = Get-Org -ErrorAction Stop } catch { [Console]::Out.WriteLine($_.Exception.ErrorId) }
        }
        Ask https://api.example.invalid
        $env:all_proxy = $env:FIRST
        Ask https://api.example.invalid
        $env:HTTPS_PROXY = $env:SECOND
        Ask https://api.example.invalid
        $env:http_proxy = $env:SECOND
        foreach ($here in 'http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1', 'https://127.0.0.1:1') { Ask $here }
        $env:NO_PROXY = 'localhost, .example.invalid'
        Ask https://api.example.invalid
        """;

    [Theory]
    [InlineData(ChildEngine.PowerShell)]
    [InlineData(ChildEngine.Shell)]
    public async Task Each_connection_goes_by_the_proxy_that_the_environment_names_when_it_is_made(string engine)
    {
        ConcurrentQueue<string> first = [], second = [];
        await using RawListener one = Proxy(first, asksWho: false), other = Proxy(second, asksWho: true);
        ChildRun run = await ChildEngine.Find(engine).RunAsync(Script, new Dictionary<string, string>
        {
            ["MANIFEST"] = Repository.Manifest,
            ["FIRST"] = $"http://127.0.0.1:{one.Port}",
            ["SECOND"] = $"ann:p%40ss@127.0.0.1:{other.Port}",
        });

        string[] ends = run.MustSucceed().Lines.Select(line => line["OrgApi.".Length..]).ToArray();
        Assert.All(ends, end => Assert.Equal("ConnectionFailed", end));
        Assert.Equal(8, ends.Length);
        Assert.Equal(["CONNECT api.example.invalid:443"], first);

        // The proxy asks who is there, and is told. What stays on this machine does not come by.
        string login = "Proxy-Authorization: Basic " + Convert.ToBase64String("ann:p@ss"u8);
        Assert.Equal(
            ["CONNECT api.example.invalid:443", "CONNECT api.example.invalid:443", login],
            second);
    }

    // Lets nobody through: may ask for a login first, and then has no route.
    private static RawListener Proxy(ConcurrentQueue<string> heard, bool asksWho) => new(async stream =>
    {
        var buffer = new byte[8192];
        while (await ReadRequestAsync(stream, buffer) is { } request)
        {
            string[] lines = request.Split("\r\n");
            heard.Enqueue(lines[0].Split('?')[0].Split(" HTTP")[0]);
            string? login = lines.FirstOrDefault(line => line.StartsWith("Proxy-Authorization", StringComparison.Ordinal));
            if (login is not null)
            {
                heard.Enqueue(login);
            }

            string answer = asksWho && login is null
                ? "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    });

    private static async Task<string?> ReadRequestAsync(NetworkStream stream, byte[] buffer)
    {
        int read = await stream.ReadAsync(buffer);
        return read == 0 ? null : Encoding.ASCII.GetString(buffer, 0, read);
    }
}
