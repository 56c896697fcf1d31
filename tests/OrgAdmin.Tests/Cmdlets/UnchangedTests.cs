using System.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>What is already as it is to be is not sent again, and says so.</summary>
public class UnchangedTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Of_an_exported_organization_only_what_was_changed_is_announced_and_sent()
    {
        ScriptResult result = RunClean($$"""
            $o = Get-Org {{Pumps}}
            [pscustomobject]@{ OrgId=$o.OrgId; Name=$o.Name; Description='New text'; BillingEmail=$o.BillingEmail; IconColor=$o.IconColor; MfaMode=$o.MfaMode; PlanId=$o.PlanId } |
                Set-Org -Verbose
            """);
        Assert.EndsWith("""{"description":"New text"}""", Assert.Single(Written));
        Assert.Contains(result.Verbose, line => line.StartsWith($"Change 'Alder Creek Pumps' ({Pumps}): Description to 'New text'", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Set-Org {0} -Name 'Alder Creek Pumps'")]
    [InlineData("Set-Org {0} -MfaMode AdminRequired -PlanId enterprise")]
    [InlineData("Get-Org {0} | Set-Org -IconColor '#0f6e84'")]
    [InlineData("Set-Org {0} -MfaMode AdminRequired -WhatIf")]
    public void An_organization_that_is_as_wanted_is_left_alone_with_a_warning(string script)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps));
        Assert.Empty(Written);
        Assert.Equal($"'Alder Creek Pumps' ({Pumps}) has these values already; nothing was sent.", Assert.Single(result.Warnings));
        Assert.Equal(script.EndsWith("-WhatIf", System.StringComparison.Ordinal) ? 0 : 1, result.Objects<Org>().Count);
    }

    [Fact]
    public void A_row_that_is_left_alone_is_told_by_its_number()
    {
        ScriptResult result = RunClean($$"""
            [pscustomobject]@{ OrgId='{{Pumps}}'; Name='New' }, [pscustomobject]@{ OrgId='{{Pumps}}'; Name='New' } | Set-Org
            [pscustomobject]@{ OrgId='{{Pumps}}'; Email='{{ElenaEmail}}'; Role='Edit' }, [pscustomobject]@{ OrgId='{{Pumps}}'; Email='{{ElenaEmail}}'; Role='Edit' } | Set-OrgMember
            """);
        Assert.Equal(2, Written.Count);
        Assert.StartsWith("Row 2 (New): ", result.Warnings[0]);
        Assert.StartsWith($"Row 2 ({ElenaEmail}): ", result.Warnings[1]);
    }

    [Fact]
    public void A_description_that_was_never_there_is_as_good_as_an_empty_one()
    {
        Api.UpdateOrganization(Pumps, org => org with { Description = null });
        Assert.Single(RunClean($"Set-Org {Pumps} -Description ''").Warnings);
        Assert.Empty(Written);
    }

    [Fact]
    public void A_card_is_always_sent()
    {
        RunClean($"Set-Org {Pumps} -Name 'Alder Creek Pumps' -CardToken (ConvertTo-Secure tok)");
        Assert.EndsWith("""{"cardToken":"tok"}""", Assert.Single(Written));
    }

    [Fact]
    public void After_a_change_of_which_nobody_knows_how_it_ended_nothing_counts_as_unchanged()
    {
        Server.Faults.Add(Fault.DropAfter().On("PATCH").Always());
        Server.Faults.Add(Fault.Status(500).On("GET").For(_ => Server.Log.Writes.Count > 0).Always());
        ScriptResult orgs = Run($"[pscustomobject]@{{OrgId='{Pumps}';Name='New'}},[pscustomobject]@{{OrgId='{Pumps}';Name='Alder Creek Pumps'}} | Set-Org");
        Server.Log.Clear();
        ScriptResult members = Run(
            $"[pscustomobject]@{{OrgId='{Pumps}';UserId='{Elena}';Role='Edit'}},[pscustomobject]@{{OrgId='{Pumps}';UserId='{Elena}';Role='View'}} | Set-OrgMember");

        Assert.Equal("OrgAdmin.EarlierOutcomeUnknown", orgs.ErrorIds[^1]);
        Assert.Equal("OrgAdmin.EarlierOutcomeUnknown", members.ErrorIds[^1]);
        Assert.DoesNotContain(orgs.Warnings.Concat(members.Warnings), warning => warning.Contains("nothing was sent"));
    }

    [Theory]
    [InlineData("Email,Role", "Email", "Set-Org")]
    [InlineData("E-Mail,Name", "E-Mail", "Set-Org")]
    [InlineData("UserId,Name", "UserId", "New-Org")]
    [InlineData("User Mail,Name", "User Mail", "New-Org")]
    public void A_row_about_a_person_changes_no_organization(string columns, string column, string cmdlet)
    {
        string cells = string.Join(';', columns.Split(',').Select(name => $"'{name}'='x@example.com'"));
        ScriptResult result = RunFailing($"[pscustomobject]@{{OrgId='{Pumps}';{cells}}} | {cmdlet}", "OrgAdmin.WrongObject");
        Assert.Contains($"it has the column '{column}'", result.AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Sent);
    }
}
