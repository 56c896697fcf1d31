using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Loopback;

/// <summary>The test server itself: lists that change while they are read, pages that it clamps, members that are wrong or missing.</summary>
public class ListServerTests
{
    private const string Org = ServerFixture.Org;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(1000, 3)]
    public async Task A_page_is_clamped_and_says_so(int largest, int count)
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Habits.LargestPage = largest;
        JsonNode page = await fixture.GetAsync("/orgs?page=0&perPage=1000");
        Assert.Equal((count, largest, 3), (page["items"]!.AsArray().Count, (int)page["perPage"]!, (int)page["totalCount"]!));
    }

    [Fact]
    public async Task A_list_changes_once_after_the_page_that_was_named()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Pages
            .After(0, api => api.RemoveOrganization(Org))
            .After(1, api => api.UpdateOrganization(SandboxSeed.LabsId, org => org with { Name = "A first one" }))
            .After(1, api => api.AddGeneratedOrganizations(2, 1));

        Assert.Equal((3, "Alder Creek Pumps"), await ReadAsync(fixture, 0));
        Assert.Equal((2, "Harbor Street Labs"), await ReadAsync(fixture, 1));
        Assert.Equal((4, "A first one"), await ReadAsync(fixture, 0));
        Assert.Equal((4, "A first one"), await ReadAsync(fixture, 0));
    }

    [Fact]
    public async Task Members_of_organizations_in_pages_are_cut_short_and_those_of_one_organization_are_not()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        fixture.Server.Habits.MembersInPages = 2;
        JsonNode first = (await fixture.GetAsync("/orgs"))["items"]![0]!;
        Assert.Equal((2, 7), (first["members"]!.AsArray().Count, (int)first["summary"]!["memberCount"]!));
        fixture.Server.Habits.HidesSummaryInPages = true;
        Assert.Null((await fixture.GetAsync("/orgs"))["items"]![0]!["summary"]);
        JsonNode whole = await fixture.GetAsync("/orgs/" + Org);
        Assert.Equal((7, 7), (whole["members"]!.AsArray().Count, (int)whole["summary"]!["memberCount"]!));
    }

    [Fact]
    public async Task Any_list_of_an_answer_may_be_wrong_in_any_way()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        JsonNode org = await EditAsync(fixture, BodyEdit.NullEntry("members", 1), BodyEdit.OtherEntry("applicationRoles"));
        Assert.Null(org["members"]![1]);
        Assert.Equal(8, org["members"]!.AsArray().Count);
        Assert.Equal(7, (int)org["members"]![0]!["applicationRoles"]![0]!);

        org = await EditAsync(fixture, BodyEdit.Map("members"));
        Assert.Equal("maya.lindqvist@aldercreek.example.com", (string)org["members"]!["0"]!["email"]!);
        org = await EditAsync(fixture, BodyEdit.Truncate("members", 3), BodyEdit.Without("summary"));
        Assert.Equal(3, org["members"]!.AsArray().Count);
        Assert.Null(org["summary"]);
        org = await EditAsync(fixture, BodyEdit.Replace("members", "null"), BodyEdit.Replace("name", "\"Another\""));
        Assert.True(org.AsObject().ContainsKey("members"));
        Assert.Null(org["members"]);
        Assert.Equal("Another", (string)org["name"]!);

        fixture.Server.Faults.Add(Fault.Edit(BodyEdit.NullEntry("", 9), BodyEdit.OtherEntry("", "{}")));
        JsonArray invites = (await fixture.GetAsync($"/orgs/{Org}/invites")).AsArray();
        Assert.Equal(["{}", "x", "x", "null"], invites.Select(each => each is null ? "null" : each.AsObject().Count == 0 ? "{}" : "x"));
    }

    [Fact]
    public async Task The_same_can_be_asked_for_from_another_process()
    {
        await using ServerFixture fixture = await ServerFixture.StartAsync();
        foreach ((string route, string body) in new Dictionary<string, string>
        {
            ["habits"] = """{"readLagMs":1500,"largestPage":2,"membersInPages":1,"allowsTwinInvites":true,"hidesSummaryInPages":true}""",
            ["pages"] = $$"""{"after":0,"add":1,"remove":["{{SandboxSeed.LabsId}}"],"touch":["{{Org}}"],"rename":{ "{{SandboxSeed.EmeaId}}":"Z" } }""",
        })
        {
            Assert.Equal(200, (await fixture.SendAsync("POST", "/__control/" + route, body)).Status);
        }

        ServerHabits habits = fixture.Server.Habits;
        Assert.Equal((1.5, 2, 1, true, true), (habits.ReadLag.TotalSeconds, habits.LargestPage, habits.MembersInPages, habits.AllowsTwinInvites, habits.HidesSummaryInPages));
        await fixture.GetAsync("/orgs?page=0");
        Assert.Equal(["Alder Creek Pumps", "Branch 0004 Gauges", "Riverbend Water Cooperative", "Z"], fixture.Server.Api.Organizations.Select(org => org.Name).Order(StringComparer.Ordinal));
        Assert.Equal(fixture.Clock.UtcNow, fixture.Server.Api.FindOrganization(Org)!.LastUpdated);

        foreach (string fault in new[]
        {
            """{"kind":"status","status":524,"commitAfterMs":2000}""",
            """{"kind":"oldState"}""",
            """{"kind":"edit","edits":[{"kind":"nullEntry","list":""},{"kind":"otherEntry","list":"","json":{},"at":1},{"kind":"truncate","list":"","keep":3}]}""",
            """{"kind":"lagging","lagMs":5000}""",
        })
        {
            Assert.Equal(200, (await fixture.SendAsync("POST", "/__control/faults", fault)).Status);
        }

        Assert.Equal(400, (await fixture.SendAsync("POST", "/__control/faults", """{"kind":"status","status":409,"passedOn":true}""")).Status);
        Assert.Equal(524, await fixture.InviteAsync("a@example.com"));
        Assert.Equal(200, await fixture.InviteAsync("b@example.com"));
        Assert.Equal(["b@example.com"], fixture.Invited);
        Assert.Equal(3, (await fixture.GetAsync($"/orgs/{Org}/invites")).AsArray().Count);
        Assert.Equal(200, (await fixture.SendAsync("POST", "/__control/settle")).Status);
        Assert.Equal(["b@example.com", "a@example.com"], fixture.Invited);
    }

    private static async Task<(int Total, string Name)> ReadAsync(ServerFixture fixture, int number)
    {
        JsonNode page = await fixture.GetAsync($"/orgs?page={number}&perPage=1");
        return ((int)page["totalCount"]!, (string)page["items"]![0]!["name"]!);
    }

    private static async Task<JsonNode> EditAsync(ServerFixture fixture, params Func<JsonNode, JsonNode?>[] edits)
    {
        fixture.Server.Faults.Add(Fault.Edit(edits));
        return await fixture.GetAsync("/orgs/" + Org);
    }
}
