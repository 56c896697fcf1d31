using System;
using System.Collections.Generic;

namespace OrgAdmin;

/// <summary>
/// Every failure that OrgAdmin reports: an answer of the API that is not a success, a failure on the way to it, or a refusal before sending.
/// Catch it by type: <c>catch [OrgAdmin.OrgApiException]</c>.
/// </summary>
public sealed class OrgApiException : Exception
{
    internal OrgApiException(OrgErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
    }

    /// <summary>What went wrong.</summary>
    public OrgErrorKind Kind { get; }

    /// <summary>The stable id of the error: <c>OrgApi.</c> or <c>OrgAdmin.</c> and the kind.</summary>
    public string ErrorId => (Kind < OrgErrorKind.NotConnected ? "OrgApi." : "OrgAdmin.") + Kind;

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>The API's own name for the error (member <c>type</c> of its error object); null when it sent none.</summary>
    public string? ErrorType { get; internal set; }

    /// <summary>The API's own message, or the first 500 characters of an answer that is no error object.</summary>
    public string? ServerMessage { get; internal set; }

    /// <summary>The operation as the API names it, for example <c>org.removeMember</c>; null when none was begun.</summary>
    public string? Operation { get; internal set; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How long the API asked to wait (header <c>Retry-After</c>); null when it did not.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>The API's list of what is wrong with single values; empty when it sent none.</summary>
    public IReadOnlyList<OrgValidationError> ValidationErrors { get; internal set; } = Array.Empty<OrgValidationError>();

    /// <summary>What may be done about the failure without asking anyone.</summary>
    internal RetryClass RetryClass { get; set; }

    /// <summary>Whether the operation only reads, so that nothing can have been changed.</summary>
    internal bool IsOfRead { get; set; }

    /// <summary>Whether the operation is about something that has an id, such as one organization.</summary>
    internal bool IsOfOneThing { get; set; }

    /// <summary>Whether the answer held more than is taken, so that less may be asked for.</summary>
    internal bool AnswerWasTooLarge { get; set; }

    /// <summary>Whether a change may have been carried out all the same, so that what was known before it is no longer known.</summary>
    internal bool LeavesStateUnknown => Kind == OrgErrorKind.OutcomeUnknown || IsUnclear;

    /// <summary>Whether the request that failed may have been carried out.</summary>
    internal bool IsUnclear => RetryClass is RetryClass.Busy or RetryClass.Unclear or RetryClass.NotAgain;

    /// <summary>Copy with another kind and message.</summary>
    internal OrgApiException WithMessage(OrgErrorKind kind, string message, Exception? innerException) => new(kind, message, innerException)
    {
        StatusCode = StatusCode,
        ErrorType = ErrorType,
        ServerMessage = ServerMessage,
        Operation = Operation,
        Attempts = Attempts,
        RetryAfter = RetryAfter,
        ValidationErrors = ValidationErrors,
        RetryClass = RetryClass,
        IsOfRead = IsOfRead,
        IsOfOneThing = IsOfOneThing,
        AnswerWasTooLarge = AnswerWasTooLarge,
        Scopes = Scopes,
    };

    /// <summary>The scopes of which a token needs at least one for <see cref="Operation"/>.</summary>
    public IReadOnlyList<string> Scopes { get; internal set; } = Array.Empty<string>();
}
