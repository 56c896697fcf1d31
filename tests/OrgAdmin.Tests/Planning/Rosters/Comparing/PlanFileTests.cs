using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Comparing;

/// <summary>A plan can be written down, whole and readable.</summary>
public class PlanFileTests
{
    [Fact]
    public async Task A_plan_is_written_as_JSON_with_all_it_holds()
    {
        RosterScene scene = new RosterScene().Member("\"eve\"\n", "view").Member("bo@acme.example", "view").Invite("max@acme.example", "edit");
        scene.Options.MaximumNewAdmin = 0;
        OrgRosterPlan plan = await scene.PurgeAsync(
            RosterScene.Admins + """, { "email": "bo@acme.example", "role": "admin" }""", """ "set": { "description": "Pumps" }, """);
        string path = Path.GetTempFileName();
        try
        {
            await PlanFile.WriteAsync(plan, path, TestContext.Current.CancellationToken);
            using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            JsonElement root = document.RootElement;

            Assert.Equal((plan.PlanId, plan.Hash, 4), (root.GetProperty("planId").GetString(), root.GetProperty("hash").GetString(), root.GetProperty("exitCode").GetInt32()));
            Assert.Equal(
                plan.Changes.Select(change => (change.Action.ToString(), change.Who, change.Order)),
                root.GetProperty("changes").EnumerateArray().Select(change => (change.GetProperty("action").GetString()!, change.GetProperty("who").GetString()!, change.GetProperty("order").GetInt32())));
            JsonElement promotion = root.GetProperty("changes")[0];
            Assert.Equal(("view", "admin", true), (promotion.GetProperty("before").GetProperty("role").GetString(), promotion.GetProperty("after").GetProperty("role").GetString(), promotion.GetProperty("refused").GetBoolean()));
            Assert.Equal("MaximumNewAdmin", root.GetProperty("organizations")[0].GetProperty("breaches")[0].GetProperty("rule").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task The_same_plan_is_the_same_text()
    {
        RosterScene scene = new RosterScene().Member("bo@acme.example", "view");

        Assert.Equal(
            PlanFile.Text(await scene.PurgeAsync(RosterScene.Admins)), PlanFile.Text(await scene.PurgeAsync(RosterScene.Admins)), StringComparer.Ordinal);
    }
}
