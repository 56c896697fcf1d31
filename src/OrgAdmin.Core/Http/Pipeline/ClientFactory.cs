using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using Microsoft.Extensions.DependencyInjection;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The chain of handlers of every request, outermost first: read-only guard, diagnostics, authorization, transport. IHttpClientFactory
/// creates it and renews the transport, so that DNS changes are seen.
/// </summary>
internal sealed class ClientFactory : IDisposable
{
    private const string Name = "OrgAdmin";

    // netstandard2.0 has no name for it, and .NET Framework before 4.8 refuses it.
    private const SslProtocols Tls13 = (SslProtocols)12288;

    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _factory;
    private readonly ProxyChoice _proxy;
    private readonly Uri _address;
    private readonly List<WeakReference<HttpMessageHandler>> _transports = new();

    internal ClientFactory(OrgClientOptions options, Secrets secrets, ProxyChoice proxy)
    {
        _proxy = proxy;
        _address = options.BaseUri;
        var services = new ServiceCollection();
        services.AddHttpClient(Name)
            .ConfigureHttpClient(client => client.Timeout = System.Threading.Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(options.Transport ?? CreateOwnTransport)
            .AddHttpMessageHandler(() => new ReadOnlyGuardHandler(options.IsReadOnly))
            .AddHttpMessageHandler(() => new DiagnosticsHandler(secrets))
            .AddHttpMessageHandler(() => new AuthorizationHandler(secrets, options.BaseUri))
            .RemoveAllLoggers();
        _services = services.BuildServiceProvider();
        _factory = _services.GetRequiredService<IHttpClientFactory>();
    }

    public void Dispose()
    {
        _services.Dispose();
        lock (_transports)
        {
            // The factory itself would dispose a transport and its open connections only minutes later.
            foreach (WeakReference<HttpMessageHandler> each in _transports)
            {
                if (each.TryGetTarget(out HttpMessageHandler? transport))
                {
                    transport.Dispose();
                }
            }
        }
    }

    internal HttpClient CreateClient()
    {
        FrameworkConnections.Prepare(_address);
        return _factory.CreateClient(Name);
    }

    // Weak references: the factory disposes a renewed transport once nothing uses it. A transport from the options is not listed, because
    // others may use it.
    private HttpMessageHandler CreateOwnTransport()
    {
        HttpClientHandler transport = CreateTransport();
        _proxy.ApplyTo(transport);
        lock (_transports)
        {
            _transports.RemoveAll(each => !each.TryGetTarget(out _));
            _transports.Add(new WeakReference<HttpMessageHandler>(transport));
        }

        return transport;
    }

    private static HttpClientHandler CreateTransport()
    {
        HttpClientHandler transport = FrameworkConnections.CreateHandler();
        transport.AllowAutoRedirect = false;
        transport.UseCookies = false;
        transport.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        transport.SslProtocols = SslProtocols.Tls12 | (Enum.IsDefined(typeof(SslProtocols), Tls13) ? Tls13 : SslProtocols.None);
        return transport;
    }
}
