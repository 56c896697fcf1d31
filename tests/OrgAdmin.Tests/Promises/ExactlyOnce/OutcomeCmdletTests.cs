using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>What the cmdlets make of a change of which no clear answer came.</summary>
public class OutcomeCmdletTests
{
    private const string Org = SandboxSeed.AlderCreekId;
    private const string Elena = Operation.ElenaId;
    private const string Sam = Operation.SamId;

    public static TheoryData<string> Writes => new(Operation.Writes.Select(operation => operation.Name));

    /// <summary>Two items, of which the first ends unknown: the requests up to the second item's own change.</summary>
    public static TheoryData<string, string, string[]> Pipelines => new()
    {
        {
            "org.inviteMember", $"'a@example.com', 'b@example.com' | New-OrgInvite {Org} -Role View",
            ["GET invites", "POST invites", "GET invites", "POST invites"]
        },
        {
            "org.revokeInvite", $"Revoke-OrgInvite {Org} -Email noah.fischer@aldercreek.example.com, {Operation.Newcomer}",
            ["GET invites", "DELETE invites", "GET invites", "DELETE invites"]
        },
        {
            "org.modifyMember", $"'{Elena}', '{Sam}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Set-OrgMember -Role Edit",
            ["GET org", "PATCH member", "GET org", "PATCH member"]
        },
        {
            "org.removeMember", $"'{Elena}', '{Sam}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Remove-OrgMember -Confirm:$false",
            ["GET org", "DELETE member", "GET org", "DELETE member"]
        },
        {
            "orgs.post", "'One', 'Two' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-Org",
            ["GET orgs", "POST orgs", "GET orgs", "POST orgs"]
        },
    };

    /// <summary>Two items about the same target, of which the first ends unknown.</summary>
    public static TheoryData<string, string> SameTargets => new()
    {
        { "org.inviteMember", $"'a@example.com', 'A@example.com' | New-OrgInvite {Org} -Role View" },
        { "org.modifyMember", $"'{Elena}', '{Elena}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Set-OrgMember -Role Edit" },
        { "org.removeMember", $"'{Elena}', '{Elena}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Remove-OrgMember -Confirm:$false" },
        { "org.patch", $"'One', 'Two' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; Name = $_ }} }} | Set-Org" },
        { "org.delete", $"Remove-Org {Org}, {Org} -Confirm:$false" },
        { "orgs.post", "'One', 'one' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-Org" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_that_was_carried_out_without_an_answer_succeeds_with_its_object(string name)
    {
        Operation operation = Operation.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.DropAfter());
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run(operation.Script + " -Verbose");

        Assert.Empty(result.ErrorIds);
        PSObject emitted = Assert.Single(result.Output);
        switch (emitted.BaseObject)
        {
            case Org org:
                Assert.Equal(name == "orgs.post" ? Operation.NewOrg : "Alder Creek Pumps", org.Name);
                break;
            case OrgInvite invite:
                Assert.Equal(name == "org.revokeInvite" ? "noah.fischer@aldercreek.example.com" : Operation.Newcomer, invite.Email);
                Assert.NotEqual(SandboxSeed.ExpiredInviteId, invite.InviteId);
                break;
            default:
                Assert.Equal(name == "org.modifyMember" ? "edit" : "none", Assert.IsType<OrgMember>(emitted.BaseObject).Role);
                break;
        }

        Assert.Single(trial.Server.Log.Writes);
        Assert.Contains(result.Verbose, line => line.StartsWith(name + ": no clear answer came", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_whose_outcome_is_unknown_is_a_write_error_that_stops_nothing(string name)
    {
        Operation operation = Operation.Of(name);
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On(operation.Request, Fault.DropAfter());

        // What a cmdlet reads before the change is let through; what it reads after is not.
        trial.Server.Faults.Add(Fault.Status(500).On("GET").For(_ => trial.Server.Log.Writes.Count > 0).Always());
        ScriptResult result = session.Run(operation.Script + "; 'next'");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Null(result.Terminating);
        Assert.StartsWith("OrgApi.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.WriteError, error.CategoryInfo.Category);
        Assert.StartsWith("It is not known whether ", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("; check with Get-Org", error.ErrorDetails.Message);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal("next", Assert.Single(result.Output).BaseObject);
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task The_item_after_one_with_an_unknown_outcome_goes_on_from_what_is_known(string name, string script, string[] requests)
    {
        Operation operation = Operation.Of(name);
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On(operation.Request, Fault.DropBefore());
        int looks = 0;
        trial.Server.Faults.Add(Fault.Status(500).On("GET").For(_ => trial.Server.Log.Writes.Count == 1 && ++looks == 1));

        ScriptResult result = session.Run(script);

        Assert.Equal(["OrgApi.OutcomeUnknown"], result.ErrorIds);
        Assert.Equal(requests, trial.Requests);
        Assert.Equal([false, true], trial.Server.Log.Writes.Select(Operation.IsCarriedOut));
    }

    [Theory]
    [MemberData(nameof(SameTargets))]
    public async Task Nothing_is_sent_to_a_target_of_which_an_earlier_change_has_an_unknown_outcome(string name, string script)
    {
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On(Operation.Of(name).Request, Fault.DropAfter());
        trial.Server.Faults.Add(Fault.Status(500).On("GET").For(_ => trial.Server.Log.Writes.Count > 0).Always());

        ScriptResult result = session.Run(script);

        Assert.Equal(["OrgApi.OutcomeUnknown", "OrgAdmin.EarlierOutcomeUnknown"], result.ErrorIds);
        Assert.Single(trial.Server.Log.Writes);
        Assert.Empty(result.Output);
    }
}
