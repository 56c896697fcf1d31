using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations.Resources;

/// <summary>The API's own examples and schemas of applications and dashboards, member by member.</summary>
public class ResourceExampleTests
{
    private static System.Threading.CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_an_application_is_read_with_no_member_lost_and_its_keys_hidden()
    {
        JsonNode example = JsonNode.Parse(ContractFiles.Example("application"))!;
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(example.ToJsonString());
        OrgApplication read = await session.Client.GetApplicationAsync(OperationCatalog.Id(DocumentedOrg.ApplicationId), new OrgCall(), Cancel);
        example["archiveConfig"]!["s3"]!["secretAccessKey"] = "***";
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(example.ToJsonString()), read, allKnown: true));
        Assert.Null(read.OrgId);
    }

    [Fact]
    public async Task The_examples_of_lists_are_read_with_no_member_lost()
    {
        JsonElement applications = ContractFiles.Parse(ContractFiles.Example("applications"));
        JsonElement dashboards = ContractFiles.Parse(ContractFiles.Example("dashboards"));
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(applications.GetRawText()).Answers(dashboards.GetRawText());
        Page<OrgApplication> some = await session.Client.GetApplicationsAsync(new ResourceListQuery(), 0, 100, new OrgCall(), Cancel);
        Page<OrgDashboard> others = await session.Client.GetDashboardsAsync(new ResourceListQuery(), 0, 100, new OrgCall(), Cancel);
        Assert.Empty(MemberComparison.Lost(Hidden(applications.GetProperty("items")), some.Items, allKnown: true));
        Assert.Empty(MemberComparison.Lost(dashboards.GetProperty("items"), others.Items));
        Assert.Equal(applications.GetProperty("totalCount").GetInt64(), some.TotalCount);
        Assert.Equal(dashboards.GetProperty("totalCount").GetInt64(), others.TotalCount);
    }

    [Fact]
    public async Task The_example_of_a_dashboard_is_read_with_no_member_lost()
    {
        string json = ContractFiles.Example("dashboard");
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(json);
        OrgDashboard read = await session.Client.GetDashboardAsync(OperationCatalog.Id(DocumentedOrg.DashboardId), new OrgCall(), Cancel);
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), read));
        Assert.Equal(["_currentRole"], read.AdditionalProperties.Keys);
        Assert.Equal(read.OwnerId, read.OrgId);
    }

    [Fact]
    public async Task Every_member_that_the_schemas_name_has_a_property()
    {
        JsonObject application = SchemaSample.Of("application"), dashboard = SchemaSample.Of("dashboard");
        application["id"] = DocumentedOrg.ApplicationId;
        application["applicationId"] = DocumentedOrg.ApplicationId;
        dashboard["id"] = DocumentedOrg.DashboardId;
        dashboard["dashboardId"] = DocumentedOrg.DashboardId;
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(application.ToJsonString()).Answers(dashboard.ToJsonString());
        OrgApplication one = await session.Client.GetApplicationAsync(OperationCatalog.Id(DocumentedOrg.ApplicationId), new OrgCall(), Cancel);
        OrgDashboard other = await session.Client.GetDashboardAsync(OperationCatalog.Id(DocumentedOrg.DashboardId), new OrgCall(), Cancel);
        Assert.Empty(MemberComparison.Lost(Hidden(ContractFiles.Parse(application.ToJsonString())), one, allKnown: true));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(dashboard.ToJsonString()), other, allKnown: true));
        Assert.Equal("***", Part(one.ArchiveConfig!, "gcs")["keyJson"]);
        Assert.Equal("***", Part(one.ArchiveConfig!, "azure")["accountKey"]);
    }

    [Theory]
    [InlineData("""{"id":"575ec8687ae143cd83dc4a98","name":"Other"}""")]
    [InlineData("""{"name":"None"}""")]
    public async Task An_answer_about_another_one_is_refused(string answer)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(answer).Answers(answer);
        OrgApiException application = await Assert.ThrowsAsync<OrgApiException>(
            () => session.Client.GetApplicationAsync(OperationCatalog.Id(DocumentedOrg.ApplicationId), new OrgCall(), Cancel));
        OrgApiException dashboard = await Assert.ThrowsAsync<OrgApiException>(
            () => session.Client.GetDashboardAsync(OperationCatalog.Id(DocumentedOrg.DashboardId), new OrgCall(), Cancel));
        Assert.Equal([OrgErrorKind.InvalidResponse, OrgErrorKind.InvalidResponse], [application.Kind, dashboard.Kind]);
    }

    private static System.Collections.Generic.IReadOnlyDictionary<string, object?> Part(
        System.Collections.Generic.IReadOnlyDictionary<string, object?> map, string name) =>
        Assert.IsAssignableFrom<System.Collections.Generic.IReadOnlyDictionary<string, object?>>(map[name]);

    // What the contract shows of keys is not shown by the module.
    private static JsonElement Hidden(JsonElement json)
    {
        JsonNode copy = JsonNode.Parse(json.GetRawText())!;
        JsonNode?[] applications = copy is JsonArray list ? [.. list] : [copy];
        foreach (JsonNode? application in applications)
        {
            foreach ((string part, string key) in new[] { ("s3", "secretAccessKey"), ("gcs", "keyJson"), ("azure", "accountKey") })
            {
                if (application?["archiveConfig"]?[part]?[key] is not null)
                {
                    application["archiveConfig"]![part]![key] = "***";
                }
            }
        }

        return ContractFiles.Parse(copy.ToJsonString());
    }
}
