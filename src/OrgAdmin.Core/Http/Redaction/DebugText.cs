using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Pipeline;

namespace OrgAdmin.Core.Http.Redaction;

/// <summary>Writes requests and answers as text for debugging.</summary>
internal static class DebugText
{
    private const int LongestBody = 10_000;

    internal static async Task TellAsync(HttpRequestMessage request, RequestContext context, IOrgDiagnostics diagnostics)
    {
        if (!diagnostics.WantsDebug)
        {
            return;
        }

        var text = new StringBuilder().Append(request.Method).Append(' ').Append(context.Path);
        Append(text, request.Headers);
        if (request.Content is not null)
        {
            Append(text, request.Content.Headers);
            byte[] body = await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            Append(text, new ArraySegment<byte>(body), context);
        }

        diagnostics.Debug(text.ToString());
    }

    internal static void Tell(HttpResponseMessage response, ArraySegment<byte> body, RequestContext context, IOrgDiagnostics diagnostics)
    {
        if (!diagnostics.WantsDebug)
        {
            return;
        }

        var text = new StringBuilder().Append((int)response.StatusCode).Append(' ').Append(context.Operation.Id);
        Append(text, response.Headers);
        Append(text, response.Content?.Headers);
        Append(text, body, context);
        diagnostics.Debug(text.ToString());
    }

    private static void Append(StringBuilder text, HttpHeaders? headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            text.Append('\n').Append(header.Key).Append(": ").Append(string.Join(", ", header.Value));
        }
    }

    private static void Append(StringBuilder text, ArraySegment<byte> body, RequestContext context)
    {
        if (body.Count == 0)
        {
            return;
        }

        text.Append("\n\n");
        if (context.Operation.HasSecretBodies)
        {
            text.Append(Messages.BodyNotShown.With(body.Count));
            return;
        }

        text.Append(Encoding.UTF8.GetString(body.Array!, body.Offset, Math.Min(body.Count, LongestBody)));
        if (body.Count > LongestBody)
        {
            text.Append(Messages.BodyCut.With(body.Count));
        }
    }
}
