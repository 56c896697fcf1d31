using System.Linq;
using System.Management.Automation;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Columns are found by their normalized names; one that is not understood never sends a change to another organization.</summary>
public class RowColumnTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string MayaEmail = "maya.lindqvist@aldercreek.example.com";

    [Theory]
    [InlineData("OrgId ")]
    [InlineData("\u00a0OrgId\u3000")]
    [InlineData("\ufeffOrgId")]
    [InlineData("Org\u200bId")]
    [InlineData("ORG_ID")]
    [InlineData("org-id")]
    [InlineData("org\u2011id")]
    [InlineData("Organization ID")]
    [InlineData("organisationId")]
    [InlineData("Org Id [Required]")]
    [InlineData("\u00ef\u00bb\u00bfOrgId")]
    public void An_organization_is_taken_from_its_column_however_that_is_written(string column)
    {
        Set((column, Labs), ("Email", MayaEmail));
        RunClean("$row | Remove-OrgMember -Confirm:$false -Connection $pumps");
        Assert.Contains($"/orgs/{Labs}/member", Assert.Single(Written));
    }

    [Theory]
    [InlineData("Org")]
    [InlineData("Organization")]
    [InlineData("Organisation")]
    [InlineData("Org Name")]
    [InlineData("organization_name")]
    public void An_organization_is_taken_by_name(string column)
    {
        Set((column, " harbor street LABS "), ("Email", MayaEmail));
        RunClean("$row | Remove-OrgMember -Confirm:$false -Connection $pumps");
        Assert.Contains($"/orgs/{Labs}/member", Assert.Single(Written));
    }

    [Theory]
    [InlineData("Org Code")]
    [InlineData("OrgIdentifier")]
    [InlineData("My organization")]
    [InlineData("Sub-Organisation")]
    public void A_near_miss_never_falls_back_on_the_organization_of_the_connection(string column)
    {
        Set((column, Labs), ("Email", ElenaEmail), ("Role", "Edit"), ("Name", "New"));
        ScriptResult result = RunFailing(
            """
            $row | Remove-OrgMember -Confirm:$false -Connection $pumps
            $row | Set-OrgMember -Connection $pumps
            $row | New-OrgInvite -Connection $pumps
            $row | Revoke-OrgInvite -Connection $pumps
            """,
            Enumerable.Repeat("OrgAdmin.UnknownColumn", 4).ToArray());

        Assert.Empty(Sent);
        Assert.All(result.AllErrors, error =>
        {
            Assert.Contains($"'{column}'", error.ErrorDetails.Message);
            Assert.Contains($"Select-Object *, @{{ Name = 'OrgId'; Expression = {{ $_.'{column}' }} }}", error.ErrorDetails.Message);
            Assert.Contains("The columns that arrived are ", error.ErrorDetails.Message);
        });
    }

    [Theory]
    [InlineData("$row | Remove-OrgMember -Confirm:$false -OrgId {0}")]
    [InlineData("$row | Set-OrgMember -Role Edit -OrgName 'Alder Creek Pumps'")]
    [InlineData("$row | Revoke-OrgInvite -OrgId {0} -Email noah.fischer@aldercreek.example.com -InviteId {1}", false)]
    public void A_near_miss_does_not_matter_where_the_field_is_given(string script, bool hasEmail = true)
    {
        if (hasEmail)
        {
            Set(("Org Code", Labs), ("E-Mail", ElenaEmail), ("Work email", "x"));
        }
        else
        {
            Set(("Org Code", Labs), ("Work email", "x"));
        }

        RunClean(string.Format(script, Pumps, Pending));
        Assert.Contains($"/orgs/{Pumps}/", Assert.Single(Written));
    }

    [Fact]
    public void An_unreadable_organization_is_an_error()
    {
        Set(("Organization", "No such house"), ("Email", MayaEmail));
        RunFailing("$row | Remove-OrgMember -Confirm:$false -Connection $pumps", "OrgAdmin.OrgNotFound");
        Set(("Organization", " "), ("Email", MayaEmail));
        RunFailing("$row | Set-OrgMember -Role View -Connection $pumps", "OrgAdmin.EmptyValue");
        Assert.Empty(Written);
    }

    [Fact]
    public void The_id_decides_over_the_name_and_a_name_serves_where_the_id_is_empty()
    {
        Set(("OrgId", Pumps), ("OrgName", "Harbor Street Labs"), ("Email", ElenaEmail));
        RunClean("$row | Set-OrgMember -Role Edit");
        Assert.Contains($"/orgs/{Pumps}/member", Assert.Single(Written));
        Set(("OrgId", ""), ("OrgName", "Alder Creek Pumps"), ("Email", PriyaEmail));
        RunClean("$row | Set-OrgMember -Role View");
        Assert.Contains($"/orgs/{Pumps}/member", Assert.Single(Written));
    }

    [Theory]
    [InlineData("OrgId", "64a1f0b97be19d5a3c8d0001", "Organization ID", "64a1f0b97be19d5a3c8d0002")]
    [InlineData("Email", "a@example.com", "E-Mail", "b@example.com")]
    [InlineData("Role", "View", "role ", "Edit")]
    public void Two_columns_that_do_not_agree_are_an_error_that_names_both(string one, string value, string other, string otherValue)
    {
        var cells = new[] { ("OrgId", Pumps), ("Email", "c@example.com"), ("Role", "View") }.Where(cell => cell.Item1 != one);
        Set([.. cells, (one, value), (other, otherValue)]);
        string message = Assert.Single(RunFailing("$row | New-OrgInvite", "OrgAdmin.Ambiguous").AllErrors).ErrorDetails.Message;

        Assert.Contains($"'{one}' ({value}) and '{other}' ({otherValue})", message);
        Assert.Contains($"-ExcludeProperty '{other}'", message);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("OrgId", "64A1F0B97BE19D5A3C8D0001")]
    [InlineData("OrganizationId", "")]
    [InlineData("Mail", "ELENA.PETROVA@AlderCreek.example.com")]
    public void Two_columns_that_agree_are_no_error(string column, string value)
    {
        Set(("Org-Id", Pumps), ("Email", ElenaEmail), (column, value));
        RunClean("$row | Set-OrgMember -Role Edit");
        Assert.Single(Written);
    }

    [Theory]
    [InlineData("Set-OrgMember -Role Edit")]
    [InlineData("Remove-OrgMember -Confirm:$false")]
    [InlineData("New-OrgInvite -Role View")]
    [InlineData("Revoke-OrgInvite")]
    public void A_row_of_another_organization_than_the_command_line_names_is_an_error(string command)
    {
        Set(("OrgId", Labs), ("Email", MayaEmail));
        ScriptResult result = RunFailing($"$row | {command} -OrgId {Pumps}", "OrgAdmin.Ambiguous");
        Assert.Contains("-ExcludeProperty 'OrgId'", result.AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_member_that_is_piped_in_may_come_with_the_same_organization_and_with_no_other()
    {
        RunClean($"Get-OrgMember {Pumps} -UserId {Elena} | Set-OrgMember -OrgId {Pumps} -Role Edit");
        Assert.Single(Written);
        ScriptResult result = RunFailing($"Get-OrgMember {Pumps} -UserId {Elena} | Set-OrgMember -OrgId {Emea} -Role View", "OrgAdmin.Ambiguous");
        Assert.Contains($"belongs to the organization {Pumps}", result.AllErrors[0].ErrorDetails.Message);
        Assert.Single(Written);
    }

    [Fact]
    public void A_value_of_one_row_never_serves_the_next()
    {
        ScriptResult result = Run($$"""
            [pscustomobject]@{ 'E-Mail'='{{ElenaEmail}}'; 'Org Id'='{{Pumps}}'; Role='Edit' },
            [pscustomobject]@{ 'E-Mail'='{{PriyaEmail}}'; 'Org Id'='{{Pumps}}' },
            [pscustomobject]@{ 'Org Id'='{{Pumps}}'; Role='View' },
            [pscustomobject]@{ 'E-Mail'='{{PriyaEmail}}'; Role='View' } | Set-OrgMember
            """);
        Assert.Equal(["OrgAdmin.NothingToChange", "OrgAdmin.InvalidParameters", "OrgAdmin.InvalidParameters"], result.ErrorIds);
        Assert.Contains(Elena, Assert.Single(Written));
    }

    [Fact]
    public void A_row_out_of_another_process_is_a_row()
    {
        RunClean($"$row = [pscustomobject]@{{OrgId='{Pumps}';Email='{ElenaEmail}';Role='Edit'}}; ConvertTo-Deserialized $row | Set-OrgMember");
        Assert.Single(Written);
    }

    [Theory]
    [InlineData("\u00a0{0}\u200b", "\t{1} ", " Viewer\u3000")]
    [InlineData("\ufeff{0}", "{1}\ufeff", "\u2003view")]
    public void Blanks_and_unseen_characters_around_values_do_not_matter(string orgId, string email, string role)
    {
        Set(("OrgId", orgId.Replace("{0}", Pumps)), ("Email", email.Replace("{1}", ElenaEmail)), ("Role", role.Replace("View", "Edit").Replace("view", "edit").Replace("Editer", "Editor")));
        RunClean("$row | Set-OrgMember");
        Assert.Equal([$"PATCH /orgs/{Pumps}/member{Globals} {{\"userId\":\"{Elena}\",\"role\":\"edit\"}}"], Written);
    }

    private void Set(params (string Name, string Value)[] cells)
    {
        var row = new PSObject();
        foreach ((string name, string value) in cells)
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        Stage.Session.Set("row", row);
        Connect("pumps", SandboxApi.DefaultToken, $"-OrgId {Pumps}");
        Server.Log.Clear();
    }
}
