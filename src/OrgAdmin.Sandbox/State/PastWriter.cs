using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;

namespace OrgAdmin.Sandbox.State;

// Writes past entries into one organization's audit log, as real requests would have left them.
internal sealed class PastWriter
{
    private const string Org = "/orgs/{orgId}";
    private const string Invites = Org + "/invites";
    private const string Member = Org + "/member";
    private const string Success = """{"success":true}""";

    private readonly SandboxState _state;
    private readonly string _orgId;
    private readonly DateTimeOffset _now;

    public PastWriter(SandboxState state, string orgId, DateTimeOffset now)
    {
        _state = state;
        _orgId = orgId;
        _now = now;
    }

    public void Patched(double daysAgo, string actorId, string body) => Add(Of(daysAgo, actorId, "org", ActionOf("PATCH", Org)) with { RequestBody = body });

    public void Invited(double daysAgo, string actorId, string email, string role) =>
        Add(Of(daysAgo, actorId, "org", ActionOf("POST", Invites)) with
        {
            RequestBody = new JsonObject { ["email"] = email, ["role"] = role }.ToJsonString(),
        });

    public void Revoked(double daysAgo, string actorId, int invite) =>
        Add(Of(daysAgo, actorId, "org", ActionOf("DELETE", Invites)) with { RequestQuery = $$"""{"inviteId":"{{InviteId(invite)}}"}""" });

    // The person was invited and accepted a day later.
    public void Joined(double daysAgo, string actorId, string userId, string email, string role, int invite)
    {
        Invited(daysAgo, actorId, email, role);
        Add(Of(daysAgo - 0.8, userId, "me", "respondToInvite") with
        {
            ActorName = email,
            RequestPath = $$"""{"inviteId":"{{InviteId(invite)}}"}""",
            RequestBody = """{"action":"accept"}""",
            ResponseBody = $$"""{"result":"accepted","orgId":"{{_orgId}}"}""",
            Target = new SandboxAuditTarget("OrgInvite", InviteId(invite), email),
        });
    }

    public void Changed(double daysAgo, string actorId, string userId, string members) =>
        Add(Of(daysAgo, actorId, "org", ActionOf("PATCH", Member)) with { RequestBody = $$"""{"userId":"{{userId}}",{{members}}}""" });

    public void Removed(double daysAgo, string actorId, string userId) =>
        Add(Of(daysAgo, actorId, "org", ActionOf("DELETE", Member)) with { RequestQuery = $$"""{"userId":"{{userId}}"}""" });

    public void Refused(double daysAgo, string actorId, string action, string body, int status, string type, string message) =>
        Add(Of(daysAgo, actorId, "org", action) with
        {
            RequestBody = body,
            ResponseBody = new JsonObject { ["type"] = type, ["message"] = message }.ToJsonString(),
            ResponseStatus = status,
        });

    // Logged in both organizations.
    public void Transferred(double daysAgo, string actorId, string destinationId, string applicationId)
    {
        SandboxAuditEntry entry = Of(daysAgo, actorId, "org", "transferResources") with
        {
            RequestBody =
                $$"""{"destinationId":"{{destinationId}}","destinationType":"organization","applicationIds":["{{applicationId}}"]}""",
            ResponseBody = Success,
        };
        Add(entry);
        Add(entry with { OrgId = destinationId });
    }

    public void Made(double daysAgo, string actorId, string type, string id, string name) =>
        Add(Of(daysAgo, actorId, Resource(type) + "s", "post") with
        {
            RequestPath = null,
            RequestBody = new JsonObject { ["name"] = name, ["orgId"] = _orgId }.ToJsonString(),
            Target = new SandboxAuditTarget(type, id, name),
            ResponseStatus = 201,
        });

    public void Edited(double daysAgo, string actorId, string type, string id, string name, string body) =>
        Add(About(daysAgo, actorId, "patch", type, id, name) with { RequestBody = body });

    public void Deleted(double daysAgo, string actorId, string type, string id, string name) =>
        Add(About(daysAgo, actorId, "delete", type, id, name) with { ResponseBody = Success });

    // A change to something inside an application.
    public void EditedIn(
        double daysAgo, string actorId, string applicationId, string application, string resource, string type, string name) =>
        Add(About(daysAgo, actorId, "patch", "Application", applicationId, application) with
        {
            RequestResource = resource,
            RequestBody = new JsonObject { ["name"] = name }.ToJsonString(),
            SecondaryTarget = new SandboxAuditTarget(type, "64a1f0fe7be19d5a3c940001", name),
        });

    // The audit log has the name of the operation, not its route.
    private static string ActionOf(string method, string path) =>
        OrgRoutes.All.Single(route => route.Method == method && route.Template == path).Action;

    private static string Resource(string type) => type.ToLowerInvariant();

    private static string InviteId(int number) => "64a1f0d47be19d5a3c8f01" + number.ToString("x2", CultureInfo.InvariantCulture);

    private SandboxAuditEntry About(double daysAgo, string actorId, string action, string type, string id, string name) =>
        Of(daysAgo, actorId, Resource(type), action) with
        {
            RequestPath = new JsonObject { [Resource(type) + "Id"] = id }.ToJsonString(),
            Target = new SandboxAuditTarget(type, id, name),
        };

    private SandboxAuditEntry Of(double daysAgo, string actorId, string resource, string action) => new()
    {
        OrgId = _orgId,
        CreationDate = _now.AddDays(-daysAgo),
        ActorId = actorId,
        ActorName = _state.FindUser(actorId)?.Email,
        RequestResource = resource,
        RequestAction = action,
        RequestPath = $$"""{"orgId":"{{_orgId}}"}""",
    };

    private void Add(SandboxAuditEntry entry) => _state.Audit.Add(entry);
}
