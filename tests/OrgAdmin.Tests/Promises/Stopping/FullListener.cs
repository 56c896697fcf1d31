using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace OrgAdmin.Tests.Promises.Stopping;

/// <summary>A port that takes no further connection and refuses none: who connects waits.</summary>
internal sealed class FullListener : IAsyncDisposable
{
    private const string Connecting = "02";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _filling = [];

    internal FullListener()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A full backlog is known to swallow connections on Linux alone.");
        _listener.Start(1);
        int waiting;
        do
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _filling.Add(socket);
            waiting = socket.ConnectAsync(_listener.LocalEndpoint).Wait(300) ? 0 : 1;
        }
        while (waiting == 0);
    }

    internal Uri Uri => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Whether anyone but the listener's own last socket is connecting to it.</summary>
    internal bool IsAwaited => new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Count(fields => fields[2].EndsWith($":{((IPEndPoint)_listener.LocalEndpoint).Port:X4}", StringComparison.Ordinal)
            && fields[3] == Connecting) > 1;

    public ValueTask DisposeAsync()
    {
        _filling.ForEach(socket => socket.Dispose());
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }
}
