using System.Collections.Generic;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Writing;

internal static class Links
{
    public static JsonObject To(string href) => new() { ["href"] = href };

    // The operations of these routes on one organization, by name; the query, if any, selects the target.
    public static JsonObject Actions(IEnumerable<Route> routes, string orgId, string query = "")
    {
        var actions = new JsonObject();
        foreach (Route route in routes)
        {
            actions[route.Action] = Action(route.Method, route.Template.Replace("{orgId}", orgId) + query);
        }

        return actions;
    }

    public static JsonObject Action(string method, string href) => new() { ["href"] = href, ["method"] = method };
}
