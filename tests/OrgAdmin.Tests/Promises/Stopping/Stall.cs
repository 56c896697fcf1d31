using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.Stopping;

/// <summary>A place at which a request gets stuck, and a command that gets stuck there.</summary>
internal sealed class Stall : IAsyncDisposable
{
    internal const string Connect = "connect";
    internal const string Send = "send";
    internal const string HeaderWait = "header wait";
    internal const string BodyRead = "body read";
    internal const string RetryWait = "retry wait";

    private readonly IAsyncDisposable _server;
    private readonly Func<bool> _isReached;

    private Stall(IAsyncDisposable server, Uri uri, string command, Func<bool> isReached)
    {
        _server = server;
        Uri = uri;
        Command = command;
        _isReached = isReached;
    }

    /// <summary>Where the command is to be connected to.</summary>
    internal Uri Uri { get; }

    internal string Command { get; }

    internal static async Task<Stall> CreateAsync(string point)
    {
        switch (point)
        {
            case Connect:
                var full = new FullListener();
                return new Stall(full, full.Uri, "Get-Org", () => full.IsAwaited);
            case Send:
                var deaf = new UnreadingServer();
                return new Stall(
                    deaf, deaf.Uri, $"Set-Org {SandboxSeed.AlderCreekId} -Description ([string]::new([char]0x6c34, 32000))", () => deaf.IsStalled);
            case HeaderWait:
                return await AtServerAsync(Fault.NeverAnswer().On("POST"), $"New-OrgInvite {SandboxSeed.AlderCreekId} -Email a@example.com -Role View", "POST");
            case BodyRead:
                return await AtServerAsync(Fault.StallInBody(), "Get-Org", "GET");
            case RetryWait:
                return await AtServerAsync(Fault.Status(429).WithRetryAfter(30), "Get-Org", "GET");
            default:
                throw new ArgumentOutOfRangeException(nameof(point), point, null);
        }
    }

    /// <summary>Waits until the request is stuck.</summary>
    internal async Task ReachedAsync()
    {
        while (!_isReached())
        {
            await Task.Delay(10);
        }

        // From the server's last byte to the client's wait for the next one.
        await Task.Delay(200);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<Stall> AtServerAsync(Fault fault, string command, string method)
    {
        LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(fault);
        return new Stall(server, server.BaseUri, command, () => server.Log.Requests.Any(request => request.Method == method));
    }
}
