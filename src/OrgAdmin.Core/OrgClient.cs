using System;
using OrgAdmin.Core.Http.Pipeline;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core;

/// <summary>
/// The organization API with one method per operation, each in the folder of its area. Thread-safe. Every method throws <see
/// cref="OrgApiException"/> when the operation fails and <see cref="OperationCanceledException"/> when it was cancelled.
/// </summary>
public sealed partial class OrgClient : IDisposable
{
    private readonly Secrets _secrets = new();
    private readonly ClosableCaller _caller;

    /// <summary>Makes a client; nothing is sent.</summary>
    public OrgClient(OrgClientOptions options)
    {
        _secrets.UseToken(options.Token);
        _secrets.Add(string.IsNullOrEmpty(options.ProxyLogin?.Password) ? null : options.ProxyLogin!.Password);
        Server = options.Server ??= new OrgServer(options.BaseUri.ToString());
        _caller = new ClosableCaller(options, _secrets);
    }

    /// <summary>The server that the client talks to.</summary>
    public OrgServer Server { get; }

    /// <summary>The text without this client's secrets.</summary>
    public string RemoveSecrets(string text) => _secrets.Remove(text);

    /// <summary>The text without these secrets, for use before there is a client.</summary>
    public static string RemoveSecrets(string text, params string?[] secrets)
    {
        var known = new Secrets();
        foreach (string? secret in secrets)
        {
            known.Add(secret);
        }

        return known.Remove(text);
    }

    /// <summary>Closes no more than what nobody uses: who holds the client may go on with it.</summary>
    public void Retire() => _caller.Retire();

    /// <summary>
    /// Closes the client for whoever holds it: its token is forgotten, nothing is sent any more, and what is under way fails.
    /// </summary>
    public void Dispose() => _caller.Dispose();
}
