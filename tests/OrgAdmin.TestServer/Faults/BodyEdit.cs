using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.TestServer;

/// <summary>
/// What may be wrong with the JSON of an answer. A list or member is meant wherever its name stands, in an organization and in each of a page of
/// them; the empty name means the answer itself where it is a list.
/// </summary>
public static class BodyEdit
{
    /// <summary>A null among the entries of a list.</summary>
    public static Func<JsonNode, JsonNode?> NullEntry(string list, int at = 0) => OnList(list, items => Insert(items, at, null));

    /// <summary>An entry of another type among those of a list.</summary>
    public static Func<JsonNode, JsonNode?> OtherEntry(string list, string json = "7", int at = 0) =>
        OnList(list, items => Insert(items, at, JsonNode.Parse(json)));

    /// <summary>A map from numbers to the entries in a list's place.</summary>
    public static Func<JsonNode, JsonNode?> Map(string list) => OnList(list, items =>
    {
        var map = new JsonObject();
        for (int i = 0; i < items.Count; i++)
        {
            map[$"{i}"] = items[i]?.DeepClone();
        }

        return map;
    });

    /// <summary>Only the first entries of a list.</summary>
    public static Func<JsonNode, JsonNode?> Truncate(string list, int keep) =>
        OnList(list, items => new JsonArray([.. items.Take(keep).Select(item => item?.DeepClone())]));

    /// <summary>No member of a name.</summary>
    public static Func<JsonNode, JsonNode?> Without(string name) => OnOwners(name, owner => owner.Remove(name));

    /// <summary>Another value of a member that is there.</summary>
    public static Func<JsonNode, JsonNode?> Replace(string name, string json) => OnOwners(name, owner => owner[name] = JsonNode.Parse(json));

    private static JsonArray Insert(JsonArray items, int at, JsonNode? item)
    {
        var changed = new JsonArray([.. items.Select(each => each?.DeepClone())]);
        changed.Insert(Math.Min(at, changed.Count), item);
        return changed;
    }

    private static Func<JsonNode, JsonNode?> OnList(string list, Func<JsonArray, JsonNode> edit) => list.Length == 0
        ? root => root is JsonArray items ? edit(items) : root
        : OnOwners(list, owner =>
        {
            if (owner[list] is JsonArray items)
            {
                owner[list] = edit(items);
            }
        });

    private static Func<JsonNode, JsonNode?> OnOwners(string name, Action<JsonObject> edit) => root =>
    {
        foreach (JsonObject owner in Objects(root).Where(each => each.ContainsKey(name)).ToArray())
        {
            edit(owner);
        }

        return root;
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Objects(member.Value)).Append(owner),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
