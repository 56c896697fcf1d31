using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>Makes a JSON value that has every member a schema names, each with another value.</summary>
internal sealed class SchemaSample
{
    private int _number;

    internal static JsonObject Of(string schema) =>
        new SchemaSample().Value(JsonNode.Parse(File.ReadAllText(ContractFiles.Require("schemas", schema + ".json")))!)!.AsObject();

    private JsonNode? Value(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices)
        {
            return Value(choices[^1]!);
        }

        if (schema["enum"] is JsonArray words)
        {
            return words[^1]!.DeepClone();
        }

        _number++;
        return (string?)schema["type"] switch
        {
            "object" when schema["properties"] is JsonObject members =>
                new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Value(member.Value!)))),
            "object" => new JsonObject { ["kind"] = new JsonObject { ["source"] = _number } },
            "array" => new JsonArray(Value(schema["items"]!), Value(schema["items"]!)),
            "integer" or "number" => _number,
            "boolean" => _number % 2 == 0,
            "string" when (string?)schema["format"] == "date-time" => DateTimeOffset.UnixEpoch.AddDays(_number).ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            "string" when schema["pattern"] is not null => $"575ed6e87ae143cd83dc{_number:x4}",
            "string" => $"text {_number}",
            _ => throw new NotSupportedException(schema.ToJsonString()),
        };
    }
}
