using System;
using System.Linq;
using System.Management.Automation;
using System.Web;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class GetOrgAuditLogTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Marco = "64a1f0c27be19d5a3c8e000f";
    private const string MarcoEmail = "marco.ruiz@aldercreek.example.com";
    private const string Seeded = "66d20c4e9b7fa10000000002";

    [Fact]
    public void The_newest_entry_comes_first_and_every_entry_is_a_sentence()
    {
        OrgAuditLogEntry[] entries = [.. RunClean($"Get-OrgAuditLog {Pumps}").Objects<OrgAuditLogEntry>()];
        Assert.Equal(Api.AuditLogOf(Pumps).Reverse().Select(entry => entry.Id), entries.Select(entry => entry.AuditLogId));
        Assert.Equal(entries.OrderByDescending(entry => entry.Time), entries);
        Assert.All(entries, entry => Assert.Equal(Pumps, entry.OrgId));
        Assert.All(entries, entry => Assert.False(string.IsNullOrEmpty(entry.Summary)));
        Assert.Equal(
            [
                "Maya Lindqvist changed the organization: BillingEmail",
                "Maya Lindqvist invited noah.fischer@aldercreek.example.com with role Edit",
                "Refused with 403: Priya Raman invited friend@example.net with role View",
                "Maya Lindqvist changed the roles of sam.whitlock@fieldworks.example.net in single applications and single dashboards",
                "Daniel Okafor changed the role of priya.raman@aldercreek.example.com to Edit",
                "Maya Lindqvist changed the roles of elena.petrova@aldercreek.example.com in single dashboards",
            ],
            entries.Take(6).Select(entry => entry.Summary));
        string[] all = [.. entries.Select(entry => entry.Summary!)];
        Assert.Contains("Tom Brewster changed the device 'Van 12 gateway' in the application 'Field Service'", all);
        Assert.Contains("Maya Lindqvist deleted the application 'Legacy Gateway'", all);
        Assert.Contains("Daniel Okafor created the dashboard 'Irrigation Pilot'", all);
        Assert.Contains($"Maya Lindqvist moved 1 application to the organization {Emea}", all);
        Assert.Contains("Grace Huang accepted the invite", all);
        Assert.Contains("Daniel Okafor revoked the invite 64a1f0d47be19d5a3c8f0106", all);
    }

    [Fact]
    public void The_first_few_take_one_request_and_the_whole_log_one_for_each_page()
    {
        Server.Change(api => api.AddGeneratedAuditEntries(Pumps, 450));
        Assert.Equal(10, RunClean($"Get-OrgAuditLog {Pumps} -First 10").Output.Count);
        RecordedRequest first = Assert.Single(Server.Log.Requests);
        Assert.Equal(["0", "10"], [Query(first, "page"), Query(first, "perPage")]);
        Server.Log.Clear();

        int all = Api.AuditLogOf(Pumps).Count;
        Assert.Equal(all, RunClean($"Get-Org {Pumps} | Get-OrgAuditLog").Output.Count);
        RecordedRequest[] pages = [.. Server.Log.Requests.Where(request => request.RawPath.EndsWith("/audit-logs", StringComparison.Ordinal))];
        Assert.Equal(Enumerable.Range(0, (all + 99) / 100).Select(page => $"{page}"), pages.Select(page => Query(page, "page")));
        Assert.Single(pages.Select(page => (Query(page, "start"), Query(page, "end"))).Distinct());
        Assert.Equal("0", Query(pages[0], "start"));
    }

    [Fact]
    public void What_is_written_while_the_log_is_read_neither_shows_nor_hides_anything()
    {
        Server.Change(api => api.AddGeneratedAuditEntries(Pumps, 250));
        string[] before = [.. Api.AuditLogOf(Pumps).Select(entry => entry.Id)];

        // The server's clock is behind, so that the log grows within the time that is asked for.
        Server.Faults.Add(Fault.Delay(TimeSpan.Zero).Always().For(target =>
        {
            if (target.Contains("page=1", StringComparison.Ordinal))
            {
                Server.Change(api => Enumerable.Range(0, 130).ToList().ForEach(i => api.AddAuditEntry(new SandboxAuditEntry
                {
                    OrgId = Pumps,
                    CreationDate = DateTimeOffset.UtcNow.AddSeconds(-1),
                    RequestResource = "org",
                    RequestAction = "patch",
                })));
            }

            return false;
        }));
        string[] read = [.. RunClean($"Get-OrgAuditLog {Pumps} -End ([datetime]::Now.AddDays(1))").Objects<OrgAuditLogEntry>().Select(entry => entry.AuditLogId!)];
        Assert.Equal(read.Length, read.Distinct().Count());
        Assert.Empty(before.Except(read));
    }

    [Theory]
    [InlineData("-Actor daniel.okafor@aldercreek.example.com")]
    [InlineData("-Actor DANIEL.OKAFOR@ALDERCREEK.EXAMPLE.COM")]
    [InlineData("-Actor 64a1f0c27be19d5a3c8e0002")]
    [InlineData("-Actor daniel*")]
    public void What_somebody_did_is_found_by_id_address_and_pattern(string actor)
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} {actor}");
        Assert.Equal(
            Api.AuditLogOf(Pumps).Where(entry => entry.ActorId == Daniel).Reverse().Select(entry => entry.Id),
            result.Objects<OrgAuditLogEntry>().Select(entry => entry.AuditLogId));
    }

    [Fact]
    public void An_address_of_a_member_is_asked_for_by_its_id()
    {
        RunClean($"Get-OrgAuditLog {Pumps} -Actor daniel.okafor@aldercreek.example.com");
        Assert.Equal(Daniel, Query(Server.Log.Requests[^1], "auditLogFilter[actor][0][id]"));
    }

    [Fact]
    public void A_member_from_the_pipeline_means_what_this_person_did()
    {
        ScriptResult result = RunClean($"Get-OrgMember {Pumps} -UserId {Priya} | Get-OrgAuditLog");
        Assert.NotEmpty(result.Output);
        Assert.All(result.Objects<OrgAuditLogEntry>(), entry => Assert.Equal((Pumps, Priya), (entry.OrgId, entry.ActorId)));
        Assert.Equal(Api.AuditLogOf(Pumps).Count(entry => entry.ActorId == Priya), result.Output.Count);
    }

    [Theory]
    [InlineData($"Get-OrgAuditLog {Pumps} -Target {MarcoEmail}")]
    [InlineData($"Get-OrgAuditLog {Pumps} -Target {Marco}")]
    public void What_happened_to_somebody_who_has_left_is_found_by_address_and_by_id(string script)
    {
        OrgAuditLogEntry[] entries = [.. RunClean(script).Objects<OrgAuditLogEntry>()];
        Assert.Equal(
            [
                $"Maya Lindqvist removed {MarcoEmail} from the organization",
                $"Maya Lindqvist changed the role of {MarcoEmail} to View",
                $"{MarcoEmail} accepted the invite",
                $"Maya Lindqvist invited {MarcoEmail} with role Edit",
            ],
            entries.Select(entry => entry.Summary));
        Assert.All(entries, entry => Assert.Equal(MarcoEmail, entry.TargetEmail));
    }

    [Fact]
    public void What_happened_to_members_of_the_pipeline_is_asked_for_by_a_script_block()
    {
        ScriptResult result = RunClean($"Get-OrgMember {Pumps} -UserId {Priya} | Get-OrgAuditLog -Target {{ $_.UserId }}");
        Assert.Equal(4, result.Output.Count);
        Assert.All(result.Objects<OrgAuditLogEntry>(), entry => Assert.Equal(PriyaEmail, entry.Target));
    }

    [Theory]
    [InlineData("Member", "modifyMember,removeMember,respondToInvite")]
    [InlineData("Invite", "inviteMember,revokeInvite,respondToInvite")]
    [InlineData("Organization", "patch")]
    [InlineData("Transfer", "transferResources")]
    public void A_topic_is_asked_for_by_its_requests(string topic, string actions)
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} -About {topic}");
        string[] wanted = actions.Split(',');
        Assert.Equal(
            Api.AuditLogOf(Pumps).Where(entry => wanted.Contains(entry.RequestAction) && entry.Target?.Type is null or "OrgInvite").Reverse().Select(entry => entry.Id),
            result.Objects<OrgAuditLogEntry>().Select(entry => entry.AuditLogId));
        Assert.Contains("auditLogFilter[request][0][resource]=", HttpUtility.UrlDecode(Server.Log.Requests[0].RawQuery), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Application", "Application")]
    [InlineData("Dashboard", "Dashboard")]
    [InlineData("Application, Dashboard", "Application,Dashboard")]
    [InlineData("Dashboard, Transfer", "Dashboard,")]
    public void Applications_and_dashboards_are_known_by_the_target(string topics, string types)
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} -About {topics}");
        bool withTransfers = types.EndsWith(',');
        string[] wanted = types.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            Api.AuditLogOf(Pumps)
                .Where(entry => wanted.Contains(entry.Target?.Type) || (withTransfers && entry.RequestAction == "transferResources"))
                .Reverse().Select(entry => entry.Id),
            result.Objects<OrgAuditLogEntry>().Select(entry => entry.AuditLogId));
    }

    [Theory]
    [InlineData("Failure", "400,409,403")]
    [InlineData("Success", "200,201")]
    public void Failures_are_asked_for_by_their_codes_under_the_name_that_the_schema_has(string status, string codes)
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} -Status {status}");
        Assert.NotEmpty(result.Output);
        Assert.All(result.Objects<OrgAuditLogEntry>(), entry => Assert.Equal(status, entry.Status));
        string query = HttpUtility.UrlDecode(Server.Log.Requests[0].RawQuery);
        Assert.All(codes.Split(','), code => Assert.Matches($@"&auditLogFilter\[responseCode\]\[\d+\]={code}(&|$)", query));
        Assert.DoesNotContain("responseStatus", query);
        Assert.Equal(Api.AuditLogOf(Pumps).Count, RunClean($"Get-OrgAuditLog {Pumps} -Status Success, Failure").Output.Count);
    }

    [Fact]
    public void Actions_and_resources_are_spelled_as_the_api_has_them()
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} -Resource ORG -Action modifymember, RemoveMember");
        Assert.NotEmpty(result.Output);
        Assert.All(result.Objects<OrgAuditLogEntry>(), entry => Assert.Contains(entry.Action, new[] { "modifyMember", "removeMember" }));
        Assert.Equal("modifyMember", Query(Server.Log.Requests[0], "auditLogFilter[request][0][action]"));
        Assert.Equal("removeMember", Query(Server.Log.Requests[0], "auditLogFilter[request][1][action]"));
    }

    [Theory]
    [InlineData("-Start 10.00:00:00", 10)]
    [InlineData("-Start ([timespan]::FromDays(10))", 10)]
    [InlineData("-Start ([datetime]::Now.AddDays(-10))", 10)]
    [InlineData("-Start ([DateTimeOffset]::UtcNow.AddDays(-10))", 10)]
    [InlineData("-Start ([datetime]::Now.AddDays(-10).ToString('o'))", 10)]
    public void A_start_is_a_time_or_how_long_ago_it_was(string start, int days)
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} {start}");
        Assert.Equal(
            Api.AuditLogOf(Pumps).Count(entry => entry.CreationDate > DateTimeOffset.UtcNow.AddDays(-days)), result.Output.Count);
        long sent = long.Parse(Query(Server.Log.Requests[0], "start")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeMilliseconds(sent), TimeSpan.FromDays(days), TimeSpan.FromDays(days) + TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("-Start 30")]
    [InlineData("-Start '30'")]
    [InlineData("-Start yesterday")]
    [InlineData("-Start '-1.00:00:00'")]
    [InlineData("-End $null")]
    public void What_is_no_time_is_refused_before_anything_is_sent(string time)
    {
        ScriptResult result = Run($"Get-OrgAuditLog {Pumps} {time}");
        Assert.Single(result.AllErrors);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_start_after_the_end_is_refused_before_anything_is_sent()
    {
        RunFailing($"Get-OrgAuditLog {Pumps} -Start 1.00:00:00 -End 2.00:00:00", "OrgAdmin.InvalidParameters");
        Assert.Empty(Sent);
    }

    [Fact]
    public void Single_entries_are_read_by_their_ids()
    {
        OrgAuditLogEntry entry = Assert.Single(RunClean($"Get-OrgAuditLog {Pumps} -AuditLogId {Seeded}").Objects<OrgAuditLogEntry>());
        Assert.Equal((Seeded, "Application", "201"), (entry.AuditLogId, entry.PrimaryTargetType, $"{entry.ResponseStatus}"));
        Assert.Equal([$"GET /orgs/{Pumps}/audit-logs/{Seeded}{Globals}"], Sent);
        RunFailing($"Get-OrgAuditLog {Pumps} -AuditLogId {Seeded} -About Member", "OrgAdmin.InvalidParameters");
        RunFailing($"Get-OrgAuditLog {Pumps} -AuditLogId {Nobody}", "OrgApi.NotFound");
    }

    [Fact]
    public void A_missing_right_a_missing_organization_and_an_empty_log_are_told_apart()
    {
        RunFailing($"Get-OrgAuditLog {Labs}", "OrgApi.Forbidden");
        RunFailing($"Get-OrgAuditLog {Nobody}", "OrgApi.NotFound");
        Server.Change(api => api.AddOrganization(new SandboxOrganization
        {
            Id = "64a1f0b97be19d5a3c8d00aa",
            Name = "Quiet",
            AuditLogEnabled = false,
            Members = [SandboxMember.Of(api.Users.Single(user => user.Id == Maya), "admin")],
        }));
        ScriptResult result = RunClean("Get-OrgAuditLog 64a1f0b97be19d5a3c8d00aa; Get-OrgAuditLog 64a1f0b97be19d5a3c8d00aa -Start 1.00:00:00");
        Assert.Empty(result.Output);
        Assert.Contains("keeps no audit log", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_shows_with_its_actor_and_its_secrets_hidden()
    {
        RunClean($"Set-Org {Pumps} -IconColor red -CardToken (ConvertTo-Secure tok_1234567890)");
        OrgAuditLogEntry entry = Assert.Single(RunClean($"Get-OrgAuditLog {Pumps} -First 1").Objects<OrgAuditLogEntry>());
        Assert.Equal("maya.lindqvist@aldercreek.example.com", entry.Actor);
        Assert.Equal("***", entry.RequestBody["cardToken"]);
        Assert.Equal("maya.lindqvist@aldercreek.example.com changed the organization: CardToken, IconColor", entry.Summary);
    }

    [Fact]
    public void The_number_of_entries_comes_first_where_it_is_asked_for()
    {
        ScriptResult result = RunClean($"Get-OrgAuditLog {Pumps} -IncludeTotalCount -First 1");
        Assert.Equal((ulong)Api.AuditLogOf(Pumps).Count, LanguagePrimitives.ConvertTo<ulong>(result.Output[0]));
        Assert.Equal(2, result.Output.Count);
    }

    private static string? Query(RecordedRequest request, string name) => HttpUtility.ParseQueryString(request.RawQuery)[name];
}
