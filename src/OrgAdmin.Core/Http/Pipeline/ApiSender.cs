using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>Sends one <see cref="ApiRequest"/> and reads its answer; every failure leaves as an <see cref="OrgApiException"/>.</summary>
internal sealed class ApiSender : IDisposable
{
    // .NET Framework's handler accepts HTTP/1.1 only; elsewhere the version is negotiated, over TLS only.
    private static readonly Version Protocol = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
        ? HttpVersion.Version11
        : new Version(2, 0);

    private readonly OrgClientOptions _options;
    private readonly string _base;
    private readonly Secrets _secrets;
    private readonly ClientLender _clients;
    private readonly ProxyChoice _proxy;

    internal ApiSender(OrgClientOptions options, Secrets secrets)
    {
        if (options.AcceptVersion.Any(char.IsControl))
        {
            throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.VersionMalformed);
        }

        _options = options;
        _base = options.BaseUri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _secrets = secrets;
        _proxy = new ProxyChoice(options);
        _clients = new ClientLender(options, secrets, _proxy);
    }

    public void Dispose() => _clients.Dispose();

    internal void Retire() => _clients.Retire();

    internal ApiFailures FailuresOf(ApiRequest request, int attempt) => new(request.Operation, attempt, _options, _secrets, _proxy.Name);

    internal async Task<T> SendAsync<T>(
        ApiRequest request,
        OrgCall call,
        int attempt,
        TimeSpan longest,
        Func<ArraySegment<byte>, T> read,
        CancellationToken cancellationToken)
    {
        ApiFailures failures = FailuresOf(request, attempt);
        var context = new RequestContext(request.Operation, request.Path, call, attempt);
        if (_options.Closed.IsCancellationRequested)
        {
            throw failures.OfClosed(mayBeDone: false);
        }

        using CancellationTokenSource limit = _options.Time.CreateTimeout(longest);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        HttpStatusCode status = default;
        try
        {
            using HttpRequestMessage message = CreateMessage(request, context);
            using ClientLender.Loan loan = _clients.Lend();
            _options.Server!.Record(request);
            using HttpResponseMessage response = await loan.Client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            using AnswerBody answer = await BodyReader.ReadAsync(response, timeout.Token).ConfigureAwait(false);
            ArraySegment<byte> body = answer.Bytes;
            status = response.StatusCode;
            if (call.Diagnostics is not null)
            {
                DebugText.Tell(response, body, context, new RedactedDiagnostics(call.Diagnostics, _secrets));
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                call.TokenRefused?.Invoke();
            }

            return response.IsSuccessStatusCode ? _options.Server!.Mark(read(body)) : throw failures.OfAnswer(response, body);
        }
        catch (Exception e) when (_options.Closed.IsCancellationRequested)
        {
            // Whatever it was that failed, it is not to be tried again, and its own words can no longer be cleaned.
            throw failures.OfClosed(mayBeDone: request.Operation.Method != HttpMethod.Get && !IsRefusal(e));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw failures.OfTimeout(longest, e);
        }
        catch (JsonException e)
        {
            throw failures.OfUnreadableAnswer(status, e);
        }
        catch (AnswerTooLargeException e)
        {
            throw failures.OfTooLargeAnswer(e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OrgApiException))
        {
            // A cancelled request can fail as a broken connection; report the cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            throw timeout.IsCancellationRequested ? failures.OfTimeout(longest, e) : failures.OfTransport(e);
        }
    }

    private static bool IsRefusal(Exception exception) => exception
        is OrgApiException { Kind: OrgErrorKind.ReadOnly } or OrgApiException { StatusCode: >= 400 and < 500 and not (408 or 499) };

    private HttpRequestMessage CreateMessage(ApiRequest request, RequestContext context)
    {
        ApiOperation operation = request.Operation;
        var message = new HttpRequestMessage(operation.Method, new Uri(_base + request.Target(context.Call))) { Version = Protocol };
        context.AttachTo(message);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("Accept-Version", _options.AcceptVersion);
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        if (operation.Method != HttpMethod.Get)
        {
            // Always send content: .NET resends a request without content by itself when the connection drops before a response.
            message.Headers.ExpectContinue = false;
            message.Content = new ByteArrayContent(request.Body ?? Array.Empty<byte>());
            if (request.Body is not null)
            {
                message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }
        }

        return message;
    }
}
