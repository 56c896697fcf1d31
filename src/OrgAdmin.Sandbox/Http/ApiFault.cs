using System;

namespace OrgAdmin.Sandbox.Http;

// Ends a request with the API's error envelope, from any depth of the rules.
internal sealed class ApiFault : Exception
{
    private ApiFault(int status, string type, string message)
        : base(message)
    {
        Status = status;
        Type = type;
    }

    public int Status { get; }

    public string Type { get; }

    public static ApiFault Validation(string message) => new(400, "Validation", message);

    public static ApiFault Unauthorized() => new(401, "Unauthorized", "Unauthorized");

    public static ApiFault Forbidden(string message) => new(403, "Forbidden", message);

    public static ApiFault NotFound(string resource) => new(404, "NotFound", resource + " was not found");

    public static ApiFault MethodNotAllowed(string method) => new(405, "MethodNotAllowed", method + " is not allowed");

    public static ApiFault Gone(string message) => new(410, "Gone", message);

    public static ApiFault AlreadyExists(string message) => new(409, "AlreadyExists", message);
}
