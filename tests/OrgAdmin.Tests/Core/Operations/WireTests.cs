using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

public class WireTests
{
    [Theory]
    [MemberData(nameof(OperationCatalog.CallNames), MemberType = typeof(OperationCatalog))]
    public async Task An_operation_sends_exactly_one_request_with_the_contracts_method_target_headers_and_body(string name)
    {
        OperationCall operation = OperationCatalog.Call(name);
        await using CoreSession session = await CoreSession.StartAsync();

        Exception? failure = await Record.ExceptionAsync(() => operation.RunAsync(session.Client));

        RecordedRequest request = Assert.Single(session.Requests);
        Assert.Equal(operation.Status < 400, failure is null);
        Assert.Equal(operation.Method, request.Method);
        Assert.Equal(operation.Target(), request.RawTarget);
        Assert.Equal(Encoding.UTF8.GetBytes(operation.Body ?? ""), request.Body);
        Assert.Equal(HeadersOf(operation, session.Server.BaseUri), request.Headers.ToDictionary(header => header.Key, header => header.Value));
        Assert.Equal(operation.Status, request.Status);
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.CallNames), MemberType = typeof(OperationCatalog))]
    public async Task The_three_globals_are_sent_with_every_operation_as_asked(string name)
    {
        OperationCall operation = OperationCatalog.Call(name);
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Error(400, "Validation", "not now").Always());
        for (int bits = 0; bits < 8; bits++)
        {
            bool actions = (bits & 1) != 0, links = (bits & 2) != 0, embedded = (bits & 4) != 0;
            var call = new OrgCall { IncludeActions = actions, IncludeLinks = links, IncludeEmbedded = embedded };
            await Assert.ThrowsAsync<OrgApiException>(
                () => operation.Send(session.Client, call, TestContext.Current.CancellationToken));
            Assert.Equal(operation.Target(actions, links, embedded), session.Requests[^1].RawTarget);
        }

        Assert.Equal(8, session.Requests.Count);
    }

    [Fact]
    public async Task A_list_is_asked_for_with_its_sorting_page_and_counts_in_the_contracts_order()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        var query = new OrgListQuery
        {
            SortField = "lastUpdated",
            Descending = true,
            NameFilter = "Ä*~'/?",
            Summary = new OrgSummaryFields { Include = ["payloadCount", "keyCount"], Exclude = [] },
        };

        await session.Client.GetOrgsAsync(query, 3, 25, new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Equal(
            "/orgs?_actions=false&_links=false&_embedded=false&sortField=lastUpdated&sortDirection=desc&page=3&perPage=25"
            + "&filterField=name&filter=%C3%84%2A~%27%2F%3F&summaryInclude=payloadCount%2CkeyCount",
            Assert.Single(session.Requests).RawTarget);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/v1", "/v1")]
    [InlineData("/v1/", "/v1")]
    [InlineData("/a%20b/v1", "/a%20b/v1")]
    public async Task The_base_address_keeps_its_path_and_loses_its_trailing_slash(string path, string sent)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        var options = new OrgClientOptions { BaseUri = new Uri(session.Server.BaseUri.GetLeftPart(UriPartial.Authority) + path), Token = "T" };
        using var client = new OrgClient(options);
        session.Answers(DocumentedOrg.Reply());

        await client.GetOrgAsync(DocumentedOrg.Org, null, new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Equal(sent + OperationCatalog.Call("org.get").Target(), Assert.Single(session.Requests).RawTarget);
    }

    private static Dictionary<string, string> HeadersOf(OperationCall operation, Uri server)
    {
        var headers = new Dictionary<string, string>
        {
            ["Host"] = server.Authority,
            ["Accept"] = "application/json",
            ["Accept-Version"] = "^1.30.0",
            ["Accept-Encoding"] = "gzip, deflate",
            ["User-Agent"] = "OrgAdmin/1.2.3 (Test)",
        };
        if (!operation.IsAnonymous)
        {
            headers["Authorization"] = "Bearer " + DocumentedOrg.Token;
        }

        if (operation.Body is not null)
        {
            headers["Content-Type"] = "application/json";
        }

        if (operation.Method != "GET")
        {
            headers["Content-Length"] = $"{Encoding.UTF8.GetByteCount(operation.Body ?? "")}";
        }

        return headers;
    }
}
