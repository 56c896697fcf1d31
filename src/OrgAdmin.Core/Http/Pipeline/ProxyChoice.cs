using System;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The proxy for one address: the one that the options name, else the one that the environment names, as it is when a connection is made:
/// .NET itself looks once in the life of the process, and .NET Framework never. Where neither names one, what .NET knows of the system
/// stands. This machine itself is never reached through a proxy of the environment, which would read what goes there without TLS.
/// </summary>
internal sealed class ProxyChoice
{
    private readonly IWebProxy? _proxy;
    private readonly bool _isBypassed;
    private readonly ICredentials? _login;

    internal ProxyChoice(OrgClientOptions options)
    {
        Uri address = options.BaseUri;
        _login = options.ProxyUsesDefaultLogin ? CredentialCache.DefaultCredentials : options.ProxyLogin;
        if (options.Proxy is { } given)
        {
            (_proxy, Name) = (Create(given), NameOf(given));
            return;
        }

        if (address.IsLoopback)
        {
            _isBypassed = true;
            return;
        }

        string? named = Read(address.Scheme + "_proxy") ?? Read("all_proxy");
        if (named is null || !Uri.TryCreate(named.Contains("://") ? named : "http://" + named, UriKind.Absolute, out Uri? uri))
        {
            return;
        }

        _isBypassed = (Read("no_proxy") ?? string.Empty).Split(',').Any(entry => Names(entry.Trim(), address.Host));
        (_proxy, Name) = (Create(uri), NameOf(uri));
    }

    /// <summary>The proxy as messages name it, without a login; null where only the system knows it.</summary>
    internal string? Name { get; }

    internal void ApplyTo(HttpClientHandler handler)
    {
        if (_isBypassed)
        {
            handler.UseProxy = false;
        }
        else if (_proxy is not null)
        {
            handler.Proxy = _proxy;
        }
        else if (_login is not null)
        {
            handler.DefaultProxyCredentials = _login;
        }
    }

    private static string NameOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private WebProxy Create(Uri uri) => new(NameOf(uri)) { Credentials = _login ?? LoginOf(uri) };

    // The name in capital letters of the proxy for http is a header of the request in a CGI script, which anyone can send.
    private static string? Read(string name) =>
        Filled(Environment.GetEnvironmentVariable(name))
        ?? (name == "http_proxy" && Filled(Environment.GetEnvironmentVariable("GATEWAY_INTERFACE")) is not null
            ? null
            : Filled(Environment.GetEnvironmentVariable(name.ToUpperInvariant())));

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();

    // As .NET reads the list: a name stands for itself, and one with a dot before it for all below it too.
    private static bool Names(string entry, string host) =>
        entry == "*"
        || string.Equals(entry.TrimStart('.'), host, StringComparison.OrdinalIgnoreCase)
        || (entry.StartsWith(".", StringComparison.Ordinal) && host.EndsWith(entry, StringComparison.OrdinalIgnoreCase));

    private static NetworkCredential? LoginOf(Uri uri)
    {
        string[] login = uri.UserInfo.Split(new[] { ':' }, 2);
        return uri.UserInfo.Length == 0
            ? null
            : new NetworkCredential(Uri.UnescapeDataString(login[0]), login.Length > 1 ? Uri.UnescapeDataString(login[1]) : string.Empty);
    }
}
