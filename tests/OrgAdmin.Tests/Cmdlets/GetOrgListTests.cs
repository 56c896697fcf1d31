using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgListTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Lists_the_organizations_of_the_token()
    {
        ScriptResult result = RunClean("Get-Org");

        Assert.Equal(
            ["Alder Creek Pumps", "Alder Creek Pumps EMEA", "Harbor Street Labs"], result.Objects<Org>().Select(org => org.Name));
        Assert.Equal([$"GET /orgs{Globals}&sortField=name&sortDirection=asc&page=0&perPage=100"], Sent);
    }

    [Theory]
    [InlineData("-SortBy Name", "name", "asc")]
    [InlineData("-SortBy Id", "id", "asc")]
    [InlineData("-SortBy CreationDate -Descending", "creationDate", "desc")]
    [InlineData("-SortBy lastupdated", "lastUpdated", "asc")]
    [InlineData("-Descending", "name", "desc")]
    [InlineData("-Descending:$false", "name", "asc")]
    public void Has_the_api_sort(string parameters, string field, string direction)
    {
        RunClean("Get-Org " + parameters);
        Assert.Equal([$"GET /orgs{Globals}&sortField={field}&sortDirection={direction}&page=0&perPage=100"], Sent);
    }

    [Fact]
    public void Shows_the_order_of_the_api()
    {
        Assert.Equal([Labs, Emea, Pumps], RunClean("Get-Org -SortBy CreationDate -Descending").Objects<Org>().Select(org => org.OrgId));
    }

    [Fact]
    public void Sends_summary_names_after_paging()
    {
        RunClean("Get-Org -SummaryInclude payloadCount -SummaryExclude keyCount");
        Assert.EndsWith("&page=0&perPage=100&summaryExclude=keyCount&summaryInclude=payloadCount", Assert.Single(Sent));
    }

    [Fact]
    public void Sends_an_exact_name_as_the_filter_of_the_api()
    {
        ScriptResult result = RunClean("Get-Org -Name 'harbor street labs'");

        Assert.Equal(Labs, Assert.Single(result.Objects<Org>()).OrgId);
        Assert.EndsWith("&perPage=100&filterField=name&filter=harbor%20street%20labs", Assert.Single(Sent));
    }

    [Theory]
    [InlineData("Alder*", "Alder%2A", 2)]
    [InlineData("*emea", "%2Aemea", 1)]
    [InlineData("Alder Creek Pumps", "Alder%20Creek%20Pumps", 1)]
    [InlineData("Alder?Creek*", "Alder%2ACreek%2A", 2)]
    [InlineData("Alder[xyz]Creek*", "Alder%2ACreek%2A", 0)]
    [InlineData("[AH]*s", "%2As", 2)]
    [InlineData("Alder Creek Pumps????", "Alder%20Creek%20Pumps%2A", 0)]
    [InlineData("Alder Creek Pumps?????", "Alder%20Creek%20Pumps%2A", 1)]
    public void A_wildcard_is_loosened_for_the_api_and_made_exact_here(string name, string filter, int found)
    {
        ScriptResult result = RunClean($"Get-Org -Name '{name}'");

        Assert.Equal(found, result.Output.Count);
        Assert.EndsWith($"&filterField=name&filter={filter}", Assert.Single(Sent));
    }

    [Fact]
    public void A_wildcard_that_says_nothing_to_the_api_is_not_sent()
    {
        Assert.Equal(3, RunClean("Get-Org -Name *").Output.Count);
        Assert.DoesNotContain("filter", Assert.Single(Sent));
    }

    [Fact]
    public void A_name_with_letters_of_another_script_is_sent_as_utf8()
    {
        Api.AddOrganization(new SandboxOrganization
        {
            Name = "Pumpen für Köln",
            Members = [SandboxMember.Of(Api.Users.Single(user => user.Id == Maya), "admin")],
        });

        Assert.Equal("Pumpen für Köln", Assert.Single(RunClean("Get-Org -Name '*für*'").Objects<Org>()).Name);
        Assert.EndsWith("&filter=%2Af%C3%BCr%2A", Assert.Single(Sent));
    }

    [Fact]
    public void A_looser_api_cannot_widen_the_name()
    {
        // The API's filter is documented as a glob and no more: here it returns everything.
        Server.Faults.Add(Fault.ReplaceBody($$"""
            {"items":[{"id":"{{Pumps}}","name":"Alder Creek Pumps"},{"id":"{{Labs}}","name":"Harbor Street Labs"}],"totalCount":2}
            """));

        Assert.Equal(Labs, Assert.Single(RunClean("Get-Org -Name 'Harbor*'").Objects<Org>()).OrgId);
    }

    [Fact]
    public void An_empty_name_is_refused()
    {
        RunFailing("Get-Org -Name ''", "ParameterArgumentValidationError");
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_unknown_sort_field_is_refused()
    {
        RunFailing("Get-Org -SortBy Colour", "ParameterArgumentValidationError");
        Assert.Empty(Sent);
    }
}
