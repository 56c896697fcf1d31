using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Paging;

/// <summary>A page that holds more than is taken is asked for again in smaller pages, and no organization is left out or shown twice.</summary>
public class SmallerPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(12_000, 130, 100, 3 + 1)]
    [InlineData(30_000, 60, 100, 2 + 3)]
    [InlineData(38_000, 60, 30, 2 + 3 + 1)]
    public async Task Every_organization_comes_once_and_in_order(int valuesEach, int count, int largestPage, int mostRequests)
    {
        var requests = new List<string>();
        using OrgClient client = ClientOf(valuesEach, count, largestPage, requests);
        Assert.Equal(Enumerable.Range(0, count).Select(IdOf), await ReadAsync(client.ListOrgs(new OrgListQuery(), null, new OrgCall())));
        Assert.InRange(requests.Count, 2, mostRequests + 2);
        Assert.Equal(requests.Distinct(), requests);
    }

    [Fact]
    public async Task Of_a_list_from_which_a_few_are_wanted_no_more_are_shown()
    {
        using OrgClient client = ClientOf(200_000, 20, 100, []);
        Pager<Org> pager = client.ListOrgs(new OrgListQuery(), new PagerOptions<Org> { First = 7 }, new OrgCall());
        Assert.Equal(Enumerable.Range(0, 7).Select(IdOf), await ReadAsync(pager));
    }

    [Fact]
    public async Task A_single_organization_that_is_too_large_is_an_error_and_not_asked_for_twice()
    {
        var requests = new List<string>();
        using OrgClient client = ClientOf(1_000_001, 1, 100, requests);
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(
            () => ReadAsync(client.ListOrgs(new OrgListQuery(), null, new OrgCall())));
        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
        Assert.Contains("orgs.get", failure.Message);
        Assert.Contains(1_000_000.ToString("N0"), failure.Message);
        Assert.Equal(requests.Distinct(), requests);
    }

    private static async Task<List<string?>> ReadAsync(Pager<Org> pager)
    {
        var ids = new List<string?>();
        while (await pager.NextAsync(Cancel) is { } part)
        {
            ids.AddRange(part.Select(org => org.OrgId));
        }

        return ids;
    }

    private static string IdOf(int number) => $"{number:x24}";

    private static OrgClient ClientOf(int valuesEach, int count, int largestPage, List<string> requests)
    {
        string filling = string.Concat(Enumerable.Repeat("0,", valuesEach)) + "0";
        return new OrgClient(new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            Time = new VirtualTime(),
            Transport = () => new ScriptedTransport(request =>
            {
                Dictionary<string, int> query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(part => part.Split('='))
                    .Where(part => part[0] is "page" or "perPage").ToDictionary(part => part[0], part => int.Parse(part[1]));
                (int page, int perPage) = (query["page"], Math.Min(query["perPage"], largestPage));
                requests.Add($"{page}x{query["perPage"]}");
                IEnumerable<string> items = Enumerable.Range(0, count).Skip(page * perPage).Take(perPage)
                    .Select(i => $$"""{"id":"{{IdOf(i)}}","name":"Org","filling":[{{filling}}]}""");
                string body = $$"""{"items":[{{string.Join(',', items)}}],"totalCount":{{count}},"perPage":{{perPage}},"page":{{page}}}""";
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            }),
        });
    }
}
