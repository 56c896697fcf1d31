using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

public class OfficialClientTests
{
    // Of the connection, or of the program that sends.
    private static readonly string[] OwnHeaders = ["User-Agent", "Accept-Encoding", "Host", "Connection"];

    // Of a list the module always says which page it wants, where the official client leaves that to the API.
    private static readonly string[] PlainLists = ["orgs.get", "auditLogs.get"];

    // No request of the official client was captured for these.
    private static readonly string[] NotCaptured =
        ["applications.get", "applications.get-own", "application.get", "dashboards.get", "dashboard.get"];

    // The official client keeps the order in which its caller names the members of a body.
    private static readonly string[] InOtherOrder = ["org.transferResources-strict"];

    public static TheoryData<string> Captured =>
        [.. OperationCatalog.Calls.Select(operation => operation.Name).Except(PlainLists).Except(NotCaptured)];

    [Theory]
    [MemberData(nameof(Captured))]
    public async Task A_request_is_the_official_clients_but_for_the_documented_differences(string name)
    {
        CapturedRequest official = CapturedRequest.Read(name);
        await using CoreSession session = await CoreSession.StartAsync();
        var call = new OrgCall { IncludeLinks = true, IncludeEmbedded = true };

        OperationCall sent = OperationCatalog.Call(name);
        Exception? failure = await Record.ExceptionAsync(() => sent.Send(session.Client, call, TestContext.Current.CancellationToken));
        Assert.Equal(sent.Status < 400, failure is null);

        RecordedRequest ours = Assert.Single(session.Requests);
        Assert.Equal(official.Method, ours.Method);

        // The captured filter has a member that the API's closed schema does not know; the schema's name for it is sent.
        Assert.Equal(official.Target.Replace("%5BresponseStatus%5D", "%5BresponseCode%5D", StringComparison.Ordinal), ours.RawTarget);
        bool isDelete = official.Method == "DELETE";
        if (InOtherOrder.Contains(name))
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(official.Body), JsonNode.Parse(ours.Body)), ours.BodyText);
        }
        else
        {
            Assert.Equal(isDelete ? [] : official.Body, ours.Body);
        }

        string[] different = isDelete ? [.. OwnHeaders, "Content-Type", "Content-Length"] : OwnHeaders;
        Assert.Equal(Comparable(official.Headers, different), Comparable(ours.Headers, different));
        Assert.Equal(official.Headers["Accept-Version"], ours.Header("Accept-Version"));
    }

    [Fact]
    public void Only_the_requests_that_are_named_here_were_not_captured() =>
        Assert.All(NotCaptured, name => Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(ContractFiles.Require("operations.json"))!, "wire", "js", name + ".http"))));

    [Fact]
    public async Task The_globals_override_as_in_the_official_client()
    {
        CapturedRequest official = CapturedRequest.Read("org.get-overrides-and-domain");
        await using CoreSession session = await CoreSession.StartAsync();

        await OperationCatalog.Call("org.get").Send(
            session.Client, new OrgCall { IncludeActions = true }, TestContext.Current.CancellationToken);

        Assert.Equal(official.Target, Assert.Single(session.Requests).RawTarget);
    }

    private static string[] Comparable(
        System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> headers, string[] except) =>
    [
        .. headers.Where(header => !except.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key.ToLowerInvariant()}: {header.Value}")
            .Order(StringComparer.Ordinal),
    ];
}
