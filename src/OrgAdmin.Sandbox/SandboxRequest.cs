using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>One HTTP request, as the sandbox receives it.</summary>
public sealed class SandboxRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method, compared with case.</param>
    /// <param name="target">The path and query as received, percent-escapes included.</param>
    /// <param name="headers">The headers, found without regard to case.</param>
    /// <param name="body">The body's bytes; none for a request without content.</param>
    public SandboxRequest(string method, string target, IReadOnlyDictionary<string, string>? headers = null, byte[]? body = null)
    {
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Target = target ?? throw new ArgumentNullException(nameof(target));
        Body = body ?? Array.Empty<byte>();

        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in headers ?? new Dictionary<string, string>())
        {
            copy[header.Key] = header.Value;
        }

        Headers = copy;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path and query as received.</summary>
    public string Target { get; }

    /// <summary>The headers, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body's bytes; empty for a request without content.</summary>
    public byte[] Body { get; }
}
