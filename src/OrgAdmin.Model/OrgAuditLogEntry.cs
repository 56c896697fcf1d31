using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace OrgAdmin;

/// <summary>
/// An entry of an organization's audit log (the API's <c>auditLog</c>): one request that changed something, or was to. What the API did not
/// send is null. Secrets in the bodies are shown as ***.
/// </summary>
public sealed class OrgAuditLogEntry : ApiObject
{
    private const int FirstFailure = 400;

    private static readonly ReadOnlyDictionary<string, object?> Nothing = new ItemMap(new Dictionary<string, object?>());

    internal OrgAuditLogEntry()
    {
    }

    /// <summary>The id of the organization in whose log the entry stands.</summary>
    public string? OrgId { get; internal set; }

    /// <summary>The entry's id: 24 hexadecimal digits (the API sends it as <c>id</c> and again as <c>auditLogId</c>).</summary>
    public string? AuditLogId { get; internal set; }

    /// <summary>When it happened (UTC; the API's <c>creationDate</c>).</summary>
    public DateTimeOffset? Time { get; internal set; }

    /// <summary>Who did it, as the API names them (its <c>actorName</c>): of a person the e-mail address.</summary>
    public string? Actor { get; internal set; }

    /// <summary>The id of who did it: of a person the user id.</summary>
    public string? ActorId { get; internal set; }

    /// <summary>What did it, as the API names it: User, ApiToken, Application, Device or Flow.</summary>
    public string? ActorType { get; internal set; }

    /// <summary>What kind of thing the request was about, as the API names it (its <c>requestResource</c>), for example org.</summary>
    public string? Resource { get; internal set; }

    /// <summary>What was to be done, as the API names it (its <c>requestAction</c>), for example modifyMember.</summary>
    public string? Action { get; internal set; }

    /// <summary>The entry as a sentence, for example: Ann Lee changed the role of bo@acme.example to Edit.</summary>
    public string? Summary { get; internal set; }

    /// <summary>Whether it was carried out: Success, or Failure for an answer of 400 or more. Null when the API does not tell.</summary>
    public string? Status => ResponseStatus is { } status ? status < FirstFailure ? "Success" : "Failure" : null;

    /// <summary>The HTTP status with which the request was answered.</summary>
    public long? ResponseStatus { get; internal set; }

    /// <summary>Whom or what it happened to, as people read it: a person, an application, a dashboard; null when the entry names none.</summary>
    public string? Target { get; internal set; }

    /// <summary>The user id of the person it happened to; null when it happened to no person or the entry does not tell.</summary>
    public string? TargetUserId { get; internal set; }

    /// <summary>The e-mail address of the person it happened to, as far as it is known.</summary>
    public string? TargetEmail { get; internal set; }

    /// <summary>The id of the application, dashboard or invite that the API names as the target.</summary>
    public string? PrimaryTargetId { get; internal set; }

    /// <summary>What that is, as the API names it: Application, Dashboard or OrgInvite.</summary>
    public string? PrimaryTargetType { get; internal set; }

    /// <summary>Its name; of an invite the address.</summary>
    public string? PrimaryTargetName { get; internal set; }

    /// <summary>The id of the thing inside the application or dashboard that the API names as the target.</summary>
    public string? SecondaryTargetId { get; internal set; }

    /// <summary>What that is, as the API names it, for example Device or Flow.</summary>
    public string? SecondaryTargetType { get; internal set; }

    /// <summary>Its name.</summary>
    public string? SecondaryTargetName { get; internal set; }

    /// <summary>The query of the request.</summary>
    public ReadOnlyDictionary<string, object?> RequestQueryParams { get; internal set; } = Nothing;

    /// <summary>The body of the request.</summary>
    public ReadOnlyDictionary<string, object?> RequestBody { get; internal set; } = Nothing;

    /// <summary>The ids in the path of the request.</summary>
    public ReadOnlyDictionary<string, object?> RequestPathParams { get; internal set; } = Nothing;

    /// <summary>The body of the answer.</summary>
    public ReadOnlyDictionary<string, object?> ResponseBody { get; internal set; } = Nothing;

    /// <summary>The entry as a sentence.</summary>
    public override string ToString() => Summary ?? $"{Resource}.{Action}";
}
