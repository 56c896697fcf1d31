using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class SetOrgTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData("-Name 'Acme Ltd'", """{"name":"Acme Ltd"}""")]
    [InlineData("-Name 'Ünïcode & Co <x>'", """{"name":"Ünïcode & Co <x>"}""")]
    [InlineData("-Description 'Makers of \"pumps\"'", """{"description":"Makers of \"pumps\""}""")]
    [InlineData("-Description ''", """{"description":""}""")]
    [InlineData("-BillingEmail bills@example.com", """{"billingEmail":"bills@example.com"}""")]
    [InlineData("-IconColor '#123456'", """{"iconColor":"#123456"}""")]
    [InlineData("-IconColor ''", """{"iconColor":""}""")]
    [InlineData("-MfaMode NotRequired", """{"mfaMode":"notRequired"}""")]
    [InlineData("-MfaMode 'Not Required'", """{"mfaMode":"notRequired"}""")]
    [InlineData("-MfaMode required", """{"mfaMode":"required"}""")]
    [InlineData("-PlanId team", """{"planId":"team"}""")]
    [InlineData("-CardToken (ConvertTo-Secure tok_visa)", """{"cardToken":"tok_visa"}""")]
    [InlineData(
        "-MfaMode Required -Name New -Description Text -BillingEmail bills@example.com -IconColor red -PlanId team -CardToken (ConvertTo-Secure tok)",
        """{"name":"New","description":"Text","planId":"team","billingEmail":"bills@example.com","cardToken":"tok","iconColor":"red","mfaMode":"required"}""")]
    public void Sends_what_is_bound_and_nothing_else(string parameters, string body)
    {
        ScriptResult result = RunClean($"Set-Org {Pumps} {parameters}");

        Assert.Equal([$"GET /orgs/{Pumps}{Globals}", $"PATCH /orgs/{Pumps}{Globals} {body}"], Sent);
        Assert.Equal(Pumps, Assert.Single(result.Objects<Org>()).OrgId);
    }

    [Fact]
    public void Emits_the_organization_as_it_is_afterwards()
    {
        Org org = Assert.Single(RunClean($"Set-Org {Pumps} -Name New -MfaMode required").Objects<Org>());

        Assert.Equal("New", org.Name);
        Assert.Equal("required", org.MfaMode);
        Assert.Equal("accounts@aldercreek.example.com", org.BillingEmail);
        Assert.All(org.Members, member => Assert.Equal(Pumps, member.OrgId));
    }

    [Fact]
    public void An_organization_from_the_pipeline_only_says_which_one_is_meant()
    {
        ScriptResult result = RunClean($"Get-Org -Name 'Alder*' | Set-Org -MfaMode Required");

        Assert.Equal(
            [$"PATCH /orgs/{Pumps}{Globals} {{\"mfaMode\":\"required\"}}", $"PATCH /orgs/{Emea}{Globals} {{\"mfaMode\":\"required\"}}"],
            Written);
        Assert.Equal([Pumps, Emea], result.Objects<Org>().Select(org => org.OrgId));
    }

    [Theory]
    [InlineData("Set-Org -InputObject (Get-Org {0}) -Name New")]
    [InlineData("Set-Org -OrgId {0} -Name New")]
    [InlineData("Set-Org -Id {0} -Name New")]
    [InlineData("Set-Org {0} -Name New")]
    public void The_organization_can_be_named_in_several_ways(string script)
    {
        RunClean(string.Format(script, Pumps));
        Assert.Equal([$"PATCH /orgs/{Pumps}{Globals} {{\"name\":\"New\"}}"], Written);
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_is_changed()
    {
        RunClean("Set-Org -Name New -Connection $emea");
        Assert.Equal([$"PATCH /orgs/{Emea}{Globals} {{\"name\":\"New\"}}"], Written);
    }

    [Fact]
    public void Without_an_organization_anywhere_nothing_is_sent()
    {
        RunFailing("Set-Org -Name New", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("Set-Org {0}")]
    [InlineData("Get-Org {0} | Set-Org")]
    [InlineData("[pscustomobject]@{{OrgId='{0}'}} | Set-Org")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';Name='';Description=$null}} | Set-Org")]
    [InlineData("ConvertTo-Deserialized (Get-Org {0}) | Set-Org")]
    public void Nothing_to_change_is_an_error_that_says_so(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps), "OrgAdmin.NothingToChange");

        Assert.Contains("-MfaMode", result.AllErrors[0].Exception.Message);
        Assert.Empty(Written);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("-Name ('x' * 256)", "OrgAdmin.InvalidValue")]
    [InlineData("-Name ''", "OrgAdmin.EmptyValue")]
    [InlineData("-Name $null", "OrgAdmin.EmptyValue")]
    [InlineData("-Description ('x' * 32768)", "OrgAdmin.InvalidValue")]
    [InlineData("-Description $null", "OrgAdmin.EmptyValue")]
    [InlineData("-BillingEmail ''", "OrgAdmin.EmptyValue")]
    [InlineData("-BillingEmail $null", "OrgAdmin.EmptyValue")]
    [InlineData("-BillingEmail nobody", "OrgAdmin.InvalidValue")]
    [InlineData("-BillingEmail '*@example.com'", "OrgAdmin.InvalidValue")]
    [InlineData("-BillingEmail ('x@' + 'a.' * 510 + 'com')", "OrgAdmin.InvalidValue")]
    [InlineData("-IconColor ('x' * 65)", "OrgAdmin.InvalidValue")]
    [InlineData("-IconColor $null", "OrgAdmin.EmptyValue")]
    [InlineData("-MfaMode Sometimes", "OrgAdmin.InvalidValue")]
    [InlineData("-MfaMode ''", "OrgAdmin.EmptyValue")]
    [InlineData("-MfaMode $null", "OrgAdmin.EmptyValue")]
    [InlineData("-PlanId ('x' * 1025)", "OrgAdmin.InvalidValue")]
    [InlineData("-PlanId $null", "OrgAdmin.EmptyValue")]
    [InlineData("-CardToken ([securestring]::new())", "OrgAdmin.EmptyValue")]
    [InlineData("-CardToken (ConvertTo-Secure ('x' * 1025))", "OrgAdmin.InvalidValue")]
    [InlineData("-CardToken $null", "ParameterArgumentValidationError")]
    public void A_value_outside_the_schema_is_refused_before_sending(string parameters, string errorId)
    {
        RunFailing($"Set-Org {Pumps} -Confirm:$false {parameters}", errorId);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("-Name ('x' * 255)")]
    [InlineData("-Description ('x' * 32767)")]
    [InlineData("-BillingEmail ('x@' + 'a.' * 510 + 'io')")]
    [InlineData("-IconColor ('x' * 64)")]
    [InlineData("-PlanId ('x' * 1024)")]
    [InlineData("-CardToken (ConvertTo-Secure ('x' * 1024))")]
    public void A_value_at_the_limit_of_the_schema_is_sent(string parameters)
    {
        RunClean($"Set-Org {Pumps} {parameters}");
        Assert.Single(Written);
    }

    [Fact]
    public void The_token_of_a_card_is_never_shown()
    {
        ScriptResult result = RunClean($"Set-Org {Pumps} -CardToken (ConvertTo-Secure tok_secret) -Verbose");

        Assert.NotEmpty(result.Verbose);
        Assert.DoesNotContain(result.Verbose, line => line.Contains("tok_secret"));
        Assert.Contains(result.Verbose, line => line.Contains("CardToken"));
    }
}
