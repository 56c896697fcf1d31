using System;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The checks all operations share, in the order that tells a stranger least: route, token, scope, id, membership, role, input.
internal static class Dispatcher
{
    public static Reply Dispatch(SandboxState state, SandboxRequest request)
    {
        int question = request.Target.IndexOf('?');
        string path = question < 0 ? request.Target : request.Target.Substring(0, question);
        string queryText = question < 0 ? string.Empty : request.Target.Substring(question + 1);

        Route route = Find(request.Method, path, out string orgId);
        SandboxUser? caller = route.ScopeClass == ScopeClass.Open ? null : Authorize(state, request, route);
        SandboxOrganization? organization = caller is null || route.Access == OrgAccess.None
            ? null
            : FindOrganization(state, route, orgId, caller);
        var query = new QueryString(queryText, route.Query);
        JsonElement body = BodyReader.Read(request, route.Body);
        return route.CarryOut(new Call(state, query, caller, organization, body));
    }

    private static Route Find(string method, string path, out string orgId)
    {
        string[] segments = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        foreach (Route route in RouteTable.All)
        {
            if (route.Matches(method, segments, out orgId))
            {
                return route;
            }
        }

        throw ApiFault.MethodNotAllowed(method);
    }

    private static SandboxUser Authorize(SandboxState state, SandboxRequest request, Route route)
    {
        const string Scheme = "Bearer ";
        if (!request.Headers.TryGetValue("Authorization", out string? header)
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || state.FindToken(header.Substring(Scheme.Length)) is not { IsActive: true } token
            || token.Expires <= state.Clock.UtcNow
            || state.FindUser(token.UserId) is not { } user)
        {
            throw ApiFault.Unauthorized();
        }

        return ScopeTable.Allows(token.Scopes, route)
            ? user
            : throw ApiFault.Forbidden($"The access token does not have the scope for {route.Operation}");
    }

    private static SandboxOrganization FindOrganization(SandboxState state, Route route, string orgId, SandboxUser caller)
    {
        if (!Patterns.IsId(orgId))
        {
            throw ApiFault.Validation(Patterns.IdMessage("orgId"));
        }

        SandboxOrganization organization = state.FindOrganization(orgId) ?? throw ApiFault.NotFound("Organization");
        SandboxMember self = organization.Members.FirstOrDefault(member => Patterns.SameId(member.UserId, caller.Id))
            ?? throw ApiFault.NotFound("Organization");
        return route.Access != OrgAccess.Admin || self.Role == "admin"
            ? organization
            : throw ApiFault.Forbidden($"The role {self.Role} may not use {route.Operation}");
    }
}
