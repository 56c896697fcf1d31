using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>The same through the cmdlets: what they report of a change is true.</summary>
public class ExactlyOnceCmdletTests(ITestOutputHelper output)
{
    private const int Runs = 100;
    private const int Sessions = 4;
    private const string Prefix = "OrgApi.";

    public static TheoryData<string> Changes => new(OperationCatalog.Changes.Concat(OperationCatalog.Variants).Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_cmdlet_reports_what_is_true(string name)
    {
        var tally = new Tally();
        var cases = RandomCases.Of(Scenario.Any, Runs);
        await using var sessions = new Pool<ServedSession>(ServedSession.StartAsync);
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = Sessions, CancellationToken = TestContext.Current.CancellationToken },
            async (scenario, _) => await sessions.UseAsync(session => Run(OperationCatalog.Of(name), scenario, session, tally)));
        tally.Check(output, cases.Count);
        tally.CheckVariety();
    }

    private static void Run(Operation operation, Scenario scenario, ServedSession session, Tally tally)
    {
        ScriptResult result = session.Run(operation.Script, scenario);
        string end = result.ErrorIds.Count == 0 ? Ending.Done : Assert.Single(result.ErrorIds)[Prefix.Length..];
        Assert.Equal(end == Ending.Done ? 1 : 0, result.Output.Count);
        tally.Add(operation, scenario, end, [.. result.Warnings], session.Server);
    }
}
