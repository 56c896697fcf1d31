using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Loopback;

/// <summary>What tests need of the sandbox beyond the API: a copy of its state, smaller pages, and twins among the invites.</summary>
public class SnapshotTests
{
    private const string Org = SandboxSeed.AlderCreekId;

    private static readonly Dictionary<string, string> Authorized = new() { ["Authorization"] = "Bearer " + SandboxApi.DefaultToken };

    [Fact]
    public void A_snapshot_answers_as_the_sandbox_did_and_goes_its_own_way()
    {
        SandboxApi api = SandboxApi.CreateSeeded();
        SandboxApi snapshot = api.Snapshot();
        string before = Get(api, "/orgs").ToJsonString();
        Assert.Equal(before, Get(snapshot, "/orgs").ToJsonString());

        api.Handle(new SandboxRequest("DELETE", "/orgs/" + Org, Authorized));
        Invite(snapshot, "a@example.com");

        Assert.Equal(snapshot.Organizations.Count - 1, api.Organizations.Count);
        Assert.Null(api.FindOrganization(Org));
        Assert.Contains(snapshot.FindOrganization(Org)!.Invites, invite => invite.Email == "a@example.com");
        Assert.Same(api.Clock, snapshot.Clock);
    }

    [Fact]
    public void A_snapshot_gives_the_same_ids_as_the_sandbox_would()
    {
        SandboxApi api = SandboxApi.CreateSeeded();
        SandboxApi snapshot = api.Snapshot();
        Assert.Equal(Invite(api, "a@example.com").Id, Invite(snapshot, "a@example.com").Id);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(1000, 3)]
    public void A_page_holds_no_more_than_the_largest(int largest, int count)
    {
        SandboxApi api = SandboxApi.CreateSeeded();
        api.LargestPage = largest;
        JsonNode page = Get(api.Snapshot(), "/orgs?perPage=500");
        Assert.Equal(count, (int)page["count"]!);
        Assert.Equal(Math.Min(largest, 500), (int)page["perPage"]!);
        Assert.Equal(3, (int)page["totalCount"]!);
    }

    [Fact]
    public void Twins_among_the_invites_are_refused_unless_they_are_allowed()
    {
        SandboxApi api = SandboxApi.CreateSeeded();
        Invite(api, "a@example.com");
        Assert.Equal(409, Post(api, "a@example.com").Status);
        api.AllowsTwinInvites = true;
        Assert.Equal(200, Post(api.Snapshot(), "a@example.com").Status);
    }

    private static SandboxInvite Invite(SandboxApi api, string email)
    {
        Assert.Equal(200, Post(api, email).Status);
        return api.FindOrganization(Org)!.Invites.Single(invite => invite.Email == email);
    }

    private static SandboxResponse Post(SandboxApi api, string email) => api.Handle(new SandboxRequest(
        "POST",
        $"/orgs/{Org}/invites",
        new Dictionary<string, string>(Authorized) { ["Content-Type"] = "application/json" },
        System.Text.Encoding.UTF8.GetBytes($$"""{"email":"{{email}}","role":"view"}""")));

    private static JsonNode Get(SandboxApi api, string target) =>
        JsonNode.Parse(api.Handle(new SandboxRequest("GET", target, Authorized)).Body)!;
}
