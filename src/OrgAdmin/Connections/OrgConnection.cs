using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Planning.Access;

namespace OrgAdmin;

/// <summary>
/// A connection to the API: where it leads and which token it uses, never the token itself. Connect-Org makes it; every cmdlet that talks
/// to the API takes one as -Connection.
/// </summary>
public sealed class OrgConnection
{
    private readonly OrgClient _client;
    private volatile bool _isClosed;

    internal OrgConnection(OrgClient client, Uri uri, string uriSource, string tokenSource)
    {
        _client = client;
        Uri = uri;
        UriSource = uriSource;
        TokenSource = tokenSource;
    }

    /// <summary>The address of the API.</summary>
    public Uri Uri { get; }

    /// <summary>Where the address came from: Parameter, LOSANT_API_URL, Profile, Default or Sandbox.</summary>
    public string UriSource { get; }

    /// <summary>Where the token came from: Parameter, TokenPath, Credential, Profile, LOSANT_API_TOKEN or Sandbox.</summary>
    public string TokenSource { get; }

    /// <summary>The first eight hexadecimal digits of the token's SHA-256, to tell tokens apart.</summary>
    public string? Fingerprint { get; internal set; }

    /// <summary>When the token ends (UTC); null when the token does not say.</summary>
    public DateTimeOffset? Expires { get; internal set; }

    /// <summary>The token's scopes; empty when the token does not say.</summary>
    public IReadOnlyList<string> Scopes { get; internal set; } = Array.Empty<string>();

    /// <summary>What the token's scopes allow, in words; empty when the token does not say.</summary>
    public string ScopesInWords => ScopeText.Describe(Scopes);

    /// <summary>How long the token is still good for; null when it does not end, or does not say. Negative once it has ended.</summary>
    public TimeSpan? TimeLeft => Expires is { } end ? end - DateTimeOffset.UtcNow : null;

    /// <summary>The id of the user the token belongs to; null when it is not known.</summary>
    public string? UserId { get; internal set; }

    /// <summary>The user the token belongs to, as the API said when Get-OrgConnection -Refresh last asked; null before.</summary>
    public OrgUser? User { get; private set; }

    /// <summary>The organization that cmdlets use where no -OrgId is given; null for none.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The instance of the organizations, through which Update-OrgInvite renews invites; null for none.</summary>
    public string? InstanceId { get; internal set; }

    /// <summary>Whether the connection refuses every change.</summary>
    public bool IsReadOnly { get; internal set; }

    /// <summary>Whether the connection leads to the embedded sandbox.</summary>
    public bool IsSandbox { get; internal set; }

    /// <summary>How long one attempt of a request may take, in seconds.</summary>
    public int TimeoutSec { get; internal set; }

    /// <summary>How often a request may be sent again.</summary>
    public int MaxRetry { get; internal set; }

    /// <summary>How long all attempts of a request and the waits between them may last together, in seconds.</summary>
    public int RetryTimeoutSec { get; internal set; }

    /// <summary>How long the effect of a change of which no clear answer came is looked for, in seconds.</summary>
    public int SettleSec { get; internal set; }

    /// <summary>The range of API versions that is asked for.</summary>
    public string? AcceptVersion { get; internal set; }

    /// <summary>Whether Disconnect-Org, or the removal of the module, has closed the connection.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>What the completion of arguments has read over this connection.</summary>
    internal CompletionCache Completions { get; } = new();

    internal OrgClient Client => IsClosed
        ? throw new OrgApiException(OrgErrorKind.ConnectionClosed, Messages.ConnectionClosed)
        : _client;

    /// <summary>The address and the token's fingerprint.</summary>
    public override string ToString() => Fingerprint is null ? Uri.ToString() : $"{Uri} ({Fingerprint})";

    /// <summary>The server's name for texts.</summary>
    internal string ServerName => _client.Server.Name;

    /// <summary>Whether texts need not name the server: it is the platform itself or the sandbox.</summary>
    internal bool IsUsualPlace => IsSandbox || Uri == ConnectionFactory.PlatformUri;

    internal void Describe(TokenFacts facts)
    {
        Fingerprint = facts.Fingerprint;
        Expires = facts.Expires;
        Scopes = facts.Scopes;
        UserId = facts.UserId;
    }

    /// <summary>Stores the user that the API names as the token's owner.</summary>
    internal void Describe(OrgUser user)
    {
        User = user;
        UserId = user.UserId;
    }

    /// <summary>
    /// The id of the user the token belongs to. If the token does not name it, the API is asked, once per connection; null when it does not
    /// say either.
    /// </summary>
    internal Task<string?> FindUserIdAsync(OrgCall call, CancellationToken cancellationToken) =>
        UserId is { } known ? Task.FromResult<string?>(known) : Client.FindOwnUserIdAsync(call, cancellationToken);

    /// <summary>The text without the connection's secrets; once it is closed, it knows none.</summary>
    internal string RemoveSecrets(string text) => _client.RemoveSecrets(text);

    /// <summary>Another one has become the current one: who holds this one may use it, and what nobody uses is closed within seconds.</summary>
    internal void Retire() => _client.Retire();

    /// <summary>Closes it for whoever holds it.</summary>
    internal void Close()
    {
        _isClosed = true;
        _client.Dispose();
    }
}
