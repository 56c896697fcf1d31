using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>A request that surely did not reach the API is sent again, whatever it is, and without a look back.</summary>
public class ConnectTests
{
    public static TheoryData<string> Operations => new(OperationCatalog.ReadsAndChanges.Select(operation => operation.Name));

    public static TheoryData<string, SocketError> Failures
    {
        get
        {
            var failures = new TheoryData<string, SocketError>();
            foreach (Operation operation in OperationCatalog.ReadsAndChanges)
            {
                failures.Add(operation.Name, SocketError.ConnectionRefused);
                failures.Add(operation.Name, SocketError.HostNotFound);
                failures.Add(operation.Name, SocketError.NetworkUnreachable);
            }

            return failures;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_port_where_nothing_listens_is_tried_as_often_as_allowed(string operation)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.BaseUri = new Uri($"http://127.0.0.1:{ClosedPort()}");
        trial.Options.MaxRetry = 3;

        Ending ending = await trial.RunAsync(OperationCatalog.Of(operation));

        Assert.Equal("ConnectionFailed", ending.Name);
        Assert.Equal(4, ending.Failure!.Attempts);
        Assert.Equal([0.75, 1.5, 3], trial.Time.Waits);
        Assert.Contains("127.0.0.1:", ending.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_connection_that_is_made_at_the_second_attempt_carries_one_request(string operation, SocketError error)
    {
        await using Trial trial = await Trial.StartAsync();
        int attempts = 0;
        trial.Options.Transport = () => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = (context, token) => Interlocked.Increment(ref attempts) == 1
                ? throw new SocketException((int)error)
                : ConnectAsync(context.DnsEndPoint, token),
        };
        Operation tested = OperationCatalog.Of(operation);

        Ending ending = await trial.RunAsync(tested);

        Assert.Equal(Ending.Done, ending.Name);
        Assert.Equal(tested.Request, Assert.Single(trial.Requests));
        Assert.Equal([0.75], trial.Time.Waits);
        Assert.Equal(tested.LookBack is not null, tested.IsDone(trial.Server.Api));
    }

    [Fact]
    public async Task A_name_that_no_server_knows_is_a_failed_connection()
    {
        using var client = new OrgClient(Clients.OptionsFor(new Uri("http://no-such-host.invalid")));
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(
            () => client.GetOrgsAsync(new OrgListQuery(), 0, 100, new OrgCall(), CancellationToken.None));
        Assert.Equal(OrgErrorKind.ConnectionFailed, failure.Kind);
        Assert.Equal(5, failure.Attempts);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
