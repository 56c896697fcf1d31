using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Retry;

/// <summary>What .NET Framework says of a request that failed: a status, and seldom more.</summary>
public class FrameworkFailureTests
{
    private const int MaxRetry = 2;

    // Not sent is tried again, and says that nothing was sent; what may have come to the server is looked for; a certificate is final.
    [Theory]
    [InlineData(WebExceptionStatus.SecureChannelFailure, "TlsFailed", MaxRetry + 1)]
    [InlineData(WebExceptionStatus.TrustFailure, "TlsFailed", 1)]
    [InlineData(WebExceptionStatus.NameResolutionFailure, "ConnectionFailed", MaxRetry + 1)]
    [InlineData(WebExceptionStatus.ConnectFailure, "ConnectionFailed", MaxRetry + 1)]
    [InlineData(WebExceptionStatus.ReceiveFailure, "OutcomeUnknown", 1)]
    [InlineData(WebExceptionStatus.KeepAliveFailure, "OutcomeUnknown", 1)]
    [InlineData(WebExceptionStatus.PipelineFailure, "OutcomeUnknown", 1)]
    [InlineData(WebExceptionStatus.ServerProtocolViolation, "OutcomeUnknown", 1)]
    public async Task A_status_alone_tells_how_far_a_change_came(WebExceptionStatus status, string kind, int sent)
    {
        int posts = 0;
        OrgClientOptions options = Clients.OptionsFor(new Uri("https://api.example.com"));
        options.MaxRetry = MaxRetry;
        options.Transport = () => new ScriptedTransport(request =>
        {
            posts += request.Method == HttpMethod.Post ? 1 : 0;
            throw new HttpRequestException("An error occurred while sending the request.", new WebException("The request failed.", status));
        });
        using var client = new OrgClient(options);

        Ending ending = await Ending.OfAsync(OperationCatalog.Of("org.inviteMember").RunAsync(client, new OrgCall(), SandboxApi.CreateSeeded()));

        Assert.Equal(kind, ending.Name);
        Assert.Equal(sent, posts);
    }
}
