using System;

namespace OrgAdmin.Sandbox;

/// <summary>A request in the audit log. A null value is omitted from the API's response, or empty there.</summary>
public sealed record SandboxAuditEntry
{
    /// <summary>The entry's id; when empty, the sandbox gives one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The id of the organization in whose log it stands.</summary>
    public string OrgId { get; init; } = string.Empty;

    /// <summary>When the request was carried out.</summary>
    public DateTimeOffset CreationDate { get; init; }

    /// <summary>The id of who sent it; null where no account is known.</summary>
    public string? ActorId { get; init; }

    /// <summary>Whether a user, a workflow, a device or a token acted.</summary>
    public string ActorType { get; init; } = "User";

    /// <summary>The actor's name; a user's is the address.</summary>
    public string? ActorName { get; init; }

    /// <summary>The resource of the operation, for example <c>org</c>.</summary>
    public string RequestResource { get; init; } = string.Empty;

    /// <summary>The operation of the resource, for example <c>modifyMember</c>.</summary>
    public string RequestAction { get; init; } = string.Empty;

    /// <summary>The body that was sent, as the text of a JSON object.</summary>
    public string? RequestBody { get; init; }

    /// <summary>The query's parameters, as the text of a JSON object.</summary>
    public string? RequestQuery { get; init; }

    /// <summary>The variables of the path, as the text of a JSON object.</summary>
    public string? RequestPath { get; init; }

    /// <summary>The target of the request; null for changes of members.</summary>
    public SandboxAuditTarget? Target { get; init; }

    /// <summary>The part of the target that the request was about.</summary>
    public SandboxAuditTarget? SecondaryTarget { get; init; }

    /// <summary>The answer, as the text of a JSON object.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The answer's status.</summary>
    public int ResponseStatus { get; init; } = 200;
}
