using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using Xunit;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>What comes back is no HTTP that could be read: an answer, and not a connection that failed.</summary>
public class NoHttpTests
{
    public static TheoryData<string> Answers => new(
        "Hello there\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno header\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nX: " + new string('x', 100_000) + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_read_is_tried_again_and_then_is_an_answer_that_cannot_be_read(string answer)
    {
        await using Trial trial = await Trial.StartAsync();
        await using RawListener listener = Answering(answer);
        trial.Options.BaseUri = new Uri($"http://127.0.0.1:{listener.Port}");
        trial.Options.MaxRetry = 1;
        Ending ending = await trial.RunAsync(OperationCatalog.Of("org.get"));
        Assert.Equal("InvalidResponse", ending.Name);
        Assert.Equal(2, listener.Connections);
        Assert.True(ending.Failure!.Message.Length < 500);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_change_is_looked_back_at(string answer)
    {
        await using Trial trial = await Trial.StartAsync();
        await using RawListener listener = Answering(answer);
        trial.Options.BaseUri = new Uri($"http://127.0.0.1:{listener.Port}");
        trial.Options.MaxRetry = 0;
        Ending ending = await trial.RunAsync(OperationCatalog.Of("org.inviteMember"));
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal("InvalidResponse", Assert.IsType<OrgApiException>(ending.Failure!.InnerException).Kind.ToString());
        Assert.Equal(2, listener.Connections);
    }

    private static RawListener Answering(string answer) => new(async stream =>
    {
        await stream.ReadAtLeastAsync(new byte[4096], 1);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        stream.Socket.Shutdown(SocketShutdown.Send);
        await stream.CopyToAsync(Stream.Null);
    });
}
