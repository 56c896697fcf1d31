using System;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>The guard rails count what is in flight, taking its worse outcome for given.</summary>
public class InFlightGuardTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Jonas = "64a1f0c27be19d5a3c8e0008";
    private const string Beside = "-ThrottleLimit 8";

    private static readonly Fault SlowChange = Fault.Delay(TimeSpan.FromMilliseconds(200)).For(target => target.Contains("/member?", StringComparison.Ordinal));

    [Theory]
    [InlineData("Remove-OrgMember -Confirm:$false")]
    [InlineData("Set-OrgMember -Role Edit")]
    [InlineData("Set-OrgMember -Role None")]
    public void Of_all_administrators_at_once_the_last_stays(string command)
    {
        Server.Faults.Add(SlowChange.Always());
        RunFailing($"{Row(Pumps, Daniel)},{Row(Pumps, Maya)} | {command} {Beside}", "OrgAdmin.LastAdmin");

        Assert.Single(Written);
        Assert.Equal([Maya], Admins(Pumps));
    }

    [Fact]
    public void Who_is_being_made_administrator_counts_when_it_is_done()
    {
        Server.Faults.Add(SlowChange.Always());

        // The API refuses the second change for another reason: no one changes the own role.
        ScriptResult result = RunFailing(
            $"{Row(Emea, Jonas, "Admin")},{Row(Emea, Maya, "Edit")} | Set-OrgMember {Beside}", "OrgApi.BadRequest");

        Assert.Equal("admin", Assert.Single(result.Objects<OrgMember>()).Role);
        Assert.Equal([Jonas, Maya], Written.Select(patch => patch.Contains(Jonas, StringComparison.Ordinal) ? Jonas : Maya));
        Assert.Equal(1, Server.Log.PeakInFlight);
    }

    [Fact]
    public void Who_fails_to_be_made_administrator_does_not_count()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").On("PATCH").After(TimeSpan.FromMilliseconds(200)));
        RunFailing(
            $"{Row(Emea, Jonas, "Admin")},{Row(Emea, Maya, "Edit")} | Set-OrgMember {Beside}", "OrgApi.Forbidden", "OrgAdmin.LastAdmin");

        Assert.Single(Written);
        Assert.Equal([Maya], Admins(Emea));
    }

    [Fact]
    public void An_administrator_whose_removal_failed_is_one_still()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").On("DELETE").For(Maya).After(TimeSpan.FromMilliseconds(200)));
        RunFailing($"Get-OrgMember {Pumps} -Role Admin | Remove-OrgMember -Confirm:$false {Beside}", "OrgApi.Forbidden");

        Assert.Equal(2, Written.Count);
        Assert.Equal([Maya], Admins(Pumps));
    }

    [Fact]
    public void After_an_unknown_outcome_the_worse_one_counts()
    {
        using ModuleSession session = ModuleSession.ConnectedTo(Server, "-MaxRetry 0");
        Server.Faults.Add(
            Fault.DropAfter().On("DELETE").For(Daniel).After(TimeSpan.FromMilliseconds(200)),
            Fault.Status(200, "{}").On("GET").For(target => Server.Log.Writes.Count > 0).Times(1));
        ScriptResult result = session.Run(
            $"{Row(Pumps, Daniel)},{Row(Pumps, Priya)},{Row(Pumps, Maya)} | Remove-OrgMember -Confirm:$false {Beside}");

        Assert.Equal(["OrgApi.OutcomeUnknown", "OrgAdmin.LastAdmin"], result.ErrorIds);
        Assert.Equal([Maya], Admins(Pumps));
        Assert.Equal(2, Written.Count);
        Assert.Equal(2, Sent.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_changes_to_one_member_come_one_after_the_other()
    {
        Server.Faults.Add(SlowChange.Always());
        ScriptResult result = RunClean($"{Row(Pumps, Priya, "View")},{Row(Pumps, Priya, "None")},{Row(Pumps, Priya, "Edit")} | Set-OrgMember {Beside}");

        Assert.Equal(["view", "none", "edit"], result.Objects<OrgMember>().Select(member => member.Role));
        Assert.Equal(3, Written.Count);
        Assert.Equal(1, Server.Log.PeakInFlight);
    }

    [Fact]
    public void Changes_to_several_members_overlap()
    {
        Server.Faults.Add(SlowChange.Always());
        RunClean($"Get-OrgMember {Pumps} -Role View,Edit,Collaborate | Set-OrgMember -Role None {Beside}");

        Assert.Equal(4, Written.Count);
        Assert.Equal(4, Server.Log.PeakInFlight);
        Assert.Equal(2, Sent.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_invites_to_one_address_come_one_after_the_other()
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(200)).On("POST").Always());
        ScriptResult result = RunFailing($"'ann@example.com','ANN@example.com' | New-OrgInvite {Pumps} -Role View {Beside}", "OrgApi.Conflict");

        Assert.Single(result.Objects<OrgInvite>());
        Assert.Equal(1, Server.Log.PeakInFlight);
    }

    [Fact]
    public void An_invite_that_was_replaced_stays_gone_whatever_an_answer_from_before_shows()
    {
        const string Julia = "julia.alvarez@fieldworks.example.net";
        RunClean($"New-OrgInvite {Pumps} -Email {Julia} -Role View");

        // Two invites are replaced, and while the first is being revoked another row is answered with a list that has the second.
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(300)).On("DELETE"));
        ScriptResult result = RunClean($$"""
            [pscustomobject]@{Email='{{Julia}}';Role='Edit'},
            [pscustomobject]@{Email='b@example.com';Role='View'},
            [pscustomobject]@{Email='{{Julia}}';Role='Admin'} | New-OrgInvite {{Pumps}} -IfExists Replace {{Beside}}
            """);

        Assert.Equal(["edit", "view", "admin"], result.Objects<OrgInvite>().Select(invite => invite.Role));
        Assert.Equal(3, Server.Log.Writes.Count(write => write.Method == "DELETE"));
        Assert.Equal("admin", Assert.Single(Api.FindOrganization(Pumps)!.Invites, invite => invite.Email == Julia).Role);
    }

    [Fact]
    public void An_invite_that_was_revoked_stays_gone_though_a_later_answer_shows_it()
    {
        const string Julia = "julia.alvarez@fieldworks.example.net";
        JsonNode? revoked = null;
        Server.Faults.Add(
            Fault.Edit(list =>
            {
                revoked = list.AsArray().Single(invite => (string?)invite!["email"] == Julia)!.DeepClone();
                return list;
            }).On("GET").For("/invites"),
            Fault.Edit(list =>
            {
                list.AsArray().Add(revoked);
                return list;
            }).On("POST").ForBody("b@example.com"));

        RunClean($$"""
            [pscustomobject]@{Email='{{Julia}}';Role='Edit'},
            [pscustomobject]@{Email='b@example.com';Role='View'},
            [pscustomobject]@{Email='{{Julia}}';Role='Admin'} | New-OrgInvite {{Pumps}} -IfExists Replace
            """);

        string[] deleted = Server.Log.Writes.Where(write => write.Method == "DELETE").Select(write => write.RawTarget).ToArray();
        Assert.Equal(2, deleted.Length);
        Assert.Equal(2, deleted.Distinct().Count());
    }

    [Fact]
    public void An_answer_from_before_that_comes_late_takes_nothing_back()
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(300)).On("PATCH").ForBody(Priya));

        // The third row comes when the answer to the first is in, which still shows Elena's old role.
        RunClean($$"""
            & { {{Row(Pumps, Priya, "View")}}; {{Row(Pumps, Elena, "Edit")}}; [Threading.Thread]::Sleep(900); {{Row(Pumps, Elena, "View")}} } |
                Set-OrgMember {{Beside}}
            """);

        Assert.Equal(3, Written.Count);
        Assert.Equal("view", Api.FindOrganization(Pumps)!.Members.Single(member => member.UserId == Elena).Role);
    }

    private static string Row(string orgId, string userId, string? role = null) =>
        $"[pscustomobject]@{{OrgId='{orgId}';UserId='{userId}'{(role is null ? "" : $";Role='{role}'")}}}";

    private string[] Admins(string orgId) => Api.FindOrganization(orgId)!.Members
        .Where(member => member.Role == "admin").Select(member => member.UserId).ToArray();
}
