using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>The only place that creates error records: maps the kind of failure to a category.</summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<OrgErrorKind, ErrorCategory> Categories = new()
    {
        [OrgErrorKind.BadRequest] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.Unauthorized] = ErrorCategory.AuthenticationError,
        [OrgErrorKind.Forbidden] = ErrorCategory.PermissionDenied,
        [OrgErrorKind.NotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.MethodNotAllowed] = ErrorCategory.NotImplemented,
        [OrgErrorKind.Conflict] = ErrorCategory.ResourceExists,
        [OrgErrorKind.Gone] = ErrorCategory.ResourceUnavailable,
        [OrgErrorKind.TooLarge] = ErrorCategory.LimitsExceeded,
        [OrgErrorKind.Throttled] = ErrorCategory.LimitsExceeded,
        [OrgErrorKind.ServerError] = ErrorCategory.ResourceUnavailable,
        [OrgErrorKind.UnexpectedStatus] = ErrorCategory.InvalidResult,
        [OrgErrorKind.Redirected] = ErrorCategory.InvalidResult,
        [OrgErrorKind.Timeout] = ErrorCategory.OperationTimeout,
        [OrgErrorKind.ConnectionFailed] = ErrorCategory.ConnectionError,
        [OrgErrorKind.TlsFailed] = ErrorCategory.SecurityError,
        [OrgErrorKind.InvalidResponse] = ErrorCategory.InvalidResult,
        [OrgErrorKind.OutcomeUnknown] = ErrorCategory.WriteError,
        [OrgErrorKind.NotConnected] = ErrorCategory.AuthenticationError,
        [OrgErrorKind.ConnectionClosed] = ErrorCategory.AuthenticationError,
        [OrgErrorKind.EmptyValue] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.InvalidId] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.InvalidValue] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.InvalidParameters] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.WrongObject] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.NothingToChange] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.MemberNotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.InviteNotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.ResourceNotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.OrgNotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.UnknownColumn] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.AlreadyMember] = ErrorCategory.ResourceExists,
        [OrgErrorKind.Ambiguous] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.LastAdmin] = ErrorCategory.InvalidOperation,
        [OrgErrorKind.ReadOnly] = ErrorCategory.InvalidOperation,
        [OrgErrorKind.EarlierOutcomeUnknown] = ErrorCategory.InvalidOperation,
        [OrgErrorKind.WrongConnection] = ErrorCategory.InvalidOperation,
        [OrgErrorKind.NoAdministrator] = ErrorCategory.InvalidResult,
        [OrgErrorKind.ListChanged] = ErrorCategory.InvalidResult,
        [OrgErrorKind.InvalidConnection] = ErrorCategory.InvalidArgument,
        [OrgErrorKind.InvalidRoster] = ErrorCategory.InvalidData,
        [OrgErrorKind.FileFailed] = ErrorCategory.OpenError,
        [OrgErrorKind.FileExists] = ErrorCategory.ResourceExists,
        [OrgErrorKind.NotPermitted] = ErrorCategory.PermissionDenied,
        [OrgErrorKind.LimitReached] = ErrorCategory.LimitsExceeded,
        [OrgErrorKind.ScopeMissing] = ErrorCategory.PermissionDenied,
        [OrgErrorKind.TokenNotFound] = ErrorCategory.ObjectNotFound,
        [OrgErrorKind.InvalidProfile] = ErrorCategory.InvalidArgument,
    };

    /// <summary>Without a token that works, no further item can succeed.</summary>
    internal static bool EndsPipeline(OrgApiException failure) =>
        failure.Kind is OrgErrorKind.Unauthorized or OrgErrorKind.NotConnected or OrgErrorKind.ConnectionClosed;

    /// <summary>Creates the record. Removes a secret that was given by mistake in place of another value and would be repeated.</summary>
    internal static ErrorRecord Create(OrgApiException failure, object? target, Func<string, string> removeSecrets)
    {
        if (removeSecrets(failure.Message) is { } clean && clean != failure.Message)
        {
            failure = failure.WithMessage(failure.Kind, clean, null);
        }

        var record = new ErrorRecord(failure, failure.ErrorId, Categories[failure.Kind], ErrorTarget.Of(target, removeSecrets))
        {
            ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = ErrorAdvice.Of(failure, target) },
        };
        if (target is not null)
        {
            // By default the engine shows the object's own text, which may contain a name from the server.
            record.CategoryInfo.TargetName = target is ApiObject item
                ? removeSecrets(item.ForDisplay())
                : removeSecrets(target.ToString() ?? string.Empty).ForDisplay();
        }

        return record;
    }
}
