using System;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class DashboardRules
{
    private static readonly ListFields<SandboxDashboard> Fields = new(
        dashboard => dashboard.Id,
        ListFields<SandboxDashboard>.By("name", dashboard => dashboard.Name),
        ListFields<SandboxDashboard>.By("id", dashboard => dashboard.Id),
        ListFields<SandboxDashboard>.By("creationDate", dashboard => dashboard.CreationDate),
        ListFields<SandboxDashboard>.By("ownerId", dashboard => dashboard.OwnerId),
        ListFields<SandboxDashboard>.By("applicationId", dashboard => dashboard.ApplicationId),
        ListFields<SandboxDashboard>.By("lastUpdated", dashboard => dashboard.LastUpdated))
    {
        Filter = [ListFields<SandboxDashboard>.Text("name", dashboard => dashboard.Name)],
    };

    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxDashboard>(call, Fields);
        string? applicationId = OwnedResources.BlankOrId(call, "applicationId");
        Func<string, bool> isOwner = OwnedResources.OwnerFilter(call);
        SandboxDashboard[] found = list.Find(call.State.Resources.Dashboards.All.Where(each =>
            isOwner(each.OwnerId)
            && (applicationId is null || Patterns.SameId(each.ApplicationId ?? string.Empty, applicationId))
            && IsListed(call, each)));
        JsonObject result = ListWriter.Write("dashboards", list, found, dashboard => Write(call, dashboard));
        JsonText.SetIfPresent(result, "orgId", call.Query.Find("orgId"));
        JsonText.SetIfPresent(result, "applicationId", applicationId);
        if (call.View.Links)
        {
            result["_links"] = new JsonObject { ["self"] = Links.To("/dashboards") };
        }

        return Reply.Ok(result);
    }

    public static Reply Get(Call call)
    {
        SandboxDashboard? dashboard = call.State.Resources.Dashboards.Find(call.Id("dashboardId"));
        return dashboard is not null && OwnedResources.Sees(call, dashboard)
            ? Reply.Ok(Write(call, dashboard))
            : throw ApiFault.NotFound("Dashboard");
    }

    // Anyone who knows its address can open a public dashboard, but a stranger's list does not contain it.
    private static bool IsListed(Call call, SandboxDashboard dashboard) =>
        OwnedResources.Sees(call, dashboard with { IsPublic = false });

    private static JsonObject Write(Call call, SandboxDashboard dashboard)
    {
        SandboxApplication? application = dashboard.ApplicationId is { } id ? call.State.Resources.Applications.Find(id) : null;
        return ResourceWriter.Write(dashboard, application, OwnedResources.Owner(call, dashboard.OwnerId), call.View);
    }
}
