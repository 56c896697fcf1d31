using System;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Reads_one_organization_by_its_id()
    {
        ScriptResult result = RunClean($"Get-Org -OrgId {Pumps}");

        Org org = Assert.Single(result.Objects<Org>());
        Assert.Equal([$"GET /orgs/{Pumps}{Globals}"], Sent);
        Assert.Equal(Pumps, org.OrgId);
        Assert.Equal("Alder Creek Pumps", org.Name);
        Assert.Equal("Pumps and pump monitoring for waterworks and farms", org.Description);
        Assert.Equal("accounts@aldercreek.example.com", org.BillingEmail);
        Assert.Equal("enterprise", org.PlanId);
        Assert.Equal("active", org.SubscriptionStatus);
        Assert.Equal("#0f6e84", org.IconColor);
        Assert.Equal("adminRequired", org.MfaMode);
        Assert.True(org.IsEnterprise);
        Assert.False(org.IsReadOnly);
        Assert.False(org.IsDisabled);
        Assert.Null(org.DisabledAt);
        Assert.Equal(["aldercreek.example.com", "fieldworks.example.net"], org.WhitelistedEmailDomains);
        Assert.Equal(412, org.Summary!.DeviceCount);
        Assert.Equal(6, org.Summary.AppCount);
        Assert.Equal(9, org.Summary.DashCount);
        Assert.Equal(50, org.Limits!.Member);
    }

    [Fact]
    public void Gives_times_in_utc_with_their_offset()
    {
        Org org = Assert.Single(RunClean($"Get-Org {Pumps}").Objects<Org>());

        DateTimeOffset kept = Api.FindOrganization(Pumps)!.CreationDate;
        Assert.Equal(TimeSpan.Zero, org.CreationDate!.Value.Offset);
        Assert.Equal(kept.ToUnixTimeMilliseconds(), org.CreationDate.Value.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.Zero, org.LastUpdated!.Value.Offset);
        Assert.Equal(TimeSpan.Zero, org.CurrentPeriodStart!.Value.Offset);
        Assert.Equal(TimeSpan.Zero, org.CurrentPeriodEnd!.Value.Offset);
    }

    [Fact]
    public void Members_inside_an_organization_carry_its_id()
    {
        Org org = Assert.Single(RunClean($"Get-Org {Pumps}").Objects<Org>());

        Assert.Equal(7, org.Members.Count);
        Assert.All(org.Members, member => Assert.Equal(Pumps, member.OrgId));
        Assert.All(RunClean("Get-Org").Objects<Org>(), one => Assert.All(one.Members, member => Assert.Equal(one.OrgId, member.OrgId)));
    }

    [Fact]
    public void Neither_organizations_nor_invites_have_a_bare_id()
    {
        ScriptResult result = RunClean($"Get-Org {Pumps}; Get-OrgInvite {Pumps}; Get-OrgMember {Pumps}");

        Assert.Equal(10, result.Output.Count);
        Assert.All(result.Output, item => Assert.Null(item.Properties["Id"]));
    }

    [Fact]
    public void Keeps_what_the_schema_does_not_know()
    {
        Org org = Assert.Single(RunClean($"Get-Org {Pumps}").Objects<Org>());

        Assert.Equal("org", org.AdditionalProperties["_type"]);
        Assert.IsType<string>(org.AdditionalProperties["_etag"]);
    }

    [Theory]
    [InlineData("Get-Org '{0}','{1}'")]
    [InlineData("Get-Org -Id '{0}','{1}'")]
    [InlineData("'{0}','{1}' | Get-Org")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}},[pscustomobject]@{{OrgId='{1}'}} | Get-Org")]
    [InlineData("[pscustomobject]@{{Id='{0}'}},[pscustomobject]@{{Id='{1}'}} | Get-Org")]
    public void Reads_each_of_several_ids(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Emea, Labs));

        Assert.Equal([Emea, Labs], result.Objects<Org>().Select(org => org.OrgId));
        Assert.Equal([$"GET /orgs/{Emea}{Globals}", $"GET /orgs/{Labs}{Globals}"], Sent.Order());
    }

    [Fact]
    public void Reads_organizations_from_the_pipeline_again()
    {
        ScriptResult result = RunClean($"Get-Org {Emea} | Get-Org");

        Assert.Equal("Alder Creek Pumps EMEA", Assert.Single(result.Objects<Org>()).Name);
        Assert.Equal([$"GET /orgs/{Emea}{Globals}", $"GET /orgs/{Emea}{Globals}"], Sent);
    }

    [Fact]
    public void Sends_an_id_in_the_case_it_was_given()
    {
        string upper = Pumps.ToUpperInvariant();
        RunClean($"Get-Org {upper}");
        Assert.Equal([$"GET /orgs/{upper}{Globals}"], Sent);
    }

    [Fact]
    public void Sends_excluded_before_included_summary_names()
    {
        Org org = Assert.Single(RunClean(
            $"Get-Org {Pumps} -SummaryInclude payloadCount,storageStats -SummaryExclude keyCount,fileCount").Objects<Org>());

        Assert.Equal(
            [$"GET /orgs/{Pumps}{Globals}&summaryExclude=keyCount%2CfileCount&summaryInclude=payloadCount%2CstorageStats"], Sent);
        Assert.Null(org.Summary!.KeyCount);
        Assert.NotNull(org.Summary.PayloadCount);
    }

    [Fact]
    public void Does_not_fall_back_to_the_organization_of_the_connection()
    {
        RunClean("Get-Org -Connection $emea");
        Assert.StartsWith("GET /orgs?", Assert.Single(Sent));
    }

    [Fact]
    public void An_answer_about_another_organization_is_an_error()
    {
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""{"id":"{{Emea}}","name":"Another"}""").For(Pumps).Always());
        Assert.Empty(RunFailing($"Get-Org {Pumps}", "OrgApi.InvalidResponse").Output);
    }
}
