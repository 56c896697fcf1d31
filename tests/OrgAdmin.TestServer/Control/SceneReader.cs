using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

// The server's habits, and what happens between the pages of a list, from their JSON.
internal static class SceneReader
{
    // Any of readLagMs, largestPage, membersInPages, allowsTwinInvites, hidesSummaryInPages; the others stay.
    public static void ReadHabits(JsonObject json, ServerHabits habits)
    {
        foreach (KeyValuePair<string, JsonNode?> habit in json)
        {
            switch (habit.Key)
            {
                case "readLagMs": habits.ReadLag = TimeSpan.FromMilliseconds(habit.Value!.GetValue<double>()); break;
                case "largestPage": habits.LargestPage = habit.Value!.GetValue<int>(); break;
                case "mostAtOnce": habits.MostAtOnce = habit.Value?.GetValue<int>(); break;
                case "retryAfterSeconds": habits.RetryAfter = TimeSpan.FromSeconds(habit.Value!.GetValue<double>()); break;
                case "membersInPages": habits.MembersInPages = habit.Value?.GetValue<int>(); break;
                case "allowsTwinInvites": habits.AllowsTwinInvites = habit.Value!.GetValue<bool>(); break;
                case "hidesSummaryInPages": habits.HidesSummaryInPages = habit.Value!.GetValue<bool>(); break;
                default: throw new FormatException($"There is no habit \"{habit.Key}\".");
            }
        }
    }

    // After page number "after" of "path": "add" is a count, "remove" and "touch" are ids, "rename" is a map from ids to names.
    public static void ReadPages(JsonObject json, PageScript pages)
    {
        int page = json["after"]?.GetValue<int>() ?? throw new FormatException("\"after\" is missing.");
        int add = json["add"]?.GetValue<int>() ?? 0;
        string[] remove = Texts(json, "remove"), touch = Texts(json, "touch");
        KeyValuePair<string, string>[] rename = (json["rename"]?.AsObject() ?? [])
            .Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value!.GetValue<string>())).ToArray();
        pages.After(page, Change, json["path"]?.GetValue<string>() ?? "/orgs");

        void Change(SandboxApi api)
        {
            api.AddGeneratedOrganizations(add, 1);
            Array.ForEach(remove, api.RemoveOrganization);
            Array.ForEach(touch, id => api.UpdateOrganization(id, org => org with { LastUpdated = api.Clock.UtcNow }));
            Array.ForEach(rename, entry => api.UpdateOrganization(entry.Key, org => org with { Name = entry.Value }));
        }
    }

    private static string[] Texts(JsonObject json, string name) =>
        (json[name]?.AsArray() ?? []).Select(text => text!.GetValue<string>()).ToArray();
}
