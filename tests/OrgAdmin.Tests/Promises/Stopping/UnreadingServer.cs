using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Promises.Stopping;

/// <summary>A server that takes a connection, reads the headers and then reads nothing more, with as little room for it as there can be.</summary>
internal sealed class UnreadingServer : IAsyncDisposable
{
    private const int Tcp = 6;
    private const int MaximumSegment = 2;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Task _work;
    private Socket? _connection;
    private int _announced;
    private int _received;

    internal UnreadingServer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of a sender's buffers can be kept small from outside on Linux alone.");

        // Both shrink what the sending side's system takes over without waiting.
        _listener.ReceiveBufferSize = 4096;
        _listener.SetRawSocketOption(Tcp, MaximumSegment, BitConverter.GetBytes(536));
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _work = Task.Run(ReadHeadersAsync);
    }

    internal Uri Uri => new($"http://{_listener.LocalEndPoint}/");

    internal bool IsStalled => Volatile.Read(ref _announced) > 0;

    /// <summary>Reads what the client handed over before it gave up; true when that is less than the body it announced.</summary>
    internal async Task<bool> WasLeftHalfwayAsync()
    {
        await _work;
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int read = 1; read > 0; _received += read)
            {
                read = await _connection!.ReceiveAsync(buffer);
            }
        }
        catch (SocketException)
        {
            // A reset instead of an end is as good.
        }

        return _received < _announced;
    }

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadHeadersAsync()
    {
        _connection = await _listener.AcceptAsync();
        string head = await ReadHeadAsync();
        while (head.StartsWith("GET", StringComparison.Ordinal))
        {
            // What a command reads before it sends the large body, which comes over a connection of its own: one that was used has larger buffers.
            string body = $$"""{"id":"{{SandboxSeed.AlderCreekId}}","name":"Alder Creek Pumps"}""";
            await _connection.SendAsync(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
            _connection.Dispose();
            _connection = await _listener.AcceptAsync();
            head = await ReadHeadAsync();
        }

        Match length = Regex.Match(head, @"Content-Length: (\d+)");
        Volatile.Write(ref _announced, int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private async Task<string> ReadHeadAsync()
    {
        var text = new StringBuilder();
        byte[] one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _connection!.ReceiveAsync(one) == 1)
        {
            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
