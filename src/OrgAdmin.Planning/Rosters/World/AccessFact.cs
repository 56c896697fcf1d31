using System;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>What the audit log says happened to somebody's access.</summary>
public sealed class AccessFact
{
    /// <param name="kind">What happened.</param>
    /// <param name="email">The address it is about: of an invite where it went; null when the log does not show it.</param>
    /// <param name="userId">The user it is about; null when the log does not show it.</param>
    /// <param name="time">When it happened.</param>
    public AccessFact(AccessFactKind kind, string? email, string? userId, DateTimeOffset time)
    {
        Kind = kind;
        Email = email;
        UserId = userId;
        Time = time;
    }

    /// <summary>What happened.</summary>
    public AccessFactKind Kind { get; }

    /// <summary>The address it is about.</summary>
    public string? Email { get; }

    /// <summary>The user it is about.</summary>
    public string? UserId { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; }
}
