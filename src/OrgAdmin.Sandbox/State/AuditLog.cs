using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// The audit log entries of each organization, oldest first.
internal sealed class AuditLog
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private readonly Dictionary<string, List<SandboxAuditEntry>> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly SandboxClock _clock;
    private long _lastId;

    public AuditLog(SandboxClock clock) => _clock = clock;

    public AuditLog Copy()
    {
        var copy = new AuditLog(_clock) { _lastId = _lastId };
        foreach (KeyValuePair<string, List<SandboxAuditEntry>> each in _entries)
        {
            copy._entries[each.Key] = [.. each.Value];
        }

        return copy;
    }

    public void Add(SandboxAuditEntry entry)
    {
        List<SandboxAuditEntry> entries = EntriesOf(entry.OrgId);

        // Usually at the end; earlier only for an entry of the past or after the clock was moved back.
        int place = entries.Count;
        while (place > 0 && entries[place - 1].CreationDate > entry.CreationDate)
        {
            place--;
        }

        entries.Insert(place, Complete(entry));
    }

    // Adds many entries of one organization at once.
    public void AddAll(string orgId, IEnumerable<SandboxAuditEntry> added)
    {
        List<SandboxAuditEntry> entries = EntriesOf(orgId);
        SandboxAuditEntry[] sorted = [.. entries.Concat(added.Select(Complete)).OrderBy(entry => entry.CreationDate)];
        entries.Clear();
        entries.AddRange(sorted);
    }

    // The entries within the retention time, oldest first.
    public IReadOnlyList<SandboxAuditEntry> Of(string orgId)
    {
        if (!_entries.TryGetValue(orgId, out List<SandboxAuditEntry>? entries))
        {
            return [];
        }

        DateTimeOffset oldest = _clock.UtcNow - Kept;
        int first = entries.FindIndex(entry => entry.CreationDate >= oldest);
        entries.RemoveRange(0, first < 0 ? entries.Count : first);
        return entries;
    }

    public void Remove(string orgId) => _entries.Remove(orgId);

    private List<SandboxAuditEntry> EntriesOf(string orgId)
    {
        if (!_entries.TryGetValue(orgId, out List<SandboxAuditEntry>? entries))
        {
            _entries[orgId] = entries = [];
        }

        return entries;
    }

    private SandboxAuditEntry Complete(SandboxAuditEntry entry) => entry.Id.Length == 0 ? entry with { Id = NewId() } : entry;

    // A counter of its own, so that logging does not change the ids of other objects.
    private string NewId() => "66d20c4e9b7fa1" + (++_lastId).ToString("x10", CultureInfo.InvariantCulture);
}
