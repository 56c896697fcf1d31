using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Sandbox.Support;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Access;

/// <summary>Test-OrgAccess says what the API then does.</summary>
public class ForetoldTests
{
    /// <summary>Each scope that the contract names; of those that open the same operations, the first.</summary>
    public static TheoryData<string> Scopes => [.. ContractOperation.All()
        .SelectMany(operation => operation.Scopes).Distinct().Order(StringComparer.Ordinal)
        .GroupBy(scope => string.Join(' ', ContractOperation.All().Where(operation => operation.Scopes.Contains(scope)).Select(operation => operation.Id)))
        .Select(same => same.First())];

    public static TheoryData<string> People => new(SandboxSeed.MayaId, SandboxSeed.DanielId, "64a1f0c27be19d5a3c8e0003", "64a1f0c27be19d5a3c8e0006", "64a1f0c27be19d5a3c8e0007");

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Of_a_token_with_any_scope(string scope) => Check(SandboxSeed.MayaId, scope);

    [Theory]
    [MemberData(nameof(People))]
    public void Of_a_user_with_any_role(string userId) => Check(userId, "all.User");

    private static void Check(string userId, string scope)
    {
        using var session = new AccessSession();
        Dictionary<string, OrgAccess> foretold = session.Foretell(userId, scope);
        foreach (CatalogCmdlet cmdlet in AccessSession.Cmdlets)
        {
            string script = cmdlet.Calls.Select(call => call.Script).FirstOrDefault(call => call.Contains("$org", StringComparison.Ordinal)) ?? cmdlet.Calls[0].Script;
            OrgAccess access = foretold[cmdlet.Name];
            ScriptResult result = session.Run(script, userId, scope);

            // A plan says in itself which organizations it could not read, and a roster that is not written says why.
            bool isRefused = result.AllErrors.Any(error => error.Exception is OrgApiException { StatusCode: 403 or 404 }
                    || error.Exception.Message.Contains(": The API answered org.get with 40", StringComparison.Ordinal)
                    || error.Exception.Message.Contains(": The API answered org.pendingInvites with 40", StringComparison.Ordinal))
                || result.Objects<OrgRosterPlan>().Any(plan => plan.Organizations.Any(org => org.State == OrgRosterState.Unreadable));

            // Nothing tells where the token may not read the organization, and where it is not said why it is refused.
            if (access.Allowed is null)
            {
                Assert.Contains("could not be read", access.Reason);
                continue;
            }

            Assert.True(
                access.Allowed != isRefused || Excused(cmdlet.Name, userId, scope),
                $"{scope}, {cmdlet.Name}: {access.Allowed} ({access.Reason}), {string.Join("; ", result.AllErrors)}");
            Assert.Equal(access.Allowed == true, access.Reason is null);
            Assert.Equal(access.MissingScope is null, access.Allowed == true || access.NeedsRole is not null);
        }
    }

    // What the call is about belongs to Maya: her tokens, the invite that she has received, and the organization to which something moves. And
    // what is moved is looked up, which takes another scope for applications than for dashboards.
    private static bool Excused(string cmdlet, string userId, string scope) => cmdlet == "Move-OrgResource"
        ? userId != SandboxSeed.MayaId || scope == "org.*"
        : userId != SandboxSeed.MayaId && cmdlet is ("Set-OrgToken" or "Remove-OrgToken" or "Approve-OrgInvite" or "Deny-OrgInvite");
}
