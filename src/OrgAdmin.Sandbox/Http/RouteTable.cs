using System.Collections.Generic;

namespace OrgAdmin.Sandbox.Http;

internal static class RouteTable
{
    public static IReadOnlyList<Route> All { get; } = [.. OrgRoutes.All, .. UserRoutes.All, .. ResourceRoutes.All, .. InstanceRoutes.All];
}
