using System;
using System.IO;
using System.Net.Http;
using System.Security.Authentication;

namespace OrgAdmin.Core.Http;

/// <summary>Turns what went wrong with one operation into the exception a user sees.</summary>
internal sealed class ApiFailures
{
    private readonly ApiOperation _operation;
    private readonly OrgClientOptions _options;

    internal ApiFailures(ApiOperation operation, OrgClientOptions options)
    {
        _operation = operation;
        _options = options;
    }

    private string Host => _options.BaseUri.GetLeftPart(UriPartial.Authority);

    internal OrgApiException OfAnswer(HttpResponseMessage response, ArraySegment<byte> body)
    {
        int status = (int)response.StatusCode;
        ErrorAnswer answer = ErrorAnswer.Read(body);
        string named = answer.Type is null ? $"{status}" : $"{status} {answer.Type.ForDisplay()}";
        string sentence = status is >= 300 and < 400
            ? Messages.Redirected.With(_operation.Id, status, Host, response.Headers.Location?.Host ?? Host)
            : answer.Message is null
                ? Messages.AnsweredWith.With(_operation.Id, named)
                : Messages.AnsweredWithMessage.With(_operation.Id, named, answer.Message.ForDisplay().TrimEnd('.'));
        OrgApiException failure = Create(KindOf(status), sentence);
        failure.StatusCode = status;
        failure.ErrorType = answer.Type;
        failure.ServerMessage = answer.Message;
        failure.ValidationErrors = answer.ValidationErrors;
        failure.RetryAfter = RetryAfterOf(response);
        return failure;
    }

    internal OrgApiException OfTimeout(Exception cause) =>
        Create(OrgErrorKind.Timeout, Messages.NoAnswerInTime.With(_operation.Id, _options.Timeout.TotalSeconds), cause);

    internal OrgApiException OfUnreadableAnswer(Exception cause) =>
        Create(OrgErrorKind.InvalidResponse, Messages.UnreadableAnswer.With(_operation.Id), cause);

    internal OrgApiException OfWrongOrg(ResourceId asked) =>
        Create(OrgErrorKind.InvalidResponse, Messages.AnswerOfOtherOrg.With(_operation.Id, asked));

    internal OrgApiException OfTransport(Exception cause)
    {
        for (Exception? inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (inner is AuthenticationException)
            {
                return Create(OrgErrorKind.TlsFailed, Messages.TlsFailed.With(Host), cause);
            }

            if (inner is InvalidDataException)
            {
                return OfUnreadableAnswer(cause);
            }
        }

        return Create(OrgErrorKind.ConnectionFailed, Messages.ConnectionFailed.With(_operation.Id, Host, Innermost(cause)), cause);
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

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } asked)
        {
            return null;
        }

        TimeSpan wait = asked.Delta ?? (asked.Date - DateTimeOffset.UtcNow) ?? TimeSpan.Zero;
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

    private OrgApiException Create(OrgErrorKind kind, string message, Exception? cause = null) => new(kind, message, cause)
    {
        Operation = _operation.Id,
        Scopes = _operation.Scopes,
        Attempts = 1,
    };
}
