using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Members and invites carry the name of their organization, and what a table calls its columns are their properties.</summary>
public class PeopleOfOrgTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Name = "Alder Creek Pumps";

    [Theory]
    [InlineData("Get-OrgMember {0}", Name)]
    [InlineData("Get-Org {0} | Get-OrgMember", Name)]
    [InlineData("Get-Org -Name 'Alder Creek Pumps' | Get-OrgMember", Name)]
    [InlineData("Get-OrgMember -OrgName 'alder creek pumps'", Name)]
    [InlineData("Find-OrgMember *@aldercreek.example.com -OrgId {0}", Name)]
    [InlineData("Find-OrgMember elena.petrova@aldercreek.example.com", Name)]
    [InlineData("(Get-Org {0}).Members", Name)]
    [InlineData("Set-OrgMember {0} -UserId 64a1f0c27be19d5a3c8e0005 -Role Edit", Name)]
    [InlineData("Set-OrgMember {0} -UserId 64a1f0c27be19d5a3c8e0005 -Role View -WarningAction Ignore", Name)]
    [InlineData("Remove-OrgMember {0} -UserId 64a1f0c27be19d5a3c8e0005 -PassThru -Confirm:$false", Name)]
    [InlineData("Get-Org {0} | Get-OrgInvite", Name)]
    [InlineData("Get-OrgInvite (Get-Org {0})", Name)]
    [InlineData("Get-OrgInvite -OrgName 'alder creek pumps'", Name)]
    [InlineData("Get-OrgInvite {0}", null)]
    [InlineData("Find-OrgMember noah.fischer@aldercreek.example.com -IncludeInvite", Name)]
    [InlineData("Find-OrgMember noah.fischer@aldercreek.example.com -IncludeInvite -OrgName 'Alder Creek Pumps'", Name)]
    [InlineData("New-OrgInvite (Get-Org {0}) -Email a@example.com -Role View", Name)]
    [InlineData("New-OrgInvite -OrgName 'Alder Creek Pumps' -Email a@example.com -Role View", Name)]
    [InlineData("New-OrgInvite {0} -Email a@example.com -Role View -IfExists Skip", Name)]
    [InlineData("New-OrgInvite {0} -Email a@example.com -Role View", null)]
    [InlineData("Get-Org {0} | Get-OrgInvite -State Expired | New-OrgInvite -IfExists Replace", Name)]
    [InlineData("Revoke-OrgInvite -OrgName 'Alder Creek Pumps' -Email noah.fischer@aldercreek.example.com -PassThru", Name)]
    public void A_member_or_an_invite_says_the_name_of_its_organization_where_it_is_known(string script, string? name)
    {
        ScriptResult result = RunClean(string.Format(script, Pumps));

        Assert.NotEmpty(result.Output);
        Assert.All(result.Output, one => Assert.Equal(name, one.Properties["OrgName"].Value));
        Assert.All(result.Output, one => Assert.Equal(Pumps, one.Properties["OrgId"].Value));
    }

    [Fact]
    public void A_list_of_all_organizations_names_each()
    {
        ScriptResult result = RunClean("Get-Org | Get-OrgMember; Get-Org | Get-OrgInvite; Find-OrgMember * -IncludeInvite");

        Assert.All(result.Output, one => Assert.Equal(
            Api.Organizations.Single(org => org.Id == (string)one.Properties["OrgId"].Value).Name, one.Properties["OrgName"].Value));
    }

    [Theory]
    [InlineData("Get-OrgMember {0} | Where-Object MFA -eq $false", 4)]
    [InlineData("Get-OrgMember {0} | Where-Object MFA -eq $true", 3)]
    [InlineData("Get-OrgInvite {0} | Where-Object State -eq Expired", 1)]
    [InlineData("Get-OrgInvite {0} | Where-Object State -eq Pending", 1)]
    [InlineData("Get-Org {0} | Where-Object MemberCount -eq 7", 1)]
    [InlineData("Get-Org {0} | Where-Object AppCount -eq 6", 1)]
    [InlineData("Get-Org {0} | Where-Object DeviceCount -eq 412", 1)]
    public void What_a_table_shows_can_be_asked_for(string script, int found) =>
        Assert.Equal(found, RunClean(string.Format(script, Pumps)).Output.Count);

    [Fact]
    public void People_have_no_property_Name_that_would_rename_their_organization()
    {
        Assert.Null(typeof(OrgMember).GetProperty("Name"));
        Assert.Null(typeof(OrgInvite).GetProperty("Name"));
    }

    [Fact]
    public void The_name_of_an_organization_is_bound_from_no_object()
    {
        // Select-Object takes the id away; the name that is left is that of the row.
        ScriptResult result = RunClean(
            $"$m = Get-OrgMember {Pumps} -UserId {Elena}; [pscustomobject]@{{ OrgId = $m.OrgId; OrgName = 'Harbor Street Labs'; Email = $m.Email; Role = 'Edit' }} | Set-OrgMember");

        Assert.StartsWith($"PATCH /orgs/{Pumps}/member", Assert.Single(Written));
        Assert.Equal(Name, Assert.Single(result.Objects<OrgMember>()).OrgName);
    }
}
