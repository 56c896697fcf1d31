using System;
using System.Net.Http;

namespace OrgAdmin.Core.Http;

/// <summary>Turns what went wrong with one operation into the exception a user sees.</summary>
internal sealed class ApiFailures
{
    private readonly ApiOperation _operation;
    private readonly int _attempt;
    private readonly OrgClientOptions _options;
    private readonly Secrets _secrets;

    internal ApiFailures(ApiOperation operation, int attempt, OrgClientOptions options, Secrets secrets)
    {
        _operation = operation;
        _attempt = attempt;
        _options = options;
        _secrets = secrets;
    }

    private string Host => _options.BaseUri.GetLeftPart(UriPartial.Authority);

    internal OrgApiException OfAnswer(HttpResponseMessage response, ArraySegment<byte> body)
    {
        int status = (int)response.StatusCode;
        ErrorAnswer answer = ErrorAnswer.Read(body);
        string named = answer.Type is null ? $"{status}" : $"{status} {answer.Type.ForDisplay()}";
        string sentence = status is >= 300 and < 400
            ? Messages.Redirected.With(_operation.Id, status, Host, TargetOf(response.Headers.Location))
            : string.IsNullOrEmpty(answer.Message)
                ? Messages.AnsweredWith.With(_operation.Id, named)
                : Messages.AnsweredWithMessage.With(_operation.Id, named, answer.Message.ForDisplay().TrimEnd('.'));
        OrgApiException failure = Create(KindOf(status), sentence, TransienceOf(status));
        failure.StatusCode = status;
        failure.ErrorType = Clean(answer.Type);
        failure.ServerMessage = Clean(answer.Message);
        foreach (OrgValidationError error in answer.ValidationErrors)
        {
            error.Message = Clean(error.Message);
            error.Name = Clean(error.Name);
        }

        failure.ValidationErrors = answer.ValidationErrors;
        failure.RetryAfter = RetryAfterOf(response);
        return failure;
    }

    internal OrgApiException OfTimeout(Exception cause) =>
        
        Create(OrgErrorKind.Timeout, Messages.NoAnswerInTime.With(_operation.Id, _options.Timeout.TotalSeconds), Transience.Unclear, cause);

    internal OrgApiException OfUnreadableAnswer(Exception cause) =>
        Create(OrgErrorKind.InvalidResponse, Messages.UnreadableAnswer.With(_operation.Id), Transience.Unclear, cause);

    internal OrgApiException OfTransport(Exception cause)
    {
        (OrgErrorKind kind, Transience transience) = TransportFailure.Classify(cause);
        string sentence = kind switch
        {
            OrgErrorKind.TlsFailed => Messages.TlsFailed.With(Host),
            OrgErrorKind.InvalidResponse => Messages.UnreadableAnswer.With(_operation.Id),
            _ => Messages.ConnectionFailed.With(_operation.Id, Host, Innermost(cause)),
        };
        return Create(kind, sentence, transience, cause);
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

    // A redirect may name a path alone.
    private string TargetOf(Uri? location) => Uri.TryCreate(_options.BaseUri, location, out Uri? target) ? target.Host : Host;

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } asked)
        {
            return null;
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

    private static Transience TransienceOf(int status) => status switch
    {
        429 => Transience.Throttled,
        502 or 503 or 504 => Transience.Busy,
        _ => Transience.Final,
    };

    private string? Clean(string? text) => text is null ? null : _secrets.Remove(text);

    // What .NET says may repeat what the API or a proxy sent.
    private Exception? Clean(Exception? cause)
    {
        string? text = cause?.ToString();
        return text is null || _secrets.Remove(text) == text ? cause : new InvalidOperationException(_secrets.Remove(cause!.Message));
    }

    private OrgApiException Create(OrgErrorKind kind, string message, Transience transience, Exception? cause = null) =>
        new(kind, _secrets.Remove(message), Clean(cause))
        {
            Operation = _operation.Id,
            Scopes = _operation.Scopes,
            Attempts = _attempt,
            Transience = transience,
        };
}
