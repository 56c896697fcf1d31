using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Rules;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

// The checks all operations share, in the order that reveals least to a stranger: route, token, scope, ids, membership, role, input.
internal static class Dispatcher
{
    private const string OrgId = "orgId";

    public static Reply Dispatch(SandboxState state, SandboxRequest request)
    {
        int question = request.Target.IndexOf('?');
        string path = question < 0 ? request.Target : request.Target.Substring(0, question);
        string queryText = question < 0 ? string.Empty : request.Target.Substring(question + 1);

        Route route = Find(request.Method, path, out IReadOnlyDictionary<string, string> ids);
        CallerRights? caller = Authorize(state, request, route);
        foreach (KeyValuePair<string, string> id in ids.Where(pair => !Patterns.IsId(pair.Value)))
        {
            throw ApiFault.Validation(Patterns.IdMessage(id.Key));
        }

        SandboxOrganization? organization = FindOrganization(state, route, ids, caller, out string role);
        var audit = new AuditRecorder(state, route, ids, caller?.User);
        audit.Concerns(organization);
        try
        {
            RequireRole(route, role);
            audit.Query = new QueryString(queryText, route.Query);
            audit.Body = BodyReader.Read(request, route.Body);
            BodyReader.Check(audit.Body, route.Body);
            RequireOpen(route, organization);
            Reply reply = route.CarryOut(new Call(state, audit.Query, ids, caller, organization, audit.Body, audit));
            audit.Record(reply.Status, reply.Body);
            return reply;
        }
        catch (ApiFault fault)
        {
            audit.Record(fault.Status, Reply.Error(fault).Body);
            throw;
        }
    }

    private static Route Find(string method, string path, out IReadOnlyDictionary<string, string> ids)
    {
        string[] segments = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        foreach (Route route in RouteTable.All)
        {
            if (route.Match(method, segments) is { } found)
            {
                ids = found;
                return route;
            }
        }

        throw ApiFault.MethodNotAllowed(method);
    }

    private static CallerRights? Authorize(SandboxState state, SandboxRequest request, Route route)
    {
        const string Scheme = "Bearer ";
        bool isSent = request.Headers.TryGetValue("Authorization", out string? header);
        if (route.ScopeClass == ScopeClass.Open || (route.ScopeClass == ScopeClass.Optional && !isSent))
        {
            return null;
        }

        if (!isSent
            || !header!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || state.FindToken(header.Substring(Scheme.Length)) is not { IsActive: true } token
            || token.Expires <= state.Clock.UtcNow
            || state.FindUser(token.UserId) is not { } user)
        {
            throw ApiFault.Unauthorized();
        }

        return ScopeTable.Allows(token.Scopes, route)
            ? new CallerRights(user, token)
            : throw ApiFault.Forbidden($"The access token does not have the scope for {route.Operation}");
    }

    private static SandboxOrganization? FindOrganization(
        SandboxState state, Route route, IReadOnlyDictionary<string, string> ids, CallerRights? caller, out string role)
    {
        role = Roles.None;
        if (route.Access == OrgAccess.None || caller is null)
        {
            return null;
        }

        SandboxOrganization? organization = state.FindOrganization(ids[OrgId]);
        if (route.Access is OrgAccess.InstanceView or OrgAccess.InstanceAdmin)
        {
            SandboxInstance instance = state.FindInstance(ids["instanceId"]) ?? throw ApiFault.NotFound("Instance");
            role = caller.RoleIn(instance) ?? throw ApiFault.NotFound("Instance");
            return organization is not null && instance.OrganizationIds.Contains(organization.Id, StringComparer.OrdinalIgnoreCase)
                ? organization
                : throw ApiFault.NotFound("Organization");
        }

        if (organization is null)
        {
            throw ApiFault.NotFound("Organization");
        }

        role = caller.RoleIn(organization) ?? throw ApiFault.NotFound("Organization");
        return organization;
    }

    private static void RequireRole(Route route, string role)
    {
        string? needed = route.Access switch
        {
            OrgAccess.View or OrgAccess.InstanceView => Roles.View,
            OrgAccess.Admin or OrgAccess.InstanceAdmin => Roles.Admin,
            _ => null,
        };
        if (needed is not null && !Roles.IsAtLeast(role, needed))
        {
            throw ApiFault.Forbidden($"The role {role} may not use {route.Operation}");
        }
    }

    // Only the instance can reopen an organization that it has closed.
    private static void RequireOpen(Route route, SandboxOrganization? organization)
    {
        if (organization is null || route.Method == "GET" || route.Access is OrgAccess.InstanceView or OrgAccess.InstanceAdmin)
        {
            return;
        }

        if (organization.DisabledAt is not null)
        {
            throw ApiFault.Forbidden("Organization is disabled");
        }

        if (organization.IsReadOnly)
        {
            throw ApiFault.Forbidden("Organization is read-only");
        }
    }
}
