using System.Collections.Generic;
using OrgAdmin.Sandbox.Rules;

namespace OrgAdmin.Sandbox.Http;

// The operations on applications and dashboards.
internal static class ResourceRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("applications.get", "GET", "/applications", ScopeClass.ApplicationList, OrgAccess.None, ApplicationRules.List)
        {
            Query = [.. QueryNames.List, "orgId", .. QueryNames.Summary],
        },
        new(
            "application.get", "GET", "/applications/{applicationId}", ScopeClass.ApplicationRead, OrgAccess.None, ApplicationRules.Get)
        {
            Query = QueryNames.Summary,
        },
        new("dashboards.get", "GET", "/dashboards", ScopeClass.OrganizationRead, OrgAccess.None, DashboardRules.List)
        {
            Query = [.. QueryNames.List, "orgId", "applicationId"],
        },
        new("dashboard.get", "GET", "/dashboards/{dashboardId}", ScopeClass.Optional, OrgAccess.None, DashboardRules.Get)
        {
            Query = ["password"],
        },
    ];
}
