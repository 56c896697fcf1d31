using System;
using System.Net.Http;
using System.Threading;

namespace OrgAdmin.Core;

/// <summary>What a client is made of.</summary>
public sealed class OrgClientOptions
{
    /// <summary>The API's address, without a trailing slash to matter: <c>https://api.losant.com</c>.</summary>
    public Uri BaseUri { get; set; } = new("https://api.losant.com");

    /// <summary>The API token; null until <see cref="OrgClient.AuthenticateUserAsync"/> has brought one. Secret.</summary>
    public string? Token { get; set; }

    /// <summary>The range of API versions this client was written for (header <c>Accept-Version</c>).</summary>
    public string AcceptVersion { get; set; } = "^1.30.0";

    /// <summary>The text of the <c>User-Agent</c> header.</summary>
    public string UserAgent { get; set; } = "OrgAdmin";

    /// <summary>How long one attempt may take, from connecting to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often one request may be sent again; 0 for never.</summary>
    public int MaxRetry { get; set; } = 4;

    /// <summary>
    /// How long all attempts of one request and the waits between them may last together; a single wait may last half of it. The first
    /// attempt may last as long as any, and so may the look whether a change was carried out.
    /// </summary>
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>
    /// How long the effect of a change of which no clear answer came may take to show: as long it is looked for, before it counts as missing.
    /// Part of <see cref="RetryTimeout"/>.
    /// </summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where the time comes from.</summary>
    public OrgTime Time { get; set; } = new();

    /// <summary>Whether the transport refuses every request that is not a GET (the login excepted).</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The server that <see cref="BaseUri"/> leads to, as all clients of a process know it; null for one of its own.</summary>
    public OrgServer? Server { get; set; }

    /// <summary>Makes what carries the requests; null for HTTP. The embedded sandbox is one.</summary>
    public Func<HttpMessageHandler>? Transport { get; set; }

    /// <summary>Cancelled when the client is closed.</summary>
    internal CancellationToken Closed { get; private set; }

    /// <summary>The same options for one client, which keeps its token elsewhere.</summary>
    internal OrgClientOptions WithoutToken(CancellationToken closed)
    {
        var options = (OrgClientOptions)MemberwiseClone();
        options.Token = null;
        options.Closed = closed;
        return options;
    }
}
