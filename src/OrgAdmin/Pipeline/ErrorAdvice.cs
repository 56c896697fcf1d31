using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Runtime.InteropServices;

namespace OrgAdmin.Pipeline;

/// <summary>What to do about a failure: by its kind, and where that is not enough by the operation that failed.</summary>
internal static class ErrorAdvice
{
    private const string Invite = "org.inviteMember";
    private const string Login = "auth.authenticateUser";

    private static readonly Dictionary<OrgErrorKind, Func<string>> Table = new()
    {
        [OrgErrorKind.BadRequest] = () => Messages.AdviceBadRequest,
        [OrgErrorKind.Unauthorized] = () => Messages.AdviceUnauthorized,
        [OrgErrorKind.Forbidden] = () => Messages.AdviceForbidden,
        [OrgErrorKind.NotFound] = () => Messages.AdviceNotFound,
        [OrgErrorKind.MethodNotAllowed] = () => Messages.AdviceMethodNotAllowed,
        [OrgErrorKind.Conflict] = () => Messages.AdviceConflict,
        [OrgErrorKind.Gone] = () => Messages.AdviceGone,
        [OrgErrorKind.TooLarge] = () => Messages.AdviceTooLarge,
        [OrgErrorKind.Throttled] = () => Messages.AdviceThrottled,
        [OrgErrorKind.ServerError] = () => Messages.AdviceServerError,
        [OrgErrorKind.UnexpectedStatus] = () => Messages.AdviceCheckUri,
        [OrgErrorKind.Redirected] = () => Messages.AdviceCheckUri,
        [OrgErrorKind.Timeout] = () => Messages.AdviceTimeout,
        [OrgErrorKind.ConnectionFailed] = () => Messages.AdviceConnectionFailed,
        [OrgErrorKind.TlsFailed] = () => Messages.AdviceTlsFailed,
        [OrgErrorKind.InvalidResponse] = () => Messages.AdviceInvalidResponse,
        [OrgErrorKind.OutcomeUnknown] = () => Messages.AdviceOutcomeUnknown,
        [OrgErrorKind.NotConnected] = () => Messages.AdviceConnect,
        [OrgErrorKind.ConnectionClosed] = () => Messages.AdviceConnect,
        [OrgErrorKind.EmptyValue] = () => Messages.AdviceEmptyValue,
        [OrgErrorKind.InvalidId] = () => Messages.AdviceInvalidId,
        [OrgErrorKind.InvalidValue] = () => Messages.AdviceInvalidValue,
        [OrgErrorKind.InvalidParameters] = () => Messages.AdviceInvalidParameters,
        [OrgErrorKind.WrongObject] = () => Messages.AdviceWrongObject,
        [OrgErrorKind.NothingToChange] = () => Messages.AdviceInvalidParameters,
        [OrgErrorKind.MemberNotFound] = () => Messages.AdviceMemberNotFound,
        [OrgErrorKind.InviteNotFound] = () => Messages.AdviceInviteNotFound,
        [OrgErrorKind.NotPermitted] = () => Messages.AdviceNotPermitted,
        [OrgErrorKind.LimitReached] = () => Messages.AdviceLimitReached,
        [OrgErrorKind.ResourceNotFound] = () => Messages.AdviceResourceNotFound,
        [OrgErrorKind.OrgNotFound] = () => Messages.AdviceOrgNotFound,
        [OrgErrorKind.UnknownColumn] = () => Messages.AdviceUnknownColumn,
        [OrgErrorKind.AlreadyMember] = () => Messages.AdviceAlreadyMember,
        [OrgErrorKind.Ambiguous] = () => Messages.AdviceAmbiguous,
        [OrgErrorKind.LastAdmin] = () => Messages.AdviceLastAdmin,
        [OrgErrorKind.ReadOnly] = () => Messages.AdviceReadOnly,
        [OrgErrorKind.EarlierOutcomeUnknown] = () => Messages.AdviceEarlierOutcomeUnknown,
        [OrgErrorKind.WrongConnection] = () => Messages.AdviceWrongConnection,
        [OrgErrorKind.NoAdministrator] = () => Messages.AdviceNoAdministrator,
        [OrgErrorKind.ListChanged] = () => Messages.AdviceListChanged,
        [OrgErrorKind.ScopeMissing] = () => Messages.AdviceScopeMissing,
        [OrgErrorKind.TokenNotFound] = () => Messages.AdviceTokenNotFound,
        [OrgErrorKind.InvalidProfile] = () => Messages.AdviceInvalidProfile,
        [OrgErrorKind.InvalidConnection] = () => Messages.AdviceInvalidConnection,
        [OrgErrorKind.InvalidRoster] = () => Messages.AdviceInvalidRoster,
        [OrgErrorKind.FileFailed] = () => Messages.AdviceFileFailed,
        [OrgErrorKind.FileExists] = () => Messages.AdviceFileExists,
    };

    // Where a private certificate authority is made known to this machine.
    private static string CertificateStore => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Messages.StoreOnWindows
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? Messages.StoreOnMac
        : Messages.StoreOnLinux;

    /// <summary>The advice.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="target">What it is about.</param>
    internal static string Of(OrgApiException failure, object? target) => failure.Kind switch
    {
        OrgErrorKind.InvalidRoster when target is OrgRosterError error => error.Remedy,
        OrgErrorKind.EmptyValue when target is PSObject { BaseObject: PSCustomObject } => Messages.AdviceEmptyCell,
        _ => OfOperation(failure) ?? Table[failure.Kind](),
    };

    private static string? OfOperation(OrgApiException failure) => failure switch
    {
        { Kind: OrgErrorKind.Forbidden, Scopes.Count: 0 } => Messages.AdviceForbiddenRole,
        { Kind: OrgErrorKind.Forbidden or OrgErrorKind.ScopeMissing } => Table[failure.Kind]().With(string.Join(", ", failure.Scopes)),
        { Kind: OrgErrorKind.Unauthorized, Operation: Login } => Messages.AdviceLogin,
        { ErrorType: "AlreadyExists", Operation: Invite } or { Kind: OrgErrorKind.Conflict, Operation: Invite } => Messages.AdviceAlreadyExists,
        { Kind: OrgErrorKind.BadRequest, Operation: Invite } when IsAboutSeats(failure) => Messages.AdviceSeats,
        { Kind: OrgErrorKind.ConnectionFailed, StatusCode: 407 } => Messages.AdviceProxy,
        { Kind: OrgErrorKind.TlsFailed } => Table[failure.Kind]().With(CertificateStore),
        { Kind: OrgErrorKind.NotFound, IsOfOneThing: false } => Messages.AdviceCheckUri,
        { Kind: OrgErrorKind.Gone } when IsOfInvitee(failure) => Messages.AdviceGoneForInvitee,
        { Kind: OrgErrorKind.Gone, IsOfRead: false } when IsAboutInvites(failure) => Messages.AdviceGoneInvite,
        { IsOfRead: true } => OfRead(failure.Kind),
        _ => null,
    };

    // Nothing was changed, so there is nothing to check.
    private static string? OfRead(OrgErrorKind kind) => kind switch
    {
        OrgErrorKind.Conflict => Messages.AdviceTryAgain,
        OrgErrorKind.TooLarge => Messages.AdviceTooLargeOfRead,
        OrgErrorKind.ServerError => Messages.AdviceTryLater,
        OrgErrorKind.Timeout => Messages.AdviceTimeoutOfRead,
        OrgErrorKind.ConnectionFailed => Messages.AdviceConnectionFailedOfRead,
        OrgErrorKind.InvalidResponse => Messages.AdviceInvalidResponseOfRead,
        _ => null,
    };

    // The API has no type of its own for it.
    private static bool IsAboutSeats(OrgApiException failure) =>
        failure.ServerMessage is { } text && text.IndexOf("limit", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsAboutInvites(OrgApiException failure) => failure.Operation?.IndexOf("nvite", StringComparison.Ordinal) >= 0;

    private static bool IsOfInvitee(OrgApiException failure) =>
        IsAboutInvites(failure) && failure.Operation!.StartsWith("org.", StringComparison.Ordinal) == false;
}
