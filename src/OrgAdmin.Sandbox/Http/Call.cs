using System;
using System.Collections.Generic;
using System.Text.Json;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Http;

// A request that has passed the checks all operations share. Parts that the operation's route does not require are missing.
internal sealed class Call
{
    private readonly CallerRights? _caller;
    private readonly SandboxOrganization? _organization;
    private readonly IReadOnlyDictionary<string, string> _ids;

    public Call(
        SandboxState state,
        QueryString query,
        IReadOnlyDictionary<string, string> ids,
        CallerRights? caller,
        SandboxOrganization? organization,
        JsonElement body,
        AuditRecorder audit)
    {
        State = state;
        Query = query;
        Now = state.Clock.UtcNow;
        View = new ReplyView(query, Now, state.Resources);
        Body = body;
        Audit = audit;
        _ids = ids;
        _caller = caller;
        _organization = organization;
    }

    public SandboxState State { get; }

    public QueryString Query { get; }

    public DateTimeOffset Now { get; }

    public ReplyView View { get; }

    public JsonElement Body { get; }

    // Rules add here what the audit log needs: further organizations besides the path's, and the target.
    public AuditRecorder Audit { get; }

    public CallerRights Rights => _caller ?? throw new InvalidOperationException("The route asks for no token.");

    public SandboxUser Caller => Rights.User;

    // Null when the route requires no token and none was sent.
    public CallerRights? RightsIfAny => _caller;

    public SandboxOrganization Organization => _organization ?? throw new InvalidOperationException("The route names no organization.");

    public string Id(string name) => _ids[name];
}
