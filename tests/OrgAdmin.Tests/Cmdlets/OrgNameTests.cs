using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>An organization is named by its id, by an object, or by its exact name.</summary>
public class OrgNameTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Name = "'alder creek PUMPS '";

    [Theory]
    [InlineData("Get-OrgMember -OrgName {0}", "GET /orgs/")]
    [InlineData("Get-OrgInvite -OrgName {0}", "GET /orgs/")]
    [InlineData("Find-OrgMember priya* -OrgName {0}", "GET /orgs/")]
    [InlineData("Set-Org -OrgName {0} -Name New", "PATCH /orgs/")]
    [InlineData("Set-OrgMember -OrgName {0} -UserId 64a1f0c27be19d5a3c8e0005 -Role Edit", "PATCH /orgs/")]
    [InlineData("Remove-OrgMember -OrgName {0} -UserId 64a1f0c27be19d5a3c8e0005 -Confirm:$false", "DELETE /orgs/")]
    [InlineData("New-OrgInvite -OrgName {0} -Email a@example.com -Role View", "POST /orgs/")]
    [InlineData("Revoke-OrgInvite -OrgName {0} -Email noah.fischer@aldercreek.example.com", "DELETE /orgs/")]
    public void A_name_serves_in_place_of_the_id(string script, string request)
    {
        RunClean(string.Format(script, Name) + " -Connection $emea");
        Assert.StartsWith(request + Pumps, Sent[^1]);
        Assert.Single(Sent, sent => sent.StartsWith("GET /orgs?", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'Alder Creek'", "OrgAdmin.OrgNotFound")]
    [InlineData("'Alder*'", "OrgAdmin.OrgNotFound")]
    [InlineData("''", "OrgAdmin.EmptyValue")]
    [InlineData("$null", "OrgAdmin.EmptyValue")]
    [InlineData("' '", "OrgAdmin.EmptyValue")]
    public void A_name_is_exact_and_never_empty(string name, string errorId)
    {
        foreach (string command in new[] { "Get-OrgMember", "Get-OrgInvite", "Find-OrgMember *", "Set-Org -Name New", $"Remove-OrgMember -UserId {Elena} -Confirm:$false" })
        {
            RunFailing($"{command} -OrgName {name} -Connection $emea", errorId);
        }

        Assert.DoesNotContain(Sent, request => request.StartsWith("GET /orgs/", System.StringComparison.Ordinal));
        Assert.Empty(Written);
    }

    [Fact]
    public void A_name_of_two_organizations_is_an_error_that_names_their_ids()
    {
        Api.UpdateOrganization(Labs, org => org with { Name = "ALDER creek pumps" });
        string message = RunFailing($"Remove-OrgMember -OrgName {Name} -UserId {Elena} -Confirm:$false", "OrgAdmin.Ambiguous")
            .AllErrors[0].ErrorDetails.Message;
        Assert.Contains(Pumps, message);
        Assert.Contains(Labs, message);
        Assert.Empty(Written);
    }

    [Fact]
    public void A_name_and_an_id_are_one_too_many()
    {
        RunFailing($"Set-OrgMember {Pumps} -OrgName {Name} -UserId {Elena} -Role Edit", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void The_organizations_are_listed_once_for_a_whole_file()
    {
        RunClean($$"""
            1..6 | ForEach-Object { [pscustomobject]@{ Email="p$_@example.com"; Org=('Alder Creek Pumps', 'Alder Creek Pumps EMEA')[$_ % 2] } } |
                Where-Object Email -ne 'p5@example.com' | New-OrgInvite -Role View -ErrorAction SilentlyContinue
            """);
        Assert.Single(Sent, request => request.StartsWith("GET /orgs?", System.StringComparison.Ordinal));
        Assert.Equal(5, Written.Count);
    }

    [Theory]
    [InlineData("Get-Org $org")]
    [InlineData("Get-OrgMember $org")]
    [InlineData("Get-OrgMember -OrgId $org,$org")]
    [InlineData("Get-OrgInvite $org")]
    [InlineData("Find-OrgMember * -OrgId $org")]
    [InlineData("Set-Org $org -Name New")]
    [InlineData("Set-OrgMember $org -UserId 64a1f0c27be19d5a3c8e0005 -Role Edit")]
    [InlineData("Remove-OrgMember $org -UserId 64a1f0c27be19d5a3c8e0005 -Confirm:$false")]
    [InlineData("New-OrgInvite $org -Email a@example.com -Role View")]
    [InlineData("Revoke-OrgInvite $org -Email noah.fischer@aldercreek.example.com")]
    public void An_organization_object_serves_in_place_of_the_id(string script)
    {
        RunClean($"$org = Get-Org {Pumps}; {script} -Connection $emea");
        Assert.All(Sent, request => Assert.Contains("/orgs/" + Pumps, request));
    }

    [Theory]
    [InlineData("Get-OrgMember $other")]
    [InlineData("Set-Org $other -Name New")]
    [InlineData("Remove-Org $org -Confirm:$false")]
    [InlineData("Remove-Org $other -Confirm:$false")]
    public void No_other_object_is_an_identity(string script)
    {
        Run($"$org = Get-Org {Pumps}; $other = Get-OrgMember {Pumps} -UserId {Elena}; {script}");
        Assert.Empty(Written);
        Assert.Equal(2, Sent.Count);
    }

    [Theory]
    [InlineData("Get-Org 'Alder Creek Pumps'", "use -Name")]
    [InlineData("Get-OrgMember 'Alder Creek Pumps'", "use -OrgName")]
    [InlineData("Set-Org 'Alder Creek Pumps' -Name New", "use -OrgName")]
    public void A_name_in_the_place_of_an_id_is_answered_with_the_parameter_for_names(string script, string advice)
    {
        Assert.Contains(advice, RunFailing(script, "OrgAdmin.InvalidId").AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Sent);
    }
}
