using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// A change at which nothing can be looked back, for its secret comes once or nobody may look: without a clear answer it is never made again,
/// and its outcome is unknown.
/// </summary>
public class BlindChangeTests
{
    public static TheoryData<string> Names => new(OperationCatalog.Blind.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_sent_once_whatever_becomes_of_its_answer_and_the_error_says_what_to_do(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        (string what, string check) = operation.Unknown;
        foreach (Func<Fault> fault in new Func<Fault>[]
        {
            () => Fault.DropBefore(), () => Fault.DropAfter(), () => Fault.DropBefore().ByReset(), () => Fault.Status(502), () => Fault.Status(503),
            () => Fault.Status(503).PassedOn(), () => Fault.Status(500), () => Fault.Status(408), () => Fault.Status(202), () => Fault.TruncateBody(),
            () => Fault.NotJson(), () => Fault.ReplaceBody("{}"), () => Fault.BrokenGzip(), () => Fault.Redirect(302, "/elsewhere"),
        })
        {
            await using Trial trial = await Trial.StartAsync();
            trial.On(operation.Request, fault());

            Ending ending = await trial.RunAsync(operation);

            Assert.Equal("OutcomeUnknown", ending.Name);
            Assert.Equal([operation.Request], trial.Requests);
            Assert.StartsWith($"It is not known whether {what}: ", ending.Failure!.Message, StringComparison.Ordinal);
            Assert.EndsWith($"; check with {check} before you do it again.", ending.Failure.Message, StringComparison.Ordinal);
            Assert.Equal(trial.Server.Log.Writes.Any(Operation.IsCarriedOut), operation.IsDone(trial.Server.Api));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_a_clear_refusal_to_serve_lets_it_be_sent_again(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.Status(429), Fault.Status(429));
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, operation.Request, operation.Request], trial.Requests);
        Assert.Equal(1, operation.Count(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refusal_says_that_it_was_not_carried_out(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.Error(400, "Validation", "No"));
        Assert.Equal("BadRequest", (await trial.RunAsync(operation)).Name);
        Assert.False(operation.IsDone(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_cmdlet_reports_an_unknown_outcome_and_emits_nothing(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On(operation.Request, Fault.DropAfter());

        ScriptResult result = session.Run(operation.Script + "; 'next'");

        Assert.Equal(["OrgApi.OutcomeUnknown"], result.ErrorIds);
        Assert.Equal("next", Assert.Single(result.Output).BaseObject);
        Assert.Equal([operation.Request], trial.Server.Log.Writes.Select(Operation.RouteOf));
        Assert.True(operation.IsDone(trial.Server.Api));
    }
}
