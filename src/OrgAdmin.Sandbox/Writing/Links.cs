using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Writing;

internal static class Links
{
    public static JsonObject To(string href) => new() { ["href"] = href };

    public static JsonObject Action(string method, string href) => new() { ["href"] = href, ["method"] = method };
}
