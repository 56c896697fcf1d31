using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>A user with secrets that need escaping wherever they are written, and the commands in which the secrets are used.</summary>
internal static class SecretFixture
{
    internal const string Email = "maya.lindqvist@aldercreek.example.com";
    internal const string Token = "Kq7+vT/2mZ9~xW.4b-R_8nL+0pYs/3hJ6gD5fA1cE==";
    internal const string Password = "Pä\"ss\\wört+/ <&>'%🔑(geheim!)*";
    internal const string Code = "8+6/42 13%97";
    internal const string InviteSecret = "iNv\"9Zk\\3+/ äö%<&>'7Qp5y?(x)";
    internal const string Invitee = "noah.fischer@aldercreek.example.com";
    internal const string Card = "tok_\"9Zq\\4+/ünï%<&>'0Xv7w!(b)";

    /// <summary>The secrets that are given to the module.</summary>
    internal static IReadOnlyList<string> Given { get; } = [Token, Password, Code, Card, InviteSecret];

    /// <summary>One command for each thing that each cmdlet does, the last of them ends the connection.</summary>
    internal static IReadOnlyList<string> Commands { get; } = [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Secrecy)];

    /// <summary>A sandbox that knows the user by these secrets.</summary>
    internal static SandboxApi CreateApi()
    {
        var api = SandboxApi.CreateSeeded();
        SandboxUser maya = api.Users.Single(user => user.Id == SandboxSeed.MayaId);
        api.AddUser(maya with { Email = Email, Password = Password, TwoFactorCode = Code });
        api.AddToken(new SandboxToken { Text = Token, UserId = maya.Id, Scopes = ["all.User"] });
        api.UpdateOrganization(SandboxSeed.EmeaId, org => org with
        {
            Invites = [new SandboxInvite { Email = Invitee, Role = "view", Token = InviteSecret, InviteDate = api.Clock.UtcNow }],
        });
        return api;
    }

    /// <summary>Puts the secrets into variables of the session, as a careful user has them.</summary>
    internal static void Fill(TalkativeSession session, Uri uri, int timeoutSec = 100)
    {
        session.Set("token", Secure(Token));
        session.Set("credential", new PSCredential(Email, Secure(Password)));
        session.Set("code", Code);
        session.Set("card", Secure(Card));
        session.Set("uri", uri.AbsoluteUri);
        session.Set("org", SandboxSeed.AlderCreekId);
        session.Set("user", SandboxSeed.DanielId);
        session.Set("invite", SandboxSeed.PendingInviteId);
        session.Set("inviteSecret", Secure(InviteSecret));
        session.Set("invitee", Invitee);
        session.Set("noah", Invitee);
        session.Set("apiToken", SandboxSeed.ReportTokenId);
        session.Set("received", SandboxSeed.MayasInviteId);
        session.Set("instance", SandboxSeed.InstanceId);
        session.Set("limits", new System.Collections.Hashtable { ["TimeoutSec"] = timeoutSec, ["MaxRetry"] = 0, ["RetryTimeoutSec"] = 1 });
    }

    /// <summary>All secrets of a server: those that were given and the tokens it issued.</summary>
    internal static IReadOnlyList<string> AllOf(LoopbackServer server) =>
        Given.Concat(server.Api.Tokens.Select(token => token.Text).Where(text => text != SandboxApi.DefaultToken)).Distinct().ToList();

    /// <summary>An error object that repeats the secrets of a request in every form and place.</summary>
    internal static string Echo(IReadOnlyList<string> secrets)
    {
        string all = string.Join(" | ", secrets.SelectMany(secret => Leaks.FormsOf(secret).Values));
        string sent = new JsonObject { ["password"] = secrets[0], ["cardToken"] = secrets[^1] }.ToJsonString();
        return new JsonObject
        {
            ["type"] = "Echo " + secrets[0],
            ["message"] = $"You sent Authorization: Bearer {secrets[0]} and {sent} and {all}",
            ["validationErrors"] = new JsonArray(secrets.Select(secret => (JsonNode)new JsonObject
            {
                ["type"] = "bad " + secret,
                ["name"] = "field " + secret,
                ["id"] = secret,
                ["message"] = $"{secret} is wrong, as is {string.Join(" and ", Leaks.FormsOf(secret).Values)}",
                ["given"] = all,
                [secret] = new JsonArray(secret, new JsonObject { ["deep"] = new JsonArray(new JsonObject { [secret] = all }), ["password"] = "short" }),
                ["_links"] = new JsonObject { ["self"] = "/?token=" + Uri.EscapeDataString(secret) },
            }).ToArray()),
            ["unknown"] = all,
        }.ToJsonString();
    }

    internal static SecureString Secure(string text) => new NetworkCredential(string.Empty, text).SecurePassword;
}
