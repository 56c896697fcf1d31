using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class TokenRules
{
    private static readonly ListFields<SandboxToken> Fields = new(
        token => token.Id,
        ListFields<SandboxToken>.By("name", token => token.Name),
        ListFields<SandboxToken>.By("status", token => TokenWriter.Status(token)),
        ListFields<SandboxToken>.By("id", token => token.Id),
        ListFields<SandboxToken>.By("creationDate", token => token.CreationDate),
        ListFields<SandboxToken>.By("lastUpdated", token => token.LastUpdated),
        ListFields<SandboxToken>.By("expirationDate", token => token.Expires))
    {
        Filter =
        [
            ListFields<SandboxToken>.Text("name", token => token.Name),
            ListFields<SandboxToken>.Text("status", TokenWriter.Status),
        ],
    };

    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxToken>(call, Fields);
        SandboxToken[] found = list.Find(call.State.Tokens.Where(token => IsOwn(call, token)));
        JsonObject result = ListWriter.Write("apiTokens", list, found, token => TokenWriter.Write(token, call.State, call.View));
        result["ownerId"] = call.Caller.Id;
        result["ownerType"] = "user";
        return Reply.Ok(result);
    }

    public static Reply Get(Call call) => Reply.Ok(TokenWriter.Write(Find(call), call.State, call.View));

    // The only response with the token's text.
    public static Reply Post(Call call)
    {
        DateTimeOffset? expires = call.Body.TryGetProperty("expirationDate", out JsonElement date) ? date.GetDateTimeOffset() : null;
        if (expires <= call.Now)
        {
            throw ApiFault.Validation("\"expirationDate\" must be in the future");
        }

        // The default scope is not documented; here it is the one of a login.
        string[] scopes = call.Body.TryGetProperty("scope", out JsonElement sent)
            ? sent.EnumerateArray().Select(scope => scope.GetString()!).ToArray()
            : ["all.User"];
        string id = call.State.NewId();
        SandboxToken token = Apply(call.Body, new SandboxToken
        {
            Id = id,
            Text = TokenText.Create(call.Caller.Id, scopes, call.Now, expires, id),
            UserId = call.Caller.Id,
            Scopes = scopes,
            Expires = expires,
            CreationDate = call.Now,
            LastUpdated = call.Now,
        });
        JsonObject result = TokenWriter.Write(call.State.Put(token), call.State, call.View);
        result["token"] = token.Text;
        return new Reply(201, result);
    }

    public static Reply Patch(Call call)
    {
        SandboxToken changed = Apply(call.Body, Find(call)) with { LastUpdated = call.Now };
        return Reply.Ok(TokenWriter.Write(call.State.Put(changed), call.State, call.View));
    }

    public static Reply Delete(Call call)
    {
        call.State.RemoveToken(Find(call));
        return Reply.Ok(new JsonObject { ["success"] = true });
    }

    private static SandboxToken Find(Call call) =>
        call.State.FindApiToken(call.Id("apiTokenId")) is { } token && IsOwn(call, token) ? token : throw ApiFault.NotFound("API token");

    private static bool IsOwn(Call call, SandboxToken token) => token.Id.Length > 0 && Patterns.SameId(token.UserId, call.Caller.Id);

    private static SandboxToken Apply(JsonElement body, SandboxToken token) => token with
    {
        Name = Text(body, "name") ?? token.Name,
        Description = Text(body, "description") ?? token.Description,
        DefaultRole = Text(body, "defaultRole") ?? token.DefaultRole,
        IsActive = Text(body, "status") is { } status ? status == TokenWriter.Active : token.IsActive,
        OrgRoles = body.TryGetProperty("orgRoles", out JsonElement roles) ? roles.EnumerateArray().Select(Role).ToArray() : token.OrgRoles,
    };

    private static SandboxTokenRole Role(JsonElement item) =>
        new(item.GetProperty("orgId").GetString()!, item.GetProperty("role").GetString()!)
        {
            ApplicationRoles = RoleLists.Read(item, "applicationRoles", []),
            DashboardRoles = RoleLists.Read(item, "dashboardRoles", []),
        };

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
