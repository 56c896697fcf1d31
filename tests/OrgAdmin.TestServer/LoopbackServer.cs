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

    private LoopbackServer(SandboxApi api, X509Certificate2? certificate)
    {
        Api = api;
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

    /// <summary>The sandbox that answers; <see cref="Reset"/> puts a new one in its place.</summary>
    public SandboxApi Api { get; private set; }

    public RequestLog Log { get; } = new();

    public FaultScript Faults { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="api">The sandbox that answers; a seeded one when none is given.</param>
    /// <param name="certificate">With one it speaks TLS, and HTTP/2 with those who can; without one plain HTTP/1.1.</param>
    public static async Task<LoopbackServer> StartAsync(SandboxApi? api = null, X509Certificate2? certificate = null)
    {
        var server = new LoopbackServer(api ?? SandboxApi.CreateSeeded(), certificate);
        await server._application.StartAsync().ConfigureAwait(false);
        string address = server._application.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        server.BaseUri = new Uri(address);
        return server;
    }

    /// <summary>Puts a fresh seeded sandbox in place and clears the log and the faults.</summary>
    public void Reset()
    {
        Api = SandboxApi.CreateSeeded();
        Log.Clear();
        Faults.Clear();
    }

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
