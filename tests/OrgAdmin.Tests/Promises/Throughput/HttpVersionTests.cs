using System.Linq;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>Which version of HTTP is spoken, over how many connections.</summary>
public class HttpVersionTests
{
    private static readonly ResourceId OrgId = ResourceId.Parse(SandboxSeed.AlderCreekId, "id");

    [Fact]
    public async Task Over_tls_a_server_that_can_gets_http_2_and_one_connection()
    {
        using X509Certificate2 certificate = Certificates.SelfSigned();
        await using LoopbackServer server = await LoopbackServer.StartAsync(certificate: certificate);
        using OrgClient client = Trusting(server, certificate);
        await ReadManyAsync(client);

        Assert.Equal(["HTTP/2"], server.Log.Requests.Select(request => request.Protocol).Distinct());
        Assert.Single(server.Log.Requests.Select(request => request.ConnectionId).Distinct());
    }

    [Fact]
    public async Task Without_tls_it_is_http_1_1_and_connections_are_used_again()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using var client = new OrgClient(Clients.OptionsFor(server));
        for (int i = 0; i < 5; i++)
        {
            await client.GetOrgAsync(OrgId, null, new OrgCall(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(["HTTP/1.1"], server.Log.Requests.Select(request => request.Protocol).Distinct());
        Assert.Single(server.Log.Requests.Select(request => request.ConnectionId).Distinct());
    }

    [Fact]
    public async Task Over_http_2_too_a_change_whose_answer_is_lost_is_looked_for_and_not_sent_again()
    {
        using X509Certificate2 certificate = Certificates.SelfSigned();
        await using LoopbackServer server = await LoopbackServer.StartAsync(certificate: certificate);
        using OrgClient client = Trusting(server, certificate);
        server.Faults.Add(Fault.DropAfter().On("POST"), Fault.DropAfter().On("DELETE"));
        var invite = new OrgInvitePost("ann@example.com", "view");
        await client.InviteMemberAsync(OrgId, invite, [], new OrgCall(), TestContext.Current.CancellationToken);
        await client.RevokeInviteAsync(
            OrgId, ResourceId.Parse(SandboxSeed.PendingInviteId, "id"), new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Equal(["POST", "DELETE"], server.Log.Writes.Select(request => request.Method));
        Assert.Equal("0", server.Log.Writes[1].Header("Content-Length"));
    }

    private static Task ReadManyAsync(OrgClient client) => Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
        client.GetOrgAsync(OrgId, null, new OrgCall { Throttle = new OrgThrottle(8) }, CancellationToken.None)));

    private static OrgClient Trusting(LoopbackServer server, X509Certificate2 certificate)
    {
        OrgClientOptions options = Clients.OptionsFor(server);
        string thumbprint = certificate.Thumbprint;
        options.Transport = () => new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == thumbprint,
        };
        return new OrgClient(options);
    }
}
