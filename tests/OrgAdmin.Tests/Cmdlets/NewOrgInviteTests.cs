using System;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class NewOrgInviteTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string AppOne = "64a1f0e07be19d5a3c900001";
    private const string AppTwo = "64a1f0e07be19d5a3c900002";

    private static string List(string orgId) => $"GET /orgs/{orgId}/invites{Globals}";

    private static string Post(string orgId, string body) => $"POST /orgs/{orgId}/invites{Globals} {body}";

    [Fact]
    public void Sends_the_invite_and_emits_the_one_that_was_made()
    {
        ScriptResult result = RunClean($"New-OrgInvite -OrgId {Pumps} -Email ann.lee@example.com -Role Edit");

        Assert.Equal([List(Pumps), Post(Pumps, """{"email":"ann.lee@example.com","role":"edit"}""")], Sent);
        OrgInvite invite = Assert.Single(result.Objects<OrgInvite>());
        SandboxInvite made = Api.FindOrganization(Pumps)!.Invites.Single(one => one.Email == "ann.lee@example.com");
        Assert.Equal((made.Id, Pumps, "ann.lee@example.com", "edit"), (invite.InviteId, invite.OrgId, invite.Email, invite.Role));
        Assert.False(invite.HasExpired);
        Assert.Equal(TimeSpan.Zero, invite.InviteDate!.Value.Offset);
    }

    [Theory]
    [InlineData("Admin", "admin")]
    [InlineData("EDIT", "edit")]
    [InlineData("collaborate", "collaborate")]
    [InlineData("vIeW", "view")]
    [InlineData("None", "none")]
    public void A_role_is_understood_in_any_case(string given, string sent)
    {
        RunClean($"New-OrgInvite {Pumps} -Email a@example.com -Role {given}");
        Assert.Equal([Post(Pumps, $$"""{"email":"a@example.com","role":"{{sent}}"}""")], Written);
    }

    [Theory]
    [InlineData("-ApplicationRole @{'64a1f0e07be19d5a3c900001'='VIEW'}", "\"applicationRoles\":[{\"resourceId\":\"64a1f0e07be19d5a3c900001\",\"role\":\"view\"}]")]
    [InlineData("-DashboardRole @{'64a1f0ea7be19d5a3c910001'='collaborate'}", "\"dashboardRoles\":[{\"resourceId\":\"64a1f0ea7be19d5a3c910001\",\"role\":\"collaborate\"}]")]
    [InlineData("-ApplicationRole @{} -DashboardRole @{}", "\"applicationRoles\":[],\"dashboardRoles\":[]")]
    [InlineData("-DisallowTransfer", "\"disallowTransfer\":true")]
    [InlineData("-DisallowTransfer:$false", "\"disallowTransfer\":false")]
    public void Sends_what_else_is_bound(string parameters, string members)
    {
        RunClean($"New-OrgInvite {Pumps} -Email a@example.com -Role None {parameters}");
        Assert.Equal([Post(Pumps, $$"""{"email":"a@example.com","role":"none",{{members}}}""")], Written);
    }

    [Fact]
    public void Roles_of_applications_are_sent_in_the_order_of_their_ids()
    {
        OrgInvite invite = Assert.Single(RunClean(
            $"New-OrgInvite {Pumps} -Email a@example.com -Role None -ApplicationRole @{{'{AppTwo}'='None';'{AppOne}'='View'}}").Objects<OrgInvite>());

        Assert.Contains($"[{{\"resourceId\":\"{AppOne}\",\"role\":\"view\"}},{{\"resourceId\":\"{AppTwo}\",\"role\":\"none\"}}]", Assert.Single(Written));
        Assert.Equal([$"{AppOne}=view", $"{AppTwo}=none"], invite.ApplicationRoles.Select(role => role.ToString()));
    }

    [Fact]
    public void Of_several_invites_to_the_address_the_new_one_is_emitted()
    {
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail.ToUpperInvariant()} -Role View");

        Assert.Equal(2, Api.FindOrganization(Pumps)!.Invites.Count(invite => string.Equals(invite.Email, JuliaEmail, StringComparison.OrdinalIgnoreCase)));
        OrgInvite made = Assert.Single(result.Objects<OrgInvite>());
        Assert.NotEqual(Expired, made.InviteId);
        Assert.Equal("view", made.Role);
        Assert.False(made.HasExpired);
    }

    [Fact]
    public void Of_several_invites_to_the_address_the_new_one_is_emitted_wherever_it_stands()
    {
        // A renewed expired invite has the younger date here; only the id tells which one was made.
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""
            [{"id":"{{Nobody}}","email":"{{JuliaEmail}}","role":"view","inviteDate":"2020-01-01T00:00:00.000Z","hasExpired":false},
             {"id":"{{Expired}}","email":"{{JuliaEmail}}","role":"view","inviteDate":"2030-01-01T00:00:00.000Z","hasExpired":true}]
            """).On("POST"));
        Assert.Equal(Nobody, Assert.Single(RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View").Objects<OrgInvite>()).InviteId);
    }

    [Fact]
    public void An_answer_without_the_invite_is_no_proof_and_the_invite_is_looked_for()
    {
        Server.Faults.Add(TestServer.Fault.ReplaceBody("[]").On("POST"));
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email a@example.com -Role View");

        Assert.Equal("a@example.com", Assert.Single(result.Objects<OrgInvite>()).Email);
        Assert.Single(Written);
    }

    [Theory]
    [InlineData("New-OrgInvite {0} -Email a@example.com,b@example.com -Role View")]
    [InlineData("'a@example.com','b@example.com' | New-OrgInvite {0} -Role View")]
    [InlineData("[pscustomobject]@{{Email='a@example.com'}},[pscustomobject]@{{Email='b@example.com'}} | New-OrgInvite {0} -Role View")]
    [InlineData("[pscustomobject]@{{Email='a@example.com';Role='View';OrgId='{0}'}},[pscustomobject]@{{Email='b@example.com';Role='view';OrgId='{0}'}} | New-OrgInvite")]
    public void Invites_each_address_and_reads_the_list_once(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps));

        Assert.Equal(
            [
                List(Pumps),
                Post(Pumps, """{"email":"a@example.com","role":"view"}"""),
                Post(Pumps, """{"email":"b@example.com","role":"view"}"""),
            ],
            Sent);
        Assert.Equal(["a@example.com", "b@example.com"], result.Objects<OrgInvite>().Select(invite => invite.Email));
    }

    [Fact]
    public void The_same_address_twice_in_one_pipeline_emits_two_invites()
    {
        // An API that lets it pass: the second invite is new against the answer to the first, not against the list before both.
        string first = $$"""{"id":"{{Nobody}}","email":"a@example.com","role":"view","inviteDate":"2030-01-01T00:00:00.000Z"}""";
        string second = $$"""{"id":"{{Tom}}","email":"a@example.com","role":"view","inviteDate":"2029-01-01T00:00:00.000Z"}""";
        Server.Faults.Add(
            TestServer.Fault.Status(200, $"[{first}]").On("POST"), TestServer.Fault.Status(200, $"[{first},{second}]").On("POST"));
        ScriptResult result = RunClean($"'a@example.com','a@example.com' | New-OrgInvite {Pumps} -Role View");

        Assert.Equal([Nobody, Tom], result.Objects<OrgInvite>().Select(invite => invite.InviteId));
    }

    [Fact]
    public void Invites_to_each_organization_from_the_pipeline()
    {
        RunClean("Get-Org -Name 'Alder*' | New-OrgInvite -Email a@example.com -Role View");
        Assert.Equal(
            [Post(Pumps, """{"email":"a@example.com","role":"view"}"""), Post(Emea, """{"email":"a@example.com","role":"view"}""")], Written);
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_is_meant()
    {
        RunClean("'a@example.com' | New-OrgInvite -Role View -Connection $emea");
        Assert.Equal([Post(Emea, """{"email":"a@example.com","role":"view"}""")], Written);
    }

    [Fact]
    public void An_existing_invite_or_member_is_left_to_the_answer_of_the_api()
    {
        ScriptResult result = RunFailing(
            $"'{NoahEmail}','{ElenaEmail}','new@example.com' | New-OrgInvite {Pumps} -Role View", "OrgApi.Conflict", "OrgApi.Conflict");

        Assert.Equal(3, Written.Count);
        Assert.Equal([NoahEmail, ElenaEmail], result.AllErrors.Select(error => error.TargetObject?.ToString()));
        Assert.Equal("new@example.com", Assert.Single(result.Objects<OrgInvite>()).Email);
    }
}
