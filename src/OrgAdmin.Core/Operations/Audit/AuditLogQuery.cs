using System;
using System.Collections.Generic;

namespace OrgAdmin.Core;

/// <summary>The query of auditLogs.get.</summary>
public sealed class AuditLogQuery
{
    /// <summary>Start of the time; null leaves it to the API.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>End of the time; null leaves it to the API.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Whether the oldest entries come first.</summary>
    public bool Ascending { get; set; }

    /// <summary>Requests of which an entry must be one; empty for any.</summary>
    public IReadOnlyList<AuditLogRequest> Requests { get; set; } = Array.Empty<AuditLogRequest>();

    /// <summary>Actors of whom an entry's must be one; empty for any.</summary>
    public IReadOnlyList<AuditLogParty> Actors { get; set; } = Array.Empty<AuditLogParty>();

    /// <summary>Applications, dashboards and invites of which an entry's target must be one; empty for any.</summary>
    public IReadOnlyList<AuditLogParty> PrimaryTargets { get; set; } = Array.Empty<AuditLogParty>();

    /// <summary>HTTP statuses of which an entry's must be one; empty for any.</summary>
    public IReadOnlyList<int> ResponseCodes { get; set; } = Array.Empty<int>();
}
