using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class UsageRules
{
    private const string Day = "86400000";
    private const string Hour = "3600000";

    public static Reply Payloads(Call call)
    {
        var range = new TimeRange(call);
        bool asBytes = call.Query.IsOn("asBytes");
        var usage = new Usage(call.Organization, call.Now);
        long[] hours = usage.Hours(range.Start, range.End).ToArray();
        var result = new JsonObject();
        foreach (IGrouping<string, PayloadKind> kind in Usage.Kinds.GroupBy(each => each.Name))
        {
            var sources = new JsonObject();
            foreach (PayloadKind source in kind)
            {
                sources[source.Source] = hours.Sum(hour => Measure(usage, source, hour, asBytes));
            }

            result[kind.Key] = sources;
        }

        return Reply.Ok(result);
    }

    public static Reply Breakdown(Call call)
    {
        var range = new TimeRange(call);
        bool asBytes = call.Query.IsOn("asBytes");
        bool includesFree = call.Query.IsOn("includeNonBillable");
        long hoursEach = Resolution(call);
        var usage = new Usage(call.Organization, call.Now);
        PayloadKind[] kinds = Usage.Kinds.Where(kind => includesFree || kind.IsBillable).ToArray();
        IEnumerable<JsonNode> counts = usage.Hours(range.Start, range.End)
            .GroupBy(hour => hour / hoursEach * hoursEach)
            .Select(group => (JsonNode)new JsonObject
            {
                ["date"] = JsonText.Date(Usage.TimeOf(group.Key)),
                ["value"] = group.Sum(hour => kinds.Sum(kind => Measure(usage, kind, hour, asBytes))),
            });
        return Ranged(range, counts);
    }

    public static Reply Devices(Call call)
    {
        var range = new TimeRange(call);
        var usage = new Usage(call.Organization, call.Now);
        IEnumerable<JsonNode> counts = usage.Days(range.Start, range.End).Select(day => (JsonNode)new JsonObject
        {
            ["date"] = JsonText.Date(Usage.TimeOf(day * 24)),
            ["created"] = usage.DeviceTotal(day) - usage.DeviceTotal(day - 1) + usage.DevicesDeleted(day),
            ["deleted"] = usage.DevicesDeleted(day),
            ["total"] = usage.DeviceTotal(day),
        });
        return Ranged(range, counts);
    }

    public static Reply Notebooks(Call call)
    {
        var range = new TimeRange(call);
        var usage = new Usage(call.Organization, call.Now);
        IEnumerable<JsonNode> counts = usage.Days(range.Start, range.End).Select(day =>
        {
            NotebookDay figures = usage.Notebooks(day);
            return (JsonNode)new JsonObject
            {
                ["date"] = JsonText.Date(Usage.TimeOf(day * 24)),
                ["minutes"] = figures.Minutes,
                ["completed"] = figures.Completed,
                ["canceled"] = figures.Canceled,
                ["errored"] = figures.Errored,
                ["timeout"] = figures.Timeout,
            };
        });
        return Ranged(range, counts);
    }

    private static long Measure(Usage usage, PayloadKind kind, long hour, bool asBytes) =>
        usage.Payloads(kind, hour) * (asBytes ? kind.Bytes : 1);

    private static long Resolution(Call call)
    {
        string resolution = call.Query.Find("resolution") ?? Day;
        return resolution switch
        {
            Day => 24,
            Hour => 1,
            _ => throw ApiFault.Validation($"\"resolution\" must be one of [{Day}, {Hour}]"),
        };
    }

    private static Reply Ranged(TimeRange range, IEnumerable<JsonNode> counts) => Reply.Ok(new JsonObject
    {
        ["start"] = JsonText.Date(range.Start),
        ["end"] = JsonText.Date(range.End),
        ["counts"] = new JsonArray(counts.ToArray()),
    });
}
