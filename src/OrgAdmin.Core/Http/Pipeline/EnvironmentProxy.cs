using System;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// The proxy that the environment variables name for one address, read when a connection is made: .NET itself reads them once per process,
/// and .NET Framework never. Without such a variable, .NET's system proxy applies.
/// </summary>
internal sealed class EnvironmentProxy
{
    private readonly IWebProxy? _proxy;
    private readonly bool _isBypassed;

    internal EnvironmentProxy(Uri address)
    {
        string? named = Read(address.Scheme + "_proxy") ?? Read("all_proxy");
        if (named is null || !Uri.TryCreate(named.Contains("://") ? named : "http://" + named, UriKind.Absolute, out Uri? uri))
        {
            return;
        }

        _isBypassed = (Read("no_proxy") ?? string.Empty).Split(',').Any(entry => Names(entry.Trim(), address.Host));
        _proxy = new WebProxy(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)) { Credentials = LoginOf(uri) };
    }

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
    }

    // HTTP_PROXY is ignored in a CGI script: there it is the request header "Proxy", which any client can send.
    private static string? Read(string name) =>
        Filled(Environment.GetEnvironmentVariable(name))
        ?? (name == "http_proxy" && Filled(Environment.GetEnvironmentVariable("GATEWAY_INTERFACE")) is not null
            ? null
            : Filled(Environment.GetEnvironmentVariable(name.ToUpperInvariant())));

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();

    // Same rules as .NET: an entry matches its own name, and with a leading dot all names below it too.
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
