using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Validation;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class AuthRules
{
    private static readonly TimeSpan DefaultLife = TimeSpan.FromDays(1);

    public static Reply AuthenticateUser(Call call)
    {
        SandboxUser? user = call.State.FindUserByEmail(Text(call.Body, "email")!);
        if (user is null || user.Password != Text(call.Body, "password") || !PassesSecondFactor(user, Text(call.Body, "twoFactorCode")))
        {
            throw ApiFault.Unauthorized();
        }

        SandboxToken token = NewToken(call, user);
        call.State.Put(token);
        return Reply.Ok(new JsonObject { ["userId"] = user.Id, ["token"] = token.Text, ["needsToVerifyEmail"] = false });
    }

    public static Reply Me(Call call)
    {
        SandboxUser user = call.Caller;
        int organizations = call.State.Organizations.Count(org => org.Members.Any(each => Patterns.SameId(each.UserId, user.Id)));
        var result = new JsonObject
        {
            ["_type"] = "me",
            ["id"] = user.Id,
            ["userId"] = user.Id,
            ["creationDate"] = JsonText.Date(user.CreationDate),
            ["lastUpdated"] = JsonText.Date(user.CreationDate),
            ["email"] = user.Email,
        };
        JsonText.SetIfPresent(result, "firstName", user.FirstName);
        JsonText.SetIfPresent(result, "lastName", user.LastName);
        result["fullName"] = $"{user.FirstName} {user.LastName}".Trim();
        result["emailVerified"] = true;
        result["needsToVerifyEmail"] = false;
        result["twoFactorAuthEnabled"] = user.TwoFactorCode is not null;
        result["ssoLinked"] = user.SsoLinked;
        result["summary"] = new JsonObject
        {
            [ResourceStore.AppCount] = call.State.Resources.Applications.CountOf(user.Id),
            [ResourceStore.DashCount] = call.State.Resources.Dashboards.CountOf(user.Id),
            ["orgCount"] = organizations,
            ["instanceCount"] = call.State.Instances.Count(instance => call.Rights.RoleIn(instance) is not null),
        };
        if (call.View.Links)
        {
            result["_links"] = new JsonObject { ["self"] = Links.To("/me"), ["orgs"] = Links.To("/orgs") };
        }

        return Reply.Ok(result);
    }

    // Returns a new token with the same rights as the one sent. API tokens have a fixed lifetime and are refused.
    public static Reply Refresh(Call call)
    {
        SandboxToken sent = call.Rights.Token;
        if (sent.Id.Length > 0)
        {
            throw ApiFault.Validation("An API token cannot be refreshed");
        }

        DateTimeOffset? expires = sent.Expires is null ? null : call.Now + DefaultLife;
        SandboxToken token = call.State.Put(sent with
        {
            Text = TokenText.Create(sent.UserId, sent.Scopes, call.Now, expires, call.State.NewId()),
            Expires = expires,
        });
        return Reply.Ok(new JsonObject { ["userId"] = token.UserId, ["token"] = token.Text, ["needsToVerifyEmail"] = false });
    }

    private static bool PassesSecondFactor(SandboxUser user, string? code) => user.TwoFactorCode is null || user.TwoFactorCode == code;

    private static SandboxToken NewToken(Call call, SandboxUser user)
    {
        string[] scopes = call.Body.TryGetProperty("requestedScopes", out JsonElement requested)
            ? requested.EnumerateArray().Select(scope => scope.GetString()!).ToArray()
            : ["all.User"];
        DateTimeOffset? expires = Expiry(call);
        return new SandboxToken
        {
            Text = TokenText.Create(user.Id, scopes, call.Now, expires, call.State.NewId()),
            UserId = user.Id,
            Scopes = scopes,
            Expires = expires,
        };
    }

    // The unit is not documented; seconds are usual. A public client sends 0 for a token that never expires.
    private static DateTimeOffset? Expiry(Call call)
    {
        if (!call.Body.TryGetProperty("tokenTTL", out JsonElement sent))
        {
            return call.Now + DefaultLife;
        }

        int seconds = sent.GetInt32();
        return seconds == 0 ? null : call.Now + TimeSpan.FromSeconds(seconds);
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
