using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations.Audit;

public class AuditLogReadingTests
{
    private const string EntryId = "586e9d5151265cb9d72f6ec6";

    private static System.Threading.CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_an_entry_is_read_with_no_member_lost()
    {
        string json = ContractFiles.Example("auditLog");
        await using CoreSession session = await CoreSession.StartAsync();
        OrgAuditLogEntry entry = await GetAsync(session.Answers(json));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), entry, allKnown: true));
        Assert.Equal("Success", entry.Status);
    }

    [Fact]
    public async Task The_example_of_a_page_is_read_with_no_member_of_an_entry_lost()
    {
        JsonElement json = ContractFiles.Parse(ContractFiles.Example("auditLogs"));
        await using CoreSession session = await CoreSession.StartAsync();
        Page<OrgAuditLogEntry> page = await ListAsync(session.Answers(json.GetRawText()));
        Assert.Empty(MemberComparison.Lost(json.GetProperty("items"), page.Items, allKnown: true));
        Assert.Equal(json.GetProperty("totalCount").GetInt64(), page.TotalCount);
    }

    [Fact]
    public async Task Every_member_that_the_schema_names_has_a_property()
    {
        JsonObject sample = SchemaSample.Of("auditLog");
        sample["id"] = EntryId;
        sample["auditLogId"] = EntryId;
        await using CoreSession session = await CoreSession.StartAsync();
        OrgAuditLogEntry entry = await GetAsync(session.Answers(sample.ToJsonString()));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(sample.ToJsonString()), entry, allKnown: true));
    }

    [Theory]
    [InlineData(200, "Success")]
    [InlineData(304, "Success")]
    [InlineData(400, "Failure")]
    [InlineData(503, "Failure")]
    public async Task The_status_says_whether_it_was_carried_out(int status, string told)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        OrgAuditLogEntry entry = await GetAsync(session.Answers($$"""{"id":"{{EntryId}}","responseStatus":{{status}}}"""));
        Assert.Equal(told, entry.Status);
        Assert.Null((await GetAsync(session.Answers($$"""{"id":"{{EntryId}}"}"""))).Status);
    }

    [Theory]
    [InlineData("""{"token":"abcdef","role":"view"}""")]
    [InlineData("""{"newPassword":"hunter22","currentPassword":"hunter21"}""")]
    [InlineData("""{"cardToken":"tok_1234567890"}""")]
    [InlineData("""{"archiveConfig":{"s3":{"secretAccessKey":"key-of-s3"},"gcs":{"keyJson":"{}-of-gcs"},"azure":{"accountKey":"key-of-azure"}}}""")]
    [InlineData("""{"list":[{"deep":{"accessToken":"deep-token"}}]}""")]
    [InlineData("""{"text":"Bearer abc.def-ghi"}""")]
    [InlineData("""{"text":"TOKEN123 is the token of this connection"}""")]
    public async Task Secrets_of_the_request_and_of_the_answer_are_not_shown(string body)
    {
        string[] secrets = ["abcdef", "hunter2", "tok_1234567890", "-of-", "deep-token", "abc.def", "TOKEN123"];
        await using CoreSession session = await CoreSession.StartAsync();
        string json = $$"""{"id":"{{EntryId}}","requestBody":{{body}},"requestQueryParams":{{body}},"responseBody":{{body}},"more":{{body}}}""";
        OrgAuditLogEntry entry = await GetAsync(session.Answers(json));
        string[] shown = [.. new[] { entry.RequestBody, entry.RequestQueryParams, entry.ResponseBody, entry.AdditionalProperties }.Select(Write)];
        Assert.All(shown, text => Assert.Contains("***", text));
        Assert.All(secrets, secret => Assert.DoesNotContain(shown, text => text.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"id":"586e9d5151265cb9d72f6ec7"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task An_answer_about_another_entry_is_refused(string answer)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => GetAsync(session.Answers(answer)));
        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
    }

    [Fact]
    public async Task An_entry_that_does_not_name_its_organization_gets_the_one_of_the_log()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        Page<OrgAuditLogEntry> page = await ListAsync(session.Answers($$"""{"items":[{"id":"{{EntryId}}","requestBody":[1]}]}"""));
        OrgAuditLogEntry entry = Assert.Single(page.Items);
        Assert.Equal((DocumentedOrg.Id, EntryId), (entry.OrgId, entry.AuditLogId));
        Assert.Empty(entry.RequestBody);
        Assert.Equal(["requestBody"], entry.AdditionalProperties.Keys);
    }

    private static string Write(IReadOnlyDictionary<string, object?> map) => JsonSerializer.Serialize(map);

    private static Task<OrgAuditLogEntry> GetAsync(CoreSession session) =>
        session.Client.GetAuditLogAsync(DocumentedOrg.Org, OperationCatalog.Id(EntryId), new OrgCall(), Cancel);

    private static Task<Page<OrgAuditLogEntry>> ListAsync(CoreSession session) =>
        session.Client.GetAuditLogsAsync(DocumentedOrg.Org, new AuditLogQuery(), 0, 100, new OrgCall(), Cancel);
}
