using System;
using System.Text.Json;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Http;

// A request that has passed the checks all operations share; what an operation's route does not ask for is not there.
internal sealed class Call
{
    private readonly SandboxUser? _caller;
    private readonly SandboxOrganization? _organization;

    public Call(SandboxState state, QueryString query, SandboxUser? caller, SandboxOrganization? organization, JsonElement body)
    {
        State = state;
        Query = query;
        Now = state.Clock.UtcNow;
        View = new ReplyView(query, Now);
        Body = body;
        _caller = caller;
        _organization = organization;
    }

    public SandboxState State { get; }

    public QueryString Query { get; }

    public DateTimeOffset Now { get; }

    public ReplyView View { get; }

    public JsonElement Body { get; }

    public SandboxUser Caller => _caller ?? throw new InvalidOperationException("The route asks for no token.");

    public SandboxOrganization Organization => _organization ?? throw new InvalidOperationException("The route names no organization.");
}
