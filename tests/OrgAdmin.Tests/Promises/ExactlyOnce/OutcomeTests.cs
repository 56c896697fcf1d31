using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A change of which no clear answer came: what the look back shows decides.</summary>
public class OutcomeTests
{
    private const string Org = SandboxSeed.AlderCreekId;

    public static TheoryData<string> Writes => new(OperationCatalog.Changes.Select(operation => operation.Name));

    public static TheoryData<string> Deletes =>
        [.. OperationCatalog.Changes.Where(operation => operation.Request.StartsWith("DELETE ", StringComparison.Ordinal)).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_look_back_that_fails_leaves_the_outcome_unknown_and_the_error_says_of_what(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        (string what, string check) = operation.Unknown;
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.DropAfter()).On(operation.LookBack!, Fault.Status(500));

        Ending ending = await trial.RunAsync(operation);

        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal([operation.Request, operation.LookBack!], trial.Requests);
        OrgApiException failure = ending.Failure!;
        Assert.StartsWith($"It is not known whether {what}: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith($"; check with {check} before you do it again.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("OrgApi.OutcomeUnknown", failure.ErrorId);
        Assert.Equal(name, failure.Operation);
        Assert.Equal(OrgErrorKind.ConnectionFailed, Assert.IsType<OrgApiException>(failure.InnerException).Kind);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_token_that_may_no_longer_look_leaves_the_outcome_unknown(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.Status(503)).On(operation.LookBack!, Fault.Error(401, "Unauthorized", "Unauthorized"));
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, operation.LookBack!], trial.Requests);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_look_back_is_itself_repeated_until_it_tells(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.DropAfter()).On(operation.LookBack!, Fault.Status(503), Fault.Status(429), Fault.DropAfter().ByReset());
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal(new[] { operation.Request }.Concat(Enumerable.Repeat(operation.LookBack!, 4)), trial.Requests);
        Assert.True(operation.IsDone(trial.Server.Api));
    }

    [Theory]
    [InlineData("org.modifyMember")]
    [InlineData("org.removeMember")]
    public async Task A_reply_without_members_does_not_tell(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.DropBefore()).On("GET org", Fault.ReplaceBody($$"""{"id":"{{Org}}","name":"Alder Creek Pumps"}"""));
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, "GET org"], trial.Requests);
    }

    [Theory]
    [MemberData(nameof(Deletes))]
    public async Task A_404_to_a_deletion_that_had_been_sent_before_counts_as_done(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.Status(503), Fault.Error(404, "NotFound", "It was not found"));
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, operation.LookBack!, operation.Request], trial.Requests);
        Assert.Contains(trial.Listener.Verboses, line => line.StartsWith(name + ": an earlier attempt was carried out", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Deletes))]
    public async Task A_404_after_a_refusal_to_serve_is_an_error(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.On(operation.Request, Fault.Status(429), Fault.Error(404, "NotFound", "It was not found"));
        Assert.Equal("NotFound", (await trial.RunAsync(operation)).Name);
    }

    [Fact]
    public async Task A_409_to_an_invite_that_had_been_sent_before_is_looked_at_again()
    {
        Operation invite = OperationCatalog.Of("org.inviteMember");
        await using Trial trial = await Trial.StartAsync();

        // The first look back sees the state before a slow API has acted.
        trial.On(invite.Request, Fault.Status(504).PassedOn()).On(invite.LookBack!, Fault.ReplaceBody("[]"));
        Ending ending = await trial.RunAsync(invite);
        Assert.Equal(Ending.Done, ending.Name);
        Assert.Equal([invite.Request, invite.LookBack!, invite.Request, invite.LookBack!], trial.Requests);
        Assert.Equal([200, 409], trial.Server.Log.Writes.Select(request => request.Outcome!.Value));
    }

    [Fact]
    public async Task A_409_that_no_invite_explains_leaves_the_outcome_unknown()
    {
        Operation invite = OperationCatalog.Of("org.inviteMember");
        await using Trial trial = await Trial.StartAsync();
        trial.On(invite.Request, Fault.Status(503), Fault.Error(409, "AlreadyExists", "There is a member with this address"));
        Ending ending = await trial.RunAsync(invite);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.Equal(OrgErrorKind.Conflict, Assert.IsType<OrgApiException>(ending.Failure!.InnerException).Kind);
        Assert.Equal([invite.Request, invite.LookBack!, invite.Request, invite.LookBack!], trial.Requests);
        Assert.False(invite.IsDone(trial.Server.Api));
    }

    [Theory]
    [InlineData("""{"items":[{"id":"64a1f0b97be19d5a3c8d0011","name":"{0}"},{"id":"64a1f0b97be19d5a3c8d0012","name":"{0}"}],"totalCount":2}""")]
    [InlineData("""{"items":[{"name":"{0}"}],"totalCount":1}""")]
    [InlineData("""{"items":[],"page":7}""")]
    public async Task A_list_that_does_not_show_which_organization_was_made_does_not_tell(string list)
    {
        Operation create = OperationCatalog.Of("orgs.post");
        await using Trial trial = await Trial.StartAsync();
        trial.On(create.Request, Fault.DropBefore());
        trial.Server.Faults.Add(Fault.ReplaceBody(list.Replace("{0}", OperationCatalog.NewOrg)).On("GET"));
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(create)).Name);
        Assert.Equal([create.Request, create.LookBack!], trial.Requests);
    }

    [Fact]
    public async Task An_organization_whose_name_the_api_has_trimmed_is_found()
    {
        Operation create = OperationCatalog.Of("orgs.post");
        await using Trial trial = await Trial.StartAsync();
        trial.On(create.Request, Fault.DropAfter());
        trial.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).On("GET").For(_ =>
        {
            SandboxOrganization made = trial.Server.Api.Organizations.Single(org => org.Name == OperationCatalog.NewOrg);
            trial.Server.Api.UpdateOrganization(made.Id, org => org with { Name = " " + org.Name.ToUpperInvariant() });
            return true;
        }));
        Assert.Equal(Ending.Done, (await trial.RunAsync(create)).Name);
        Assert.Equal([create.Request, create.LookBack!], trial.Requests);
    }

    [Fact]
    public async Task Who_has_left_an_organization_and_no_longer_sees_it_asks_once_more_and_is_told()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.On("DELETE member", Fault.DropAfter());
        Assert.Equal(Ending.Done, (await trial.RunAsync(OperationCatalog.Leaving)).Name);
        Assert.Equal(["DELETE member", "GET org", "DELETE member"], trial.Requests);
        Assert.True(OperationCatalog.Leaving.IsDone(trial.Server.Api));
    }

    [Fact]
    public async Task Who_has_left_an_organization_and_may_not_ask_once_more_is_not_told_that_it_did_not_happen()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        trial.On("DELETE member", Fault.DropAfter());
        Assert.Equal("OutcomeUnknown", (await trial.RunAsync(OperationCatalog.Leaving)).Name);
        Assert.True(OperationCatalog.Leaving.IsDone(trial.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Without_retries_a_change_is_still_looked_back_at(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        trial.On(operation.Request, Fault.DropAfter().ByReset());
        Assert.Equal(Ending.Done, (await trial.RunAsync(operation)).Name);
        Assert.Equal([operation.Request, operation.LookBack!], trial.Requests);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Without_retries_a_change_that_does_not_show_is_never_said_not_to_have_been_carried_out(string name)
    {
        Operation operation = OperationCatalog.Of(name);
        await using Trial trial = await Trial.StartAsync();
        trial.Options.MaxRetry = 0;
        trial.On(operation.Request, Fault.DropBefore().ByReset());
        Ending ending = await trial.RunAsync(operation);
        Assert.Equal("OutcomeUnknown", ending.Name);
        Assert.False(operation.IsDone(trial.Server.Api));
    }

    [Fact]
    public async Task A_card_token_is_never_shown_so_a_match_of_the_rest_proves_nothing()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.On("PATCH org", Fault.DropAfter());
        OrgApiException failure = await PatchAsync(trial, new OrgPatch { Description = "New", CardToken = "tok_1234567890" });
        Assert.Equal(OrgErrorKind.OutcomeUnknown, failure.Kind);
        Assert.DoesNotContain("tok_", failure.ToString());
        Assert.Equal(["PATCH org", "GET org"], trial.Requests);
    }

    [Fact]
    public async Task A_card_token_beside_a_field_that_shows_no_change_is_sent_again()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.On("PATCH org", Fault.DropBefore(), Fault.Status(400));
        await PatchAsync(trial, new OrgPatch { Description = "New", CardToken = "tok_1234567890" });
        Assert.Equal(["PATCH org", "GET org", "PATCH org"], trial.Requests.Take(3));
        Assert.Contains("tok_1234567890", Encoding.UTF8.GetString(trial.Server.Log.Writes[1].Body));
    }

    [Fact]
    public async Task Every_field_that_was_sent_must_show()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.On("PATCH org", Fault.DropBefore(), Fault.DropBefore());
        trial.Server.Api.UpdateOrganization(Org, org => org with { Description = "New" });
        using var client = new OrgClient(trial.Options);
        Org changed = await client.PatchOrgAsync(
            OperationCatalog.Id(Org), new OrgPatch { Description = "New", MfaMode = "required" }, new OrgCall(), CancellationToken.None);
        Assert.Equal("required", changed.MfaMode);
        Assert.Equal(["PATCH org", "GET org", "PATCH org", "GET org", "PATCH org"], trial.Requests);
        Assert.Equal("required", JsonNode.Parse(trial.Server.Log.Writes[2].BodyText)!["mfaMode"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_role_in_a_dashboard_must_show_too()
    {
        await using Trial trial = await Trial.StartAsync();
        trial.On("PATCH member", Fault.DropBefore());
        SandboxMember elena = trial.Server.Api.FindOrganization(Org)!.Members.Single(member => member.Email!.StartsWith("elena", StringComparison.Ordinal));
        ResourceId dashboard = OperationCatalog.Id(elena.DashboardRoles.Single().ResourceId);
        using var client = new OrgClient(trial.Options);
        await client.ModifyMemberAsync(
            OperationCatalog.Id(Org),
            new OrgMemberPatch(OperationCatalog.Id(elena.UserId)) { Role = elena.Role, DashboardRoles = [new RoleEntry(dashboard, "view")] },
            new OrgCall(),
            CancellationToken.None);
        Assert.Equal(["PATCH member", "GET org", "PATCH member"], trial.Requests);
    }

    [Fact]
    public async Task An_invite_that_was_there_before_proves_nothing()
    {
        await using Trial trial = await Trial.StartSettlingAsync();
        trial.Options.MaxRetry = 0;
        trial.On("POST invites", Fault.DropBefore());
        using var client = new OrgClient(trial.Options);
        IReadOnlyList<OrgInvite> before = await client.GetInvitesAsync(OperationCatalog.Id(Org), new OrgCall(), CancellationToken.None);
        OrgInvite pending = before.Single(invite => invite.HasExpired != true);
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => client.InviteMemberAsync(
            OperationCatalog.Id(Org), new OrgInvitePost(pending.Email!, pending.Role!), before, new OrgCall(), CancellationToken.None));
        Assert.Equal(OrgErrorKind.OutcomeUnknown, failure.Kind);
    }

    private static async Task<OrgApiException> PatchAsync(Trial trial, OrgPatch patch)
    {
        using var client = new OrgClient(trial.Options);
        return await Assert.ThrowsAsync<OrgApiException>(
            () => client.PatchOrgAsync(OperationCatalog.Id(Org), patch, new OrgCall(), CancellationToken.None));
    }
}
