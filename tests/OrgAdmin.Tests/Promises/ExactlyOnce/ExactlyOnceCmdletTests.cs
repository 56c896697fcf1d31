using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>The same through the cmdlets: what they report of a change is true.</summary>
public class ExactlyOnceCmdletTests(ITestOutputHelper output)
{
    private const int Runs = 500;
    private const int Sessions = 4;
    private const string Prefix = "OrgApi.";

    public static TheoryData<string> Changes => new(OperationCatalog.Changes.Append(OperationCatalog.Leaving).Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_cmdlet_reports_what_is_true(string name)
    {
        var tally = new Tally();
        await using var sessions = new Pool<ServedSession>(ServedSession.StartAsync);
        await new SeededGen<Scenario>(Scenario.Any).SampleAsync(
            run => sessions.UseAsync(session => Run(OperationCatalog.Of(name), run, session, tally)),
            output.WriteLine,
            iter: Runs,
            threads: Sessions,
            print: run => $"Keep this case: {run.Case}");
        tally.Check(output, Runs);
        tally.CheckVariety();
    }

    private static void Run(Operation operation, Seeded<Scenario> run, ServedSession session, Tally tally)
    {
        ScriptResult result = session.Run(operation.Script, run.Case);
        string end = result.ErrorIds.Count == 0 ? Ending.Done : Assert.Single(result.ErrorIds)[Prefix.Length..];
        Assert.Equal(end == Ending.Done ? 1 : 0, result.Output.Count);
        tally.Add(operation, run.Case, end, session.Server, run.Seed);
    }
}
