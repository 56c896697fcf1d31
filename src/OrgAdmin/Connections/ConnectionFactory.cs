using System;
using System.Reflection;
using System.Runtime.InteropServices;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Connections;

/// <summary>
/// Creates connections: determines their address, validates what needs no request, and names the sources of address and token.
/// </summary>
internal static class ConnectionFactory
{
    internal const string TokenVariable = "LOSANT_API_TOKEN";
    internal const string UriVariable = "LOSANT_API_URL";
    internal const string FromParameter = "Parameter";
    internal const string FromFile = "TokenPath";
    internal const string FromCredential = "Credential";
    internal const string FromProfile = "Profile";
    internal const string FromSandbox = "Sandbox";

    internal static readonly Uri SandboxUri = new("https://sandbox.invalid");

    /// <summary>The platform's own address.</summary>
    internal static readonly Uri PlatformUri = new("https://api.losant.com");

    /// <summary>A connection with the environment's token; null when there is none.</summary>
    internal static OrgConnection? FromEnvironment(ConnectionSettings settings)
    {
        string? token = Environment.GetEnvironmentVariable(TokenVariable) is { } given ? InvisibleText.Trim(given) : null;
        return string.IsNullOrEmpty(token) ? null : WithToken(token!, TokenVariable, settings);
    }

    internal static OrgConnection WithToken(string token, string tokenSource, ConnectionSettings settings)
    {
        CheckToken(token, tokenSource);
        TokenFacts facts = TokenFacts.Read(token);
        if (facts.Expires is { } end && end <= DateTimeOffset.UtcNow)
        {
            throw new OrgApiException(
                OrgErrorKind.InvalidConnection, Messages.TokenExpired.With(Named(tokenSource), end.ToString("u")));
        }

        OrgConnection connection = Create(settings, tokenSource, options => options.Token = token);
        connection.Describe(facts);
        return connection;
    }

    /// <summary>A connection that gets its token from a login.</summary>
    internal static OrgConnection WithoutToken(ConnectionSettings settings) => Create(settings, FromCredential, _ => { });

    internal static OrgConnection Create(ConnectionSettings settings, string tokenSource, Action<OrgClientOptions> configure)
    {
        (Uri uri, string uriSource) = FindUri(settings);
        var options = new OrgClientOptions
        {
            BaseUri = uri,
            IsReadOnly = settings.IsReadOnly,
            Proxy = settings.Proxy,
            ProxyLogin = settings.ProxyLogin,
            ProxyUsesDefaultLogin = settings.ProxyUsesDefaultLogin,
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSec),
            MaxRetry = settings.MaxRetry,
            RetryTimeout = TimeSpan.FromSeconds(settings.RetryTimeoutSec),
            Settle = TimeSpan.FromSeconds(settings.SettleSec),
            AcceptVersion = settings.AcceptVersion,
            UserAgent = UserAgent(settings.PowerShellVersion),
            Server = uri == SandboxUri ? new OrgServer(Messages.TheSandbox) : KnownServers.At(uri),
        };
        configure(options);
        return new OrgConnection(new OrgClient(options), uri, uriSource, tokenSource)
        {
            OrgId = settings.OrgId,
            InstanceId = settings.InstanceId,
            IsReadOnly = settings.IsReadOnly,
            TimeoutSec = settings.TimeoutSec,
            MaxRetry = settings.MaxRetry,
            RetryTimeoutSec = settings.RetryTimeoutSec,
            SettleSec = settings.SettleSec,
            AcceptVersion = settings.AcceptVersion,
        };
    }

    private static (Uri Uri, string Source) FindUri(ConnectionSettings settings)
    {
        if (settings.Uri is not null)
        {
            return (CheckUri(settings.Uri, "-Uri"), settings.UriSource);
        }

        string? fromEnvironment = Environment.GetEnvironmentVariable(UriVariable);
        if (string.IsNullOrEmpty(fromEnvironment))
        {
            return (PlatformUri, "Default");
        }

        return Uri.TryCreate(fromEnvironment, UriKind.Absolute, out Uri? uri)
            ? (CheckUri(uri, UriVariable), UriVariable)
            : throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.UriNotAbsolute.With(UriVariable));
    }

    // The messages do not repeat the URI, because it may contain a password.
    internal static Uri CheckUri(Uri uri, string name)
    {
        string? complaint = null;
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            complaint = Messages.UriNotAbsolute;
        }
        else if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            complaint = Messages.UriHasExtras;
        }
        else if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
        {
            complaint = Messages.UriNotSecure;
        }

        return complaint is null ? uri : throw new OrgApiException(OrgErrorKind.InvalidConnection, complaint.With(name));
    }

    private static string Named(string tokenSource) => tokenSource switch { FromParameter => "-Token", FromFile => "-TokenPath", _ => tokenSource };

    // .NET would refuse such a token with a message that repeats it.
    private static void CheckToken(string token, string tokenSource)
    {
        foreach (char c in token)
        {
            if (c is <= ' ' or > '~')
            {
                throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.TokenMalformed.With(Named(tokenSource)));
            }
        }
    }

    private static string UserAgent(string powerShellVersion)
    {
        string version = typeof(ConnectionFactory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        string system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Windows"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macOS" : "Linux";
        return $"OrgAdmin/{version} (PowerShell {powerShellVersion}; {system})";
    }
}
