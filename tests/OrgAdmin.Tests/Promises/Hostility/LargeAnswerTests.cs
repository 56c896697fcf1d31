using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>An answer of more than 64 MiB is not read to its end.</summary>
public class LargeAnswerTests
{
    private const long Limit = 64 * 1024 * 1024;

    [Theory]
    [InlineData("org.get", "InvalidResponse")]
    [InlineData("orgs.get", "InvalidResponse")]
    [InlineData("org.inviteMember", "OutcomeUnknown")]
    public async Task An_answer_without_an_end_is_given_up_at_the_limit(string operation, string end)
    {
        EndlessStream? body = null;
        Ending ending = await RunAsync(operation, HttpStatusCode.OK, () => new StreamContent(body = new EndlessStream()));
        Assert.Equal(end, ending.Name);
        Assert.InRange(body!.Delivered, Limit, Limit + 1);
    }

    [Fact]
    public async Task An_answer_that_announces_too_much_is_not_read_at_all()
    {
        EndlessStream? body = null;
        Ending ending = await RunAsync("org.get", HttpStatusCode.OK, () =>
        {
            var content = new StreamContent(body = new EndlessStream());
            content.Headers.ContentLength = Limit + 1;
            return content;
        });
        Assert.Equal("InvalidResponse", ending.Name);
        Assert.Equal(0, body!.Delivered);
    }

    [Fact]
    public async Task An_answer_of_just_the_limit_is_read()
    {
        byte[] body = new byte[Limit];
        Array.Fill(body, (byte)' ');
        Encoding.ASCII.GetBytes($$"""{"id":"{{SandboxSeed.AlderCreekId}}"}""").CopyTo(body, 0);
        Ending ending = await RunAsync("org.get", HttpStatusCode.OK, () => new ByteArrayContent(body));
        Assert.Equal(Ending.Done, ending.Name);
    }

    [Theory]
    [InlineData("org.get", 1_000_001, "InvalidResponse", 1)]
    [InlineData("org.inviteMember", 1_000_001, "OutcomeUnknown", 2)]
    [InlineData("org.get", 999_990, Ending.Done, 1)]
    public async Task An_answer_of_too_many_values_is_not_read_and_not_asked_for_again(string operation, int values, string end, int requests)
    {
        string body = $$"""{"id":"{{SandboxSeed.AlderCreekId}}","filling":[{{string.Concat(System.Linq.Enumerable.Repeat("0,", values - 4))}}0]}""";
        int sent = 0;
        Ending ending = await RunAsync(operation, HttpStatusCode.OK, () =>
        {
            sent++;
            return new StringContent(body);
        });
        Assert.Equal(end, ending.Name);
        Assert.Equal(requests, sent);
    }

    [Fact]
    public async Task Much_in_little_takes_no_more_memory_than_its_text()
    {
        // 60 MB of empty objects, each of which would become a dictionary.
        byte[] body = new byte[60_000_000];
        Encoding.ASCII.GetBytes("{\"a\":[").CopyTo(body, 0);
        for (int at = 6; at < body.Length - 8; at += 3)
        {
            "{},"u8.CopyTo(body.AsSpan(at));
        }

        Encoding.ASCII.GetBytes("        ").CopyTo(body, body.Length - 8);
        "{}]}"u8.CopyTo(body.AsSpan(body.Length - 4));
        long before = GC.GetTotalAllocatedBytes();
        Ending ending = await RunAsync("org.get", HttpStatusCode.OK, () => new ByteArrayContent(body));
        Assert.Equal("InvalidResponse", ending.Name);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 400_000_000);
    }

    [Fact]
    public async Task An_error_without_an_end_keeps_its_status_and_its_beginning()
    {
        Ending ending = await RunAsync("org.get", HttpStatusCode.InternalServerError, () => new StreamContent(new EndlessStream()));
        Assert.Equal("ServerError", ending.Name);
        Assert.Equal(500, ending.Failure!.StatusCode);
        Assert.Equal(new string('x', 500), ending.Failure.ServerMessage);
    }

    [Fact]
    public async Task An_error_that_is_cut_keeps_its_status_and_what_came()
    {
        await using Trial trial = await Trial.StartAsync();
        await using var listener = new RawListener(async stream =>
        {
            await stream.ReadAtLeastAsync(new byte[4096], 1);
            await stream.WriteAsync("HTTP/1.1 409 Conflict\r\nContent-Length: 100\r\n\r\nSomeone was faster"u8.ToArray());
            stream.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null);
        });
        trial.Options.BaseUri = new Uri($"http://127.0.0.1:{listener.Port}");
        Ending ending = await trial.RunAsync(OperationCatalog.Of("org.inviteMember"));
        Assert.Equal("Conflict", ending.Name);
        Assert.Equal("Someone was faster", ending.Failure!.ServerMessage);
        Assert.Equal(1, listener.Connections);
    }

    private static async Task<Ending> RunAsync(string operation, HttpStatusCode status, Func<HttpContent> content)
    {
        using var client = new OrgClient(new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            MaxRetry = 0,
            Time = new VirtualTime(),
            Transport = () => new ScriptedTransport(_ => new HttpResponseMessage(status) { Content = content() }),
        });
        return await Ending.OfAsync(OperationCatalog.Of(operation).RunAsync(client, new OrgCall(), SandboxApi.CreateSeeded()));
    }

    private sealed class EndlessStream : Stream
    {
        internal long Delivered { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Delivered;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Delivered += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
