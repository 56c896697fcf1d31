using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace OrgAdmin.Core;

/// <summary>The options of a client.</summary>
public sealed class OrgClientOptions
{
    /// <summary>The API's address: <c>https://api.losant.com</c>. A trailing slash makes no difference.</summary>
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
    /// The time for all attempts of one request and the waits between them; a single wait takes at most half of it. The first attempt and
    /// the read-back of a change may take their full time-out.
    /// </summary>
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>
    /// How long the effect of a change may take to show when the outcome is unclear. It counts as missing only after that. Part of <see
    /// cref="RetryTimeout"/>.
    /// </summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock.</summary>
    public OrgTime Time { get; set; } = new();

    /// <summary>Whether the transport refuses every request that is not a GET (the login excepted).</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The server behind <see cref="BaseUri"/>, shared by the clients of a process; null for a new one.</summary>
    public OrgServer? Server { get; set; }

    /// <summary>The proxy to go by, in place of the one that the environment or the system names; null for that one.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>The login that the proxy gets when it asks for one; null for the one that stands in its address. Secret.</summary>
    public NetworkCredential? ProxyLogin { get; set; }

    /// <summary>Whether the proxy gets the login of who runs the process.</summary>
    public bool ProxyUsesDefaultLogin { get; set; }

    /// <summary>Creates the transport; null for HTTP. The embedded sandbox is one.</summary>
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
