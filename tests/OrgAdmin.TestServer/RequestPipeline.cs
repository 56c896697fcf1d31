using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OrgAdmin.TestServer;

// One request's way: record, look for a fault, let the sandbox act, answer or fail.
internal sealed class RequestPipeline(LoopbackServer server)
{
    public async Task RunAsync(HttpContext context)
    {
        string rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        RequestLog log = server.Log;
        int inHand = log.Enter();
        try
        {
            List<KeyValuePair<string, string>> headers = HeadersOf(context.Request);
            byte[] body = await ReadBodyAsync(context).ConfigureAwait(false);
            RecordedRequest recorded = log.Add(context.Connection.Id, context.Request.Protocol, context.Request.Method, rawTarget, headers, body);
            if (!context.RequestAborted.IsCancellationRequested)
            {
                bool isTooMany = inHand > server.Habits.MostAtOnce;
                await (isTooMany ? ResponseWriter.WriteAsync(context, recorded, Answer.TooMany(server.Habits.RetryAfter)) : AnswerAsync(context, recorded))
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, which ends every wait.
        }
        finally
        {
            log.Leave();
        }
    }

    private static List<KeyValuePair<string, string>> HeadersOf(HttpRequest request) => request.Headers
        .SelectMany(header => header.Value.Select(value => new KeyValuePair<string, string>(header.Key, value ?? string.Empty)))
        .ToList();

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var stream = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(stream, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client stopped sending; what came is on the record, and nothing is carried out.
            context.Abort();
        }

        return stream.ToArray();
    }

    private async Task AnswerAsync(HttpContext context, RecordedRequest recorded)
    {
        Fault? fault = server.Faults.Take(recorded);
        Answer? real = server.Act(recorded, fault);
        if (fault is null)
        {
            await ResponseWriter.WriteAsync(context, recorded, real!).ConfigureAwait(false);
            return;
        }

        await server.Time.DelayAsync(fault.Wait, context.RequestAborted).ConfigureAwait(false);
        switch (fault.Kind)
        {
            case FaultEffect.DropBefore or FaultEffect.DropAfter:
                await ResponseWriter.DropAsync(context, fault.IsReset).ConfigureAwait(false);
                break;
            case FaultEffect.NeverAnswer or FaultEffect.Ignore:
                await server.Time.WaitForeverAsync(context.RequestAborted).ConfigureAwait(false);
                break;
            case FaultEffect.StallAfterHeaders:
                await ResponseWriter.StallAsync(context, recorded, Answer.Faulty(fault, real), share: 0, server.Time).ConfigureAwait(false);
                break;
            case FaultEffect.StallInBody:
                await ResponseWriter.StallAsync(context, recorded, Answer.Faulty(fault, real), share: 0.5, server.Time).ConfigureAwait(false);
                break;
            case FaultEffect.TruncateBody:
                await ResponseWriter.TruncateAsync(context, recorded, Answer.Faulty(fault, real)).ConfigureAwait(false);
                break;
            default:
                await ResponseWriter.WriteAsync(context, recorded, Answer.Faulty(fault, real)).ConfigureAwait(false);
                break;
        }
    }
}
