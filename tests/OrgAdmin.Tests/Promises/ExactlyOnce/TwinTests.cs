using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>What is ours and what is somebody else's, and what is left over where something was made twice.</summary>
public class TwinTests
{
    private const string Org = SandboxSeed.AlderCreekId;

    [Fact]
    public async Task Our_own_invite_that_does_not_show_yet_is_not_reported_as_a_conflict()
    {
        Operation invite = OperationCatalog.Of("org.inviteMember");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Server.Habits.ReadLag = TimeSpan.FromSeconds(30);
        trial.On(invite.Request, Fault.DropAfter());
        Ending ending = await trial.RunAsync(invite);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Contains("409", ending.Failure!.Message);
        Assert.Equal([200, 409], trial.Server.Log.Writes.Select(request => request.Outcome!.Value));
    }

    [Fact]
    public async Task Our_own_invite_is_recognized_where_the_API_shows_its_domain_in_letters()
    {
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Server.Faults.Add(Fault
            .Edit(invites => JsonNode.Parse(invites.ToJsonString().Replace("xn--bcher-kva.example", "bücher.example", StringComparison.Ordinal)))
            .For("/invites")
            .Always());
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run($"New-OrgInvite {Org} -Email zoe@xn--bcher-kva.example -Role View").ThrowIfFailed();

        Assert.Equal("zoe@bücher.example", Assert.Single(result.Objects<OrgInvite>()).Email);
        Assert.Single(trial.Server.Log.Writes);
    }

    [Fact]
    public async Task Of_two_invites_that_came_of_it_the_one_that_is_left_over_is_named_with_the_command_that_revokes_it()
    {
        Operation invite = OperationCatalog.Of("org.inviteMember");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Server.Habits.AllowsTwinInvites = true;
        trial.Server.Habits.ReadLag = TimeSpan.FromSeconds(30);
        trial.On(invite.Request, Fault.DropAfter());
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run(invite.Script);

        Assert.Empty(result.ErrorIds);
        string kept = Assert.Single(result.Objects<OrgInvite>()).InviteId!;
        SandboxInvite twin = trial.Server.Api.FindOrganization(Org)!.Invites.Last(one => one.Email == OperationCatalog.Newcomer && one.Id != kept);
        string warning = Assert.Single(result.Warnings);
        Assert.StartsWith("OrgApi.Duplicate: ", warning, StringComparison.Ordinal);
        Assert.EndsWith($" with Revoke-OrgInvite {Org} -InviteId {twin.Id}.", warning, StringComparison.Ordinal);
        Assert.NotEqual(SandboxSeed.ExpiredInviteId, twin.Id);

        trial.Server.Habits.ReadLag = TimeSpan.Zero;
        session.Run($"Revoke-OrgInvite {Org} -InviteId {twin.Id}").ThrowIfFailed();
        Assert.Equal(1, invite.Count(trial.Server.Api));
    }

    [Fact]
    public async Task Of_two_organizations_that_came_of_it_the_one_that_is_left_over_is_named_with_the_command_that_removes_it()
    {
        Operation create = OperationCatalog.Of("orgs.post");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(create.Request, Fault.DropAfter());
        trial.Server.Faults.Add(Fault.Lagging(TimeSpan.FromSeconds(30)).For(_ => trial.Server.Log.Writes.Count == 1).Times(5));
        using ModuleSession session = Clients.Session(trial.Options);

        ScriptResult result = session.Run(create.Script);

        Assert.Empty(result.ErrorIds);
        string kept = Assert.Single(result.Objects<Org>()).OrgId!;
        string twin = trial.Server.Api.Organizations.Single(org => org.Name == OperationCatalog.NewOrg && org.Id != kept).Id;
        Assert.EndsWith($" with Remove-Org {twin}.", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_a_twin_that_fails_is_told_and_the_result_stands()
    {
        Operation create = OperationCatalog.Of("orgs.post");
        await using Trial trial = await Trial.StartSettlingAsync(settle: 0);
        trial.On(create.Request, Fault.DropBefore());
        trial.Server.Faults.Add(Fault.Status(500).On("GET").For(_ => trial.Server.Log.Writes.Count == 2).Always());
        Assert.Equal(Ending.Done, (await trial.RunAsync(create)).Name);
        Assert.EndsWith("; check with Get-Org -SortBy CreationDate -Descending -First 5.", Assert.Single(trial.Listener.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", false)]
    [InlineData("view", true)]
    public async Task An_invite_to_the_address_that_says_something_else_is_somebody_elses(string role, bool hasOverride)
    {
        Operation invite = OperationCatalog.Of("org.inviteMember");
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.On(invite.Request, Fault.DropBefore());
        trial.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).On("GET").For(_ => Colleague(trial.Server, role, hasOverride)));
        Ending ending = await trial.RunAsync(invite);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal([409], trial.Server.Log.Writes.Where(write => write.Outcome is not null).Select(write => write.Outcome!.Value));
    }

    [Fact]
    public async Task An_invite_that_may_be_passed_on_is_not_one_that_may_not()
    {
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.MaxRetry = 0;
        trial.On("POST invites", Fault.DropBefore());
        trial.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).On("GET").For(_ => Colleague(trial.Server, "view", hasOverride: false)));
        using var client = new OrgClient(trial.Options);
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => client.InviteMemberAsync(
            OperationCatalog.Id(Org), new OrgInvitePost("colleague@example.com", "view") { DisallowTransfer = true }, [], new OrgCall(), CancellationToken.None));
        Assert.Equal(OrgErrorKind.OutcomeUnknown, failure.Kind);
    }

    private static bool Colleague(LoopbackServer server, string role, bool hasOverride)
    {
        string email = hasOverride || role == "admin" ? OperationCatalog.Newcomer : "colleague@example.com";
        server.Change(api => api.UpdateOrganization(Org, org => org with
        {
            Invites =
            [
                .. org.Invites,
                new SandboxInvite
                {
                    Email = email,
                    Role = role,
                    ApplicationRoles = hasOverride ? [new SandboxResourceRole("64a1f0e07be19d5a3c900001", "view")] : [],
                    InviteDate = api.Clock.UtcNow,
                },
            ],
        }));
        return true;
    }
}
