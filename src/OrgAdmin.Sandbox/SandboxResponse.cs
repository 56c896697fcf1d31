using System;
using System.Collections.Generic;

namespace OrgAdmin.Sandbox;

/// <summary>The sandbox's answer to one request.</summary>
public sealed class SandboxResponse
{
    /// <summary>Creates a response.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="headers">The headers in the order they are sent.</param>
    /// <param name="body">The body's bytes.</param>
    public SandboxResponse(int status, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body)
    {
        Status = status;
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        Body = body ?? throw new ArgumentNullException(nameof(body));
    }

    /// <summary>The HTTP status code.</summary>
    public int Status { get; }

    /// <summary>The headers in the order they are sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body's bytes.</summary>
    public byte[] Body { get; }
}
