using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>Determines from an exception of .NET's HTTP stack how far a request got.</summary>
internal static class TransportFailure
{
    // .NET 8 and later have the property; netstandard2.0 does not declare it.
    private static readonly PropertyInfo? ErrorProperty = typeof(HttpRequestException).GetProperty("HttpRequestError");

    /// <summary>The status by which a proxy asks for a login.</summary>
    internal const int ProxyAsksForLogin = 407;

    /// <summary>Whether a proxy wants a login, or another one, before it lets anything through.</summary>
    internal static bool IsProxyLogin(Exception exception) =>
        Find<WebException>(exception)?.Response is HttpWebResponse { StatusCode: HttpStatusCode.ProxyAuthenticationRequired }
        || (Find<HttpRequestException>(exception) is { } request
            && ErrorProperty?.GetValue(request)?.ToString() == "ProxyTunnelError"
            && request.Message.Contains("407"));

    internal static (OrgErrorKind Kind, RetryClass RetryClass) Classify(Exception exception)
    {
        if (Find<AuthenticationException>(exception) is { } tls)
        {
            return (OrgErrorKind.TlsFailed, IsRefusal(tls, exception) ? RetryClass.Final : RetryClass.NotSent);
        }

        string? error = Find<HttpRequestException>(exception) is { } request ? ErrorProperty?.GetValue(request)?.ToString() : null;
        if (Find<InvalidDataException>(exception) is not null || error is "InvalidResponse" or "ConfigurationLimitExceeded" || IsNoHttp(exception))
        {
            return (OrgErrorKind.InvalidResponse, RetryClass.Unclear);
        }

        if (error == "SecureConnectionError" || StatusOf(exception) == WebExceptionStatus.SecureChannelFailure)
        {
            return (OrgErrorKind.TlsFailed, RetryClass.NotSent);
        }

        if (StatusOf(exception) == WebExceptionStatus.TrustFailure)
        {
            return (OrgErrorKind.TlsFailed, RetryClass.Final);
        }

        return error is "NameResolutionError" or "ConnectionError" or "ProxyTunnelError" || IsConnectFailure(exception)
            ? (OrgErrorKind.ConnectionFailed, RetryClass.NotSent)
            : (OrgErrorKind.ConnectionFailed, RetryClass.Unclear);
    }

    // A refused certificate has no inner exception; a broken handshake has one, or a message about something else. .NET shows the
    // difference only in its message, which is not localized. .NET Framework localizes it, but has a status.
    private static bool IsRefusal(AuthenticationException tls, Exception exception) => StatusOf(exception) is { } status
        ? status == WebExceptionStatus.TrustFailure
        : tls.InnerException is null && tls.Message.IndexOf("certificate", StringComparison.OrdinalIgnoreCase) >= 0;

    // .NET Framework reports it as a WebException, older .NET as a SocketException directly inside.
    private static bool IsConnectFailure(Exception exception) => StatusOf(exception) is { } status
        ? status is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure or WebExceptionStatus.ProxyNameResolutionFailure
        : exception is HttpRequestException { InnerException: SocketException };

    private static bool IsNoHttp(Exception exception) =>
        StatusOf(exception) is WebExceptionStatus.ServerProtocolViolation or WebExceptionStatus.MessageLengthLimitExceeded;

    // Only .NET Framework has one, and not always with the TLS exception inside.
    private static WebExceptionStatus? StatusOf(Exception exception) => Find<WebException>(exception)?.Status;

    private static T? Find<T>(Exception exception)
        where T : Exception
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}
