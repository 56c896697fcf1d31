using System;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.Validation;

internal static class BodyReader
{
    private const string BodyName = "body";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // The body as JSON. Whether the operation accepts it, BodySchema.Check decides.
    public static JsonElement Read(SandboxRequest request, BodySchema? schema)
    {
        if (schema is null)
        {
            return RequireNoContent(request);
        }

        return IsJson(request) ? Parse(request.Body) : throw ApiFault.Validation("Content-Type must be application/json");
    }

    public static void Check(JsonElement body, BodySchema? schema)
    {
        try
        {
            if (schema?.Check(body, BodyName) is { } message)
            {
                throw ApiFault.Validation(message);
            }
        }
        catch (InvalidOperationException)
        {
            // The reader finds an escaped half of a surrogate pair only when it decodes the text.
            throw ApiFault.Validation("The body holds text that is not Unicode");
        }
    }

    // Public clients send a DELETE with no body, with length zero, or with {}. The content of a GET has no meaning.
    private static JsonElement RequireNoContent(SandboxRequest request)
    {
        if (request.Method == "GET" || request.Body.Length == 0)
        {
            return default;
        }

        JsonElement body = Parse(request.Body);
        return body.ValueKind == JsonValueKind.Object && !body.EnumerateObject().Any()
            ? body
            : throw ApiFault.Validation($"\"{BodyName}\" is not allowed");
    }

    private static bool IsJson(SandboxRequest request) =>
        request.Headers.TryGetValue("Content-Type", out string? type)
        && string.Equals(type.Split(';')[0].Trim(), "application/json", StringComparison.OrdinalIgnoreCase);

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw ApiFault.Validation("The body is not valid JSON");
        }
    }
}
