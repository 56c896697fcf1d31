using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class AuditWriter
{
    public static JsonObject Write(SandboxAuditEntry entry, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "auditLog",
            ["id"] = entry.Id,
            ["auditLogId"] = entry.Id,
            ["creationDate"] = JsonText.Date(entry.CreationDate),
            ["orgId"] = entry.OrgId,
        };
        SetTarget(result, "primaryTarget", entry.Target);
        SetTarget(result, "secondaryTarget", entry.SecondaryTarget);
        JsonText.SetIfPresent(result, "actorId", entry.ActorId);
        result["actorType"] = entry.ActorType;
        JsonText.SetIfPresent(result, "actorName", entry.ActorName);
        result["requestResource"] = entry.RequestResource;
        result["requestAction"] = entry.RequestAction;
        result["requestQueryParams"] = Parse(entry.RequestQuery) ?? new JsonObject();
        result["requestBody"] = Parse(entry.RequestBody) ?? new JsonObject();
        result["requestPathParams"] = Parse(entry.RequestPath) ?? new JsonObject();
        if (Parse(entry.ResponseBody) is { } response)
        {
            result["responseBody"] = response;
        }

        result["responseStatus"] = entry.ResponseStatus;
        if (view.Links)
        {
            string log = "/orgs/" + entry.OrgId + "/audit-logs";
            result["_links"] = new JsonObject { ["self"] = Links.To(log + "/" + entry.Id), ["auditLogs"] = Links.To(log) };
        }

        return result;
    }

    private static void SetTarget(JsonObject target, string prefix, SandboxAuditTarget? named)
    {
        if (named is not null)
        {
            target[prefix + "Id"] = named.Id;
            target[prefix + "Type"] = named.Type;
            target[prefix + "Name"] = named.Name;
        }
    }

    private static JsonNode? Parse(string? text) => text is null ? null : JsonNode.Parse(text);
}
