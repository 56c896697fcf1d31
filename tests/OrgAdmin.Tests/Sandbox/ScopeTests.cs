using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Which scopes open an operation: just those that the contract names, asked for one by one.</summary>
public class ScopeTests
{
    // What an organization's administrator does not need.
    private static readonly string[] NotOffered =
    [
        "auth.authenticateDevice", "auth.authenticateUserGithub", "auth.authenticateUserSaml", "auth.ssoDomain",
        "me.addRecentItem", "me.changePassword", "me.delete", "me.deviceCounts", "me.disableTwoFactorAuth", "me.disconnectGithub",
        "me.enableTwoFactorAuth", "me.fetchRecentItems", "me.generateTwoFactorAuth", "me.notebookMinuteCounts", "me.patch",
        "me.payloadCounts", "me.payloadCountsBreakdown", "me.verifyEmail",
    ];

    private static readonly string[] Ids = ["orgId", "inviteId", "auditLogId", "apiTokenId", "applicationId", "dashboardId", "instanceId"];

    [Fact]
    public async Task Each_operation_is_opened_by_the_contracts_scopes_and_by_no_other()
    {
        IReadOnlyList<ContractOperation> operations = ContractOperation.All();
        string[] every = [.. operations.SelectMany(operation => operation.Scopes).Distinct()];
        Assert.Contains("all.User.bounded", every);
        foreach (ContractOperation operation in operations.Where(each => each.AsksForToken && !NotOffered.Contains(each.Id)))
        {
            using var session = new SandboxSession();
            foreach (string scope in every)
            {
                SandboxReply reply = await session.With(scope).SendAsync(operation.Method, Target(operation), Body(operation));
                bool isRefused = reply.Status == 403 && reply.Message == $"The access token does not have the scope for {operation.Id}";
                Assert.True(
                    isRefused != operation.Scopes.Contains(scope), $"{scope} for {operation.Id}: {reply.Status} {reply.Body}");
            }
        }
    }

    [Fact]
    public async Task An_operation_without_a_scope_asks_for_no_token()
    {
        foreach (ContractOperation operation in ContractOperation.All().Where(each => !each.AsksForToken && !NotOffered.Contains(each.Id)))
        {
            using var session = new SandboxSession { Token = null };
            SandboxReply reply = await session.SendAsync(operation.Method, Target(operation), Body(operation));
            Assert.True(reply.Status is 200 or 400 or 404, $"{operation.Id}: {reply.Status}");
        }
    }

    [Fact]
    public async Task Every_other_operation_of_the_contract_is_answered_as_an_unknown_path()
    {
        using var session = new SandboxSession();
        foreach (ContractOperation operation in ContractOperation.All().Where(each => NotOffered.Contains(each.Id)))
        {
            SandboxReply reply = (await session.SendAsync(operation.Method, Target(operation), Body(operation))).Is(405);
            Assert.Equal("MethodNotAllowed", reply["type"].GetString());
        }
    }

    [Theory]
    [InlineData("GET", "/applications/64a1f0e07be19d5a3c900001/devices")]
    [InlineData("PUT", "/orgs/64a1f0b97be19d5a3c8d0001")]
    [InlineData("DELETE", "/me")]
    [InlineData("GET", "/orgs/64a1f0b97be19d5a3c8d0001/audit-logs/")]
    public async Task What_no_operation_has_is_not_allowed(string method, string target)
    {
        using var session = new SandboxSession();
        (await session.SendAsync(method, target)).Is(405);
    }

    [Fact]
    public async Task Every_operation_that_asks_for_a_token_refuses_none_an_unknown_and_an_expired_one()
    {
        using var session = new SandboxSession();
        session.Api.AddToken(new SandboxToken { Text = "old", UserId = SandboxSession.Maya, Scopes = ["all.User"], Expires = SandboxSession.Start });
        session.Api.AddToken(new SandboxToken { Text = "off", UserId = SandboxSession.Maya, Scopes = ["all.User"], IsActive = false });
        foreach (ContractOperation operation in ContractOperation.All().Where(each => each.AsksForToken && !NotOffered.Contains(each.Id)))
        {
            foreach (string? token in new[] { null, "unknown", "old", "off" })
            {
                session.Token = token;
                (await session.SendAsync(operation.Method, Target(operation), Body(operation))).Is(401);
            }
        }
    }

    private static string? Body(ContractOperation operation) => operation.Method == "GET" ? null : "{}";

    // Ids that are there, so that nothing but the scope stands in the way; a change then fails at its empty body, or finds nothing.
    private static string Target(ContractOperation operation) => Ids.Aggregate(operation.Path, (path, name) => path.Replace("{" + name + "}", name switch
    {
        "orgId" => SandboxSeed.AlderCreekId,
        "inviteId" => SandboxSeed.PendingInviteId,
        "applicationId" => SandboxSession.PumpMonitoring,
        "dashboardId" => SandboxSession.Plant,
        "instanceId" => SandboxSeed.InstanceId,
        _ => SandboxSession.Nobody,
    }, StringComparison.Ordinal));
}
