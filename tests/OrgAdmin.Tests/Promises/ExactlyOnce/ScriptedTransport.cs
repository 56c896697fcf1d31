using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>Answers requests in the process, as the test says.</summary>
internal sealed class ScriptedTransport(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
