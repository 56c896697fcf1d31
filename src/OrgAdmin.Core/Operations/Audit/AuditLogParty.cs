namespace OrgAdmin.Core;

/// <summary>An actor or a target in the filter of auditLogs.get; a member that is null may be anything.</summary>
public sealed class AuditLogParty
{
    /// <param name="type">The API's word for what it is, for example User or Application.</param>
    /// <param name="id">Its id.</param>
    public AuditLogParty(string? type, ResourceId? id)
    {
        Type = type;
        Id = id;
    }

    /// <summary>The API's word for what it is.</summary>
    public string? Type { get; }

    /// <summary>Its id.</summary>
    public ResourceId? Id { get; }
}
