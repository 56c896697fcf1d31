namespace OrgAdmin;

/// <summary>
/// What went wrong. Kinds up to <see cref="OutcomeUnknown"/> come from the API or the way to it (error ids <c>OrgApi.*</c>);
/// the rest were refused here, before anything was sent (<c>OrgAdmin.*</c>).
/// </summary>
public enum OrgErrorKind
{
    /// <summary>400 or 422: the API did not accept the values.</summary>
    BadRequest,

    /// <summary>401: the token is missing, wrong, expired or revoked.</summary>
    Unauthorized,

    /// <summary>403: the token's scope or the user's role does not allow the operation.</summary>
    Forbidden,

    /// <summary>404: no such organization, member or invite, or none that this token may see.</summary>
    NotFound,

    /// <summary>405: the address knows no such operation.</summary>
    MethodNotAllowed,

    /// <summary>409: it exists already.</summary>
    Conflict,

    /// <summary>410: it has expired.</summary>
    Gone,

    /// <summary>413: the request was too large.</summary>
    TooLarge,

    /// <summary>429: too many requests.</summary>
    Throttled,

    /// <summary>5xx: the API failed.</summary>
    ServerError,

    /// <summary>A status that the API's contract does not name.</summary>
    UnexpectedStatus,

    /// <summary>A redirect; none is followed.</summary>
    Redirected,

    /// <summary>No complete answer came in time.</summary>
    Timeout,

    /// <summary>The API could not be reached, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>No trusted TLS connection could be made.</summary>
    TlsFailed,

    /// <summary>The answer could not be read or is not what the operation answers.</summary>
    InvalidResponse,

    /// <summary>A change was sent and it is not known whether it was carried out.</summary>
    OutcomeUnknown,

    /// <summary>An answer shows that an organization has no administrator any more.</summary>
    NoAdministrator,

    /// <summary>A list kept changing while it was read, so that items may be missing.</summary>
    ListChanged,

    /// <summary>There is no connection.</summary>
    NotConnected,

    /// <summary>The connection is closed.</summary>
    ConnectionClosed,

    /// <summary>A value was given but is null or empty.</summary>
    EmptyValue,

    /// <summary>An id is not 24 hexadecimal digits.</summary>
    InvalidId,

    /// <summary>A value is outside what the API's schema allows.</summary>
    InvalidValue,

    /// <summary>Parameters that cannot be used together, or one that is missing.</summary>
    InvalidParameters,

    /// <summary>The cmdlet does not take such an object from the pipeline.</summary>
    WrongObject,

    /// <summary>No value to change was given.</summary>
    NothingToChange,

    /// <summary>The organization has no such member.</summary>
    MemberNotFound,

    /// <summary>The organization has no such invite.</summary>
    InviteNotFound,

    /// <summary>Who is to be invited anew is a member already.</summary>
    AlreadyMember,

    /// <summary>An address and an id name different people, or an address names several.</summary>
    Ambiguous,

    /// <summary>The change would leave the organization without an administrator, or it cannot be proved that it would not.</summary>
    LastAdmin,

    /// <summary>The connection is read-only, or -WhatIf is in force.</summary>
    ReadOnly,

    /// <summary>The token or the URI cannot be used for a connection.</summary>
    InvalidConnection,

    /// <summary>No organization that the token sees has the name.</summary>
    OrgNotFound,

    /// <summary>A column of a row looks as if it were meant for a field that nothing else gives, and was not understood.</summary>
    UnknownColumn,

    /// <summary>It is not known whether an earlier change to the same target was carried out, so nothing more is sent to it.</summary>
    EarlierOutcomeUnknown,

    /// <summary>The object came from another server, or another sandbox, than the one the cmdlet talks to.</summary>
    WrongConnection,

    /// <summary>No application or dashboard has the name.</summary>
    ResourceNotFound,

    /// <summary>A roster file, or the rows in its place, have errors.</summary>
    InvalidRoster,

    /// <summary>A file cannot be read or written.</summary>
    FileFailed,

    /// <summary>A file that is there is not replaced.</summary>
    FileExists,

    /// <summary>The user has not the role that it takes.</summary>
    NotPermitted,

    /// <summary>A limit of the organization would be exceeded.</summary>
    LimitReached,
}
