using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>What is asked for literally and found nowhere is an error, told once and at the end; a pattern that finds nothing is quiet.</summary>
public class NowhereTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Wrong = "elena.petrova@aldercreek.example.org";

    [Theory]
    [InlineData("Get-OrgMember {0} -Email {1}", "OrgAdmin.MemberNotFound")]
    [InlineData("Get-OrgMember {0} -UserId 0123456789abcdefABCDEF01", "OrgAdmin.MemberNotFound")]
    [InlineData("Get-Org | Get-OrgMember -Email {1}", "OrgAdmin.MemberNotFound")]
    [InlineData("Get-OrgInvite {0} -Email {1}", "OrgAdmin.InviteNotFound")]
    [InlineData("Get-Org | Get-OrgInvite -Email {1}", "OrgAdmin.InviteNotFound")]
    [InlineData("Find-OrgMember {1}", "OrgAdmin.MemberNotFound")]
    [InlineData("Find-OrgMember -Name 'Elena Petrowa'", "OrgAdmin.MemberNotFound")]
    [InlineData("'{1}' | Find-OrgMember", "OrgAdmin.MemberNotFound")]
    [InlineData("[pscustomobject]@{{Mail='{1}'}} | Find-OrgMember", "OrgAdmin.MemberNotFound")]
    [InlineData("Get-Org -Name 'Alder Creek'", "OrgAdmin.OrgNotFound")]
    public void A_literal_that_is_nowhere_is_one_error(string script, string errorId)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps, Wrong), errorId);
        Assert.Empty(result.Output);
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("Get-OrgMember {0} -Email *.org")]
    [InlineData("Get-OrgInvite {0} -Email *.nowhere")]
    [InlineData("Get-Org | Get-OrgMember -Email nobody*")]
    [InlineData("Find-OrgMember *.nowhere")]
    [InlineData("Find-OrgMember -Name 'Nobody*'")]
    [InlineData("Get-Org -Name 'Nobody*'")]
    public void A_pattern_that_finds_nothing_is_quiet(string script) => Assert.Empty(RunClean(string.Format(script, Pumps)).Output);

    [Theory]
    [InlineData("Get-OrgMember {0} -Email {1} -Role Admin")]
    [InlineData("Get-OrgMember {0} -UserId {2} -Role Admin")]
    [InlineData("Find-OrgMember {1} -Role Admin")]
    [InlineData("Find-OrgMember {1} -ExcludeDomain aldercreek.example.com")]
    [InlineData("Get-OrgInvite {0} -Email noah.fischer@aldercreek.example.com -State Expired")]
    [InlineData("Get-OrgInvite {0} -Email noah.fischer@aldercreek.example.com -OlderThan 300.00:00:00")]
    [InlineData("Get-Org | Get-OrgMember -Email {1} -Role Admin")]
    public void It_is_judged_before_role_and_state(string script) =>
        Assert.Empty(RunClean(string.Format(script, Pumps, ElenaEmail, Elena)).Output);

    [Fact]
    public void Somewhere_is_enough() => Assert.Single(RunClean($"Get-Org | Get-OrgMember -Email {ElenaEmail}").Output);

    [Fact]
    public void An_early_stop_judges_nothing() =>
        Assert.Single(RunClean($"foreach ($once in 1) {{ Get-OrgMember {Pumps},{Emea} -Email {ElenaEmail},{Wrong} | ForEach-Object {{ $_; break }} }}").Output);

    [Fact]
    public void Organizations_that_could_not_be_read_are_named()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").For("/orgs/" + Emea));
        ScriptResult result = RunFailing(
            $"Get-OrgMember {Pumps},{Emea},{Labs} -Email {Wrong}", "OrgApi.Forbidden", "OrgAdmin.MemberNotFound");
        Assert.Matches($"in 2 organizations\\. Not looked into, for they could not be read: {Emea}", result.AllErrors[1].ErrorDetails.Message);
    }

    [Fact]
    public void Where_nothing_could_be_read_nothing_is_judged()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "No").For("/orgs/" + Pumps));
        RunFailing($"Get-OrgMember {Pumps} -Email {Wrong}", "OrgApi.Forbidden");
    }

    [Fact]
    public void A_row_whose_person_is_nowhere_is_told_by_its_number()
    {
        ScriptResult result = RunFailing(
            $"[pscustomobject]@{{Email='{ElenaEmail}'}}, [pscustomobject]@{{Email='{Wrong}'}} | Find-OrgMember", "OrgAdmin.MemberNotFound");
        Assert.StartsWith($"Row 2 ({Wrong}): ", result.AllErrors[0].ErrorDetails.Message);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_mistyped_leaver_fails_instead_of_passing()
    {
        RunFailing($"Find-OrgMember {Wrong} | Remove-OrgMember -Confirm:$false", "OrgAdmin.MemberNotFound");
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("'m***@aldercreek.example.com' | Find-OrgMember")]
    [InlineData("[pscustomobject]@{Email='*'} | Find-OrgMember")]
    [InlineData("[pscustomobject]@{Email='Sam Whitlock <sam.whitlock@fieldworks.example.net>'} | Find-OrgMember")]
    [InlineData("[pscustomobject]@{Email='N/A'} | Find-OrgMember -Name *")]
    public void No_cell_and_no_text_from_the_pipeline_is_a_pattern(string script)
    {
        Assert.Empty(RunFailing(script, "OrgAdmin.InvalidValue").Output);
        Assert.Empty(Sent);
    }
}
