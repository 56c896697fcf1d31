using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// Replacing an invite is two changes, and whatever happens to their requests, each is carried out once at most and what is said of them is
/// true.
/// </summary>
public class ReplacedInviteTests(ITestOutputHelper output)
{
    private const int Runs = 200;
    private const string Noah = "noah.fischer@aldercreek.example.com";

    [Fact]
    public async Task What_is_said_of_a_replacement_is_true()
    {
        var ends = new SortedDictionary<string, int>();
        await using ServedSession session = await ServedSession.StartAsync();
        foreach (Scenario scenario in RandomCases.Of(Scenario.Any, Runs))
        {
            string end = EndOf(session.Run($"New-OrgInvite {SandboxSeed.AlderCreekId} -Email {Noah} -Role View -IfExists Replace", scenario));
            Check(scenario, end, session.Server);
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine(string.Join(", ", ends.Select(end => $"{end.Value} {end.Key}")));
        Assert.True(ends.ContainsKey("done") && ends.ContainsKey("old gone") && ends.Count >= 4);
    }

    private static void Check(Scenario scenario, string end, LoopbackServer server)
    {
        server.Settle();
        int revoked = CarriedOut(server, "DELETE"), sent = CarriedOut(server, "POST");
        bool hasOld = Invites(server).Any(invite => invite.Id == SandboxSeed.PendingInviteId);
        int hasNew = Invites(server).Count(invite => invite.Email == Noah && invite.Id != SandboxSeed.PendingInviteId);
        bool isTrue = end switch
        {
            "done" => !hasOld && hasNew >= 1,
            "old gone, new unknown" => !hasOld,
            "old gone" => !hasOld && hasNew == 0,
            "unknown" => hasNew == 0,
            _ => hasOld && hasNew == 0,
        };
        Assert.True(
            isTrue && sent <= 2 && sent == hasNew && revoked == (hasOld ? 0 : 1),
            $"{scenario}: {end}, revoked {revoked}, sent {sent}\n  {string.Join("\n  ", server.Log.Requests)}");
    }

    private static string EndOf(ScriptResult result)
    {
        if (result.AllErrors.Count == 0)
        {
            Assert.IsType<OrgInvite>(Assert.Single(result.Output).BaseObject);
            return "done";
        }

        Assert.Empty(result.Output);
        string message = Assert.IsType<OrgApiException>(Assert.Single(result.AllErrors).Exception).Message;
        return message switch
        {
            _ when message.Contains($"; the old invite for {Noah} is gone", StringComparison.Ordinal) => "old gone, new unknown",
            _ when message.StartsWith($"The old invite for {Noah} is gone and", StringComparison.Ordinal) => "old gone",
            _ when message.StartsWith($"{Noah}: It is not known", StringComparison.Ordinal) => "unknown",
            _ => "failed",
        };
    }

    private static int CarriedOut(LoopbackServer server, string method) =>
        server.Log.Writes.Count(request => request.Method == method && Operation.IsCarriedOut(request));

    private static IReadOnlyList<SandboxInvite> Invites(LoopbackServer server) =>
        server.Api.FindOrganization(SandboxSeed.AlderCreekId)!.Invites;
}
