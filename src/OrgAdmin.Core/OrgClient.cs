using System;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Http.Retry;

namespace OrgAdmin.Core;

/// <summary>
/// The organization API with one method per operation, each in the folder of its area. Thread-safe. Every method throws <see
/// cref="OrgApiException"/> when the operation fails and <see cref="OperationCanceledException"/> when it was cancelled.
/// </summary>
public sealed partial class OrgClient : IDisposable
{
    private readonly Secrets _secrets = new();
    private readonly ApiCaller _caller;

    /// <summary>Makes a client; nothing is sent.</summary>
    public OrgClient(OrgClientOptions options)
    {
        _secrets.UseToken(options.Token);
        Server = options.Server ??= new OrgServer(options.BaseUri.ToString());
        _caller = new ApiCaller(options, _secrets);
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

    /// <summary>Closes the client's connections.</summary>
    public void Dispose() => _caller.Dispose();
}
