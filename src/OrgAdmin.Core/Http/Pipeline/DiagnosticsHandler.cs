using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Redaction;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>
/// Reports each request to the caller: method, path, status, attempt and time in one verbose line, headers and bodies as debug text. Bodies
/// that hold secrets are never reported.
/// </summary>
internal sealed class DiagnosticsHandler : DelegatingHandler
{
    private readonly Secrets _secrets;

    internal DiagnosticsHandler(Secrets secrets) => _secrets = secrets;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Build no lines that nobody reads.
        RequestContext? context = RequestContext.Of(request);
        return context?.Call.Diagnostics is { } listener && (listener.WantsVerbose || listener.WantsDebug)
            ? TellAsync(request, context, listener, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> TellAsync(
        HttpRequestMessage request, RequestContext context, IOrgDiagnostics listener, CancellationToken cancellationToken)
    {
        var diagnostics = new RedactedDiagnostics(listener, _secrets);
        var watch = Stopwatch.StartNew();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            diagnostics.Verbose(Messages.RequestAnswered.With(
                request.Method, context.Path, (int)response.StatusCode, context.Attempt, watch.ElapsedMilliseconds));
            return response;
        }
        catch
        {
            diagnostics.Verbose(Messages.RequestFailed.With(request.Method, context.Path, context.Attempt, watch.ElapsedMilliseconds));
            throw;
        }
        finally
        {
            // Only after sending are all headers of the request set.
            await DebugText.TellAsync(request, context, diagnostics).ConfigureAwait(false);
        }
    }
}
