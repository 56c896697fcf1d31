using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Every answer is valid by the schema that the contract gives the operation.</summary>
public class ReplySchemaTests
{
    private const string Instance = "/instances/" + SandboxSeed.InstanceId;
    private const string InstanceOrg = Instance + SandboxSession.Pumps;
    private const string Year = "?start=1742290200000&end=1773826200000";

    private static readonly string Transfer =
        $$"""{"destinationId":"{{SandboxSeed.EmeaId}}","destinationType":"organization","applicationIds":["{{SandboxSession.PumpMonitoring}}"]}""";

    public static TheoryData<string, string, string, string?> Requests => new()
    {
        { "org.get", "GET", SandboxSession.Pumps + "?summaryInclude=payloadCount,storageStats,notebookStats", null },
        { "org.patch", "PATCH", SandboxSession.Pumps, """{"description":"x"}""" },
        { "org.delete", "DELETE", SandboxSession.Pumps, null },
        { "org.pendingInvites", "GET", SandboxSession.Pumps + "/invites", null },
        { "org.inviteMember", "POST", SandboxSession.Pumps + "/invites", """{"email":"x@example.com","role":"view"}""" },
        { "org.revokeInvite", "DELETE", SandboxSession.Pumps + "/invites?inviteId=" + SandboxSeed.PendingInviteId, null },
        { "org.modifyMember", "PATCH", SandboxSession.Pumps + "/member", $$"""{"userId":"{{SandboxSession.Tom}}","role":"view"}""" },
        { "org.removeMember", "DELETE", SandboxSession.Pumps + "/member?userId=" + SandboxSession.Tom, null },
        { "org.transferResources", "PATCH", SandboxSession.Pumps + "/transferResources", Transfer },
        { "org.deviceCounts", "GET", SandboxSession.Pumps + "/deviceCounts" + Year, null },
        { "org.payloadCounts", "GET", SandboxSession.Pumps + "/payloadCounts" + Year, null },
        { "org.payloadCountsBreakdown", "GET", SandboxSession.Pumps + "/payloadCountsBreakdown" + Year, null },
        { "org.notebookMinuteCounts", "GET", SandboxSession.Pumps + "/notebookMinuteCounts" + Year, null },
        { "auditLogs.get", "GET", SandboxSession.Pumps + "/audit-logs", null },
        { "auditLog.get", "GET", SandboxSession.Pumps + "/audit-logs/{auditLogId}", null },
        { "orgs.get", "GET", "/orgs?sortField=name&filterField=name&filter=A*", null },
        { "orgs.post", "POST", "/orgs", """{"name":"New"}""" },
        { "orgInvites.get", "GET", "/invites?email=noah.fischer@aldercreek.example.com&token={token}", null },
        { "orgInvites.post", "POST", "/invites", """{"email":"noah.fischer@aldercreek.example.com","token":"{token}","accept":true}""" },
        { "auth.authenticateUser", "POST", "/auth/user", """{"email":"priya.raman@aldercreek.example.com","password":"sandbox-password"}""" },
        { "me.get", "GET", "/me", null },
        { "me.refreshToken", "GET", "/me/refreshToken", null },
        { "me.invites", "GET", "/me/invites", null },
        { "me.invite", "GET", "/me/invites/" + SandboxSeed.MayasInviteId, null },
        { "me.respondToInvite", "POST", "/me/invites/" + SandboxSeed.MayasInviteId, """{"action":"accept"}""" },
        { "me.transferResources", "PATCH", "/me/transferResources", $$"""{"destinationId":"{{SandboxSeed.EmeaId}}","destinationType":"organization"}""" },
        { "userApiTokens.get", "GET", "/me/tokens", null },
        { "userApiTokens.post", "POST", "/me/tokens", """{"name":"New","scope":["orgs.get"],"defaultRole":"view","orgRoles":[{"orgId":"sandbox","role":"none"}]}""" },
        { "userApiToken.get", "GET", "/me/tokens/{apiTokenId}", null },
        { "userApiToken.patch", "PATCH", "/me/tokens/{apiTokenId}", """{"status":"inactive"}""" },
        { "userApiToken.delete", "DELETE", "/me/tokens/{apiTokenId}", null },
        { "applications.get", "GET", "/applications", null },
        { "application.get", "GET", "/applications/" + SandboxSession.PumpMonitoring, null },
        { "dashboards.get", "GET", "/dashboards?orgId=" + SandboxSeed.AlderCreekId, null },
        { "dashboard.get", "GET", "/dashboards/" + SandboxSession.Plant, null },
        { "instances.get", "GET", "/instances", null },
        { "instanceOrg.get", "GET", InstanceOrg, null },
        { "instanceOrg.patch", "PATCH", InstanceOrg, """{"tags":[{"key":"a","value":"b"}],"banner":{"message":"Moving","level":"info"},"disabledAt":true,"referralId":"A-17"}""" },
        { "instanceOrgInvites.get", "GET", InstanceOrg + "/invites", null },
        { "instanceOrgInvite.get", "GET", InstanceOrg + "/invites/" + SandboxSeed.PendingInviteId, null },
        { "instanceOrgInvite.resendInvite", "POST", InstanceOrg + "/invites/" + SandboxSeed.ExpiredInviteId, """{"role":"edit","applicationRoles":[],"dashboardRoles":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task An_answer_has_the_contracts_status_and_schema(string operation, string method, string target, string? body)
    {
        foreach (string globals in new[] { "_actions=false&_links=false&_embedded=false", "_actions=true&_links=true&_embedded=true" })
        {
            using var session = new SandboxSession();
            SandboxToken token = session.Api.AddToken(new SandboxToken
            {
                Id = "64a1f0f97be19d5a3c930001",
                Text = "text",
                Name = "Night job",
                UserId = SandboxSession.Maya,
                Scopes = ["org.get"],
                CreationDate = SandboxSession.Start,
                LastUpdated = SandboxSession.Start,
            });
            string invite = session.Organization(SandboxSeed.AlderCreekId).Invites[0].Token;
            string Fill(string text) => text
                .Replace("{token}", invite, StringComparison.Ordinal)
                .Replace("{apiTokenId}", token.Id, StringComparison.Ordinal)
                .Replace("{auditLogId}", session.Api.AuditLogOf(SandboxSeed.AlderCreekId)[^1].Id, StringComparison.Ordinal);
            string separator = target.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            SandboxReply reply = await session.SendAsync(method, Fill(target) + separator + globals, body is null ? null : Fill(body));

            ContractOperation contract = ContractOperation.All().Single(each => each.Id == operation);
            JsonProperty success = contract.Responses.EnumerateObject().First(response => response.Name[0] == '2');
            Assert.Equal(success.Name, reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            string schema = success.Value.GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
            await AssertValidAsync(operation, schema, reply);
        }
    }

    [Fact]
    public async Task What_was_refused_has_the_schema_of_errors()
    {
        using var session = new SandboxSession();
        JsonSchema schema = await SchemaAsync("error");
        foreach (SandboxReply reply in new[]
        {
            await session.GetAsync("/orgs/x"), await session.GetAsync("/orgs/" + SandboxSession.Nobody), await session.GetAsync("/nothing"),
            await session.With("orgs.post").GetAsync("/orgs"), await session.GetAsync("/invites?token=x&email=x@example.com"),
        })
        {
            Assert.True(reply.Status >= 400);
            Assert.Empty(schema.Validate(reply.Body.GetRawText()));
            Assert.Equal(["type", "message"], reply.Body.EnumerateObject().Select(member => member.Name));
        }
    }

    // The schema of a list of tokens is declared as that of a single one, and those of bare arrays put a schema into a schema.
    private static async Task AssertValidAsync(string operation, string schema, SandboxReply reply)
    {
        (string name, IEnumerable<JsonElement> values) = (operation, schema) switch
        {
            ("userApiTokens.get", _) => ("apiTokens", [reply.Body]),
            (_, "orgInvites") => ("orgInvite", reply.Items),
            (_, "orgInvitesUser") => ("orgInviteUser", reply.Items),
            _ => (schema, (IEnumerable<JsonElement>)[reply.Body]),
        };
        JsonSchema found = await SchemaAsync(name);
        Assert.NotEmpty(values);
        foreach (JsonElement value in values)
        {
            // The platform adds members that start with a low line; no schema, open or closed, names one. Beside them there are no others.
            JsonObject own = JsonObject.Create(value)!;
            foreach (string extra in own.Select(member => member.Key).Where(name => name[0] == '_').ToArray())
            {
                own.Remove(extra);
            }

            var errors = found.Validate(own.ToJsonString());
            Assert.True(errors.Count == 0, $"{operation}: {string.Join("; ", errors)}");
            Assert.Empty(own.Select(member => member.Key).Except(found.Properties.Keys));
        }
    }

    private static Task<JsonSchema> SchemaAsync(string name) => JsonSchema.FromJsonAsync(
        File.ReadAllText(ContractFiles.Require("schemas", name + ".json")), TestContext.Current.CancellationToken);
}
