using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

/// <summary>The sandbox behind Kestrel on a free port of 127.0.0.1.</summary>
public sealed class LoopbackServer : IAsyncDisposable, IDisposable
{
    private readonly WebApplication _application;
    private readonly ControlRoutes _control;
    private readonly RequestPipeline _pipeline;
    private readonly VirtualClock? _clock;
    private Backend _backend;

    private LoopbackServer(SandboxApi api, X509Certificate2? certificate, VirtualClock? clock)
    {
        _clock = clock;
        _backend = new Backend(this, api);
        Time = new ServerTime(clock);
        _control = new ControlRoutes(this);
        _pipeline = new RequestPipeline(this);

        // The empty builder: no logging, no configuration, no middleware between the sandbox and the wire.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => Configure(options, certificate));
        _application = builder.Build();
        _application.Run(context => _control.Owns(context) ? _control.RunAsync(context) : _pipeline.RunAsync(context));
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseUri { get; private set; } = new("http://127.0.0.1/");

    /// <summary>
    /// The sandbox that answers, with every change that was due; <see cref="Reset"/> puts a new one in its place.
    /// </summary>
    public SandboxApi Api => _backend.Api;

    public RequestLog Log { get; } = new();

    public FaultScript Faults { get; } = new();

    /// <summary>How the server is at all times.</summary>
    public ServerHabits Habits { get; private set; } = new();

    /// <summary>What happens to a list while it is read.</summary>
    public PageScript Pages { get; } = new();

    internal ServerTime Time { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="api">The sandbox that answers; a seeded one when none is given.</param>
    /// <param name="certificate">With one it speaks TLS, and HTTP/2 with those who can; without one plain HTTP/1.1.</param>
    /// <param name="clock">The time by which it goes, waits and makes late changes; the real one when none is given.</param>
    public static async Task<LoopbackServer> StartAsync(SandboxApi? api = null, X509Certificate2? certificate = null, VirtualClock? clock = null)
    {
        if (api is not null && clock is not null && api.Clock != clock.Sandbox)
        {
            throw new ArgumentException("The sandbox goes by another clock.", nameof(clock));
        }

        var server = new LoopbackServer(api ?? SandboxApi.CreateSeeded(clock?.Sandbox), certificate, clock);
        await server._application.StartAsync().ConfigureAwait(false);
        string address = server._application.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        server.BaseUri = new Uri(address);
        return server;
    }

    /// <summary>Puts a fresh seeded sandbox in place and clears the log, the faults, the habits and what was to happen between pages.</summary>
    public void Reset()
    {
        _backend = new Backend(this, SandboxApi.CreateSeeded(_clock?.Sandbox));
        Log.Clear();
        Faults.Clear();
        Pages.Clear();
        Habits = new ServerHabits();
    }

    /// <summary>Changes something as someone else would, so that reads that lag show it late too.</summary>
    public void Change(Action<SandboxApi> change) => _backend.Change(change);

    /// <summary>Makes every change that is still to come, as if time had passed.</summary>
    public void Settle() => _backend.Settle();

    internal Answer? Act(RecordedRequest request, Fault? fault) => _backend.Act(request, fault);

    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static void Configure(KestrelServerOptions options, X509Certificate2? certificate)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;

        // A stalled exchange shall last until the client ends it.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = certificate is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        });
    }
}
