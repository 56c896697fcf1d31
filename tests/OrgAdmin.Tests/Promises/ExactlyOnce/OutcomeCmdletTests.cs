using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>What the cmdlets make of a change of which no clear answer came.</summary>
public class OutcomeCmdletTests
{
    public static TheoryData<string> Writes => new(OperationCatalog.Changes.Select(operation => operation.Name));

    public static TheoryData<string> Pairs =>
        new(OperationCatalog.Changes.Where(operation => operation.Twice.Script is not null).Select(operation => operation.Name));

    public static TheoryData<string> SameTargets =>
        new(OperationCatalog.Changes.Where(operation => operation.TwiceTheSame is not null).Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_that_was_carried_out_without_an_answer_succeeds_with_its_object(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.DropAfter());
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run(operation.Script + " -Verbose");

        Assert.Empty(result.ErrorIds);
        PSObject emitted = Assert.Single(result.Output);
        Assert.Equal(operation.Emits, emitted.BaseObject switch
        {
            Org org => org.Name,
            OrgInvite invite => invite.Email,
            OrgMovedResource moved => moved.Name,
            _ => Assert.IsType<OrgMember>(emitted.BaseObject).Role,
        });
        Assert.NotEqual(SandboxSeed.ExpiredInviteId, (emitted.BaseObject as OrgInvite)?.InviteId);
        Assert.Single(trial.Server.Log.Writes);
        Assert.Contains(result.Verbose, line => line.StartsWith(name + ": no clear answer came", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_change_whose_outcome_is_unknown_is_a_write_error_that_stops_nothing(string name)
    {
        Operation operation = OperationCatalog.Of(name);
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
    [MemberData(nameof(Pairs))]
    public async Task The_item_after_one_with_an_unknown_outcome_goes_on_from_what_is_known(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        (string script, string[] requests) = operation.Twice;
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
    public async Task Nothing_is_sent_to_a_target_of_which_an_earlier_change_has_an_unknown_outcome(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On(operation.Request, Fault.DropAfter());
        trial.Server.Faults.Add(Fault.Status(500).On("GET").For(_ => trial.Server.Log.Writes.Count > 0).Always());

        ScriptResult result = session.Run(operation.TwiceTheSame!);

        Assert.Equal(["OrgApi.OutcomeUnknown", "OrgAdmin.EarlierOutcomeUnknown"], result.ErrorIds);
        Assert.Single(trial.Server.Log.Writes);
        Assert.Empty(result.Output);
    }
}
