using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>Keeps what is sent to the sandbox.</summary>
internal sealed class RecordingTransport(HttpMessageHandler inner, List<string> requests) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (requests)
        {
            requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        }

        return base.SendAsync(request, cancellationToken);
    }

    internal static IEnumerable<string> Sorted(IEnumerable<string> requests) => requests.Order(System.StringComparer.Ordinal);
}
