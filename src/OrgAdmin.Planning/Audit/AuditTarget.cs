using System;
using System.Collections.Generic;

namespace OrgAdmin.Planning.Audit;

/// <summary>
/// Finds the person to whom an entry of an audit log happened. The log names no target for changes to members; the person stands in the
/// request.
/// </summary>
internal static class AuditTarget
{
    /// <summary>Fills in the user id and the address, as far as the entry itself tells.</summary>
    internal static void Find(OrgAuditLogEntry entry)
    {
        if (entry.Resource == AuditActions.Org)
        {
            entry.TargetUserId ??= entry.Action switch
            {
                AuditActions.ModifyMember => Text(entry.RequestBody, "userId"),
                AuditActions.RemoveMember => Text(entry.RequestQueryParams, "userId"),
                _ => null,
            };
            entry.TargetEmail ??= entry.Action == AuditActions.InviteMember ? Text(entry.RequestBody, "email") : null;
        }

        if (string.Equals(entry.PrimaryTargetType, AuditActions.InviteTarget, StringComparison.OrdinalIgnoreCase))
        {
            entry.TargetEmail ??= entry.PrimaryTargetName;
        }

        if (AuditActions.IsAnswer(entry))
        {
            entry.TargetUserId ??= entry.ActorId;
            entry.TargetEmail ??= Text(entry.RequestBody, "email") ?? entry.Actor;
        }
    }

    /// <summary>A text in a body or a query; null where there is none.</summary>
    internal static string? Text(IReadOnlyDictionary<string, object?> map, string name) =>
        map.TryGetValue(name, out object? value) && value is string { Length: > 0 } text ? text : null;
}
