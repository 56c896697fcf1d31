namespace OrgAdmin.Planning.Audit;

/// <summary>What an entry of an audit log can be about.</summary>
public enum AuditTopic
{
    /// <summary>Members: their roles, how they came and went.</summary>
    Member,

    /// <summary>Invites: sent, revoked, sent anew, accepted and declined.</summary>
    Invite,

    /// <summary>The organization itself.</summary>
    Organization,

    /// <summary>Applications and dashboards that were moved to another owner.</summary>
    Transfer,

    /// <summary>An application, or something in one.</summary>
    Application,

    /// <summary>A dashboard.</summary>
    Dashboard,
}
