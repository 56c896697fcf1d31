using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>Reads from an exception of .NET's HTTP stack how far a request came.</summary>
internal static class TransportFailure
{
    // .NET 8 and later say it; netstandard2.0 does not name the property.
    private static readonly PropertyInfo? ErrorProperty = typeof(HttpRequestException).GetProperty("HttpRequestError");

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

    // A refused certificate stands alone; a handshake that broke has its cause inside, or found something else than TLS. .NET says it in its
    // message only, which is not translated; .NET Framework's is, but there the status tells.
    private static bool IsRefusal(AuthenticationException tls, Exception exception) => StatusOf(exception) is { } status
        ? status == WebExceptionStatus.TrustFailure
        : tls.InnerException is null && tls.Message.IndexOf("certificate", StringComparison.OrdinalIgnoreCase) >= 0;

    // .NET Framework says it in a WebException, and older .NET by a socket error that no stream has wrapped.
    private static bool IsConnectFailure(Exception exception) => StatusOf(exception) is { } status
        ? status is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure or WebExceptionStatus.ProxyNameResolutionFailure
        : exception is HttpRequestException { InnerException: SocketException };

    private static bool IsNoHttp(Exception exception) =>
        StatusOf(exception) is WebExceptionStatus.ServerProtocolViolation or WebExceptionStatus.MessageLengthLimitExceeded;

    // .NET Framework alone has one, and not always with the failure of TLS inside.
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
