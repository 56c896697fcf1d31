using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class ResourceWriter
{
    private static readonly string[] Elsewhere =
        ["appCount", "dashCount", SummaryNames.MemberCount, SummaryNames.PendingInviteCount];

    public static JsonObject Write(SandboxApplication application, SandboxOrganization? owner, int dashboards, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "application",
            ["id"] = application.Id,
            ["applicationId"] = application.Id,
            ["creationDate"] = JsonText.Date(application.CreationDate),
            ["lastUpdated"] = JsonText.Date(application.LastUpdated),
        };
        SetOwner(result, application.OwnerId, owner);
        result["name"] = application.Name;
        JsonText.SetIfPresent(result, "description", application.Description);
        result["summary"] = Summary(application, dashboards, view);
        if (view.Links)
        {
            result["_links"] = new JsonObject
            {
                ["self"] = Links.To("/applications/" + application.Id),
                ["applications"] = Links.To("/applications"),
            };
        }

        return result;
    }

    public static JsonObject Write(
        SandboxDashboard dashboard, SandboxApplication? application, SandboxOrganization? owner, ReplyView view)
    {
        var result = new JsonObject
        {
            ["_type"] = "dashboard",
            ["id"] = dashboard.Id,
            ["dashboardId"] = dashboard.Id,
            ["creationDate"] = JsonText.Date(dashboard.CreationDate),
            ["lastUpdated"] = JsonText.Date(dashboard.LastUpdated),
        };
        SetOwner(result, dashboard.OwnerId, owner);
        JsonText.SetIfPresent(result, "applicationId", dashboard.ApplicationId);
        JsonText.SetIfPresent(result, "applicationName", application?.Name);
        result["name"] = dashboard.Name;
        JsonText.SetIfPresent(result, "description", dashboard.Description);
        result["refreshRate"] = 60;
        result["defaultTheme"] = "light";
        result["isPasswordProtected"] = false;
        result["public"] = dashboard.IsPublic;
        result["blocks"] = new JsonArray();
        if (view.Links)
        {
            result["_links"] = new JsonObject
            {
                ["self"] = Links.To("/dashboards/" + dashboard.Id),
                ["dashboards"] = Links.To("/dashboards"),
            };
        }

        return result;
    }

    private static void SetOwner(JsonObject target, string ownerId, SandboxOrganization? owner)
    {
        target["ownerId"] = ownerId;
        target["ownerType"] = owner is null ? "user" : "organization";
        JsonText.SetIfPresent(target, "organizationName", owner?.Name);
        JsonText.SetIfPresent(target, "organizationIconColor", owner?.IconColor);
    }

    private static JsonObject Summary(SandboxApplication application, int dashboards, ReplyView view)
    {
        var summary = new JsonObject { ["dashCount"] = dashboards };
        IEnumerable<string> names = SummaryNames.Counts.Except(Elsewhere).Except(view.SummaryExclude);
        foreach (string name in names)
        {
            summary[name] = application.Counts.TryGetValue(name, out long count) ? count : 0;
        }

        return summary;
    }
}
