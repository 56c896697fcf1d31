using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.TestServer;

// A fault from its JSON: kind, method, path, times, status, body, contentType, headers, location, delayMs, reset, passedOn, commitAfterMs, lagMs,
// and edits, of which each has a kind, a list or name, and what belongs to it.
internal static class FaultReader
{
    public static Fault Read(JsonObject json)
    {
        Fault fault = Kind(json);
        if (Text(json, "method") is { } method)
        {
            fault = fault.On(method);
        }

        if (Text(json, "path") is { } path)
        {
            fault = fault.For(path);
        }

        if (json["times"] is { } times)
        {
            fault = fault.Times(times.GetValue<int>());
        }

        if (json["delayMs"] is { } delay)
        {
            fault = fault.After(TimeSpan.FromMilliseconds(delay.GetValue<double>()));
        }

        if (json["reset"]?.GetValue<bool>() == true)
        {
            fault = fault.ByReset();
        }

        if (json["passedOn"]?.GetValue<bool>() == true)
        {
            fault = fault.PassedOn();
        }

        if (json["commitAfterMs"] is { } commit)
        {
            fault = fault.CommitsAfter(TimeSpan.FromMilliseconds(commit.GetValue<double>()));
        }

        foreach (KeyValuePair<string, JsonNode?> header in json["headers"]?.AsObject() ?? [])
        {
            fault = fault.WithHeader(header.Key, header.Value?.ToString() ?? string.Empty);
        }

        return fault;
    }

    private static Fault Kind(JsonObject json) => Text(json, "kind") switch
    {
        "status" => Fault.Status(Status(json), Text(json, "body"), Text(json, "contentType") ?? "application/json"),
        "redirect" => Fault.Redirect(Status(json), Required(json, "location")),
        "notJson" => Text(json, "body") is { } body ? Fault.NotJson(body) : Fault.NotJson(),
        "delay" => Fault.Delay(TimeSpan.Zero),
        "dropBefore" => Fault.DropBefore(),
        "dropAfter" => Fault.DropAfter(),
        "neverAnswer" => Fault.NeverAnswer(),
        "ignore" => Fault.Ignore(),
        "stallAfterHeaders" => Fault.StallAfterHeaders(),
        "stallInBody" => Fault.StallInBody(),
        "truncateBody" => Fault.TruncateBody(),
        "replaceBody" => Fault.ReplaceBody(Required(json, "body"), Text(json, "contentType")),
        "wrongContentType" => Fault.WrongContentType(Required(json, "contentType")),
        "oldState" => Fault.OldState(),
        "lagging" => Fault.Lagging(TimeSpan.FromMilliseconds(Number(json, "lagMs"))),
        "edit" => Fault.Edit([.. (json["edits"]?.AsArray() ?? []).Select(edit => Edit(edit!.AsObject()))]),
        "gzip" => Fault.Gzip(),
        "brokenGzip" => Fault.BrokenGzip(),
        { } other => throw new FormatException($"There is no fault \"{other}\"."),
        null => throw new FormatException("\"kind\" is missing."),
    };

    private static Func<JsonNode, JsonNode?> Edit(JsonObject json) => Text(json, "kind") switch
    {
        "nullEntry" => BodyEdit.NullEntry(Required(json, "list"), json["at"]?.GetValue<int>() ?? 0),
        "otherEntry" => BodyEdit.OtherEntry(Required(json, "list"), json["json"]?.ToJsonString() ?? "7", json["at"]?.GetValue<int>() ?? 0),
        "map" => BodyEdit.Map(Required(json, "list")),
        "truncate" => BodyEdit.Truncate(Required(json, "list"), (int)Number(json, "keep")),
        "without" => BodyEdit.Without(Required(json, "name")),
        "replace" => BodyEdit.Replace(Required(json, "name"), json["json"]?.ToJsonString() ?? "null"),
        { } other => throw new FormatException($"There is no edit \"{other}\"."),
        null => throw new FormatException("\"kind\" of an edit is missing."),
    };

    private static int Status(JsonObject json) => (int)Number(json, "status");

    private static double Number(JsonObject json, string name) =>
        json[name]?.GetValue<double>() ?? throw new FormatException($"\"{name}\" is missing.");

    private static string Required(JsonObject json, string name) =>
        Text(json, name) ?? throw new FormatException($"\"{name}\" is missing.");

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();
}
