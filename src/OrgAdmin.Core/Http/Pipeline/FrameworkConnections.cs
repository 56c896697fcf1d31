using System;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Runtime.InteropServices;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// Settings of .NET Framework for connections to the API. By default it opens two connections to an address, and requests wait for one
/// while their timeout runs. It may also pipeline a change without a body behind another request, and resend it unasked when the connection
/// breaks. The settings apply to the API's address only, not to the rest of the process.
/// </summary>
internal static class FrameworkConnections
{
    /// <summary>As many as -ThrottleLimit allows, so that no request waits for another.</summary>
    internal const int Limit = 100;

    // The only handler that can switch pipelining off. It exists on .NET Framework only, so it is found by name.
    private const string HandlerName =
        "System.Net.Http.WebRequestHandler, System.Net.Http.WebRequest, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a";

    private static readonly bool IsFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>A handler with that limit; on .NET Framework one without pipelining.</summary>
    internal static HttpClientHandler CreateHandler()
    {
        Type? type = IsFramework ? Type.GetType(HandlerName, throwOnError: false) : null;
        HttpClientHandler handler = type is null ? new HttpClientHandler() : (HttpClientHandler)Activator.CreateInstance(type)!;
        type?.GetProperty("AllowPipelining", BindingFlags.Public | BindingFlags.Instance)?.SetValue(handler, false);
        handler.MaxConnectionsPerServer = Limit;
        return handler;
    }

    /// <summary>Called before each request, because .NET Framework drops the settings of an address that was idle for a while.</summary>
    internal static void Prepare(Uri address)
    {
        if (IsFramework)
        {
            Apply(ServicePointManager.FindServicePoint(address));
        }
    }

    // Requests are small; with Nagle's algorithm each would wait for the acknowledgement of the previous packet.
    private static void Apply(ServicePoint address)
    {
        address.ConnectionLimit = Limit;
        address.UseNagleAlgorithm = false;
    }
}
