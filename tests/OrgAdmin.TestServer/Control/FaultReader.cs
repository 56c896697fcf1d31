using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OrgAdmin.TestServer;

// A fault from its JSON: kind, method, path, times, status, body, contentType, headers, location, delayMs, reset.
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
        "stallAfterHeaders" => Fault.StallAfterHeaders(),
        "stallInBody" => Fault.StallInBody(),
        "truncateBody" => Fault.TruncateBody(),
        "replaceBody" => Fault.ReplaceBody(Required(json, "body"), Text(json, "contentType")),
        "wrongContentType" => Fault.WrongContentType(Required(json, "contentType")),
        "gzip" => Fault.Gzip(),
        "brokenGzip" => Fault.BrokenGzip(),
        { } other => throw new FormatException($"There is no fault \"{other}\"."),
        null => throw new FormatException("\"kind\" is missing."),
    };

    private static int Status(JsonObject json) =>
        json["status"]?.GetValue<int>() ?? throw new FormatException("\"status\" is missing.");

    private static string Required(JsonObject json, string name) =>
        Text(json, name) ?? throw new FormatException($"\"{name}\" is missing.");

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();
}
