using System.Collections.Generic;
using OrgAdmin.Core;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Catalog;

internal static partial class OperationCatalog
{
    private const string SeededApplication = "64a1f0e07be19d5a3c900004";
    private const string SeededDashboard = "64a1f0ea7be19d5a3c910001";
    private const string FirstPage = "&page=0&perPage=100";

    private static IReadOnlyList<Operation> ResourceOperations =>
    [
        new("applications.get", "GET applications")
        {
            Calls =
            [
                new("applications.get", "GET", "/applications", FirstPage, null,
                    (client, call, cancel) => client.GetApplicationsAsync(new ResourceListQuery(), 0, 100, call, cancel)),
                new("applications.get-org", "GET", "/applications", FirstPage + "&filterField=name&filter=Pump%2A&orgId=" + DocumentedOrg.Id, null,
                    (client, call, cancel) => client.GetApplicationsAsync(Named(DocumentedOrg.Org, "Pump*"), 0, 100, call, cancel)),
                new("applications.get-own", "GET", "/applications", FirstPage + "&orgId=", null,
                    (client, call, cancel) => client.GetApplicationsAsync(ResourceListQuery.OfOwnSandbox(), 0, 100, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetApplicationsAsync(ResourceListQuery.Of(Org), 0, 100, call, None),
            Script = $"Get-OrgApplication {Org}",
        },
        new("application.get", "GET applications/id")
        {
            Calls =
            [
                new("application.get", "GET", "/applications/" + DocumentedOrg.ApplicationId, "", null,
                    (client, call, cancel) => client.GetApplicationAsync(Id(DocumentedOrg.ApplicationId), call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetApplicationAsync(Id(SeededApplication), call, None),
            Script = $"Get-OrgApplication -ApplicationId {SeededApplication}",
        },
        new("dashboards.get", "GET dashboards")
        {
            Calls =
            [
                new("dashboards.get", "GET", "/dashboards", FirstPage, null,
                    (client, call, cancel) => client.GetDashboardsAsync(new ResourceListQuery(), 0, 100, call, cancel)),
                new("dashboards.get-org", "GET", "/dashboards", FirstPage + "&orgId=" + DocumentedOrg.Id, null,
                    (client, call, cancel) => client.GetDashboardsAsync(ResourceListQuery.Of(DocumentedOrg.Org), 0, 100, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetDashboardsAsync(ResourceListQuery.Of(Org), 0, 100, call, None),
            Script = $"Get-OrgDashboard {Org}",
        },
        new("dashboard.get", "GET dashboards/id")
        {
            Calls =
            [
                new("dashboard.get", "GET", "/dashboards/" + DocumentedOrg.DashboardId, "", null,
                    (client, call, cancel) => client.GetDashboardAsync(Id(DocumentedOrg.DashboardId), call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetDashboardAsync(Id(SeededDashboard), call, None),
            Script = $"Get-OrgDashboard -DashboardId {SeededDashboard}",
        },
    ];

    private static ResourceListQuery Named(ResourceId orgId, string filter)
    {
        ResourceListQuery query = ResourceListQuery.Of(orgId);
        query.NameFilter = filter;
        return query;
    }
}
