using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OrgAdmin.TestServer;

// For tests in another process: reads the log and sets the scene. Never on the record itself.
internal sealed class ControlRoutes(LoopbackServer server)
{
    private const string Prefix = "/__control/";

    public bool Owns(HttpContext context) => TargetOf(context).StartsWith(Prefix, StringComparison.Ordinal);

    public async Task RunAsync(HttpContext context)
    {
        JsonNode result;
        try
        {
            JsonObject body = await ReadAsync(context).ConfigureAwait(false);
            result = CarryOut($"{context.Request.Method} {TargetOf(context)[Prefix.Length..]}", body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            result = new JsonObject { ["error"] = exception.Message };
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(result.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static string TargetOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string text = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        return text.Length == 0 ? [] : JsonNode.Parse(text)?.AsObject() ?? [];
    }

    private JsonNode CarryOut(string request, JsonObject body)
    {
        switch (request)
        {
            case "GET requests":
                return new JsonArray([.. server.Log.Requests.Select(Describe)]);
            case "DELETE requests":
                server.Log.Clear();
                break;
            case "POST faults":
                server.Faults.Add(FaultReader.Read(body));
                break;
            case "POST reset":
                server.Reset();
                break;
            case "POST clock":
                server.Api.Clock.Advance(TimeSpan.FromSeconds(Number(body, "advanceSeconds")));
                break;
            case "POST settle":
                server.Settle();
                break;
            case "POST habits":
                SceneReader.ReadHabits(body, server.Habits);
                break;
            case "POST pages":
                SceneReader.ReadPages(body, server.Pages);
                break;
            case "POST organizations":
                IEnumerable<JsonNode?> ids = server.Api.AddGeneratedOrganizations((int)Number(body, "count"), (int)Number(body, "members"))
                    .Select(organization => (JsonNode?)JsonValue.Create(organization.Id));
                return new JsonObject { ["done"] = request, ["ids"] = new JsonArray([.. ids]) };
            case "POST audit":
                server.Api.AddGeneratedAuditEntries(body["orgId"]?.GetValue<string>() ?? string.Empty, (int)Number(body, "count"));
                break;
            case "POST limits":
                long members = (long)Number(body, "members");
                server.Api.UpdateOrganization(
                    body["orgId"]?.GetValue<string>() ?? string.Empty,
                    organization => organization with { Limits = new Dictionary<string, long>(organization.Limits) { ["member"] = members } });
                break;
            default:
                throw new ArgumentException($"There is no {request}.", nameof(request));
        }

        return new JsonObject { ["done"] = request };
    }

    private static double Number(JsonObject body, string name) =>
        body[name]?.GetValue<double>() ?? throw new FormatException($"\"{name}\" is missing.");

    private static JsonNode Describe(RecordedRequest request)
    {
        var headers = new JsonObject();
        foreach (string name in request.Headers.Select(header => header.Key).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            headers[name] = request.Header(name);
        }

        return new JsonObject
        {
            ["number"] = request.Number,
            ["method"] = request.Method,
            ["target"] = request.RawTarget,
            ["headers"] = headers,
            ["body"] = request.BodyText,
            ["isWrite"] = request.IsWrite,
            ["status"] = request.Status,
            ["connectionId"] = request.ConnectionId,
        };
    }
}
