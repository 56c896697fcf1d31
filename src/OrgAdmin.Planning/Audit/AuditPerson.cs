using System;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Audit;

/// <summary>Somebody whom an audit log is searched for: a user id, an address, or a pattern of the names that the log has for actors.</summary>
public sealed class AuditPerson
{
    private readonly Func<string, bool>? _pattern;

    private AuditPerson(ResourceId? userId, string? email, Func<string, bool>? pattern)
    {
        UserId = userId;
        Email = email;
        _pattern = pattern;
    }

    internal ResourceId? UserId { get; set; }

    internal string? Email { get; set; }

    /// <summary>Whether the other of id and address is still to be found.</summary>
    internal bool CanBeFound => _pattern is null && (UserId is null || Email is null);

    /// <summary>A user by id.</summary>
    public static AuditPerson OfId(ResourceId userId) => new(userId, null, null);

    /// <summary>A user by address.</summary>
    public static AuditPerson OfEmail(string email) => new(null, email, null);

    /// <summary>Everybody whose name in the log is as wanted.</summary>
    public static AuditPerson OfPattern(Func<string, bool> pattern) => new(null, null, pattern);

    internal bool IsActor(OrgAuditLogEntry entry) =>
        _pattern is not null ? entry.Actor is not null && _pattern(entry.Actor) : IsUser(entry.ActorId) || EmailAddress.AreSame(entry.Actor, Email);

    internal bool IsTarget(OrgAuditLogEntry entry)
    {
        AuditTarget.Find(entry);
        return IsUser(entry.TargetUserId) || EmailAddress.AreSame(entry.TargetEmail, Email);
    }

    internal bool IsUser(string? id) => UserId is not null && string.Equals(UserId.ToString(), id, StringComparison.OrdinalIgnoreCase);
}
