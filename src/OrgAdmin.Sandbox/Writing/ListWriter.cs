using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Rules;

namespace OrgAdmin.Sandbox.Writing;

internal static class ListWriter
{
    // Writes one page of a list, together with its query.
    public static JsonObject Write<T>(string type, ListQuery<T> list, IReadOnlyList<T> found, Func<T, JsonNode> write)
    {
        JsonNode[] items = list.OnPage(found).Select(write).ToArray();
        var result = new JsonObject
        {
            ["_type"] = type,
            ["items"] = new JsonArray(items),
            ["count"] = items.Length,
            ["totalCount"] = found.Count,
            ["perPage"] = list.PerPage,
            ["page"] = list.Page,
            ["sortField"] = list.SortField,
            ["sortDirection"] = list.SortDirection,
        };
        JsonText.SetIfPresent(result, "filterField", list.FilterField);
        JsonText.SetIfPresent(result, "filter", list.Filter);
        return result;
    }
}
