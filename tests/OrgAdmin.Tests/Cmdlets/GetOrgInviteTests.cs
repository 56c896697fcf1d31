using System;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgInviteTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Lists_the_invites_with_the_expired_among_them()
    {
        ScriptResult result = RunClean($"Get-OrgInvite -OrgId {Pumps}");

        Assert.Equal([$"GET /orgs/{Pumps}/invites{Globals}"], Sent);
        Assert.Equal([Expired, Pending], result.Objects<OrgInvite>().Select(invite => invite.InviteId));
        Assert.Equal([true, false], result.Objects<OrgInvite>().Select(invite => invite.HasExpired));
    }

    [Fact]
    public void An_invite_carries_its_organization_and_what_the_api_says_of_it()
    {
        OrgInvite invite = RunClean($"Get-OrgInvite {Pumps}").Objects<OrgInvite>()[0];

        Assert.Equal(Pumps, invite.OrgId);
        Assert.Equal(JuliaEmail, invite.Email);
        Assert.Equal("collaborate", invite.Role);
        Assert.True(invite.DisallowTransfer);
        Assert.Equal("64a1f0e07be19d5a3c900002=collaborate", Assert.Single(invite.ApplicationRoles).ToString());
        Assert.Empty(invite.DashboardRoles);
        Assert.Equal(TimeSpan.Zero, invite.InviteDate!.Value.Offset);
        Assert.Equal("orgInvite", invite.AdditionalProperties["_type"]);
    }

    [Theory]
    [InlineData("Get-OrgInvite {0},{1}")]
    [InlineData("'{0}','{1}' | Get-OrgInvite")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}},[pscustomobject]@{{OrgId='{1}'}} | Get-OrgInvite")]
    public void Reads_each_of_several_organizations(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps, Labs));

        Assert.Equal([$"GET /orgs/{Pumps}/invites{Globals}", $"GET /orgs/{Labs}/invites{Globals}"], Sent.Order());
        Assert.Equal([Pumps, Pumps, Labs], result.Objects<OrgInvite>().Select(invite => invite.OrgId));
    }

    [Fact]
    public void Takes_organizations_from_the_pipeline()
    {
        Assert.Equal([Pumps, Pumps, Labs], RunClean("Get-Org | Get-OrgInvite").Objects<OrgInvite>().Select(invite => invite.OrgId));
        Assert.Equal(4, Sent.Count);
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_serves()
    {
        Assert.Empty(RunClean("Get-OrgInvite -Connection $emea").Output);
        Assert.Equal([$"GET /orgs/{Emea}/invites{Globals}"], Sent);
    }

    [Fact]
    public void Without_an_organization_anywhere_it_is_an_error()
    {
        RunFailing("Get-OrgInvite", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_list_inside_an_object_is_read_too()
    {
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""{"items":[{"id":"{{Pending}}","email":"a@example.com","hasExpired":false}]}"""));
        OrgInvite invite = Assert.Single(RunClean($"Get-OrgInvite {Pumps}").Objects<OrgInvite>());

        Assert.Equal(Pumps, invite.OrgId);
        Assert.Equal(Pending, invite.InviteId);
        Assert.Null(invite.Role);
    }

    [Theory]
    [InlineData("-State Pending", "pending")]
    [InlineData("-State EXPIRED", "expired old")]
    [InlineData("-State pending,Expired", "pending expired old")]
    [InlineData("-Email 'P*@EXAMPLE.com'", "pending")]
    [InlineData("-Email 'old@*','un?nown@example.com'", "old unknown")]
    [InlineData("-Email '?example.com'", "")]
    [InlineData("-OlderThan 30.00:00:00", "old")]
    [InlineData("-OlderThan ([timespan]::FromDays(3))", "expired old unknown")]
    [InlineData("-OlderThan 12:00:00", "pending expired old unknown")]
    [InlineData("-OlderThan '0'", "pending expired old unknown")]
    [InlineData("-OlderThan ([timespan]::MaxValue)", "")]
    [InlineData("-State Expired -Email o* -OlderThan 1.00:00:00", "old")]
    [InlineData("-State Pending -OlderThan 3.00:00:00", "")]
    [InlineData("", "pending expired old unknown undated")]
    public void Filters_are_applied_here_and_all_at_once(string filters, string found)
    {
        string Ago(int days) => $"{DateTimeOffset.UtcNow.AddDays(-days):yyyy-MM-ddTHH:mm:ss.fffZ}";
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""
            [{"id":"{{Pending}}","email":"pending@example.com","inviteDate":"{{Ago(2)}}","hasExpired":false},
            {"email":"expired@example.com","inviteDate":"{{Ago(10)}}","hasExpired":true},
            {"email":"old@example.com","inviteDate":"{{Ago(40)}}","hasExpired":true},
            {"email":"unknown@example.com","inviteDate":"{{Ago(5)}}","hasExpired":"perhaps"},
            {"email":"undated@example.com"}]
            """));

        ScriptResult result = RunClean($"Get-OrgInvite {Pumps} {filters}");

        Assert.Equal(found, string.Join(' ', result.Objects<OrgInvite>().Select(invite => invite.Email!.Split('@')[0])));
        Assert.Equal([$"GET /orgs/{Pumps}/invites{Globals}"], Sent);
    }

    [Theory]
    [InlineData("-State Accepted", "OrgAdmin.InvalidValue")]
    [InlineData("-Email ''", "OrgAdmin.EmptyValue")]
    [InlineData("-Email $null", "OrgAdmin.EmptyValue")]
    [InlineData("-Email a@example.com,''", "OrgAdmin.EmptyValue")]
    [InlineData("-OlderThan -1.00:00:00", "OrgAdmin.InvalidValue")]
    public void A_filter_that_cannot_be_meant_is_refused_before_anything_is_sent(string filters, string id)
    {
        RunFailing($"Get-OrgInvite {Pumps} {filters}", id);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("(-30)")]
    [InlineData("1.5")]
    [InlineData("([long]30)")]
    [InlineData("30d")]
    public void A_length_of_time_without_a_unit_is_refused_with_the_way_to_write_it(string value)
    {
        ScriptResult result = Run($"Get-OrgInvite {Pumps} -OlderThan {value}");
        Assert.Contains("30.00:00:00 or (New-TimeSpan -Days 30)", Assert.Single(result.AllErrors).Exception.Message);
        Assert.Empty(Sent);
    }
}
