using System;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Pipeline;

/// <summary>
/// A reading cmdlet that is fed by the pipeline writes what belongs to one item before it takes the next; what Get-Org has in hand is not
/// read again.
/// </summary>
public class InStepTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void A_pipeline_variable_is_that_of_the_item_for_every_member()
    {
        ScriptResult result = RunClean(
            "Get-Org -PipelineVariable o | ForEach-Object { $_.OrgId } | Get-OrgMember | ForEach-Object { $_.OrgId -eq $o.OrgId }");

        Assert.NotEmpty(result.Output);
        Assert.All(result.Objects<bool>(), Assert.True);
    }

    [Fact]
    public void A_person_is_removed_from_the_organization_that_is_meant_and_from_no_other()
    {
        RunClean($"Get-Org -PipelineVariable o | Get-OrgMember -UserId {Maya} | Where-Object {{ $o.OrgId -eq '{Pumps}' }} | Remove-OrgMember -Confirm:$false");

        Assert.Equal($"DELETE /orgs/{Pumps}/member{Globals}&userId={Maya}", Assert.Single(Written));
    }

    [Fact]
    public void With_a_throttle_limit_several_items_are_under_way()
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(200)).On("GET").Always());
        RunClean($"'{Pumps}','{Emea}','{Labs}' | Get-OrgMember -ThrottleLimit 3");

        Assert.Equal(3, Server.Log.PeakInFlight);
    }

    [Fact]
    public void Without_one_an_item_is_read_when_the_one_before_is_written_and_arrays_keep_their_window()
    {
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(100)).On("GET").Always());
        RunClean($"'{Pumps}','{Emea}','{Labs}' | Get-OrgMember");
        Assert.Equal(1, Server.Log.PeakInFlight);

        RunClean($"Get-OrgMember {Pumps},{Emea},{Labs}");
        Assert.Equal(3, Server.Log.PeakInFlight);
    }

    [Fact]
    public void What_Get_Org_is_writing_is_not_read_again()
    {
        ScriptResult result = RunClean("Get-Org | Get-OrgMember");

        Assert.Equal(Api.Organizations.Where(org => org.Members.Any(member => member.UserId == Maya)).Sum(org => org.Members.Count), result.Output.Count);
        Assert.Single(Sent);
    }

    [Theory]
    [InlineData("$all = Get-Org; $all | Get-OrgMember", 3)]
    [InlineData("(Get-Org) | Get-OrgMember", 3)]
    [InlineData("Get-Org | Get-OrgMember -IncludeLinks", 3)]
    [InlineData("Get-Org -IncludeActions | Get-OrgMember", 3)]
    [InlineData("Get-Org -SummaryExclude memberCount | Get-OrgMember", 3)]
    [InlineData("Get-Org | Get-OrgMember -Connection $again", 3)]
    public void What_may_have_grown_old_or_shows_less_is_read(string script, int reads)
    {
        Connect("again", SandboxApi.DefaultToken);
        RunClean(script);

        Assert.Equal(reads, Sent.Count(request => request.StartsWith("GET /orgs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_organization_that_was_changed_since_its_page_was_requested_is_read()
    {
        RunClean($"Get-Org | ForEach-Object {{ if ($_.OrgId -eq '{Emea}') {{ $null = Set-Org {Emea} -IconColor red }}; $_ }} | Get-OrgMember");

        Assert.Contains($"GET /orgs/{Emea}{Globals}", Sent);
        Assert.DoesNotContain($"GET /orgs/{Pumps}{Globals}", Sent);
    }

    [Fact]
    public void A_page_that_does_not_show_all_members_or_their_lists_is_not_trusted()
    {
        Server.Faults.Add(Fault.Edit(page =>
        {
            page["items"]![0]!["members"]![0]!.AsObject().Remove("applicationRoles");
            return page;
        }).On("GET").For("/orgs?"));
        RunClean("Get-Org | Get-OrgMember");

        Assert.Equal(2, Sent.Count);
    }
}
