using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Http;

// Collects the data of an audit log entry while a request is carried out. Reads are not logged.
internal sealed class AuditRecorder
{
    private const string Redacted = "[REDACTED]";

    private readonly SandboxState _state;
    private readonly Route _route;
    private readonly IReadOnlyDictionary<string, string> _ids;
    private readonly List<SandboxOrganization> _organizations = [];
    private SandboxUser? _actor;

    public AuditRecorder(SandboxState state, Route route, IReadOnlyDictionary<string, string> ids, SandboxUser? actor)
    {
        _state = state;
        _route = route;
        _ids = ids;
        _actor = actor;
    }

    public QueryString? Query { get; set; }

    public JsonElement Body { get; set; }

    // Set by rules whose request is about one resource. Member changes have no target: the body or the query names the member.
    public SandboxAuditTarget? Target { get; set; }

    // The actor's name, for a request without a token.
    public string? ActorName { get; set; }

    public void Concerns(SandboxOrganization? organization)
    {
        if (organization is not null && _organizations.All(each => each.Id != organization.Id))
        {
            _organizations.Add(organization);
        }
    }

    public void ActsAs(SandboxUser? actor) => _actor = actor;

    public void Record(int status, JsonNode? reply)
    {
        if (_route.Method == "GET")
        {
            return;
        }

        foreach (SandboxOrganization organization in _organizations)
        {
            // The audit log of a deleted organization is gone too.
            if (_state.FindOrganization(organization.Id) is { AuditLogEnabled: true } kept)
            {
                _state.Audit.Add(Entry(kept, status, reply));
            }
        }
    }

    private SandboxAuditEntry Entry(SandboxOrganization organization, int status, JsonNode? reply)
    {
        int dot = _route.Operation.IndexOf('.');
        return new SandboxAuditEntry
        {
            OrgId = organization.Id,
            CreationDate = _state.Clock.UtcNow,
            ActorId = _actor?.Id,
            ActorName = _actor?.Email ?? ActorName,
            RequestResource = _route.Operation.Substring(0, dot),
            RequestAction = _route.Action,
            RequestBody = Body.ValueKind == JsonValueKind.Object ? RedactedBody() : null,
            RequestQuery = Text(Query?.Own ?? []),
            RequestPath = Text(_ids),
            Target = Target,
            ResponseBody = IsSmall(reply) ? reply!.ToJsonString() : null,
            ResponseStatus = status,
        };
    }

    // The platform redacts the secret of an invitation, and keeps all other secrets of a body as sent.
    private string RedactedBody()
    {
        if (!Body.TryGetProperty("token", out _))
        {
            return Body.GetRawText();
        }

        var copy = JsonObject.Create(Body)!;
        copy["token"] = Redacted;
        return copy.ToJsonString();
    }

    private static string? Text(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var result = new JsonObject();
        foreach (KeyValuePair<string, string> pair in pairs)
        {
            result[pair.Key] = pair.Value;
        }

        return result.Count == 0 ? null : result.ToJsonString();
    }

    // An entry holds small objects only: no lists, and no copy of the whole organization for every change in it.
    private static bool IsSmall(JsonNode? reply) => reply is JsonObject body && !body.ContainsKey("_type");
}
