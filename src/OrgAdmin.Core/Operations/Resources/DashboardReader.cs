using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>dashboard</c>.</summary>
internal static class DashboardReader
{
    /// <summary>Reads the dashboard with this id. A response with another id, or without one, is refused.</summary>
    internal static Func<ArraySegment<byte>, OrgDashboard> About(ResourceId dashboardId) => body =>
        ReplyJson.ReadAbout(body, Read, dashboardId, dashboard => dashboard.DashboardId);

    /// <summary>Reads a page of dashboards.</summary>
    internal static Page<OrgDashboard> Page(ArraySegment<byte> body) =>
        ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Read));

    private static OrgDashboard Read(ref Utf8JsonReader reader)
    {
        var dashboard = new OrgDashboard();
        string? id = null;
        ObjectReader.Read(
            ref reader, dashboard, (OrgDashboard target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, name, ref at));
        dashboard.DashboardId ??= id;
        return dashboard;
    }

    [MethodImpl(Jit.Optimize)]
    private static bool ReadMember(OrgDashboard dashboard, ref string? id, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "dashboardId": dashboard.DashboardId = JsonRead.String(ref reader, ref known); break;
            case "creationDate": dashboard.CreationDate = JsonRead.Time(ref reader, ref known); break;
            case "lastUpdated": dashboard.LastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "ownerId": dashboard.OwnerId = JsonRead.String(ref reader, ref known); break;
            case "ownerType": dashboard.OwnerType = JsonRead.String(ref reader, ref known); break;
            case "createdById": dashboard.CreatedById = JsonRead.String(ref reader, ref known); break;
            case "createdByType": dashboard.CreatedByType = JsonRead.String(ref reader, ref known); break;
            case "lastUpdatedById": dashboard.LastUpdatedById = JsonRead.String(ref reader, ref known); break;
            case "lastUpdatedByType": dashboard.LastUpdatedByType = JsonRead.String(ref reader, ref known); break;
            case "organizationName": dashboard.OrganizationName = JsonRead.String(ref reader, ref known); break;
            case "organizationIconColor": dashboard.OrganizationIconColor = JsonRead.String(ref reader, ref known); break;
            case "applicationId": dashboard.ApplicationId = JsonRead.String(ref reader, ref known); break;
            case "applicationName": dashboard.ApplicationName = JsonRead.String(ref reader, ref known); break;
            case "name": dashboard.Name = JsonRead.String(ref reader, ref known); break;
            case "description": dashboard.Description = JsonRead.String(ref reader, ref known); break;
            case "refreshRate": dashboard.RefreshRate = JsonRead.Real(ref reader, ref known); break;
            case "duration": dashboard.Duration = JsonRead.Whole(ref reader, ref known); break;
            case "resolution": dashboard.Resolution = JsonRead.Whole(ref reader, ref known); break;
            case "defaultTheme": dashboard.DefaultTheme = JsonRead.String(ref reader, ref known); break;
            case "isPasswordProtected": dashboard.IsPasswordProtected = JsonRead.Flag(ref reader, ref known); break;
            case "public": dashboard.Public = JsonRead.Flag(ref reader, ref known); break;
            case "reportConfigs": dashboard.ReportConfigs = JsonRead.Values(ref reader, ref known); break;
            case "blocks": dashboard.Blocks = JsonRead.Values(ref reader, ref known); break;
            case "contextConfiguration": dashboard.ContextConfiguration = JsonRead.Values(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
