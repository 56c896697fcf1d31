using System;
using System.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>
/// What -IfExists makes of who is there already: Noah has a pending invite with the role edit, Julia an expired one with the role collaborate
/// and a role in one application, Elena is a member.
/// </summary>
public class NewOrgInviteIfExistsTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string App = "64a1f0e07be19d5a3c900002";

    private static string Org => $"GET /orgs/{Pumps}{Globals}";

    private static string Invites => $"GET /orgs/{Pumps}/invites{Globals}";

    private static string Post(string email, string role, string more = "") =>
        $$"""POST /orgs/{{Pumps}}/invites{{Globals}} {"email":"{{email}}","role":"{{role}}"{{more}}}""";

    private static string Delete(string inviteId) => $"DELETE /orgs/{Pumps}/invites{Globals}&inviteId={inviteId}";

    [Theory]
    [InlineData("")]
    [InlineData("-IfExists error")]
    public void Without_a_choice_the_api_decides(string choice)
    {
        RunFailing($"'{NoahEmail}','{ElenaEmail}' | New-OrgInvite {Pumps} -Role Edit {choice}", "OrgApi.Conflict", "OrgApi.Conflict");
        Assert.Equal([Invites, Post(NoahEmail, "edit"), Post(ElenaEmail, "edit")], Sent);
    }

    [Theory]
    [InlineData("NOAH.Fischer@aldercreek.example.com", "noah.fischer@aldercreek.example.com has already been invited to 'Alder Creek Pumps' (64a1f0b97be19d5a3c8d0001) (pending invite, role Edit)")]
    [InlineData("julia.alvarez@FIELDWORKS.example.net", "(expired invite, role Collaborate)")]
    [InlineData("Elena.Petrova@aldercreek.example.com", "Elena Petrova <elena.petrova@aldercreek.example.com> is already a member")]
    public void Skip_sends_nothing_to_who_is_there_and_says_who(string email, string said)
    {
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email {email} -Role View -IfExists Skip -Verbose");

        Assert.Empty(Written);
        Assert.Empty(result.Output);
        Assert.Contains(result.Verbose, line => line.Contains(said) && line.Contains("'Alder Creek Pumps'"));
    }

    [Fact]
    public void Of_an_expired_and_a_pending_invite_Skip_names_the_pending_one()
    {
        RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View");
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View -IfExists Skip -Verbose");
        Assert.Contains(result.Verbose, line => line.Contains("pending", StringComparison.Ordinal) && line.Contains(JuliaEmail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Skip")]
    [InlineData("rePLACE")]
    public void Members_and_invites_are_read_once_and_kept_current(string choice)
    {
        ScriptResult result = RunClean($"'a@example.com','b@example.com','A@example.com' | New-OrgInvite {Pumps} -Role View -IfExists {choice}");

        Assert.Equal([Org, Invites, Post("a@example.com", "view"), Post("b@example.com", "view")], Sent);
        Assert.Equal(["a@example.com", "b@example.com"], result.Objects<OrgInvite>().Select(invite => invite.Email));
    }

    [Fact]
    public void A_second_run_with_skip_sends_nothing()
    {
        const string Rows = "1..5 | ForEach-Object { [pscustomobject]@{ Email = \"p$_@example.com\"; Role = 'View' } }";
        Assert.Equal(5, RunClean($"{Rows} | New-OrgInvite {Pumps}").Output.Count);
        Server.Log.Clear();
        Assert.Empty(RunClean($"{Rows} | New-OrgInvite {Pumps} -IfExists Skip").Output);
        Assert.Equal([Org, Invites], Sent);
    }

    [Theory]
    [InlineData(NoahEmail, "Admin", "", Pending)]
    [InlineData(NoahEmail, "Edit", "-ApplicationRole @{'" + App + "'='View'}", Pending)]
    [InlineData(NoahEmail, "Edit", "-DisallowTransfer", Pending)]
    [InlineData(JuliaEmail, "Collaborate", "-ApplicationRole @{'" + App + "'='Collaborate'}", Expired)]
    [InlineData("NOAH.FISCHER@aldercreek.example.com", "View", "", Pending)]
    public void Replace_revokes_and_sends_again_what_differs_or_has_expired(string email, string role, string more, string old)
    {
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email {email} -Role {role} {more} -IfExists Replace");

        Assert.Equal([Org, Invites], Sent.Take(2));
        Assert.Equal(2, Written.Count);
        Assert.Equal(Delete(old), Written[0]);
        Assert.StartsWith($"POST /orgs/{Pumps}/invites", Written[1]);
        OrgInvite invite = Assert.Single(result.Objects<OrgInvite>());
        Assert.NotEqual(old, invite.InviteId);
        Assert.Equal(role, invite.Role, ignoreCase: true);
        Assert.Single(Api.FindOrganization(Pumps)!.Invites, one => string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ApplicationRole @{}")]
    [InlineData("-DisallowTransfer:$false")]
    public void Replace_leaves_a_pending_invite_that_says_the_same(string more)
    {
        ScriptResult result = RunClean($"New-OrgInvite {Pumps} -Email {NoahEmail} -Role EDIT {more} -IfExists Replace -Verbose");

        Assert.Empty(Written);
        Assert.Empty(result.Output);
        Assert.Contains(result.Verbose, line => line.Contains(NoahEmail) && line.Contains("pending invite, role Edit"));
    }

    [Fact]
    public void Replace_makes_one_of_several()
    {
        RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role View");
        RunClean($"New-OrgInvite {Pumps} -Email {JuliaEmail} -Role Edit -IfExists Replace");

        Assert.Equal("edit", Assert.Single(Api.FindOrganization(Pumps)!.Invites, invite => invite.Email == JuliaEmail).Role);
        Assert.Equal(["POST", "DELETE", "DELETE", "POST"], Written.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Replace_of_a_member_is_an_error_that_says_what_to_use()
    {
        ScriptResult result = RunFailing(
            $"'{ElenaEmail}','a@example.com' | New-OrgInvite {Pumps} -Role Edit -IfExists Replace", "OrgAdmin.AlreadyMember");
        Assert.Contains("Elena Petrova", result.AllErrors[0].Exception.Message);
        Assert.Contains("Set-OrgMember", result.AllErrors[0].Exception.Message);
        Assert.Equal([Post("a@example.com", "edit")], Written);
    }

    [Fact]
    public void A_row_can_replace_what_an_earlier_row_has_sent()
    {
        ScriptResult result = RunClean($$"""
            [pscustomobject]@{Email='a@example.com';Role='View'}, [pscustomobject]@{Email='A@example.com';Role='Edit'} |
                New-OrgInvite {{Pumps}} -IfExists Replace
            """);
        string first = result.Objects<OrgInvite>()[0].InviteId!;
        Assert.Equal([Post("a@example.com", "view"), Delete(first), Post("A@example.com", "edit")], Written);
    }

    [Fact]
    public void What_was_revoked_and_not_sent_again_is_said_with_the_way_to_repeat_it()
    {
        Server.Faults.Add(Fault.Error(400, "Validation", "Organization has reached its limit").On("POST"));
        ScriptResult result = RunFailing($"New-OrgInvite {Pumps} -Email {NoahEmail} -Role View -IfExists Replace", "OrgApi.BadRequest");

        string message = result.AllErrors[0].Exception.Message;
        Assert.StartsWith($"The old invite for {NoahEmail} is gone and the new one was not made: ", message);
        Assert.Contains("reached its limit", message);
        Assert.Contains($"New-OrgInvite {Pumps} -Email {NoahEmail} -Role View", message);
        Assert.DoesNotContain(Api.FindOrganization(Pumps)!.Invites, invite => invite.Email == NoahEmail);
    }

    [Fact]
    public void What_was_revoked_and_perhaps_sent_again_is_said_too()
    {
        Server.Faults.Add(Fault.DropAfter().On("POST"));
        Server.Faults.Add(Fault.Status(500).On("GET").For(_ => Server.Log.Writes.Count == 2).Always());
        ScriptResult result = RunFailing(
            $"New-OrgInvite {Pumps} -Email {NoahEmail} -Role View -IfExists Replace -Connection $plain", "OrgApi.OutcomeUnknown");

        string message = result.AllErrors[0].Exception.Message;
        Assert.StartsWith($"It is not known whether {NoahEmail} was invited", message);
        Assert.EndsWith($"; the old invite for {NoahEmail} is gone.", message);
    }

    [Fact]
    public void Where_revoking_fails_nothing_is_sent()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").On("DELETE"));
        ScriptResult result = RunFailing($"New-OrgInvite {Pumps} -Email {NoahEmail} -Role View -IfExists Replace", "OrgApi.Forbidden");
        Assert.DoesNotContain("is gone", result.AllErrors[0].Exception.Message);
        Assert.Equal([Delete(Pending)], Written);
    }

    [Theory]
    [InlineData("-WhatIf", "Skip")]
    [InlineData("-WhatIf", "Replace")]
    [InlineData("-Connection $readOnly", "Replace")]
    public void A_rehearsal_and_a_read_only_connection_only_read(string way, string choice)
    {
        Run($"'{NoahEmail}','{JuliaEmail}','a@example.com' | New-OrgInvite {Pumps} -Role View -IfExists {choice} {way}");

        // The text of a rehearsal names the application of the invite that it would replace.
        string[] names = way == "-WhatIf" && choice == "Replace" ? [$"GET /applications{Globals}&page=0&perPage=100&orgId={Pumps}"] : [];
        Assert.Equal([Org, Invites, .. names], Sent);
    }

    [Fact]
    public void A_choice_that_is_none_is_refused()
    {
        Assert.Single(Run($"New-OrgInvite {Pumps} -Email a@example.com -Role View -IfExists Ignore").AllErrors);
        Assert.Empty(Sent);
    }
}
