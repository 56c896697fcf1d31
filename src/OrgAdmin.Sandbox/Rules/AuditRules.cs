using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class AuditRules
{
    private static readonly ListFields<SandboxAuditEntry> Fields = new(
        entry => entry.Id,
        ListFields<SandboxAuditEntry>.By("creationDate", entry => entry.CreationDate),
        ListFields<SandboxAuditEntry>.By("responseStatus", entry => entry.ResponseStatus),
        ListFields<SandboxAuditEntry>.By("actorName", entry => entry.ActorName))
    {
        Direction = "desc",
    };

    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxAuditEntry>(call, Fields);
        DateTimeOffset? start = TimeRange.Find(call, "start");
        DateTimeOffset? end = TimeRange.Find(call, "end");
        var filter = new AuditFilter(call.Query);
        IEnumerable<SandboxAuditEntry> kept = call.State.Audit.Of(call.Organization.Id).Where(entry =>
            (start is null || entry.CreationDate >= start) && (end is null || entry.CreationDate <= end) && filter.Keeps(entry));
        JsonObject result = ListWriter.Write("auditLogs", list, InOrder(list, kept), entry => AuditWriter.Write(entry, call.View));
        result["orgId"] = call.Organization.Id;
        if (call.View.Links)
        {
            result["_links"] = new JsonObject { ["self"] = Links.To("/orgs/" + call.Organization.Id + "/audit-logs") };
        }

        return Reply.Ok(result);
    }

    public static Reply Get(Call call)
    {
        string id = call.Id("auditLogId");
        SandboxAuditEntry entry = call.State.Audit.Of(call.Organization.Id).FirstOrDefault(each => Patterns.SameId(each.Id, id))
            ?? throw ApiFault.NotFound("Audit log");
        return Reply.Ok(AuditWriter.Write(entry, call.View));
    }

    // The log is stored in time order and may be too long to be sorted for each page.
    private static SandboxAuditEntry[] InOrder(ListQuery<SandboxAuditEntry> list, IEnumerable<SandboxAuditEntry> kept)
    {
        if (list.SortField != "creationDate")
        {
            return list.Find(kept);
        }

        SandboxAuditEntry[] entries = kept.ToArray();
        if (list.IsDescending)
        {
            Array.Reverse(entries);
        }

        return entries;
    }
}
