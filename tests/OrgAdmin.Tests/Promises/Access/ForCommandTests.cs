using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Cmdlets;
using OrgAdmin.Core;
using OrgAdmin.Planning.Access;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Access;

/// <summary>The scopes of New-OrgToken -ForCommand are enough for the cmdlet, and none of them is one too many.</summary>
public class ForCommandTests
{
    // Calls for which it takes the scopes that the others do without.
    private static readonly Dictionary<string, string[]> RarerCalls = new()
    {
        ["Get-OrgUsage"] = ["Get-OrgUsage $org -Kind PayloadBreakdown", "Get-OrgUsage $org -Kind Device", "Get-OrgUsage $org -Kind NotebookMinute"],
        ["Export-OrgRoster"] = [$"Export-OrgRoster -Path {CmdletCatalog.AnyFile} -Force"],
        ["Move-OrgResource"] = ["Move-OrgResource $org -DashboardId 64a1f0ea7be19d5a3c910001 -DestinationOrgId $other -Confirm:$false"],
        ["Compare-OrgRoster"] = ["[pscustomobject]@{OrgName='Alder Creek Pumps';Email='grace.huang@aldercreek.example.com';Role='View'} | Compare-OrgRoster"],
    };

    public static TheoryData<string> Names => new(AccessSession.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_token_with_just_these_scopes_runs_the_cmdlet_and_with_one_less_it_does_not(string name)
    {
        using var session = new AccessSession();
        CatalogCmdlet cmdlet = AccessSession.Cmdlets.Single(one => one.Name == name);
        CommandNeeds needs = CommandTable.All.Single(one => one.Command == name);
        string[] scopes = [.. needs.NarrowestScopes()];

        string[] calls = [.. cmdlet.Calls.Select(call => call.Script), .. RarerCalls.GetValueOrDefault(name, [])];

        Assert.All(calls, call => Assert.Empty(session.Run(call, SandboxSeed.MayaId, scopes).AllErrors.Select(error => $"{call}: {error}")));
        foreach (string scope in scopes.Where(needs.Needs))
        {
            string[] fewer = [.. scopes.Where(one => one != scope)];
            Assert.True(
                calls.Any(call => Fails(session.Run(call, SandboxSeed.MayaId, fewer))),
                $"{name} runs without {scope}.");
        }
    }

    // A plan says in itself which organizations it could not read.
    private static bool Fails(ScriptResult result) => result.AllErrors.Count > 0
        || result.Objects<OrgRosterPlan>().Any(plan => plan.Organizations.Any(org => org.State == OrgRosterState.Unreadable));

    [Fact]
    public void The_scopes_are_those_that_the_cmdlet_gives_a_new_token()
    {
        using var session = new AccessSession();
        foreach (CommandNeeds needs in CommandTable.All.Where(one => one.NarrowestScopes().Count > 0))
        {
            OrgToken made = session.Run($"New-OrgToken Job -NoExpiry -ForCommand {needs.Command}", SandboxSeed.MayaId, "all.User").Objects<OrgToken>().Single();
            Assert.Equal(needs.NarrowestScopes().Order(StringComparer.Ordinal), made.Scope);
        }
    }

    [Fact]
    public void A_bounded_token_fails_before_anything_is_sent_and_says_what_it_lacks()
    {
        using var session = new ModuleSession();
        var api = SandboxApi.CreateSeeded();
        session.Use(new OrgClientOptions
        {
            Token = api.AddToken(SandboxSeed.MayaId, "all.User.bounded").Text,
            Transport = () => throw new InvalidOperationException("Something was sent."),
        });
        ScriptResult result = session.Run($"New-OrgInvite {SandboxSeed.AlderCreekId} -Email a@example.com -Role View");

        Assert.Equal(["OrgAdmin.ScopeMissing"], result.ErrorIds);
        Assert.StartsWith(
            "This token may not use New-OrgInvite, and nothing was sent: its scope all.User.bounded lacks org.inviteMember",
            result.AllErrors[0].Exception.Message);
    }

    [Fact]
    public void A_broad_scope_that_nobody_here_knows_is_left_to_the_API()
    {
        using var session = new ModuleSession();
        var api = SandboxApi.CreateSeeded();
        session.Use(new OrgClientOptions { Token = api.AddToken(SandboxSeed.MayaId, "all.Everything").Text, MaxRetry = 0, Transport = () => new SandboxHandler(api) });
        IReadOnlyList<string> errors = session.Run($"Set-Org {SandboxSeed.AlderCreekId} -Name New").ErrorIds;
        Assert.Equal(["OrgApi.Forbidden"], errors);
    }
}
