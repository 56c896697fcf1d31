using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>application</c>. The keys by which it archives its data are not shown.</summary>
internal static class ApplicationReader
{
    /// <summary>Reads the application with this id. A response with another id, or without one, is refused.</summary>
    internal static Func<ArraySegment<byte>, OrgApplication> About(ResourceId applicationId) => body =>
        ReplyJson.ReadAbout(body, Read, applicationId, application => application.ApplicationId);

    /// <summary>Reads a page of applications.</summary>
    internal static Page<OrgApplication> Page(ArraySegment<byte> body) =>
        ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Read));

    private static OrgApplication Read(ref Utf8JsonReader reader)
    {
        var application = new OrgApplication();
        string? id = null;
        ObjectReader.Read(
            ref reader, application, (OrgApplication target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, name, ref at));
        application.ApplicationId ??= id;
        if (application.ArchiveConfig is { } config)
        {
            application.ArchiveConfig = SecretValues.Clean(config, text => text);
        }

        return application;
    }

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(OrgApplication application, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "applicationId": application.ApplicationId = JsonRead.String(ref reader, ref known); break;
            case "creationDate": application.CreationDate = JsonRead.Time(ref reader, ref known); break;
            case "lastUpdated": application.LastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "appliedTemplateIds":
                application.AppliedTemplateIds = JsonRead.List(ref reader, ref known, JsonTokenType.String, Text);
                break;
            case "ownerId": application.OwnerId = JsonRead.String(ref reader, ref known); break;
            case "ownerType": application.OwnerType = JsonRead.String(ref reader, ref known); break;
            case "organizationName": application.OrganizationName = JsonRead.String(ref reader, ref known); break;
            case "organizationIconColor": application.OrganizationIconColor = JsonRead.String(ref reader, ref known); break;
            case "name": application.Name = JsonRead.String(ref reader, ref known); break;
            case "description": application.Description = JsonRead.String(ref reader, ref known); break;
            case "endpointSlug": application.EndpointSlug = JsonRead.String(ref reader, ref known); break;
            case "expUserTokenCutoff": application.ExpUserTokenCutoff = JsonRead.Time(ref reader, ref known); break;
            case "endpointDefaultCors": application.EndpointDefaultCors = JsonRead.Flag(ref reader, ref known); break;
            case "globals": application.Globals = JsonRead.Values(ref reader, ref known); break;
            case "blobUrlTTL": application.BlobUrlTtl = JsonRead.Real(ref reader, ref known); break;
            case "summary": application.Summary = JsonRead.Object(ref reader, ref known, CountsReader.Summary); break;
            case "ftueTracking": application.FtueTracking = JsonRead.Values(ref reader, ref known); break;
            case "archiveConfig": application.ArchiveConfig = JsonRead.Map(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }

    private static string Text(ref Utf8JsonReader reader) => reader.GetString()!;
}
