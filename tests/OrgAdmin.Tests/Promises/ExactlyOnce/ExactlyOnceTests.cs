using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// Whatever happens to the requests of a change: when it is said to be done it was carried out exactly once, when it is said to have failed
/// it was not, and only when that is said to be unknown it may be either.
/// </summary>
public class ExactlyOnceTests(ITestOutputHelper output)
{
    private const int Runs = 500;
    private const int Servers = 16;

    public static TheoryData<string> Changes => new(OperationCatalog.Changes.Append(OperationCatalog.Leaving).Select(operation => operation.Name));

    /// <summary>Cases that are worth running every time.</summary>
    public static TheoryData<string, string> Kept => new()
    {
        { "leaving", "DropAfter||0" },
        { "leaving", "Busy,ResetAfter||1" },
        { "leaving", "BusyPassedOn|Refused|2" },
        { "org.inviteMember", "LateGatewayPassedOn|Truncated,Throttled|1" },
        { "org.inviteMember", "DropBefore,DropAfter|None,Refused|4" },
        { "org.delete", "PageAfter||0" },
        { "org.delete", "Busy,Refused||2" },
        { "org.removeMember", "Throttled,BrokenGzip|Busy,Busy|1" },
        { "org.revokeInvite", "Busy,Throttled,BusyPassedOn||2" },
        { "org.modifyMember", "ResetBefore,Truncated|DropBefore|3" },
        { "org.patch", "PageBefore,Refused|None|3" },
        { "org.patch", "LateGatewayPassedOn,BrokenGzip,Throttled||4" },
        { "org.delete", "BusyPassedOn,LateGatewayPassedOn|PageBefore,PageAfter|2" },
        { "org.inviteMember", "Busy,Throttled,BusyPassedOn|BrokenGzip,DropBefore,None|3" },
        { "orgs.post", "DropAfter||0" },
        { "orgs.post", "BusyPassedOn|Refused|2" },
        { "orgs.post", "LateGatewayPassedOn,DropBefore|Busy,Truncated|3" },
        { "orgs.post", "Busy,ResetBefore,PageAfter|None,Throttled|4" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_takes_effect_exactly_once_when_it_is_said_to_be_done(string name)
    {
        var tally = new Tally();
        await using var servers = new Pool<LoopbackServer>(() => LoopbackServer.StartAsync());
        await new SeededGen<Scenario>(Scenario.Any).SampleAsync(
            run => servers.UseAsync(server => RunAsync(OperationCatalog.Of(name), run.Case, server, tally, run.Seed)),
            output.WriteLine,
            iter: Runs,
            threads: Servers,
            print: run => $"Keep this case: {run.Case}");
        tally.Check(output, Runs);
        tally.CheckVariety();
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_case_that_was_kept_ends_in_the_truth(string name, string scenario)
    {
        var tally = new Tally();
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await RunAsync(OperationCatalog.Of(name), Scenario.Parse(scenario), server, tally, "kept");
        tally.Check(output, 1);
    }

    private static async Task RunAsync(Operation operation, Scenario scenario, LoopbackServer server, Tally tally, string seed)
    {
        server.Reset();
        scenario.Prepare(server);
        OrgClientOptions options = Clients.OptionsFor(server);
        options.MaxRetry = scenario.MaxRetry;
        using var client = new OrgClient(options);
        Ending ending = await Ending.OfAsync(operation.RunAsync(client, new OrgCall(), server.Api));
        tally.Add(operation, scenario, ending.Name, server, seed);
    }
}
