using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class ListRules
{
    public static Reply Get(Call call)
    {
        var list = new ListQuery(call.Query, call.State.LargestPage);
        SandboxOrganization[] found = list
            .Sort(call.State.Organizations.Where(org => IsMember(org, call.Caller) && list.Keeps(org)))
            .ToArray();

        // In 64 bits, since the page's number is the client's choice.
        long skipped = (long)list.Page * list.PerPage;
        JsonNode[] items = found.Where((_, i) => i >= skipped)
            .Take(list.PerPage)
            .Select(org => (JsonNode)OrgWriter.Write(org, call.View))
            .ToArray();
        var result = new JsonObject
        {
            ["_type"] = "orgs",
            ["_etag"] = Etag(found),
            ["items"] = new JsonArray(items),
            ["count"] = items.Length,
            ["totalCount"] = found.Length,
            ["perPage"] = list.PerPage,
            ["page"] = list.Page,
            ["sortField"] = list.SortField,
            ["sortDirection"] = list.SortDirection,
        };
        JsonText.SetIfPresent(result, "filterField", list.FilterField);
        JsonText.SetIfPresent(result, "filter", list.Filter);
        Decorate(result, call.View);
        return Reply.Ok(result);
    }

    // Versions are counted across all organizations: a change gives the list a new highest one, a removal another length.
    private static string Etag(SandboxOrganization[] organizations) => string.Format(
        CultureInfo.InvariantCulture,
        "\"{0:x}-{1:x}\"",
        organizations.Length,
        organizations.Select(org => org.Version).DefaultIfEmpty().Max());

    private static bool IsMember(SandboxOrganization organization, SandboxUser user) =>
        organization.Members.Any(member => Patterns.SameId(member.UserId, user.Id));

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
