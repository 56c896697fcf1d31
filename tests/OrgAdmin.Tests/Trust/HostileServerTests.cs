using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Trust;

/// <summary>Some of the same over HTTP, where .NET reads and unpacks, and through the cmdlets.</summary>
public class HostileServerTests(ITestOutputHelper output)
{
    private const int Replies = 30;

    public static TheoryData<string> Operations => new(Operation.All.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_spoiled_answer_over_http_ends_in_an_object_or_an_error_of_the_module(string name)
    {
        int seed = Seed.Take(output);
        Operation operation = Operation.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        for (int i = 0; i < Replies; i++)
        {
            trial.Server.Reset();
            Fault fault = FaultOf(Mutation.Of(RealAnswer(trial.Server.Api), unchecked(seed + i)), i);
            trial.Server.Faults.Add(fault, FaultOf(Mutation.Of(RealAnswer(trial.Server.Api), unchecked(seed - i)), i + 1));
            Ending ending = await trial.RunAsync(operation);
            Graph.Walk(ending.Result);
            Assert.NotEqual("Timeout", ending.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_spoiled_answer_becomes_objects_or_error_records_of_a_cmdlet(string name)
    {
        int seed = Seed.Take(output);
        Operation operation = Operation.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        using ModuleSession session = Clients.Session(trial.Options);
        for (int i = 0; i < Replies; i++)
        {
            trial.Server.Reset();
            trial.Server.Faults.Add(
                FaultOf(Mutation.Of(RealAnswer(trial.Server.Api), unchecked(seed + i)), i),
                FaultOf(Mutation.Of(RealAnswer(trial.Server.Api), unchecked(seed - i)), i + 1));
            ScriptResult result = session.Run(operation.Script);
            Assert.All(result.AllErrors, error => Assert.IsType<OrgApiException>(error.Exception));
            Assert.All(result.Output, item => Assert.True(item.BaseObject is Org or OrgInvite or OrgMember));
            Assert.True(result.Output.Count + result.AllErrors.Count > 0 || operation.LookBack is null);
        }
    }

    private static Fault FaultOf(Mutation mutation, int i) => (i % 6) switch
    {
        0 => Fault.BrokenGzip(),
        1 => Fault.Gzip(),
        2 => Fault.WrongContentType("text/html; charset=no-such"),
        3 => Fault.TruncateBody(),
        _ => Fault.ReplaceBody(mutation.Body, "application/json"),
    };

    private static string RealAnswer(SandboxApi api) => System.Text.Encoding.UTF8.GetString(api.Handle(new SandboxRequest(
        "GET",
        $"/orgs/{SandboxSeed.AlderCreekId}",
        new System.Collections.Generic.Dictionary<string, string> { ["Authorization"] = "Bearer " + SandboxApi.DefaultToken })).Body);
}
