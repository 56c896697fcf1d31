using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations.Usage;

/// <summary>The API's own examples of what was used: each figure becomes a row, and none is lost.</summary>
public class UsageExampleTests
{
    private static readonly DateTimeOffset Day = new(1999, 6, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Payloads_become_a_row_for_each_kind_and_source()
    {
        var query = new UsageQuery { Start = Day, End = Day.AddDays(30) };
        IReadOnlyList<OrgUsage> rows = await ReadAsync("payloadStats", client => client.GetPayloadCountsAsync(DocumentedOrg.Org, query, new OrgCall(), default));
        Assert.Equal(
            [
                "deviceConnect/device.mqtt 1016", "deviceDisconnect/device.mqtt 1016", "deviceState/device.mqtt 1244049", "deviceState/flow.flow 5215",
                "mqttOut/device.mqtt 12", "timer/timer.flow 19772", "webhook/public.rest 1713284",
            ],
            rows.Select(row => $"{row.Source} {row.Count}"));
        Assert.All(rows, row => Assert.Equal(("Payload", DocumentedOrg.Id, Day, Day.AddDays(30), null), (row.Kind, row.OrgId, row.Start, row.End, row.Bytes)));
    }

    [Fact]
    public async Task Bytes_stand_in_their_own_column()
    {
        var query = new UsageQuery { AsBytes = true };
        IReadOnlyList<OrgUsage> rows = await ReadAsync("payloadStats", client => client.GetPayloadCountsAsync(DocumentedOrg.Org, query, new OrgCall(), default));
        Assert.All(rows, row => Assert.True(row is { Count: null, Bytes: > 0 }));
    }

    [Fact]
    public async Task Devices_become_three_rows_a_day()
    {
        IReadOnlyList<OrgUsage> rows =
            await ReadAsync("deviceCounts", client => client.GetDeviceCountsAsync(DocumentedOrg.Org, new UsageQuery(), new OrgCall(), default));
        AssertDay("Device", TimeSpan.FromDays(1), ["created 4", "deleted 1", "total 17"], rows);
    }

    [Fact]
    public async Task Notebooks_become_five_rows_a_day()
    {
        IReadOnlyList<OrgUsage> rows = await ReadAsync(
            "notebookMinuteCounts", client => client.GetNotebookMinuteCountsAsync(DocumentedOrg.Org, new UsageQuery(), new OrgCall(), default));
        AssertDay("NotebookMinute", TimeSpan.FromDays(1), ["minutes 17", "completed 4", "canceled 0", "errored 1", "timeout 0"], rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_breakdown_has_a_row_for_each_hour_or_day(int hours)
    {
        var query = new UsageQuery { Resolution = TimeSpan.FromHours(hours) };
        IReadOnlyList<OrgUsage> rows = await ReadAsync(
            "payloadCountsBreakdown", client => client.GetPayloadCountsBreakdownAsync(DocumentedOrg.Org, query, new OrgCall(), default));
        AssertDay("PayloadBreakdown", query.Resolution, ["all 17"], rows);
    }

    [Theory]
    [InlineData("""{"counts":[{"date":"1999-06-20T00:00:00.000Z","created":1.6,"deleted":"none","total":null,"new":{"a":[1]}}]}""", "created 2")]
    [InlineData("""{"counts":[],"end":7}""", "")]
    public async Task A_figure_that_is_no_number_is_no_row(string answer, string rows)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(answer);
        IReadOnlyList<OrgUsage> read =
            await session.Client.GetDeviceCountsAsync(DocumentedOrg.Org, new UsageQuery(), new OrgCall(), TestContext.Current.CancellationToken);
        Assert.Equal(rows, string.Join(",", read.Select(row => $"{row.Source} {row.Count}")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"counts":{}}""")]
    [InlineData("""{"counts":[7]}""")]
    public async Task An_answer_without_figures_is_refused(string answer)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(answer);
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.Client.GetDeviceCountsAsync(
            DocumentedOrg.Org, new UsageQuery(), new OrgCall(), TestContext.Current.CancellationToken));
        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
    }

    private static void AssertDay(string kind, TimeSpan step, string[] figures, IReadOnlyList<OrgUsage> rows)
    {
        Assert.Equal(figures, rows.Select(row => $"{row.Source} {row.Count}"));
        Assert.All(rows, row => Assert.Equal((kind, DocumentedOrg.Id, Day, Day + step), (row.Kind, row.OrgId, row.Start, row.End)));
    }

    private static async Task<IReadOnlyList<OrgUsage>> ReadAsync(string example, Func<OrgClient, Task<IReadOnlyList<OrgUsage>>> read)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        return await read(session.Answers(ContractFiles.Example(example)).Client);
    }
}
