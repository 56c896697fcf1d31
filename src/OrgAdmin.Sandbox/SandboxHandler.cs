using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Sandbox;

/// <summary>Connects an <see cref="HttpClient"/> to a sandbox in memory, without opening a port.</summary>
public sealed class SandboxHandler : HttpMessageHandler
{
    private readonly SandboxApi _api;

    /// <summary>Creates the transport.</summary>
    /// <param name="api">The sandbox that answers.</param>
    public SandboxHandler(SandboxApi api) => _api = api ?? throw new ArgumentNullException(nameof(api));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is null
            ? Array.Empty<byte>()
            : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var received = new SandboxRequest(request.Method.Method, TargetOf(request), HeadersOf(request), body);

        // As over a network, the caller's thread is free while the request is carried out.
        SandboxResponse answer = await Task.Run(() => _api.Handle(received), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Message(request, answer);
    }

    private static string TargetOf(HttpRequestMessage request) => request.RequestUri is { IsAbsoluteUri: true } uri
        ? uri.PathAndQuery
        : throw new InvalidOperationException("The request has no absolute URI.");

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> all = request.Content is null
            ? request.Headers
            : request.Headers.Concat(request.Content.Headers);
        foreach (KeyValuePair<string, IEnumerable<string>> header in all)
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        return headers;
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, SandboxResponse answer)
    {
        var message = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return message;
    }
}
