namespace OrgAdmin.Core;

/// <summary>A kind of request in the filter of auditLogs.get; a member that is null may be anything.</summary>
public sealed class AuditLogRequest
{
    /// <param name="resource">The API's <c>requestResource</c>, for example org.</param>
    /// <param name="action">The API's <c>requestAction</c>, for example modifyMember.</param>
    public AuditLogRequest(string? resource, string? action)
    {
        Resource = resource;
        Action = action;
    }

    /// <summary>The API's <c>requestResource</c>.</summary>
    public string? Resource { get; }

    /// <summary>The API's <c>requestAction</c>.</summary>
    public string? Action { get; }
}
