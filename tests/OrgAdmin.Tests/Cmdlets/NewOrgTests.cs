using System.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class NewOrgTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string List = "GET /orgs" + Globals + "&sortField=creationDate&sortDirection=desc&page=0&perPage=100";

    private static string Post(string body) => $"POST /orgs{Globals} {body}";

    [Fact]
    public void A_name_is_enough_and_the_new_organization_is_emitted()
    {
        Org org = Assert.Single(RunClean("New-Org 'Acme North'").Objects<Org>());

        Assert.Equal([List, Post("""{"name":"Acme North"}""")], Sent);
        Assert.Equal("Acme North", org.Name);
        Assert.Equal("Acme North", Api.FindOrganization(org.OrgId!)!.Name);
        Assert.Equal(Maya, Assert.Single(org.Members).UserId);
        Assert.Equal(org.OrgId, org.Members[0].OrgId);
    }

    [Fact]
    public void What_is_given_is_sent_and_nothing_else()
    {
        RunClean("New-Org -Name New -Description '' -BillingEmail b@example.com -IconColor red -MfaMode REQUIRED -PlanId p -CardToken (ConvertTo-Secure 'tok_1234567890')");
        Assert.Equal(
            [Post("""{"name":"New","description":"","planId":"p","billingEmail":"b@example.com","cardToken":"tok_1234567890","iconColor":"red","mfaMode":"required"}""")],
            Written);
    }

    [Fact]
    public void The_rows_of_a_file_make_one_organization_each_and_the_list_is_read_once()
    {
        ScriptResult result = RunClean("""
            [pscustomobject]@{Name='One';Description='First';IconColor=''}, [pscustomobject]@{Name='Two'},
            [pscustomobject]@{Name='One';Remark='again'} | New-Org -MfaMode AdminRequired
            """);

        Assert.Equal(
            [
                List,
                Post("""{"name":"One","description":"First","mfaMode":"adminRequired"}"""),
                Post("""{"name":"Two","mfaMode":"adminRequired"}"""),
                Post("""{"name":"One","mfaMode":"adminRequired"}"""),
            ],
            Sent);
        Assert.Equal(3, result.Objects<Org>().Select(org => org.OrgId).Distinct().Count());
    }

    [Fact]
    public void A_bad_row_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            """
            [pscustomobject]@{Name=''}, [pscustomobject]@{Name='x';MfaMode='Never'}, [pscustomobject]@{Name='x';BillingEmail='nobody'},
            [pscustomobject]@{Name=$null}, [pscustomobject]@{Name='x' * 256}, [pscustomobject]@{Name='Good'} | New-Org
            """,
            "OrgAdmin.EmptyValue", "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue", "OrgAdmin.EmptyValue", "OrgAdmin.InvalidValue");

        Assert.Equal([Post("""{"name":"Good"}""")], Written);
        Assert.Equal("Good", Assert.Single(result.Objects<Org>()).Name);
    }

    [Theory]
    [InlineData("[pscustomobject]@{Name='Row'}, [pscustomobject]@{Name='Row2'} | New-Org -Name Line", 2)]
    [InlineData("Get-Org | New-Org -Name Line", 3)]
    public void A_name_on_the_command_line_makes_no_organization_for_each_row(string script, int errors)
    {
        ScriptResult result = Run(script);
        Assert.Equal(errors, result.ErrorIds.Count);
        Assert.Empty(Written);
    }

    [Fact]
    public void An_organization_from_the_pipeline_is_not_copied_unless_its_columns_were_selected()
    {
        RunFailing($"Get-Org {Pumps} | New-Org", "OrgAdmin.WrongObject");
        RunFailing($"ConvertTo-Deserialized (Get-Org {Pumps}) | New-Org", "OrgAdmin.WrongObject");
        Assert.Empty(Written);
        RunClean("[pscustomobject]@{PSTypeName='Selected.OrgAdmin.Org';Name='Copy'} | New-Org");
        Assert.Equal([Post("""{"name":"Copy"}""")], Written);
    }

    [Theory]
    [InlineData("New-Org ''", "OrgAdmin.EmptyValue")]
    [InlineData("New-Org $null", "OrgAdmin.EmptyValue")]
    [InlineData("New-Org -Name ('x' * 256)", "OrgAdmin.InvalidValue")]
    [InlineData("New-Org x -Description $null", "OrgAdmin.EmptyValue")]
    [InlineData("New-Org x -MfaMode Sometimes", "OrgAdmin.InvalidValue")]
    [InlineData("New-Org x -BillingEmail nobody", "OrgAdmin.InvalidValue")]
    [InlineData("New-Org x -Connection $readOnly", "OrgAdmin.ReadOnly")]
    public void What_cannot_be_sent_is_refused_before_anything_is_read(string script, string id)
    {
        RunFailing(script, id);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_rehearsal_reads_nothing()
    {
        Assert.Empty(RunClean("New-Org x -WhatIf; $WhatIfPreference = $true; New-Org y").Output);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_token_that_may_not_create_is_told_the_scope()
    {
        Connect("bounded", Api.AddToken(Maya, "all.User.read").Text);
        int before = Api.Organizations.Count;
        ScriptResult result = RunFailing("New-Org x -Connection $bounded", "OrgAdmin.ScopeMissing");
        Assert.Contains("orgs.post", Assert.IsType<OrgApiException>(result.AllErrors[0].Exception).Scopes);
        Assert.Equal(before, Api.Organizations.Count);
    }

    [Fact]
    public void A_token_that_may_not_list_sends_nothing()
    {
        Connect("blind", Api.AddToken(Maya, "orgs.post").Text);
        ScriptResult result = RunFailing("New-Org x -Connection $blind", "OrgAdmin.ScopeMissing");
        Assert.Contains("orgs.get", Assert.IsType<OrgApiException>(result.AllErrors[0].Exception).Scopes);
        Assert.Empty(Written);
    }

    [Fact]
    public void An_organization_of_the_name_that_was_there_before_is_not_taken_for_the_new_one()
    {
        Api.AddOrganization(Api.FindOrganization(Labs)! with { Id = "", Name = "Twin" });
        Server.Faults.Add(Fault.DropBefore().On("POST"));
        RunFailing("New-Org Twin -Connection $plain", "OrgApi.OutcomeUnknown");
        Assert.Single(Api.Organizations, org => org.Name == "Twin");
    }

    [Fact]
    public void An_organization_that_the_same_pipeline_made_is_not_taken_for_the_next_of_its_name()
    {
        Server.Faults.Add(Fault.DropBefore().On("POST").For(_ => Server.Log.Writes.Count == 2));
        ScriptResult result = RunFailing(
            "[pscustomobject]@{Name='Twin'}, [pscustomobject]@{Name='Twin'} | New-Org -Connection $plain", "OrgApi.OutcomeUnknown");
        Assert.Equal("Twin", Assert.Single(result.Objects<Org>()).Name);
        Assert.Single(Api.Organizations, org => org.Name == "Twin");
    }

    [Fact]
    public void All_pages_of_the_list_are_read_before_the_first_is_sent()
    {
        Api.AddGeneratedOrganizations(150, 1);
        RunClean("New-Org One");
        Assert.Equal([List, List.Replace("page=0", "page=1"), Post("""{"name":"One"}""")], Sent);
    }
}
