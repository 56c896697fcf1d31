using System.Linq;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgPagingTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Sorted = "/orgs" + Globals + "&sortField=name&sortDirection=asc";

    [Fact]
    public void All_pages_are_read_for_all_organizations()
    {
        Api.AddGeneratedOrganizations(250, 1);
        ScriptResult result = RunClean("Get-Org");

        Assert.Equal(253, result.Objects<Org>().Select(org => org.OrgId).Distinct().Count());
        Assert.Equal(253, result.Output.Count);
        Assert.Equal(
            [$"GET {Sorted}&page=0&perPage=100", $"GET {Sorted}&page=1&perPage=100", $"GET {Sorted}&page=2&perPage=100"], Sent);
    }

    [Fact]
    public void The_first_five_take_one_request()
    {
        Api.AddGeneratedOrganizations(250, 1);

        Assert.Equal(5, RunClean("Get-Org -First 5").Output.Count);
        Assert.Equal([$"GET {Sorted}&page=0&perPage=5"], Sent);
    }

    [Fact]
    public void A_pipeline_that_is_stopped_after_five_objects_takes_one_request()
    {
        Api.AddGeneratedOrganizations(250, 1);
        ScriptResult result = RunClean("$n = 0; do { Get-Org | ForEach-Object { $_; $n++; if ($n -eq 5) { break } } } while ($false)");

        Assert.Equal(5, result.Output.Count);
        Assert.Equal([$"GET {Sorted}&page=0&perPage=100"], Sent);
    }

    [Fact]
    public void None_at_all_takes_no_request()
    {
        Assert.Empty(RunClean("Get-Org -First 0").Output);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("-First 150", 150, 0, 2)]
    [InlineData("-Skip 1", 252, 1, 3)]
    [InlineData("-Skip 2 -First 1", 1, 2, 1)]
    [InlineData("-Skip 205", 48, 205, 1)]
    [InlineData("-Skip 99 -First 2", 2, 99, 2)]
    [InlineData("-Skip 1000", 0, 0, 1)]
    public void Skipping_and_taking_count_in_the_order_of_the_list(string parameters, int count, int skipped, int requests)
    {
        Api.AddGeneratedOrganizations(250, 1);
        string?[] all = RunClean("Get-Org").Objects<Org>().Select(org => org.OrgId).ToArray();
        Server.Log.Clear();

        Assert.Equal(all.Skip(skipped).Take(count), RunClean("Get-Org " + parameters).Objects<Org>().Select(org => org.OrgId));
        Assert.Equal(requests, Sent.Count);
    }

    [Fact]
    public void A_skip_does_not_ask_for_pages_that_it_passes_over()
    {
        Api.AddGeneratedOrganizations(250, 1);
        RunClean("Get-Org -Skip 205 -First 3");
        Assert.Equal([$"GET {Sorted}&page=2&perPage=100"], Sent);
    }

    [Fact]
    public void The_total_count_comes_first_and_is_that_of_the_api()
    {
        Api.AddGeneratedOrganizations(250, 1);
        ScriptResult result = RunClean("Get-Org -First 2 -IncludeTotalCount");

        Assert.Equal(253UL, result.Output[0].BaseObject);
        Assert.Equal(2, result.Objects<Org>().Count);
        Assert.Single(Sent);
    }

    [Fact]
    public void The_total_count_can_be_had_alone()
    {
        ScriptResult result = RunClean("Get-Org -First 0 -IncludeTotalCount");

        Assert.Equal(3UL, Assert.Single(result.Output).BaseObject);
        Assert.Single(Sent);
    }

    [Fact]
    public void With_a_name_the_total_counts_what_passed_the_filter_here()
    {
        Api.AddGeneratedOrganizations(250, 1);
        ScriptResult result = RunClean("Get-Org -Name 'Branch 00[12]? Pumps' -First 1 -IncludeTotalCount");

        Assert.Equal((ulong)RunClean("Get-Org -Name 'Branch 00[12]? Pumps'").Output.Count, result.Output[0].BaseObject);
        Assert.InRange((ulong)result.Output[0].BaseObject, 2UL, 19UL);
        Assert.Single(result.Objects<Org>());
    }

    [Fact]
    public void With_a_name_skipping_counts_what_passed_the_filter_here()
    {
        ScriptResult result = RunClean("Get-Org -Name 'Alder Creek*' -Skip 1 -First 5");
        Assert.Equal(Emea, Assert.Single(result.Objects<Org>()).OrgId);
    }

    [Theory]
    [InlineData("Get-Org {0} -First 1")]
    [InlineData("Get-Org {0} -Skip 1")]
    [InlineData("Get-Org {0} -IncludeTotalCount")]
    [InlineData("'{0}' | Get-Org -First 1")]
    [InlineData("Get-Org {0} | Get-Org -First 1")]
    public void Paging_of_named_organizations_is_refused_in_one_sentence(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps), "OrgAdmin.InvalidParameters");

        Assert.Contains("-First, -Skip and -IncludeTotalCount", result.AllErrors[0].Exception.Message);
        Assert.Empty(result.Output);
        Assert.True(Sent.Count <= 1, "only what filled the pipeline was asked for");
    }

    [Fact]
    public void A_server_that_repeats_a_page_does_not_loop_for_ever()
    {
        string page = $$"""{"items":[{"id":"{{Pumps}}","name":"One"},{"id":"{{Emea}}","name":"Two"}],"count":2,"totalCount":9000}""";
        Server.Faults.Add(Fault.ReplaceBody(page).On("GET").Always());
        ScriptResult result = RunFailing("Get-Org", "OrgApi.ListChanged");

        Assert.Equal([Pumps, Emea], result.Objects<Org>().Select(org => org.OrgId));
        Assert.Equal(8, Sent.Count);
    }

    [Fact]
    public void A_server_that_answers_with_another_page_is_an_error()
    {
        string page = $$"""{"items":[{"id":"{{Pumps}}","name":"One"}],"count":1,"totalCount":300,"perPage":1,"page":0}""";
        Server.Faults.Add(Fault.ReplaceBody(page).Always());
        ScriptResult result = RunFailing("Get-Org", "OrgApi.InvalidResponse");

        Assert.Single(result.Objects<Org>());
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void An_organization_that_moves_to_the_next_page_is_shown_once()
    {
        static string Page(int number, params string[] ids) =>
            $$"""{"items":[{{string.Join(",", ids.Select(id => $$"""{"id":"{{id}}","name":"x"}"""))}}],"totalCount":4,"perPage":2,"page":{{number}}}""";
        Server.Faults.Add(Fault.ReplaceBody(Page(0, Pumps, Emea)), Fault.ReplaceBody(Page(1, Emea, Labs)));

        Assert.Equal([Pumps, Emea, Labs], RunClean("Get-Org").Objects<Org>().Select(org => org.OrgId));
    }
}
