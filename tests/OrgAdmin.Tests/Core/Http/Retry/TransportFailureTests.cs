using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Retry;

public class TransportFailureTests
{
    // Far above what a cancelled call takes and far below the client's own limit: a net for a hang, not a measure.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(40);

    public static TheoryData<string> Silences => ["NeverAnswer", "StallAfterHeaders", "StallInBody"];

    [Fact]
    public async Task A_host_that_does_not_listen_is_a_failed_connection()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var options = new OrgClientOptions { BaseUri = new Uri($"http://127.0.0.1:{port}"), Token = DocumentedOrg.Token, MaxRetry = 0 };
        using var client = new OrgClient(options);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => OperationCatalog.Call("org.patch").RunAsync(client));

        Assert.Equal(OrgErrorKind.ConnectionFailed, failure.Kind);
        Assert.Equal("OrgApi.ConnectionFailed", failure.ErrorId);
        Assert.Equal("org.patch", failure.Operation);
        Assert.Null(failure.StatusCode);
        Assert.Contains($"http://127.0.0.1:{port}", failure.Message);
        Assert.NotNull(failure.InnerException);
    }

    [Theory]
    [InlineData("org.get", "NeverAnswer")]
    [InlineData("org.get", "StallAfterHeaders")]
    [InlineData("org.get", "StallInBody")]
    [InlineData("auth.authenticateUser", "NeverAnswer")]
    [InlineData("auth.authenticateUser", "StallInBody")]
    public async Task An_answer_that_does_not_come_in_time_is_a_timeout(string name, string silence)
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.Timeout = TimeSpan.FromSeconds(1.5));
        session.Server.Faults.Add(FaultOf(silence));

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => OperationCatalog.Call(name).RunAsync(session.Client));

        Assert.Equal(OrgErrorKind.Timeout, failure.Kind);
        Assert.Equal("OrgApi.Timeout", failure.ErrorId);
        Assert.Equal(name, failure.Operation);
        Assert.Contains("1.5 seconds", failure.Message);
        Assert.Equal(OperationCatalog.Call(name).Target(), Assert.Single(session.Requests).RawTarget);
    }

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task A_call_that_is_cancelled_while_it_waits_ends_as_cancelled(string silence)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(FaultOf(silence).Always());
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        foreach (string name in new[] { "org.patch", "org.get", "org.delete" })
        {
            int before = session.Requests.Count;
            using var one = CancellationTokenSource.CreateLinkedTokenSource(cancel.Token);
            Task call = OperationCatalog.Call(name).Send(session.Client, new OrgCall(), one.Token);
            while (session.Requests.Count == before)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            await one.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Hang, TestContext.Current.CancellationToken));
            Assert.Equal(before + 1, session.Requests.Count);
        }
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.CallNames), MemberType = typeof(OperationCatalog))]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OperationCatalog.Call(name).Send(session.Client, new OrgCall(), new CancellationToken(canceled: true)));

        Assert.Empty(session.Requests);
    }

    [Fact]
    public async Task A_client_works_on_after_each_way_in_which_a_request_can_fail()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        Fault[] faults = [Fault.DropAfter(), Fault.DropBefore().ByReset(), Fault.TruncateBody(), Fault.NotJson(), Fault.BrokenGzip()];
        foreach (Fault fault in faults)
        {
            session.Server.Faults.Add(fault);
            await Assert.ThrowsAsync<OrgApiException>(() => OperationCatalog.Call("auth.authenticateUser").RunAsync(session.Client));
            Assert.Equal(DocumentedOrg.Id, (await session.GetOrgAsync()).OrgId);
        }

        Assert.Equal(2 * faults.Length, session.Requests.Count);
    }

    private static Fault FaultOf(string silence) => silence switch
    {
        "NeverAnswer" => Fault.NeverAnswer(),
        "StallAfterHeaders" => Fault.StallAfterHeaders(),
        _ => Fault.StallInBody(),
    };
}
