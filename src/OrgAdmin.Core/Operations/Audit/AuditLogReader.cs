using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>auditLog</c>. The API redacts the tokens of invitations in it; the other secrets of the bodies go here.</summary>
internal static class AuditLogReader
{
    /// <summary>Reads the entry with this id. A response with another id, or without one, is refused.</summary>
    internal static Func<ArraySegment<byte>, OrgAuditLogEntry> About(ResourceId orgId, ResourceId auditLogId, Secrets secrets) => body =>
        Complete(ReplyJson.ReadAbout(body, Read, auditLogId, entry => entry.AuditLogId), orgId, secrets);

    /// <summary>Reads a page of the log of the organization with this id.</summary>
    internal static Func<ArraySegment<byte>, Page<OrgAuditLogEntry>> Page(ResourceId orgId, Secrets secrets) => body =>
    {
        Page<OrgAuditLogEntry> page = ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Read));
        foreach (OrgAuditLogEntry entry in page.Items)
        {
            Complete(entry, orgId, secrets);
        }

        return page;
    };

    private static OrgAuditLogEntry Complete(OrgAuditLogEntry entry, ResourceId orgId, Secrets secrets)
    {
        entry.OrgId ??= orgId.ToString();
        entry.RequestQueryParams = SecretValues.Clean(entry.RequestQueryParams, secrets.Remove);
        entry.RequestBody = SecretValues.Clean(entry.RequestBody, secrets.Remove);
        entry.ResponseBody = SecretValues.Clean(entry.ResponseBody, secrets.Remove);
        entry.AdditionalProperties = SecretValues.Clean(entry.AdditionalProperties, secrets.Remove);
        return entry;
    }

    private static OrgAuditLogEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new OrgAuditLogEntry();
        string? id = null;
        ObjectReader.Read(
            ref reader, entry, (OrgAuditLogEntry target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, name, ref at));
        entry.AuditLogId ??= id;
        return entry;
    }

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(OrgAuditLogEntry entry, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "auditLogId": entry.AuditLogId = JsonRead.String(ref reader, ref known); break;
            case "creationDate": entry.Time = JsonRead.Time(ref reader, ref known); break;
            case "orgId": entry.OrgId = JsonRead.String(ref reader, ref known); break;
            case "primaryTargetId": entry.PrimaryTargetId = JsonRead.String(ref reader, ref known); break;
            case "primaryTargetType": entry.PrimaryTargetType = JsonRead.String(ref reader, ref known); break;
            case "primaryTargetName": entry.PrimaryTargetName = JsonRead.String(ref reader, ref known); break;
            case "secondaryTargetId": entry.SecondaryTargetId = JsonRead.String(ref reader, ref known); break;
            case "secondaryTargetType": entry.SecondaryTargetType = JsonRead.String(ref reader, ref known); break;
            case "secondaryTargetName": entry.SecondaryTargetName = JsonRead.String(ref reader, ref known); break;
            case "actorId": entry.ActorId = JsonRead.String(ref reader, ref known); break;
            case "actorType": entry.ActorType = JsonRead.String(ref reader, ref known); break;
            case "actorName": entry.Actor = JsonRead.String(ref reader, ref known); break;
            case "requestResource": entry.Resource = JsonRead.Word(ref reader, ref known); break;
            case "requestAction": entry.Action = JsonRead.String(ref reader, ref known); break;
            case "requestQueryParams": entry.RequestQueryParams = JsonRead.Map(ref reader, ref known) ?? entry.RequestQueryParams; break;
            case "requestBody": entry.RequestBody = JsonRead.Map(ref reader, ref known) ?? entry.RequestBody; break;
            case "requestPathParams": entry.RequestPathParams = JsonRead.Map(ref reader, ref known) ?? entry.RequestPathParams; break;
            case "responseBody": entry.ResponseBody = JsonRead.Map(ref reader, ref known) ?? entry.ResponseBody; break;
            case "responseStatus": entry.ResponseStatus = JsonRead.Whole(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
