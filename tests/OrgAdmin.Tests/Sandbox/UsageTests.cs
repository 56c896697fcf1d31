using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>A year of usage, the same whenever and however it is asked for.</summary>
public class UsageTests
{
    private static readonly long Now = SandboxSession.Start.ToUnixTimeMilliseconds();

    [Theory]
    [InlineData("")]
    [InlineData("&asBytes=true")]
    public async Task The_breakdown_with_everything_adds_up_to_the_counts_by_kind(string asBytes)
    {
        using var session = new SandboxSession();
        string range = $"?start={Now - (90L * 86400000)}&end={Now}{asBytes}";
        SandboxReply counts = await session.GetAsync(SandboxSession.Pumps + "/payloadCounts" + range);
        SandboxReply all = await session.GetAsync(SandboxSession.Pumps + "/payloadCountsBreakdown" + range + "&includeNonBillable=true");
        SandboxReply billable = await session.GetAsync(SandboxSession.Pumps + "/payloadCountsBreakdown" + range);
        long total = counts.Body.EnumerateObject().Sum(kind => kind.Value.EnumerateObject().Sum(source => source.Value.GetInt64()));

        Assert.Equal(total, Sum(all));
        Assert.InRange(Sum(billable), 1, total - 1);
        Assert.Equal(91, all["counts"].GetArrayLength());
    }

    [Fact]
    public async Task A_range_cut_into_two_adds_up_in_days_and_in_hours()
    {
        using var session = new SandboxSession();
        await Gen.Select(Gen.Long[Now - (370L * 86400000), Now], Gen.Long[0, 40L * 86400000], Gen.Long[0, 40L * 86400000], Gen.Bool)
            .SampleAsync(
                async (start, first, second, isHourly) =>
                {
                    async Task<long> Between(long from, long to) => Sum(await session.GetAsync(
                        $"{SandboxSession.Pumps}/payloadCountsBreakdown?start={from}&end={to}&resolution={(isHourly ? 3600000 : 86400000)}"));
                    long whole = await Between(start, start + first + second);
                    return whole == await Between(start, start + first) + await Between(start + first, start + first + second);
                },
                iter: 60,
                seed: "0000KoD3f4o1",
                threads: 1);
    }

    [Fact]
    public async Task Two_sandboxes_give_the_same_figures_and_two_organizations_do_not()
    {
        using var one = new SandboxSession();
        using var other = new SandboxSession();
        string query = $"/payloadCounts?start={Now - 86400000}&end={Now}";
        string figures = (await one.GetAsync(SandboxSession.Pumps + query)).Body.GetRawText();
        Assert.Equal(figures, (await other.GetAsync(SandboxSession.Pumps + query)).Body.GetRawText());
        Assert.NotEqual(figures, (await other.GetAsync(SandboxSession.Emea + query)).Body.GetRawText());
    }

    [Fact]
    public async Task Devices_come_and_go_so_that_each_days_total_follows_from_the_day_before()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.GetAsync($"{SandboxSession.Pumps}/deviceCounts?start=0&end={Now}");
        JsonElement[] days = [.. reply["counts"].EnumerateArray()];

        Assert.Equal(366, days.Length);
        Assert.Equal("1970-01-01T00:00:00.000Z", reply["start"].GetString());
        Assert.Equal(412, days[^1].GetProperty("total").GetInt64());
        foreach ((JsonElement before, JsonElement day) in days.Zip(days.Skip(1)))
        {
            Assert.Equal(
                day.GetProperty("total").GetInt64(),
                before.GetProperty("total").GetInt64() + day.GetProperty("created").GetInt64() - day.GetProperty("deleted").GetInt64());
        }
    }

    [Fact]
    public async Task A_young_organization_has_no_figures_from_before_it_was_made()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.GetAsync($"{SandboxSession.Labs}/deviceCounts?start=0&end={Now}");
        DateTimeOffset created = session.Organization(SandboxSeed.LabsId).CreationDate;
        Assert.Equal(created.UtcDateTime.Date, reply["counts"][0].GetProperty("date").GetDateTime());
        Assert.Equal(
            reply["counts"][0].GetProperty("total").GetInt64(),
            reply["counts"][0].GetProperty("created").GetInt64() - reply["counts"][0].GetProperty("deleted").GetInt64());
    }

    [Fact]
    public async Task Notebook_minutes_are_there_for_every_day()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.GetAsync($"{SandboxSession.Pumps}/notebookMinuteCounts?start={Now - (6L * 86400000)}&end={Now}");
        Assert.Equal(7, reply["counts"].GetArrayLength());
        SandboxReply year = await session.GetAsync($"{SandboxSession.Pumps}/notebookMinuteCounts?start=0&end={Now}");
        Assert.True(year["counts"].EnumerateArray().Sum(day => day.GetProperty("minutes").GetInt64()) > 1000);
        Assert.Contains(year["counts"].EnumerateArray(), day => day.GetProperty("errored").GetInt64() > 0);
    }

    [Fact]
    public async Task Without_a_range_the_last_thirty_days_are_meant()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.GetAsync(SandboxSession.Pumps + "/notebookMinuteCounts");
        Assert.Equal(SandboxSession.Start, reply["end"].GetDateTimeOffset());
        Assert.Equal(SandboxSession.Start.AddDays(-30), reply["start"].GetDateTimeOffset());
    }

    [Fact]
    public async Task The_future_has_no_figures()
    {
        using var session = new SandboxSession();
        SandboxReply reply = await session.GetAsync($"{SandboxSession.Pumps}/payloadCountsBreakdown?start={Now + 3600000}&end={Now + 864000000}");
        Assert.Equal(0, reply["counts"].GetArrayLength());
    }

    [Theory]
    [InlineData("payloadCounts?start=2&end=1")]
    [InlineData("payloadCounts?start=-2592000000&end=0")]
    [InlineData("payloadCounts?asBytes=maybe")]
    [InlineData("payloadCounts?resolution=3600000")]
    [InlineData("payloadCountsBreakdown?resolution=60000")]
    [InlineData("deviceCounts?asBytes=true")]
    [InlineData("deviceCounts?start=99999999999999999")]
    public async Task What_the_operation_does_not_take_is_refused(string query)
    {
        using var session = new SandboxSession();
        (await session.GetAsync(SandboxSession.Pumps + "/" + query)).Is(400);
    }

    private static long Sum(SandboxReply reply) => reply["counts"].EnumerateArray().Sum(count => count.GetProperty("value").GetInt64());
}
