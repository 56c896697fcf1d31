using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http;

/// <summary>Tells the caller of each request in one line: method, path, status, time. Neither query, header nor body is shown.</summary>
internal sealed class DiagnosticsHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestContext? context = RequestContext.Of(request);
        if (context?.Call.Diagnostics is not { } diagnostics)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var watch = Stopwatch.StartNew();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            diagnostics.Verbose(Messages.RequestAnswered.With(
                request.Method, context.Path, (int)response.StatusCode, watch.ElapsedMilliseconds));
            return response;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Verbose(Messages.RequestFailed.With(request.Method, context.Path, watch.ElapsedMilliseconds));
            throw;
        }
    }
}
