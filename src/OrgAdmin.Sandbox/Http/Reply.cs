using System.Text.Json.Nodes;

namespace OrgAdmin.Sandbox.Http;

internal sealed class Reply
{
    public Reply(int status, JsonNode body)
    {
        Status = status;
        Body = body;
    }

    public int Status { get; }

    public JsonNode Body { get; }

    public static Reply Ok(JsonNode body) => new(200, body);

    public static Reply Error(ApiFault fault) =>
        new(fault.Status, new JsonObject { ["type"] = fault.Type, ["message"] = fault.Message });
}
