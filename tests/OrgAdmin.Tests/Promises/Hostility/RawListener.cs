using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>Takes connections, counts them, and does with each what the test says.</summary>
internal sealed class RawListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _exchanges = [];
    private readonly Func<NetworkStream, Task> _exchange;
    private readonly Task _accepting;
    private int _connections;

    internal RawListener(Func<NetworkStream, Task> exchange)
    {
        _exchange = exchange;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        _stopping.Cancel();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_exchanges);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _exchanges.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await _exchange(client.GetStream());
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone.
            }
        }
    }
}
