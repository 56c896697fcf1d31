using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class UpdateOrgInviteTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Instance = SandboxSeed.InstanceId;

    private SandboxInvite Julia => Api.FindOrganization(Pumps)!.Invites.Single(invite => invite.Email == JuliaEmail);

    [Fact]
    public void Through_the_instance_the_invite_stays_the_same_and_begins_anew()
    {
        SandboxInvite before = Julia;
        OrgInvite renewed = Assert.Single(RunClean($"Update-OrgInvite {Pumps} -Email {JuliaEmail} -InstanceId {Instance}").Objects<OrgInvite>());

        Assert.Equal((before.Id, false, Pumps), (renewed.InviteId, renewed.HasExpired, renewed.OrgId));
        Assert.Equal(before.Token, Julia.Token);
        Assert.Equal(before with { InviteDate = Julia.InviteDate, InvitedById = Julia.InvitedById }, Julia with { ApplicationRoles = before.ApplicationRoles, DashboardRoles = before.DashboardRoles });
        Assert.Equal(before.ApplicationRoles.Select(role => role.ResourceId), Julia.ApplicationRoles.Select(role => role.ResourceId));
        Assert.StartsWith("POST /instances/", Assert.Single(Written));
    }

    [Fact]
    public void Without_an_instance_it_is_revoked_and_another_is_sent_that_says_the_same()
    {
        SandboxInvite before = Julia;
        OrgInvite renewed = Assert.Single(RunClean($"Get-OrgInvite {Pumps} -State Expired | Update-OrgInvite").Objects<OrgInvite>());

        Assert.NotEqual(before.Id, renewed.InviteId);
        Assert.Equal(
            [
                $"DELETE /orgs/{Pumps}/invites{Globals}&inviteId={before.Id}",
                $$"""POST /orgs/{{Pumps}}/invites{{Globals}} {"email":"{{JuliaEmail}}","role":"collaborate","applicationRoles":[{"resourceId":"{{before.ApplicationRoles[0].ResourceId}}","role":"collaborate"}],"disallowTransfer":true}""",
            ],
            Written);
    }

    [Theory]
    [InlineData("", "Replace the pending invite for noah.fischer@aldercreek.example.com to 'Alder Creek Pumps' (64a1f0b97be19d5a3c8d0001) (role Edit) with a new one (role View, DisallowTransfer False)")]
    [InlineData("-InstanceId " + Instance, "Renew the pending invite for noah.fischer@aldercreek.example.com to 'Alder Creek Pumps' (64a1f0b97be19d5a3c8d0001) (role Edit) with role View, through the instance " + Instance)]
    public void It_says_which_way_it_goes(string with, string text)
    {
        ScriptResult result = RunClean($"Update-OrgInvite {Pumps} -InviteId {Pending} -Role View {with} -Verbose");
        Assert.Contains(result.Verbose, line => line.StartsWith(text, System.StringComparison.Ordinal));
        Assert.Equal("view", Assert.Single(result.Objects<OrgInvite>()).Role);
    }

    [Fact]
    public void The_connections_instance_is_used_where_none_is_given()
    {
        Connect("withInstance", SandboxApi.DefaultToken, $"-InstanceId {Instance}");
        RunClean($"Update-OrgInvite {Pumps} -InviteId {Pending} -Connection $withInstance");
        Assert.StartsWith($"POST /instances/{Instance}/orgs/{Pumps}/invites/{Pending}", Assert.Single(Written));
        Assert.Equal(Instance, Assert.Single(RunClean("$withInstance").Objects<OrgConnection>()).InstanceId);
    }

    [Fact]
    public void Who_is_a_member_already_is_not_invited_anew()
    {
        Api.UpdateOrganization(Pumps, org => org with
        {
            Invites = [.. org.Invites, new SandboxInvite { Email = ElenaEmail, Role = "admin", InviteDate = Api.Clock.UtcNow.AddDays(-20) }],
        });
        RunFailing($"Update-OrgInvite {Pumps} -Email {ElenaEmail}", "OrgAdmin.AlreadyMember");
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("-Email nobody@example.com", "OrgAdmin.InviteNotFound")]
    [InlineData("-InviteId 0123456789abcdefABCDEF01", "OrgAdmin.InviteNotFound")]
    [InlineData("", "OrgAdmin.InvalidParameters")]
    [InlineData("-InviteId 64a1f0d47be19d5a3c8f0001 -Email noah.fischer@aldercreek.example.com", "OrgAdmin.InvalidParameters")]
    [InlineData("-InviteId 64a1f0d47be19d5a3c8f0001 -Role Boss", "OrgAdmin.InvalidValue")]
    public void What_is_not_there_or_not_clear_is_refused(string with, string error)
    {
        RunFailing($"Update-OrgInvite {Pumps} {with}", error);
        Assert.Empty(Written);
    }
}
