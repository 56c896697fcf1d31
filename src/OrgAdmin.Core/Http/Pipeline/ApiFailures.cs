using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Core.Operations;

namespace OrgAdmin.Core.Http.Pipeline;

/// <summary>Turns the failure of an operation into the exception a user sees.</summary>
internal sealed class ApiFailures
{
    private const int LongestText = 10_000;

    // Close to the largest number of seconds that a TimeSpan holds.
    private const double LongestWait = 9e11;

    private readonly ApiOperation _operation;
    private readonly int _attempt;
    private readonly OrgClientOptions _options;
    private readonly Secrets _secrets;
    private readonly string _proxy;

    /// <param name="operation">The operation.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="options">The options of the client.</param>
    /// <param name="secrets">What must not be shown.</param>
    /// <param name="proxy">The proxy, as messages name it; null where only the system knows it.</param>
    internal ApiFailures(ApiOperation operation, int attempt, OrgClientOptions options, Secrets secrets, string? proxy)
    {
        _proxy = proxy ?? Messages.TheProxy;
        _operation = operation;
        _attempt = attempt;
        _options = options;
        _secrets = secrets;
    }

    private string Host => _options.BaseUri.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// Classifies a sample of every failure, so that all assemblies this needs are loaded in advance. A process that has run out of file
    /// handles cannot load them, and could then not tell a broken response from a request that was never sent.
    /// </summary>
    internal void Prepare()
    {
        var body = new ArraySegment<byte>(Encoding.UTF8.GetBytes("""{"type":"","message":"","validationErrors":[{"type":""}]}"""));
        using var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new ByteArrayContent(body.Array!) };
        answer.Headers.TryAddWithoutValidation("Retry-After", "1");
        OrgApiException failure = OfAnswer(answer, body);
        OfAnswer(answer, new ArraySegment<byte>(body.Array!, 0, 1));
        OfUnreadableAnswer(HttpStatusCode.OK, new ContraryAnswerException());
        OfTimeout(TimeSpan.Zero, new TaskCanceledException());
        OfUnforeseen(failure);
        OfClosed(mayBeDone: true);
        foreach (Exception cause in new Exception[]
        {
            new HttpRequestException(string.Empty, new IOException(string.Empty, new SocketException())),
            new AuthenticationException(),
            new WebException(),
            new InvalidDataException(),
        })
        {
            OfTransport(cause);
        }
    }

    internal OrgApiException OfAnswer(HttpResponseMessage response, ArraySegment<byte> body)
    {
        int status = (int)response.StatusCode;
        ErrorAnswer answer = ErrorAnswer.Read(body, response.Content?.Headers.ContentType?.CharSet);
        string named = answer.Type is null ? $"{status}" : $"{status} {Clean(answer.Type).ForDisplay()}";
        if (status == TransportFailure.ProxyAsksForLogin)
        {
            return OfProxy();
        }

        string sentence = status is >= 300 and < 400
            ? Messages.Redirected.With(_operation.Id, status, Host, TargetOf(response))
            : string.IsNullOrEmpty(answer.Message)
                ? Messages.AnsweredWith.With(_operation.Id, named)
                : Messages.AnsweredWithMessage.With(_operation.Id, named, Clean(answer.Message).ForDisplay().TrimEnd('.'));
        OrgApiException failure = Create(KindOf(status), sentence, RetryClassOf(status));
        failure.StatusCode = status;
        failure.ErrorType = Clean(answer.Type);
        failure.ServerMessage = Clean(answer.Message);
        foreach (OrgValidationError error in answer.ValidationErrors)
        {
            SecretValues.Clean(error, Clean);
        }

        failure.ValidationErrors = answer.ValidationErrors;
        failure.RetryAfter = RetryAfterOf(response);
        return failure;
    }

    /// <summary>The request is not sent, because the API has asked for a longer wait than is allowed.</summary>
    internal static OrgApiException OfHold(ApiOperation operation, int attempt, TimeSpan wait) =>
        new(OrgErrorKind.Throttled, Messages.HeldBack.With(operation.Id))
        {
            Operation = operation.Id,
            IsOfRead = operation.RunsInRehearsal,
            IsOfOneThing = operation.HasIds,
            Scopes = operation.Scopes,
            Attempts = attempt - 1,
            RetryAfter = wait,
            RetryClass = RetryClass.Throttled,
        };

    internal OrgApiException OfTimeout(TimeSpan longest, Exception cause) => Create(
        OrgErrorKind.Timeout, Messages.NoAnswerInTime.With(_operation.Id, Math.Round(longest.TotalSeconds, 1)), RetryClass.Unclear, cause);

    /// <summary>A success whose body does not match the operation. Status 202 means that the change is still to come.</summary>
    internal OrgApiException OfUnreadableAnswer(HttpStatusCode status, Exception cause) => Create(
        OrgErrorKind.InvalidResponse,
        (cause is ContraryAnswerException ? Messages.AnsweredContrary : Messages.UnreadableAnswer).With(_operation.Id),
        status == HttpStatusCode.Accepted && _operation.Method != HttpMethod.Get ? RetryClass.NotAgain : RetryClass.Unclear,
        cause);

    /// <summary>An unexpected exception after the request was sent.</summary>
    internal OrgApiException OfUnforeseen(Exception cause) => Create(
        OrgErrorKind.ConnectionFailed, Messages.FailedUnexpectedly.With(_operation.Id, Innermost(cause)), RetryClass.NotAgain, cause);

    /// <summary>An answer that holds more than is taken. Asking for the same again would bring the same.</summary>
    internal OrgApiException OfTooLargeAnswer(AnswerTooLargeException cause)
    {
        OrgApiException failure = Create(
            OrgErrorKind.InvalidResponse,
            Messages.TooMuchAnswered.With(_operation.Id, cause.Message.TrimEnd('.')),
            RetryClass.NotAgain,
            cause);
        failure.AnswerWasTooLarge = true;
        return failure;
    }

    /// <summary>The client was closed before the answer came, or before the request was sent.</summary>
    internal OrgApiException OfClosed(bool mayBeDone) => Create(
        OrgErrorKind.ConnectionClosed, Messages.ConnectionClosed, mayBeDone ? RetryClass.NotAgain : RetryClass.Final);

    internal OrgApiException OfTransport(Exception cause)
    {
        if (TransportFailure.IsProxyLogin(cause))
        {
            return OfProxy();
        }

        (OrgErrorKind kind, RetryClass retryClass) = TransportFailure.Classify(cause);
        string sentence = kind switch
        {
            OrgErrorKind.TlsFailed => Messages.TlsFailed.With(Host),
            OrgErrorKind.InvalidResponse => Messages.UnreadableAnswer.With(_operation.Id),
            _ => Messages.ConnectionFailed.With(_operation.Id, Host, Innermost(cause)),
        };
        return Create(kind, sentence, retryClass, cause);
    }

    // Its own words, and the exception's, may repeat the login that it was given.
    private OrgApiException OfProxy()
    {
        OrgApiException failure = Create(OrgErrorKind.ConnectionFailed, Messages.ProxyAsksForLogin.With(_operation.Id, _proxy), RetryClass.Final);
        failure.StatusCode = TransportFailure.ProxyAsksForLogin;
        return failure;
    }

    private static OrgErrorKind KindOf(int status) => status switch
    {
        400 or 422 => OrgErrorKind.BadRequest,
        401 => OrgErrorKind.Unauthorized,
        403 => OrgErrorKind.Forbidden,
        404 => OrgErrorKind.NotFound,
        405 => OrgErrorKind.MethodNotAllowed,
        409 => OrgErrorKind.Conflict,
        410 => OrgErrorKind.Gone,
        413 => OrgErrorKind.TooLarge,
        429 => OrgErrorKind.Throttled,
        >= 300 and < 400 => OrgErrorKind.Redirected,
        >= 500 => OrgErrorKind.ServerError,
        _ => OrgErrorKind.UnexpectedStatus,
    };

    // A redirect target may be a relative path, and may contain a password: only scheme and host are shown.
    private string TargetOf(HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(_options.BaseUri, location, out Uri? target)
            ? $"{target.Scheme}://{target.Authority}".ForDisplay()
            : Host;

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } asked)
        {
            // .NET does not parse seconds beyond an int. Such a value is a very long wait, not no wait.
            return response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values)
                && double.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out double seconds)
                    ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait))
                    : null;
        }

        TimeSpan wait = asked.Delta ?? (asked.Date - _options.Time.UtcNow) ?? TimeSpan.Zero;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Innermost(Exception cause)
    {
        while (cause.InnerException is { } inner)
        {
            cause = inner;
        }

        return cause.Message.ForDisplay().TrimEnd('.');
    }

    private static RetryClass RetryClassOf(int status) => status switch
    {
        429 => RetryClass.Throttled,

        // The sender gave up waiting, 408 for the request and 499 for the response: the outcome is unclear.
        408 or 499 => RetryClass.Unclear,
        >= 400 and < 500 => RetryClass.Final,
        >= 502 and < 600 => RetryClass.Busy,
        _ => RetryClass.NotAgain,
    };

    private string? Clean(string? text) => text is null ? null
        : _secrets.Remove(text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…");

    // The message of a .NET exception may repeat what the API or a proxy sent.
    private Exception? Clean(Exception? cause)
    {
        string? text = cause?.ToString();
        return text is null || _secrets.Remove(text) == text ? cause : new InvalidOperationException(_secrets.Remove(cause!.Message));
    }

    private OrgApiException Create(OrgErrorKind kind, string message, RetryClass retryClass, Exception? cause = null) =>
        new(kind, _secrets.Remove(message), Clean(cause))
        {
            Operation = _operation.Id,
            IsOfRead = _operation.RunsInRehearsal,
            IsOfOneThing = _operation.HasIds,
            Scopes = _operation.Scopes,
            Attempts = _attempt,
            RetryClass = retryClass,
        };
}
