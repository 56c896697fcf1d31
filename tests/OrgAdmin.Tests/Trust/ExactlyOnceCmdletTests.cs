using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.TestServer;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Trust;

/// <summary>The same through the cmdlets: what they report of a change is true.</summary>
public class ExactlyOnceCmdletTests(ITestOutputHelper output)
{
    private const int Runs = 30;
    private const string Prefix = "OrgApi.";

    public static TheoryData<string> Changes => new(Operation.Writes.Append(Operation.Leaving).Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_cmdlet_reports_what_is_true(string name)
    {
        int seed = Seed.Take(output);
        Operation operation = Operation.Of(name);
        var tally = new Tally();
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using var session = new ModuleSession();
        for (int run = 0; run < Runs; run++)
        {
            server.Reset();
            Scenario scenario = Scenario.Random(unchecked(seed + run));
            scenario.Prepare(server);
            OrgClientOptions options = Clients.OptionsFor(server);
            options.MaxRetry = scenario.MaxRetry;
            session.Use(options);

            ScriptResult result = session.Run(operation.Script);

            string end = result.ErrorIds.Count == 0 ? Ending.Done : Assert.Single(result.ErrorIds)[Prefix.Length..];
            Assert.Equal(end == Ending.Done ? 1 : 0, result.Output.Count);
            tally.Add(operation, scenario, end, server);
        }

        tally.Check(output, Runs);
    }
}
