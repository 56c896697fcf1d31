using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>The only place that creates error records: maps the kind of failure to a category and a recommended action.</summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<OrgErrorKind, (ErrorCategory Category, Func<string> Advice)> Table = new()
    {
        [OrgErrorKind.BadRequest] = (ErrorCategory.InvalidArgument, () => Messages.AdviceBadRequest),
        [OrgErrorKind.Unauthorized] = (ErrorCategory.AuthenticationError, () => Messages.AdviceUnauthorized),
        [OrgErrorKind.Forbidden] = (ErrorCategory.PermissionDenied, () => Messages.AdviceForbidden),
        [OrgErrorKind.NotFound] = (ErrorCategory.ObjectNotFound, () => Messages.AdviceNotFound),
        [OrgErrorKind.MethodNotAllowed] = (ErrorCategory.NotImplemented, () => Messages.AdviceMethodNotAllowed),
        [OrgErrorKind.Conflict] = (ErrorCategory.ResourceExists, () => Messages.AdviceConflict),
        [OrgErrorKind.Gone] = (ErrorCategory.ResourceUnavailable, () => Messages.AdviceGone),
        [OrgErrorKind.TooLarge] = (ErrorCategory.LimitsExceeded, () => Messages.AdviceTooLarge),
        [OrgErrorKind.Throttled] = (ErrorCategory.LimitsExceeded, () => Messages.AdviceThrottled),
        [OrgErrorKind.ServerError] = (ErrorCategory.ResourceUnavailable, () => Messages.AdviceServerError),
        [OrgErrorKind.UnexpectedStatus] = (ErrorCategory.InvalidResult, () => Messages.AdviceCheckUri),
        [OrgErrorKind.Redirected] = (ErrorCategory.InvalidResult, () => Messages.AdviceCheckUri),
        [OrgErrorKind.Timeout] = (ErrorCategory.OperationTimeout, () => Messages.AdviceTimeout),
        [OrgErrorKind.ConnectionFailed] = (ErrorCategory.ConnectionError, () => Messages.AdviceConnectionFailed),
        [OrgErrorKind.TlsFailed] = (ErrorCategory.SecurityError, () => Messages.AdviceTlsFailed),
        [OrgErrorKind.InvalidResponse] = (ErrorCategory.InvalidResult, () => Messages.AdviceInvalidResponse),
        [OrgErrorKind.OutcomeUnknown] = (ErrorCategory.WriteError, () => Messages.AdviceOutcomeUnknown),
        [OrgErrorKind.NotConnected] = (ErrorCategory.AuthenticationError, () => Messages.AdviceConnect),
        [OrgErrorKind.ConnectionClosed] = (ErrorCategory.AuthenticationError, () => Messages.AdviceConnect),
        [OrgErrorKind.EmptyValue] = (ErrorCategory.InvalidArgument, () => Messages.AdviceEmptyValue),
        [OrgErrorKind.InvalidId] = (ErrorCategory.InvalidArgument, () => Messages.AdviceInvalidId),
        [OrgErrorKind.InvalidValue] = (ErrorCategory.InvalidArgument, () => Messages.AdviceInvalidValue),
        [OrgErrorKind.InvalidParameters] = (ErrorCategory.InvalidArgument, () => Messages.AdviceInvalidParameters),
        [OrgErrorKind.WrongObject] = (ErrorCategory.InvalidArgument, () => Messages.AdviceWrongObject),
        [OrgErrorKind.NothingToChange] = (ErrorCategory.InvalidArgument, () => Messages.AdviceInvalidParameters),
        [OrgErrorKind.MemberNotFound] = (ErrorCategory.ObjectNotFound, () => Messages.AdviceMemberNotFound),
        [OrgErrorKind.InviteNotFound] = (ErrorCategory.ObjectNotFound, () => Messages.AdviceInviteNotFound),
        [OrgErrorKind.NotPermitted] = (ErrorCategory.PermissionDenied, () => Messages.AdviceNotPermitted),
        [OrgErrorKind.LimitReached] = (ErrorCategory.LimitsExceeded, () => Messages.AdviceLimitReached),
        [OrgErrorKind.ResourceNotFound] = (ErrorCategory.ObjectNotFound, () => Messages.AdviceResourceNotFound),
        [OrgErrorKind.OrgNotFound] = (ErrorCategory.ObjectNotFound, () => Messages.AdviceOrgNotFound),
        [OrgErrorKind.UnknownColumn] = (ErrorCategory.InvalidArgument, () => Messages.AdviceUnknownColumn),
        [OrgErrorKind.AlreadyMember] = (ErrorCategory.ResourceExists, () => Messages.AdviceAlreadyMember),
        [OrgErrorKind.Ambiguous] = (ErrorCategory.InvalidArgument, () => Messages.AdviceAmbiguous),
        [OrgErrorKind.LastAdmin] = (ErrorCategory.InvalidOperation, () => Messages.AdviceLastAdmin),
        [OrgErrorKind.ReadOnly] = (ErrorCategory.InvalidOperation, () => Messages.AdviceReadOnly),
        [OrgErrorKind.EarlierOutcomeUnknown] = (ErrorCategory.InvalidOperation, () => Messages.AdviceEarlierOutcomeUnknown),
        [OrgErrorKind.WrongConnection] = (ErrorCategory.InvalidOperation, () => Messages.AdviceWrongConnection),
        [OrgErrorKind.NoAdministrator] = (ErrorCategory.InvalidResult, () => Messages.AdviceNoAdministrator),
        [OrgErrorKind.ListChanged] = (ErrorCategory.InvalidResult, () => Messages.AdviceListChanged),
        [OrgErrorKind.InvalidConnection] = (ErrorCategory.InvalidArgument, () => Messages.AdviceInvalidConnection),
        [OrgErrorKind.InvalidRoster] = (ErrorCategory.InvalidData, () => Messages.AdviceInvalidRoster),
        [OrgErrorKind.FileFailed] = (ErrorCategory.OpenError, () => Messages.AdviceFileFailed),
        [OrgErrorKind.FileExists] = (ErrorCategory.ResourceExists, () => Messages.AdviceFileExists),
    };

    private const string Invite = "org.inviteMember";

    // The API has no type of its own for it.
    private static bool IsAboutSeats(OrgApiException failure) =>
        failure.ServerMessage is { } text && text.IndexOf("limit", StringComparison.OrdinalIgnoreCase) >= 0;

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

        (ErrorCategory category, Func<string> advice) = Table[failure.Kind];
        var record = new ErrorRecord(failure, failure.ErrorId, category, ErrorTarget.Of(target, removeSecrets))
        {
            ErrorDetails = new ErrorDetails(failure.Message)
            {
                RecommendedAction = failure switch
                {
                    { Kind: OrgErrorKind.Forbidden, Scopes.Count: 0 } => Messages.AdviceForbiddenRole,
                    { Kind: OrgErrorKind.Forbidden } => advice().With(string.Join(", ", failure.Scopes)),
                    { ErrorType: "AlreadyExists", Operation: Invite } => Messages.AdviceAlreadyExists,
                    { Kind: OrgErrorKind.Conflict, Operation: Invite } => Messages.AdviceAlreadyExists,
                    { Kind: OrgErrorKind.BadRequest, Operation: Invite } when IsAboutSeats(failure) => Messages.AdviceSeats,
                    { Kind: OrgErrorKind.EmptyValue } when target is PSObject { BaseObject: PSCustomObject } => Messages.AdviceEmptyCell,
                    { Kind: OrgErrorKind.Unauthorized, Operation: "auth.authenticateUser" } => Messages.AdviceLogin,
                    { Kind: OrgErrorKind.InvalidRoster } when target is OrgRosterError error => error.Remedy,
                    _ => advice(),
                },
            },
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
