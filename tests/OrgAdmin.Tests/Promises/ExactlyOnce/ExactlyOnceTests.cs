using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// Whatever happens to the requests of a change, however late it is made and however late reads show it: when it is said to be done it was
/// carried out, when it is said to have failed it was not and no attempt left that open, and only when that is said to be unknown it may be
/// either.
/// </summary>
public class ExactlyOnceTests(ITestOutputHelper output)
{
    private const int Runs = 300;
    private const int Servers = 8;

    public static TheoryData<string> Changes => new(OperationCatalog.Changes.Concat(OperationCatalog.Variants).Select(operation => operation.Name));

    /// <summary>Cases that are worth running every time.</summary>
    public static TheoryData<string, string> Kept => new()
    {
        { "leaving", "Dropped@0||0|0|5|3600|" },
        { "leaving", "Status:503,Reset@0||1|0|5|3600|" },
        { "leaving", "Status:503@0|Status:500|2|0|5|3600|" },
        { "org.inviteMember", "Status:504@0|Truncated,Status:429|1|0|5|3600|" },
        { "org.inviteMember", "Dropped,Dropped@0|Answered,Status:500|4|0|5|3600|" },
        { "org.inviteMember", "Silence@3||4|0|1|3600|twins" },
        { "org.inviteMember", "Dropped@0||4|3|5|3600|twins" },
        { "org.inviteMember", "Dropped@0||4|12|5|3600|" },
        { "org.inviteMember", "Dropped@5.2,Status:503@0||4|0|5|3600|twins" },
        { "org.delete", "Page@0||0|0|5|3600|" },
        { "org.delete", "Status:202@8||4|0|5|3600|" },
        { "org.delete", "Dropped@2||0|0|5|3600|" },
        { "org.delete", "Status:503,Status:500||2|0|5|3600|" },
        { "org.removeMember", "Status:429,BrokenGzip@0|Status:503,Status:503|1|0|5|3600|" },
        { "org.removeMember", "OldState@0||0|0|5|3600|" },
        { "org.revokeInvite", "Status:503,Status:429,Status:503@0||2|0|5|3600|" },
        { "org.revokeInvite", "Denial@7||3|0|5|3600|" },
        { "org.modifyMember", "Reset,Truncated@0|Dropped|3|0|5|3600|" },
        { "org.modifyMember", "OldState@0||0|2|5|3600|" },
        { "org.patch", "Page,Status:500|Answered|3|0|5|3600|" },
        { "org.patch", "Status:504@0,BrokenGzip@0,Status:429||4|0|5|3600|" },
        { "orgs.post", "Dropped@0||0|0|5|3600|" },
        { "orgs.post", "Status:503@0|Status:500|2|0|5|3600|" },
        { "orgs.post", "Silence@3||4|0|1|3600|" },
        { "orgs.post", "Dropped@0||4|3|5|3600|" },
        { "orgs.post", "Status:504@9|Status:503,Truncated|3|0|5|3600|" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_is_said_of_a_change_is_true(string name)
    {
        var tally = new Tally();
        var cases = RandomCases.Of(Scenario.Any, Runs);
        await using var servers = new Pool<ServedSession>(ServedSession.StartAsync);
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = Servers, CancellationToken = TestContext.Current.CancellationToken },
            async (scenario, _) => await servers.UseAsync(session => RunAsync(OperationCatalog.Of(name), scenario, session, tally)));
        tally.Check(output, cases.Count);
        tally.CheckVariety();
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_is_said_in_a_case_that_was_kept_is_true(string name, string scenario)
    {
        var tally = new Tally();
        await using ServedSession session = await ServedSession.StartAsync();
        await RunAsync(OperationCatalog.Of(name), Scenario.Parse(scenario), session, tally);
        tally.Check(output, 1);
    }

    private static async Task RunAsync(Operation operation, Scenario scenario, ServedSession session, Tally tally)
    {
        using var client = new OrgClient(session.Prepare(scenario));
        var listener = new Listener();
        Ending ending = await Ending.OfAsync(operation.RunAsync(client, new OrgCall { Diagnostics = listener }, session.Server.Api));
        tally.Add(operation, scenario, ending.Name, [.. listener.Warnings], session.Server);
    }
}
