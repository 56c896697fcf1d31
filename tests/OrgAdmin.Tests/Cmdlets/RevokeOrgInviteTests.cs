using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class RevokeOrgInviteTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string List(string orgId) => $"GET /orgs/{orgId}/invites{Globals}";

    private static string Delete(string orgId, string inviteId) => $"DELETE /orgs/{orgId}/invites{Globals}&inviteId={inviteId}";

    [Fact]
    public void Revokes_by_id_with_one_request_and_emits_nothing()
    {
        ScriptResult result = RunClean($"Revoke-OrgInvite -OrgId {Pumps} -InviteId {Pending}");

        Assert.Equal([Delete(Pumps, Pending)], Sent);
        Assert.Empty(result.Output);
        Assert.Equal([Expired], Api.FindOrganization(Pumps)!.Invites.Select(invite => invite.Id));
    }

    [Fact]
    public void Sends_empty_content_without_a_type()
    {
        RunClean($"Revoke-OrgInvite {Pumps} -InviteId {Pending}");

        TestServer.RecordedRequest request = Assert.Single(Server.Log.Writes);
        Assert.Equal("0", request.Header("Content-Length"));
        Assert.Null(request.Header("Content-Type"));
    }

    [Theory]
    [InlineData("Revoke-OrgInvite {0} -InviteId {1} -PassThru")]
    [InlineData("Revoke-OrgInvite {0} -Email NOAH.fischer@aldercreek.example.com -PassThru")]
    [InlineData("Get-OrgInvite {0} | Where-Object HasExpired -eq $false | Revoke-OrgInvite -PassThru")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';InviteId='{1}'}} | Revoke-OrgInvite -PassThru")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';Email='noah.fischer@aldercreek.example.com'}} | Revoke-OrgInvite -PassThru")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';InviteId='{1}';Email='Noah.Fischer@aldercreek.example.com'}} | Revoke-OrgInvite -PassThru")]
    public void Emits_the_invite_as_it_was_with_pass_thru(string script)
    {
        OrgInvite invite = Assert.Single(RunClean(string.Format(script, Pumps, Pending)).Objects<OrgInvite>());

        Assert.Equal([List(Pumps), Delete(Pumps, Pending)], Sent);
        Assert.Equal((Pending, Pumps, NoahEmail, "edit"), (invite.InviteId, invite.OrgId, invite.Email, invite.Role));
    }

    [Fact]
    public void By_address_every_invite_to_it_is_revoked()
    {
        string? second = RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View").Objects<OrgInvite>()[0].InviteId;
        Server.Log.Clear();
        ScriptResult result = RunClean($"Revoke-OrgInvite {Pumps} -Email {JuliaEmail} -PassThru");

        Assert.Equal([List(Pumps), Delete(Pumps, Expired), Delete(Pumps, second!)], Sent);
        Assert.Equal([Expired, second], result.Objects<OrgInvite>().Select(invite => invite.InviteId));
        Assert.Equal([Pending], Api.FindOrganization(Pumps)!.Invites.Select(invite => invite.Id));
    }

    [Fact]
    public void When_one_of_them_fails_the_others_are_still_revoked()
    {
        RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View");
        Server.Log.Clear();
        Server.Faults.Add(TestServer.Fault.Error(404, "NotFound", "Invite was not found").For(Expired));
        ScriptResult result = RunFailing($"Revoke-OrgInvite {Pumps} -Email {JuliaEmail}", "OrgApi.NotFound");

        Assert.Equal(2, Written.Count);
        Assert.Equal(JuliaEmail, result.AllErrors[0].TargetObject);
    }

    [Fact]
    public void An_invite_whose_revocation_was_refused_is_found_again_by_the_next_row()
    {
        Server.Faults.Add(TestServer.Fault.Error(400, "Validation", "no").On("DELETE"));
        RunFailing($"'{NoahEmail}','{NoahEmail}' | ForEach-Object {{ [pscustomobject]@{{Email=$_}} }} | Revoke-OrgInvite {Pumps}", "OrgApi.BadRequest");

        Assert.Equal([List(Pumps), Delete(Pumps, Pending), Delete(Pumps, Pending)], Sent);
        Assert.Equal([Expired], Api.FindOrganization(Pumps)!.Invites.Select(invite => invite.Id));
    }

    [Fact]
    public void The_list_is_read_once_for_a_pipeline_and_kept_current()
    {
        ScriptResult result = RunFailing(
            $"[pscustomobject]@{{Email='{NoahEmail}'}},[pscustomobject]@{{Email='{JuliaEmail}'}},[pscustomobject]@{{Email='{NoahEmail}'}} | Revoke-OrgInvite -OrgId {Pumps}",
            "OrgAdmin.InviteNotFound");

        Assert.Equal([List(Pumps), Delete(Pumps, Pending), Delete(Pumps, Expired)], Sent);
        Assert.NotNull(result.AllErrors[0].TargetObject);
    }

    [Fact]
    public void Revokes_each_of_several_ids_and_a_bad_one_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            $"Revoke-OrgInvite {Pumps} -InviteId {Nobody},abc,{Pending}", "OrgApi.NotFound", "OrgAdmin.InvalidId");

        Assert.Equal([Delete(Pumps, Nobody), Delete(Pumps, Pending)], Sent);
        Assert.Equal([Nobody, "abc"], result.AllErrors.Select(error => error.TargetObject));
    }

    [Fact]
    public void An_id_with_the_address_of_another_is_refused()
    {
        RunFailing($"Revoke-OrgInvite {Pumps} -InviteId {Pending} -Email {JuliaEmail}", "OrgAdmin.Ambiguous");
        Assert.Equal([List(Pumps)], Sent);
    }

    [Theory]
    [InlineData("-InviteId {0},{1} -Email noah.fischer@aldercreek.example.com")]
    [InlineData("-InviteId {0} -Email noah.fischer@aldercreek.example.com,julia.alvarez@fieldworks.example.net")]
    public void Several_ids_or_addresses_do_not_go_with_each_other(string parameters)
    {
        RunFailing($"Revoke-OrgInvite {Pumps} {string.Format(parameters, Pending, Expired)}", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("*", "OrgAdmin.InvalidValue")]
    [InlineData("*@aldercreek.example.com", "OrgAdmin.InvalidValue")]
    [InlineData("noah.fische?@aldercreek.example.com", "OrgAdmin.InvalidValue")]
    [InlineData("noah.fischer", "OrgAdmin.InvalidValue")]
    public void An_address_is_literal(string email, string errorId)
    {
        RunFailing($"Revoke-OrgInvite {Pumps} -Email '{email}'", errorId);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("Revoke-OrgInvite {0}")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}} | Revoke-OrgInvite")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';Name='x'}} | Revoke-OrgInvite")]
    public void Without_an_invite_nothing_is_sent(string script)
    {
        RunFailing(string.Format(script, Pumps), "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_is_meant()
    {
        Api.UpdateOrganization(Emea, org => org with { Invites = [new() { Id = Tom, Email = "a@example.com" }] });
        RunClean($"Revoke-OrgInvite -InviteId {Tom} -Connection $emea");
        Assert.Equal([Delete(Emea, Tom)], Sent);
    }

    [Fact]
    public void Invites_of_several_organizations_go_each_to_their_own()
    {
        RunFailing("Get-Org | Get-OrgInvite | Revoke-OrgInvite -Connection $emea", "OrgApi.Forbidden");
        Assert.Equal([Delete(Pumps, Expired), Delete(Pumps, Pending), Delete(Labs, "64a1f0d47be19d5a3c8f0003")], Written);
    }

    [Fact]
    public void An_invite_of_one_row_does_not_leak_into_the_next()
    {
        RunFailing(
            $$"""
            [pscustomobject]@{OrgId='{{Pumps}}';InviteId='{{Pending}}'},
            [pscustomobject]@{OrgId='{{Pumps}}'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{JuliaEmail}}'} | Revoke-OrgInvite
            """,
            "OrgAdmin.InvalidParameters");
        Assert.Equal([Delete(Pumps, Pending), Delete(Pumps, Expired)], Written);
    }

    [Fact]
    public void Invites_and_rows_can_come_in_one_pipeline()
    {
        RunClean($$"""
            $invites = Get-OrgInvite {{Pumps}}
            [pscustomobject]@{OrgId='{{Pumps}}';InviteId='{{Pending}}'}, $invites[0] | Revoke-OrgInvite -Connection $emea
            """);
        Assert.Equal([Delete(Pumps, Pending), Delete(Pumps, Expired)], Written);
    }
}
