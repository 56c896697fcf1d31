using System;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace OrgAdmin.Core.Http;

/// <summary>
/// The chain that every request goes through, outermost first: read-only guard, diagnostics, authorization, transport. Made by
/// IHttpClientFactory, which renews the transport so that changes of DNS are seen.
/// </summary>
internal sealed class ClientFactory : IDisposable
{
    private const string Name = "OrgAdmin";

    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _factory;

    internal ClientFactory(OrgClientOptions options, Secrets secrets)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(Name)
            .ConfigureHttpClient(client => client.Timeout = System.Threading.Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(options.Transport ?? CreateTransport)
            .AddHttpMessageHandler(() => new ReadOnlyGuardHandler(options.IsReadOnly))
            .AddHttpMessageHandler(() => new DiagnosticsHandler(secrets))
            .AddHttpMessageHandler(() => new AuthorizationHandler(secrets, options.BaseUri))
            .RemoveAllLoggers();
        _services = services.BuildServiceProvider();
        _factory = _services.GetRequiredService<IHttpClientFactory>();
    }

    public void Dispose() => _services.Dispose();

    internal HttpClient CreateClient() => _factory.CreateClient(Name);

    private static HttpMessageHandler CreateTransport() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,

        // 12288 is TLS 1.3, which netstandard2.0 does not name.
        SslProtocols = SslProtocols.Tls12 | (SslProtocols)12288,
    };
}
