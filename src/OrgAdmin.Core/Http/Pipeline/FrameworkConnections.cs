using System;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Runtime.InteropServices;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// What .NET Framework has to be told about connections to the API. Left to itself it opens two for an address, lets requests wait for them
/// while their time runs, and may put a change without a body behind another request on one connection, to send it again unasked when that
/// connection breaks. All of it is said of the API's address alone: nothing is changed for the rest of the process.
/// </summary>
internal static class FrameworkConnections
{
    /// <summary>As many as -ThrottleLimit allows requests at a time, so that none of them waits for another.</summary>
    internal const int Limit = 100;

    // The one class that can switch pipelining off. No other .NET has it, so its name is all that can be compiled.
    private const string HandlerName =
        "System.Net.Http.WebRequestHandler, System.Net.Http.WebRequest, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a";

    private static readonly bool IsFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>A handler with that limit, on .NET Framework one that sends a request only when the one before has been answered.</summary>
    internal static HttpClientHandler CreateHandler()
    {
        Type? type = IsFramework ? Type.GetType(HandlerName, throwOnError: false) : null;
        HttpClientHandler handler = type is null ? new HttpClientHandler() : (HttpClientHandler)Activator.CreateInstance(type)!;
        type?.GetProperty("AllowPipelining", BindingFlags.Public | BindingFlags.Instance)?.SetValue(handler, false);
        handler.MaxConnectionsPerServer = Limit;
        return handler;
    }

    /// <summary>Called before each request: .NET Framework forgets what it was told of an address that was idle for a while.</summary>
    internal static void Prepare(Uri address)
    {
        if (IsFramework)
        {
            Apply(ServicePointManager.FindServicePoint(address));
        }
    }

    // Requests are small; with Nagle's algorithm each would wait for the answer to the packet before.
    private static void Apply(ServicePoint address)
    {
        address.ConnectionLimit = Limit;
        address.UseNagleAlgorithm = false;
    }
}
