using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>The invited person's side.</summary>
public class ReceivedInviteTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Received = SandboxSeed.MayasInviteId;
    private const string Secret = SandboxSeed.PendingInviteSecret;

    private SandboxOrganization Riverbend => Api.FindOrganization(SandboxSeed.RiverbendId)!;

    [Fact]
    public void Mine_are_the_invites_that_the_user_has_received()
    {
        OrgUserInvite invite = Assert.Single(RunClean("Get-OrgInvite -Mine").Objects<OrgUserInvite>());

        Assert.Equal(["GET /me/invites" + Globals], Sent);
        Assert.Equal("Riverbend Water Cooperative", invite.OrgName);
        Assert.Equal(Received, invite.InviteId);
        Assert.Equal("collaborate", invite.Role);
        Assert.False(invite.HasExpired);
        Assert.Equal("Oskar Lind <oskar.lind@riverbend.example.org>", invite.InvitedBy!.ToString());
    }

    [Theory]
    [InlineData("-State Pending")]
    [InlineData("-Email *")]
    [InlineData("-OlderThan 1.00:00:00")]
    [InlineData("-OrgId 64a1f0b97be19d5a3c8d0001")]
    public void Mine_goes_with_no_filter(string filter)
    {
        RunFailing($"Get-OrgInvite -Mine {filter}", "AmbiguousParameterSet");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("Revoke-OrgInvite")]
    [InlineData("Update-OrgInvite")]
    [InlineData("New-OrgInvite")]
    public void An_administrators_cmdlet_does_not_take_one(string cmdlet)
    {
        Assert.Single(Run($"Get-OrgInvite -Mine | {cmdlet}").AllErrors);
        Assert.Empty(Written);
    }

    [Fact]
    public void An_accepted_invite_makes_a_member()
    {
        OrgInviteAnswer answer = Assert.Single(RunClean("Get-OrgInvite -Mine | Approve-OrgInvite").Objects<OrgInviteAnswer>());

        Assert.Equal(("accepted", SandboxSeed.RiverbendId, "Riverbend Water Cooperative"), (answer.Result, answer.OrgId, answer.OrgName));
        Assert.True(answer.Accepted);
        Assert.Contains(Riverbend.Members, member => member.UserId == Maya && member.Role == "collaborate");
        Assert.Empty(Riverbend.Invites);
    }

    [Theory]
    [InlineData("", "reject", "rejected", 0)]
    [InlineData("-Dismiss", "dismiss", "dismissed", 1)]
    public void A_denied_invite_is_gone_and_a_dismissed_one_is_off_the_list(string with, string action, string result, int left)
    {
        Assert.Equal(result, Assert.Single(RunClean($"Deny-OrgInvite {Received} {with}").Objects<OrgInviteAnswer>()).Result);
        Assert.Equal([$$"""POST /me/invites/{{Received}}{{Globals}} {"action":"{{action}}"}"""], Written);
        Assert.Equal(left, Riverbend.Invites.Count);
        Assert.Empty(RunClean("Get-OrgInvite -Mine").Output);
    }

    [Fact]
    public void An_expired_invite_says_who_can_renew_it()
    {
        Api.UpdateOrganization(SandboxSeed.RiverbendId, org => org with
        {
            Invites = [.. org.Invites.Select(invite => invite with { InviteDate = Api.Clock.UtcNow.AddDays(-20) })],
        });
        foreach (string cmdlet in new[] { "Approve-OrgInvite", "Deny-OrgInvite" })
        {
            ScriptResult result = RunFailing($"{cmdlet} {Received}", "OrgApi.Gone");
            Assert.Contains(
                "The invite to 'Riverbend Water Cooperative' has expired; Oskar Lind <oskar.lind@riverbend.example.org> or another "
                + "administrator of the organization can renew it",
                result.AllErrors[0].Exception.Message);
            Assert.Contains("Update-OrgInvite", result.AllErrors[0].ErrorDetails.RecommendedAction);
        }
    }

    [Fact]
    public void With_the_secret_of_its_mail_an_invite_is_answered_without_a_connection_and_without_a_token()
    {
        using var session = new ModuleSession();
        session.Run("Disconnect-Org");
        ScriptResult result = session.Run($"Approve-OrgInvite -Email {NoahEmail} -InviteToken '{Secret}' -Uri '{Server.BaseUri}'");

        Assert.Empty(result.ErrorIds);
        Assert.Equal("accepted", Assert.Single(result.Objects<OrgInviteAnswer>()).Result);
        Assert.Contains(Api.FindOrganization(Pumps)!.Members, member => member.UserId == SandboxSeed.NoahId);
        Assert.Equal(["GET", "POST"], Server.Log.Requests.Select(request => request.Method));
        Assert.All(Server.Log.Requests, request => Assert.Null(request.Header("Authorization")));
        Assert.Equal(["OrgAdmin.NotConnected"], session.Run("Get-Org").ErrorIds);
    }

    [Fact]
    public void It_goes_to_the_address_of_the_current_connection_without_its_token()
    {
        RunClean($"Deny-OrgInvite -Email {NoahEmail} -InviteToken '{Secret}'");

        Assert.All(Server.Log.Requests, request => Assert.Null(request.Header("Authorization")));
        Assert.Equal([$$"""POST /invites{{Globals}} {"email":"{{NoahEmail}}","token":"{{Secret}}","accept":false}"""], Written);
        Assert.DoesNotContain(Api.FindOrganization(Pumps)!.Invites, invite => invite.Id == Pending);
    }

    [Theory]
    [InlineData("nobody@example.com", Secret)]
    [InlineData(NoahEmail, "another-secret")]
    public void A_secret_that_does_not_fit_is_not_found_and_not_repeated(string email, string secret)
    {
        ScriptResult result = RunFailing($"Approve-OrgInvite -Email {email} -InviteToken '{secret}'", "OrgApi.NotFound");
        Assert.DoesNotContain(secret, result.AllErrors[0].Exception.ToString());
        Assert.Empty(Written);
    }

    [Fact]
    public void Dismiss_does_not_go_with_a_secret() =>
        RunFailing($"Deny-OrgInvite -Email {NoahEmail} -InviteToken '{Secret}' -Dismiss", "AmbiguousParameterSet");

    [Fact]
    public void A_token_that_may_not_list_organizations_answers_all_the_same()
    {
        Api.AddToken(new SandboxToken { Text = "me-only", UserId = Maya, Scopes = ["me.*"] });
        Connect("meOnly", "me-only", "-MaxRetry 0 -SettleSec 0");
        Assert.Equal("accepted", Assert.Single(RunClean($"Approve-OrgInvite {Received} -Connection $meOnly").Objects<OrgInviteAnswer>()).Result);

        // Without a list of before, nothing proves that an unclear answer was a yes.
        Server.Reset();
        Api.AddToken(new SandboxToken { Text = "me-only", UserId = Maya, Scopes = ["me.*"] });
        Server.Faults.Add(Fault.DropAfter().On("POST"));
        RunFailing($"Approve-OrgInvite {Received} -Connection $meOnly", "OrgApi.OutcomeUnknown");
        Assert.Single(Written);
    }
}
