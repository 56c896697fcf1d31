using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>Which entries of the audit log a filter, a range and a sort order leave.</summary>
public class AuditFilterTests
{
    [Fact]
    public Task One_list_is_met_by_any_of_its_elements() => AssertLeavesAsync(
        Filter("request[0][resource]=org", "request[0][action]=modifyMember", "request[1][resource]=org", "request[1][action]=removeMember"),
        entry => entry.RequestResource == "org" && entry.RequestAction is "modifyMember" or "removeMember");

    [Fact]
    public Task An_element_is_met_by_all_of_its_members() => AssertLeavesAsync(
        Filter("request[0][resource]=flow", "request[0][action]=patch"),
        entry => entry is { RequestResource: "flow", RequestAction: "patch" });

    [Fact]
    public Task Several_lists_are_all_met() => AssertLeavesAsync(
        Filter("request[0][action]=inviteMember", "actor[0][id]=" + SandboxSession.Maya.ToUpperInvariant(), "actor[0][type]=User"),
        entry => entry.RequestAction == "inviteMember" && entry.ActorId == SandboxSession.Maya);

    [Fact]
    public Task An_actor_is_found_by_the_name() => AssertLeavesAsync(
        Filter("actor[0][name]=priya.raman@aldercreek.example.com"), entry => entry.ActorId == SandboxSession.Priya);

    [Fact]
    public Task Failures_are_found_by_their_codes() => AssertLeavesAsync(
        Filter("responseCode[0]=400", "responseCode[1]=409"), entry => entry.ResponseStatus is 400 or 409);

    [Fact]
    public Task A_target_is_found_by_type_or_id() => AssertLeavesAsync(
        Filter("primaryTarget[0][type]=Dashboard", "primaryTarget[1][id]=" + SandboxSession.PumpMonitoring),
        entry => entry.Target is { Type: "Dashboard" } or { Id: SandboxSession.PumpMonitoring });

    [Fact]
    public Task A_target_within_an_application_is_found_by_its_name() => AssertLeavesAsync(
        Filter("secondaryTarget[0][name]=Alarm%20routing"), entry => entry.SecondaryTarget?.Name == "Alarm routing");

    [Fact]
    public Task A_range_holds_both_its_ends()
    {
        DateTimeOffset start = SandboxSession.Start.AddDays(-30);
        DateTimeOffset end = SandboxSession.Start.AddDays(-2);
        return AssertLeavesAsync(
            $"start={start.ToUnixTimeMilliseconds()}&end={end.ToUnixTimeMilliseconds()}",
            entry => entry.CreationDate >= start && entry.CreationDate <= end);
    }

    [Theory]
    [InlineData("auditLogFilter[responseStatus][0]=200")]
    [InlineData("auditLogFilter[request][0][verb]=POST")]
    [InlineData("auditLogFilter[request][resource]=org")]
    [InlineData("auditLogFilter[responseCode][0]=ok")]
    [InlineData("auditLogFilter[responseCode][0]=99")]
    [InlineData("auditLogFilter=x")]
    [InlineData("start=-5")]
    [InlineData("end=today")]
    [InlineData("sortField=name")]
    [InlineData("filter=x")]
    public async Task What_the_schema_does_not_know_is_refused(string query)
    {
        using var session = new SandboxSession();
        (await session.GetAsync($"{SandboxSession.Pumps}/audit-logs?{query.Replace("[", "%5B").Replace("]", "%5D")}")).Is(400);
    }

    [Theory]
    [InlineData("creationDate")]
    [InlineData("responseStatus")]
    [InlineData("actorName")]
    public async Task Each_sort_order_holds_every_entry_once_over_its_pages(string field)
    {
        using var session = new SandboxSession();
        List<string> ids = [];
        for (int page = 0; ; page++)
        {
            SandboxReply reply = await session.GetAsync($"{SandboxSession.Pumps}/audit-logs?sortField={field}&sortDirection=asc&perPage=7&page={page}");
            if (reply.Items.Count == 0)
            {
                break;
            }

            ids.AddRange(reply.Texts("id")!);
        }

        Dictionary<string, SandboxAuditEntry> entries = session.Api.AuditLogOf(SandboxSeed.AlderCreekId).ToDictionary(entry => entry.Id);
        Assert.Equal(entries.Keys.Order(), ids.Order());
        string[] keys = [.. ids.Select(id => field switch
        {
            "creationDate" => entries[id].CreationDate.ToString("O"),
            "responseStatus" => entries[id].ResponseStatus.ToString("d3"),
            _ => entries[id].ActorName!,
        })];
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    private static string Filter(params string[] conditions) =>
        string.Join('&', conditions.Select(condition =>
        {
            int bracket = condition.IndexOf('[', StringComparison.Ordinal);
            return $"auditLogFilter[{condition[..bracket]}]{condition[bracket..]}";
        }));

    private static async Task AssertLeavesAsync(string query, Func<SandboxAuditEntry, bool> isMeant)
    {
        using var session = new SandboxSession();
        SandboxAuditEntry[] meant = [.. session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Where(isMeant)];
        SandboxReply reply = (await session.GetAsync($"{SandboxSession.Pumps}/audit-logs?sortDirection=asc&{query.Replace("[", "%5B").Replace("]", "%5D")}")).Is(200);
        Assert.NotEmpty(meant);
        Assert.True(meant.Length < session.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count);
        Assert.Equal(meant.Select(entry => entry.Id), reply.Texts("id"));
        Assert.Equal(meant.Length, reply["totalCount"].GetInt32());
    }
}
