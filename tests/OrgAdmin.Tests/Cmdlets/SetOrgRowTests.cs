using System.Linq;
using System.Management.Automation;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class SetOrgRowTests(CmdletStage stage) : CmdletTests(stage)
{
    private static string Patch(string orgId, string body) => $"PATCH /orgs/{orgId}{Globals} {body}";

    [Fact]
    public void A_row_says_what_its_columns_say()
    {
        ScriptResult result = RunClean(
            $"[pscustomobject]@{{OrgId='{Pumps}';Name='New';Description='Text';BillingEmail='b@example.com';IconColor='red';MfaMode='Required';PlanId='p'}} | Set-Org");

        Assert.Equal(
            [Patch(Pumps, """{"name":"New","description":"Text","planId":"p","billingEmail":"b@example.com","iconColor":"red","mfaMode":"required"}""")],
            Written);
        Assert.Equal("New", Assert.Single(result.Objects<Org>()).Name);
    }

    [Fact]
    public void An_empty_cell_leaves_the_field_as_it_is()
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Name='';Description='';BillingEmail=$null;MfaMode='Required'}} | Set-Org");
        Assert.Equal([Patch(Pumps, """{"mfaMode":"required"}""")], Written);
    }

    [Fact]
    public void A_cell_of_one_row_does_not_leak_into_the_next()
    {
        ScriptResult result = Run($$"""
            [pscustomobject]@{OrgId='{{Pumps}}';Name='One';Description='First'},
            [pscustomobject]@{OrgId='{{Emea}}';Name='Two'},
            [pscustomobject]@{OrgId='{{Pumps}}';Name='';MfaMode='Required'},
            [pscustomobject]@{OrgId='{{Pumps}}'} | Set-Org
            """);

        Assert.Equal(
            [
                Patch(Pumps, """{"name":"One","description":"First"}"""),
                Patch(Emea, """{"name":"Two"}"""),
                Patch(Pumps, """{"mfaMode":"required"}"""),
            ],
            Written);
        Assert.Equal(["OrgAdmin.NothingToChange"], result.ErrorIds);
    }

    [Fact]
    public void The_organization_of_one_row_does_not_leak_into_the_next()
    {
        RunFailing(
            $"[pscustomobject]@{{OrgId='{Pumps}';Name='One'}},[pscustomobject]@{{Name='Two'}} | Set-Org", "OrgAdmin.InvalidParameters");
        Assert.Equal([Patch(Pumps, """{"name":"One"}""")], Written);
    }

    [Fact]
    public void A_row_without_the_column_never_means_the_organization_of_the_connection()
    {
        ScriptResult result = RunFailing(
            $"[pscustomobject]@{{OrgId='{Pumps}';Name='One'}},[pscustomobject]@{{Name='Two'}} | Set-Org -Connection $emea",
            "OrgAdmin.InvalidParameters");
        Assert.Equal([Patch(Pumps, """{"name":"One"}""")], Written);
        Assert.Contains("The columns that arrived are 'Name'", result.AllErrors[0].ErrorDetails.Message);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("$null")]
    public void An_empty_organization_is_an_error_and_not_that_of_the_connection(string cell)
    {
        RunFailing(
            $"[pscustomobject]@{{OrgId='{Pumps}';Name='One'}},[pscustomobject]@{{OrgId={cell};Name='Two'}} | Set-Org -Connection $emea",
            "OrgAdmin.EmptyValue");
        Assert.Equal([Patch(Pumps, """{"name":"One"}""")], Written);
    }

    [Fact]
    public void The_command_line_adds_to_each_row_and_comes_before_it()
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Name='Row';IconColor='red'}} | Set-Org -Name Line -MfaMode Required");
        Assert.Equal([Patch(Pumps, """{"name":"Line","iconColor":"red","mfaMode":"required"}""")], Written);
    }

    [Fact]
    public void An_empty_text_on_the_command_line_clears_a_field_of_every_row()
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Description='Row'}} | Set-Org -Description ''");
        Assert.Equal([Patch(Pumps, """{"description":""}""")], Written);
    }

    [Fact]
    public void Rows_and_organizations_can_come_in_one_pipeline()
    {
        ScriptResult result = RunClean($$"""
            $org = Get-Org {{Emea}}
            $org, [pscustomobject]@{OrgId='{{Pumps}}';Name='Row';IconColor='red'}, $org | Set-Org -MfaMode Required
            """);

        Assert.Equal(
            [
                Patch(Emea, """{"mfaMode":"required"}"""),
                Patch(Pumps, """{"name":"Row","iconColor":"red","mfaMode":"required"}"""),
            ],
            Written);
        Assert.Equal([Emea, Pumps, Emea], result.Objects<Org>().Select(org => org.OrgId));
        Assert.EndsWith("has these values already; nothing was sent.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void The_column_may_be_called_id()
    {
        RunClean($"[pscustomobject]@{{Id='{Pumps}';Name='New'}} | Set-Org");
        Assert.Equal([Patch(Pumps, """{"name":"New"}""")], Written);
    }

    [Fact]
    public void Columns_that_are_not_parameters_are_not_sent()
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Name='New';Remark='x';CardToken='tok';InputObject='y'}} | Set-Org");
        Assert.Equal([Patch(Pumps, """{"name":"New"}""")], Written);
    }

    [Fact]
    public void A_bad_row_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            $$"""
            [pscustomobject]@{OrgId='{{Pumps}}';MfaMode='Never'},
            [pscustomobject]@{OrgId='nonsense';Name='x'},
            [pscustomobject]@{OrgId='{{Nobody}}';Name='x'},
            [pscustomobject]@{OrgId='{{Emea}}';Name='Good'} | Set-Org
            """,
            "OrgAdmin.InvalidValue", "OrgAdmin.InvalidId", "OrgApi.NotFound");

        Assert.Equal([Patch(Emea, """{"name":"Good"}""")], Written);
        Assert.Equal("Good", Assert.Single(result.Objects<Org>()).Name);
        Assert.Equal(["Never", "x", "x"], result.AllErrors.Select(error =>
        {
            PSObject row = Assert.IsType<PSObject>(error.TargetObject);
            return (row.Properties["MfaMode"] ?? row.Properties["Name"]).Value;
        }));
    }

    [Theory]
    [InlineData("-Name New", """{"name":"New"}""")]
    [InlineData("-Description ''", """{"description":""}""")]
    public void A_deserialized_organization_sends_only_what_the_command_line_names(string parameters, string body)
    {
        RunClean($"ConvertTo-Deserialized (Get-Org {Pumps}) | Set-Org {parameters}");
        Assert.Equal([Patch(Pumps, body)], Written);
    }
}
