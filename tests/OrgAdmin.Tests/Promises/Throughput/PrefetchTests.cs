using System.Linq;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>When Get-Org asks for the next page.</summary>
public class PrefetchTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string WaitFor = "while ($log.Requests.Count -lt $wanted) { [Threading.Thread]::Sleep(5) }";

    [Fact]
    public void The_next_page_is_asked_for_when_half_of_one_is_taken()
    {
        Api.AddGeneratedOrganizations(247, 1);
        Stage.Session.Set("log", Server.Log);
        ScriptResult result = RunClean($$"""
            $n = 0; $wanted = 1
            Get-Org | ForEach-Object {
                $n++
                if ($n -eq 50) { $log.Requests.Count }
                if ($n -in 51, 151) { $wanted++; {{WaitFor}} }
                if ($n -in 100, 150, 200, 250) { $log.Requests.Count }
            }
            """);

        Assert.Equal([1, 2, 2, 3, 3], result.Objects<int>());
        Assert.Equal([0, 1, 2], Server.Log.Requests.Select(PageOf));
    }

    [Theory]
    [InlineData("-First 5", 1)]
    [InlineData("-First 100", 1)]
    [InlineData("-First 101", 2)]
    [InlineData("-First 40 -Skip 50", 1)]
    [InlineData("-First 60 -Skip 50", 2)]
    [InlineData("-First 3 -Name *a*", 1)]
    public void No_page_is_asked_for_that_cannot_be_wanted(string parameters, int pages)
    {
        Api.AddGeneratedOrganizations(247, 1);
        RunClean($"Get-Org {parameters}");

        Assert.Equal(Enumerable.Range(0, pages), Server.Log.Requests.Select(PageOf));
    }

    [Fact]
    public void A_page_that_fails_is_one_error_after_what_was_there()
    {
        Api.AddGeneratedOrganizations(247, 1);
        Server.Faults.Add(Fault.Error(400, "BadRequest", "No").For("page=1"));
        ScriptResult result = RunFailing("Get-Org", "OrgApi.BadRequest");

        Assert.Equal(100, result.Output.Count);
    }

    private static int PageOf(RecordedRequest request) => int.Parse(request.RawQuery.Split("&page=")[1].Split('&')[0]);
}
