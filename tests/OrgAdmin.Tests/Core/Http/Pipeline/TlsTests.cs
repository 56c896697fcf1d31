using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Promises.Hostility;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>A certificate that is refused ends the call at once; a handshake that breaks is tried again.</summary>
public class TlsTests
{
    public static TheoryData<string> Operations => new(["org.get", "orgs.get", "org.patch", "org.delete", "org.inviteMember", "org.removeMember"]);

    public static TheoryData<string, string> Breaks
    {
        get
        {
            var breaks = new TheoryData<string, string>();
            foreach (string operation in new[] { "org.get", "org.inviteMember", "org.delete" })
            {
                foreach (string kind in new[] { "closed at once", "closed after the greeting", "reset", "plain HTTP", "noise" })
                {
                    breaks.Add(operation, kind);
                }
            }

            return breaks;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_certificate_that_nobody_trusts_is_refused_once_and_for_all(string operation)
    {
        using X509Certificate2 certificate = Certificates.SelfSigned("localhost", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        await CheckRefusalAsync(certificate, operation);
    }

    [Fact]
    public async Task A_certificate_of_another_host_or_another_time_is_refused_once_and_for_all()
    {
        using X509Certificate2 other = Certificates.SelfSigned("other.example.com", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        await CheckRefusalAsync(other, "org.get");
        using X509Certificate2 old = Certificates.SelfSigned("localhost", DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(-1));
        await CheckRefusalAsync(old, "org.get");
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_handshake_that_breaks_is_tried_again_and_then_is_a_tls_failure(string operation, string kind)
    {
        await using var listener = new RawListener(stream => BreakAsync(stream, kind));
        var time = new VirtualTime();

        Ending ending = await RunAsync(listener, operation, time);

        Assert.Equal("TlsFailed", ending.Name);
        Assert.Equal(3, ending.Failure!.Attempts);
        Assert.Equal(3, listener.Connections);
        Assert.Equal([0.75, 1.5], time.Waits);
        Assert.Contains($"https://localhost:{listener.Port}", ending.Failure.Message);
    }

    private static async Task CheckRefusalAsync(X509Certificate2 certificate, string operation)
    {
        long received = 0;
        await using var listener = new RawListener(async stream =>
        {
            using var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(certificate);
            received += await tls.ReadAsync(new byte[1]);
        });
        var time = new VirtualTime();

        Ending ending = await RunAsync(listener, operation, time);

        Assert.Equal("TlsFailed", ending.Name);
        Assert.Equal(1, ending.Failure!.Attempts);
        Assert.Equal(1, listener.Connections);
        Assert.Empty(time.Waits);
        Assert.Equal(0, received);
    }

    private static async Task<Ending> RunAsync(RawListener listener, string operation, VirtualTime time)
    {
        OrgClientOptions options = Clients.OptionsFor(new Uri($"https://localhost:{listener.Port}"), time);
        options.MaxRetry = 2;
        using var client = new OrgClient(options);
        return await Ending.OfAsync(OperationCatalog.Of(operation).RunAsync(client, new OrgCall(), SandboxApi.CreateSeeded()));
    }

    private static async Task BreakAsync(NetworkStream stream, string kind)
    {
        if (kind == "closed at once")
        {
            return;
        }

        await stream.ReadExactlyAsync(new byte[64]);
        if (kind == "closed after the greeting")
        {
            // What was sent is read first: a close with bytes left unread would be a reset.
            stream.Socket.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null);
        }
        else if (kind == "reset")
        {
            stream.Socket.LingerState = new LingerOption(true, 0);
        }
        else
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(kind == "plain HTTP"
                ? "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                : new string('\u0007', 200)));
            stream.Socket.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null);
        }
    }
}
