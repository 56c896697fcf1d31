using System;
using System.Globalization;
using System.Linq;
using System.Web;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgUsageTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string October = "-Start 2026-10-01T00:00:00Z -End 2026-11-01T00:00:00Z";

    [Fact]
    public void Payloads_come_as_flat_rows_with_the_name_of_the_organization()
    {
        OrgUsage[] rows = [.. RunClean($"Get-OrgUsage {Pumps} {October}").Objects<OrgUsage>()];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(("Alder Creek Pumps", Pumps, "Payload"), (row.OrgName, row.OrgId, row.Kind)));
        Assert.All(rows, row => Assert.Matches("^[a-zA-Z]+/.+$", row.Source));
        Assert.Equal(
            [$"GET /orgs/{Pumps}/payloadCounts{Globals}&start=1790812800000&end=1793491200000", $"GET /orgs/{Pumps}{Globals}"], Sent);
    }

    [Theory]
    [InlineData("Payload", "payloadCounts")]
    [InlineData("PayloadBreakdown", "payloadCountsBreakdown")]
    [InlineData("Device", "deviceCounts")]
    [InlineData("NotebookMinute", "notebookMinuteCounts")]
    public void Both_ends_are_sent_in_milliseconds_whatever_is_given(string kind, string route)
    {
        RunClean($"Get-Org {Pumps} | Get-OrgUsage -Kind {kind}");
        string query = Server.Log.Requests.Single(request => request.RawPath.EndsWith("/" + route, StringComparison.Ordinal)).RawQuery;
        var sent = HttpUtility.ParseQueryString(query);
        Assert.InRange(Math.Abs((Time(sent["end"]) - DateTimeOffset.UtcNow).TotalMinutes), 0, 5);
        Assert.Equal(TimeSpan.FromDays(30), Time(sent["end"]) - Time(sent["start"]));
        Assert.Equal(2, Server.Log.Requests.Count);
    }

    [Fact]
    public void A_breakdown_by_hour_in_bytes_has_a_row_for_each_hour()
    {
        ScriptResult result = RunClean(
            $"Get-Org {Pumps} | Get-OrgUsage -Kind PayloadBreakdown -Resolution Hour -Start 2026-10-01T00:00:00Z -End 2026-10-02T00:00:00Z -AsBytes -IncludeNonBillable");
        OrgUsage[] rows = [.. result.Objects<OrgUsage>()];
        Assert.Equal(24, rows.Length);
        Assert.All(rows, row => Assert.True(row is { Count: null, Bytes: not null } && row.End - row.Start == TimeSpan.FromHours(1)));
        Assert.EndsWith("&resolution=3600000&asBytes=true&includeNonBillable=true", Server.Log.Requests[^1].RawQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_kinds_come_in_the_order_in_which_they_are_named()
    {
        ScriptResult result = RunClean($"Get-OrgUsage {Pumps} -Kind NotebookMinute, Device {October}");
        Assert.Equal(["NotebookMinute", "Device"], result.Objects<OrgUsage>().Select(row => row.Kind).Distinct());
    }

    [Theory]
    [InlineData("-Kind Device -AsBytes")]
    [InlineData("-Kind Payload -Resolution Hour")]
    [InlineData("-Kind NotebookMinute -IncludeNonBillable")]
    [InlineData("-Start 1.00:00:00 -End 2.00:00:00")]
    public void Parameters_that_do_not_go_together_are_refused_before_anything_is_sent(string parameters)
    {
        RunFailing($"Get-OrgUsage {Pumps} {parameters}", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_name_that_cannot_be_read_leaves_the_figures_as_they_are()
    {
        Server.Faults.Add(TestServer.Fault.Error(403, "Forbidden", "No").For(target => target.StartsWith($"/orgs/{Pumps}?", StringComparison.Ordinal)));
        Assert.All(RunClean($"Get-OrgUsage {Pumps}").Objects<OrgUsage>(), row => Assert.Null(row.OrgName));
    }

    [Fact]
    public void Limits_stand_beside_what_is_used_and_seats_count_pending_invites()
    {
        OrgLimit[] rows = [.. RunClean($"Get-OrgLimit {Pumps}").Objects<OrgLimit>()];
        Assert.Equal([$"GET /orgs/{Pumps}{Globals}&summaryInclude=payloadCount%2CstorageStats%2CnotebookStats"], Sent);
        OrgLimit seats = rows.Single(row => row.Name == "Member");
        Assert.Equal((7 + 1, 50L, 42L, 16.0), (seats.Used, seats.Limit, seats.Free, seats.Percent));
        OrgLimit devices = rows.Single(row => row.Name == "Device");
        Assert.Equal(412, devices.Used);
        Assert.Equal(devices.Limit - 412, devices.Free);
        Assert.All(rows, row => Assert.Equal((Pumps, "Alder Creek Pumps"), (row.OrgId, row.OrgName)));
    }

    [Fact]
    public void A_limit_that_is_nearly_used_up_is_warned_of()
    {
        Server.Change(api => api.UpdateOrganization(Pumps, org => org with
        {
            Limits = org.Limits.ToDictionary(limit => limit.Key, limit => limit.Key == "member" ? 10 : limit.Value),
        }));
        ScriptResult result = RunClean($"Get-OrgLimit {Pumps} -WarnAt 80");
        Assert.Contains("'Alder Creek Pumps' has used 8 of 10 of its limit Member (80 percent).", result.Warnings);
        Assert.Empty(RunClean($"Get-OrgLimit {Pumps}").Warnings);
    }

    private static DateTimeOffset Time(string? milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds!, CultureInfo.InvariantCulture));
}
