using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class ListRules
{
    private static readonly ListFields<SandboxOrganization> Fields = new(
        org => org.Id,
        ListFields<SandboxOrganization>.By("name", org => org.Name),
        ListFields<SandboxOrganization>.By("id", org => org.Id),
        ListFields<SandboxOrganization>.By("creationDate", org => org.CreationDate),
        ListFields<SandboxOrganization>.By("lastUpdated", org => org.LastUpdated))
    {
        Filter = [ListFields<SandboxOrganization>.Text("name", org => org.Name)],
    };

    public static Reply Get(Call call)
    {
        var list = new ListQuery<SandboxOrganization>(call, Fields);
        SandboxOrganization[] found = list.Find(call.State.Organizations.Where(org => Sees(call, org)));
        JsonObject result = ListWriter.Write("orgs", list, found, org => OrgWriter.Write(org, call.View));
        result["_etag"] = Etag(found);
        Decorate(result, call.View);
        return Reply.Ok(result);
    }

    // Versions are unique across all organizations: a change raises the highest one, a removal changes the length.
    private static string Etag(SandboxOrganization[] organizations) => string.Format(
        CultureInfo.InvariantCulture,
        "\"{0:x}-{1:x}\"",
        organizations.Length,
        organizations.Select(org => org.Version).DefaultIfEmpty().Max());

    private static bool Sees(Call call, SandboxOrganization organization) =>
        call.Rights.RoleIn(organization) is { } role && Roles.IsAtLeast(role, Roles.View);

    private static void Decorate(JsonObject target, ReplyView view)
    {
        if (view.Links)
        {
            target["_links"] = new JsonObject { ["self"] = Links.To("/orgs") };
        }

        if (view.Actions)
        {
            target["_actions"] = new JsonObject { ["get"] = Links.Action("GET", "/orgs"), ["post"] = Links.Action("POST", "/orgs") };
        }

        if (view.Embedded)
        {
            target["_embedded"] = new JsonObject();
        }
    }
}
