using System;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OrgAdmin.TestServer;

// Puts an answer on the wire, whole or in the ways a network fails.
internal static class ResponseWriter
{
    // Time for the bytes to reach the client: a reset on their heels would take them back.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(50);

    public static async Task WriteAsync(HttpContext context, RecordedRequest recorded, Answer answer)
    {
        Begin(context, recorded, answer);
        if (answer.MayHaveBody)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    public static async Task StallAsync(HttpContext context, RecordedRequest recorded, Answer answer, double share, ServerTime time)
    {
        await WriteShareAsync(context, recorded, answer, share).ConfigureAwait(false);
        await time.WaitForeverAsync(context.RequestAborted).ConfigureAwait(false);
    }

    public static async Task TruncateAsync(HttpContext context, RecordedRequest recorded, Answer answer)
    {
        await WriteShareAsync(context, recorded, answer, 0.5).ConfigureAwait(false);
        await Task.Delay(Settle, context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    // .NET's client sends a request without content again after an orderly close, and not after a reset: tests need both.
    public static async Task DropAsync(HttpContext context, bool reset)
    {
        if (!reset)
        {
            context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
            await Task.Delay(Settle, context.RequestAborted).ConfigureAwait(false);
        }

        context.Abort();
    }

    private static async Task WriteShareAsync(HttpContext context, RecordedRequest recorded, Answer answer, double share)
    {
        Begin(context, recorded, answer);
        int length = (int)(answer.Body.Length * share);
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, length), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static void Begin(HttpContext context, RecordedRequest recorded, Answer answer)
    {
        recorded.Status = answer.Status;
        context.Response.StatusCode = answer.Status;
        foreach (var header in answer.Headers)
        {
            context.Response.Headers.Append(header.Key, header.Value);
        }

        if (answer.MayHaveBody)
        {
            context.Response.ContentLength = answer.Body.Length;
        }
    }
}
