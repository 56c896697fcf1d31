using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>Some of the same over HTTP, where .NET reads and unpacks, and through the cmdlets.</summary>
public class HostileServerTests(ITestOutputHelper output)
{
    private const int Replies = 30;

    // What two requests in a row are met with.
    private static readonly Gen<Seeded<(int Kind, Mutation Mutation)[]>> Faults =
        new SeededGen<(int Kind, Mutation Mutation)[]>(Gen.Select(Gen.Int[0, 5], Mutation.Any).Array[2]);

    public static TheoryData<string> Operations => new(OperationCatalog.ReadsAndChanges.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_spoiled_answer_over_http_ends_in_an_object_or_an_error_of_the_module(string name)
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        await Faults.SampleAsync(
            async run =>
            {
                ByteCorruption(trial.Server, run);
                Ending ending = await trial.RunAsync(OperationCatalog.Of(name));
                Graph.Walk(ending.Result);
                Assert.NotEqual("Timeout", ending.Name);
            },
            output.WriteLine,
            iter: Replies,
            threads: 1,
            print: run => Print(trial.Server, run));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_spoiled_answer_becomes_objects_or_error_records_of_a_cmdlet(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        using ModuleSession session = Clients.Session(trial.Options);
        Faults.Sample(
            run =>
            {
                ByteCorruption(trial.Server, run);
                ScriptResult result = session.Run(operation.Script);
                Assert.All(result.AllErrors, error => Assert.IsType<OrgApiException>(error.Exception));
                Assert.All(result.Output, item => Assert.True(item.BaseObject is OrgConnection || item.BaseObject.GetType().Assembly == typeof(Org).Assembly));
                Assert.True(result.Output.Count + result.AllErrors.Count > 0 || operation.LookBack is null);
            },
            output.WriteLine,
            iter: Replies,
            threads: 1,
            print: run => Print(trial.Server, run));
    }

    private void ByteCorruption(LoopbackServer server, Seeded<(int Kind, Mutation Mutation)[]> run)
    {
        output.WriteLine(run.Seed);
        server.Reset();
        server.Faults.Add(run.Case.Select(fault => FaultOf(fault.Mutation.Of(RealAnswer(server.Api)).Body, fault.Kind)).ToArray());
    }

    private static string Print(LoopbackServer server, Seeded<(int Kind, Mutation Mutation)[]> run) =>
        "Keep this case: " + string.Join('\n', run.Case.Select(fault => $"{fault.Kind} {fault.Mutation.Of(RealAnswer(server.Api))}"));

    private static Fault FaultOf(byte[] body, int kind) => kind switch
    {
        0 => Fault.BrokenGzip(),
        1 => Fault.Gzip(),
        2 => Fault.WrongContentType("text/html; charset=no-such"),
        3 => Fault.TruncateBody(),
        _ => Fault.ReplaceBody(body, "application/json"),
    };

    private static string RealAnswer(SandboxApi api) => System.Text.Encoding.UTF8.GetString(api.Handle(new SandboxRequest(
        "GET",
        $"/orgs/{SandboxSeed.AlderCreekId}",
        new System.Collections.Generic.Dictionary<string, string> { ["Authorization"] = "Bearer " + SandboxApi.DefaultToken })).Body);
}
