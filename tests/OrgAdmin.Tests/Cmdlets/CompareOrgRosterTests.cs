using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class CompareOrgRosterTests(CmdletStage stage) : CmdletTests(stage), IDisposable
{
    private const string MayaEmail = "maya.lindqvist@aldercreek.example.com";
    private const string Admins = $$"""{ "email": "{{MayaEmail}}", "role": "admin" }, { "email": "daniel.okafor@aldercreek.example.com", "role": "admin" }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_becomes_one_plan_and_nothing_is_changed()
    {
        string file = Roster($$"""{{Admins}}, { "email": "{{ElenaEmail}}", "role": "edit" }, { "email": "new@example.com", "role": "view" }""");

        OrgRosterPlan plan = Plan($"'{file}'");

        Assert.Equal(file, plan.Source);
        Assert.Equal(
            [(OrgRosterAction.Invite, "new@example.com"), (OrgRosterAction.SetRole, $"Elena Petrova <{ElenaEmail}>")],
            plan.Changes.Select(change => (change.Action, change.Who)));
        Assert.Equal(2, plan.ExitCode);
        Assert.Equal(["GET /orgs/" + Pumps, "GET /orgs/" + Pumps + "/invites", "GET /orgs/" + Pumps + "/audit-logs"], Paths);
    }

    [Fact]
    public void Rows_become_one_plan_and_never_purge()
    {
        OrgRosterPlan plan = Plan(
            string.Empty,
            $"[pscustomobject]@{{'E-Mail'='{ElenaEmail}';Role='Editor';Organization='alder creek PUMPS'}}, "
            + $"[pscustomobject]@{{Mail='new@example.com';Role='View';'Org Id'='{Emea}';Expires='2999-12-31'}} | ");

        Assert.Equal([$"Elena Petrova <{ElenaEmail}>", "new@example.com"], plan.Changes.Select(change => change.Who).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(plan.Changes, change => change.Effect == OrgRosterEffect.Loss);
        Assert.Null(plan.Source);
    }

    [Fact]
    public void Rows_that_name_no_organization_are_about_that_of_OrgId()
    {
        OrgRosterPlan plan = Plan($"-OrgId {Emea}", "[pscustomobject]@{Email='new@example.com';Role='View'} | ");

        Assert.Equal(Emea, Assert.Single(plan.Changes).OrgId);
        RunFailing($"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='View'}} | Compare-OrgRoster -OrgId {Emea}", "OrgAdmin.Ambiguous");
        RunFailing($"[pscustomobject]@{{Email='a@example.com';Role='View'}} | Compare-OrgRoster -OrgId {Emea}, {Pumps}", "OrgAdmin.InvalidParameters");
    }

    [Fact]
    public void Members_piped_back_as_they_are_change_nothing()
    {
        OrgRosterPlan plan = Plan(string.Empty, $"'{Pumps}', '{Labs}' | Get-OrgMember | ");

        Assert.Equal(2, plan.Organizations.Count);
        Assert.Equal(0, plan.ExitCode);
    }

    [Fact]
    public void A_read_only_connection_is_enough()
    {
        Assert.Equal(0, Plan($"'{Roster(Admins)}' -Connection $readOnly").ExitCode);
    }

    [Fact]
    public void A_token_that_only_reads_makes_the_same_plan_and_is_told_what_it_may_not_do()
    {
        Connect("reading", Api.AddToken(Maya, "all.User.read").Text);
        string file = Roster($$"""{{Admins}}, { "email": "{{ElenaEmail}}", "role": "edit" }""");

        OrgRosterPlan plan = Plan($"'{file}' -Connection $reading");

        Assert.Contains(plan.Findings, finding => finding.Kind == OrgRosterFindingKind.Impossible && finding.Message.Contains("org.modifyMember", StringComparison.Ordinal));
        Assert.Equal((2, Plan($"'{file}'").PlanId), (plan.ExitCode, plan.PlanId));
    }

    [Fact]
    public void A_roster_with_errors_ends_with_all_of_them_and_nothing_is_sent()
    {
        string file = _folder.Write("roster.json", """{ "roster": 1, "organizations": [ { "name": "x", "members": [ { "email": "a@b.example", "role": "boss" }, { "email": "nobody", "role": "view" } ] } ] }""");

        ScriptResult result = RunFailing($"try {{ Compare-OrgRoster '{file}' }} catch {{ throw }}", "OrgAdmin.InvalidRoster");

        Assert.NotNull(result.Terminating);
        Assert.Empty(result.Output);
        Assert.Empty(Sent);
        Assert.Contains($"{file}:1:97: organizations[0].members[0].role: ", result.Terminating.Message, StringComparison.Ordinal);
        var errors = Assert.IsType<System.Collections.Generic.IReadOnlyList<OrgRosterError>>(result.AllErrors[0].TargetObject, exactMatch: false);
        Assert.Equal([OrgRosterErrorKind.InvalidRole, OrgRosterErrorKind.InvalidAddress], errors.Select(error => error.Kind));
        Assert.All(errors, error => Assert.Contains(error.Remedy.TrimEnd('.'), result.Terminating.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_with_errors_name_the_row_and_the_column()
    {
        ScriptResult result = RunFailing(
            $"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='View'}}, [pscustomobject]@{{OrgId='{Pumps}';Email='b@example.com';Role='Boss'}} | Compare-OrgRoster",
            "OrgAdmin.InvalidRoster");

        Assert.Contains("Row 2: Role: 'Boss'", result.AllErrors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("'text' | Compare-OrgRoster", "OrgAdmin.WrongObject")]
    [InlineData($"Get-Org {Pumps} | Compare-OrgRoster", "OrgAdmin.WrongObject")]
    [InlineData("[pscustomobject]@{'Work E-Mail'='a@example.com';Role='View'} | Compare-OrgRoster", "OrgAdmin.UnknownColumn")]
    [InlineData("@() | Compare-OrgRoster", "OrgAdmin.InvalidRoster")]
    [InlineData("Compare-OrgRoster", "OrgAdmin.InvalidParameters")]
    [InlineData("[pscustomobject]@{Email='a@example.com';Role='View'} | Compare-OrgRoster roster.json", "OrgAdmin.InvalidParameters")]
    [InlineData("Compare-OrgRoster ''", "OrgAdmin.EmptyValue")]
    [InlineData("Compare-OrgRoster /nowhere/roster.json", "OrgAdmin.FileFailed")]
    public void What_is_no_roster_ends_it_before_anything_is_compared(string script, string errorId)
    {
        ScriptResult result = RunFailing($"try {{ {script} }} catch {{ throw }}", errorId);

        Assert.NotNull(result.Terminating);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Only_organizations_of_the_roster_can_be_chosen()
    {
        string file = _folder.Write("roster.json", $$"""{ "roster": 1, "organizations": [ { "id": "{{Pumps}}", "members": [ {{Admins}} ] }, { "id": "{{Emea}}", "members": [] } ] }""");

        OrgRosterPlan plan = Plan($"'{file}' -OrgId (Get-Org {Emea})");
        Assert.Equal(Emea, Assert.Single(plan.Organizations).OrgId);
        Server.Log.Clear();
        RunFailing($"Compare-OrgRoster '{file}' -OrgId {Pumps}, {Labs}", "OrgAdmin.OrgNotFound");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("""{ "email": "new@example.com", "role": "view" }""", 2)]
    [InlineData("""{ "email": "new@example.com", "role": "none", "applicationRoles": { "64a1f0e07be19d5a3c900fff": "view" } }, { "email": "x@example.com", "role": "admin" }, { "email": "y@example.com", "role": "admin" }""", 4)]
    public void The_exit_code_says_what_is_left_to_do(string more, int exitCode)
    {
        Assert.Equal(exitCode, Plan($"'{Roster(more.Length == 0 ? Admins : $"{Admins}, {more}")}'").ExitCode);
    }

    [Fact]
    public void An_organization_that_cannot_be_read_is_a_part_of_the_plan_and_the_exit_code_is_3()
    {
        string file = _folder.Write("roster.json", $$"""{ "roster": 1, "organizations": [ { "id": "{{Nobody}}", "members": [] }, { "id": "{{Pumps}}", "members": [ {{Admins}} ] } ] }""");

        OrgRosterPlan plan = Plan($"'{file}'");

        Assert.Equal(3, plan.ExitCode);
        Assert.Equal([OrgRosterState.Unreadable, OrgRosterState.Read], plan.Organizations.OrderBy(org => org.OrgName is not null).Select(org => org.State));
    }

    [Theory]
    [InlineData("MaximumLossPercent", "-MaximumLossPercent 80", "")]
    [InlineData("MaximumLoss", "-MaximumLoss 6", "-MaximumLossPercent 80 -MaximumLoss 5")]
    [InlineData("MaximumNewAdmin", "-MaximumNewAdmin 2", "-MaximumNewAdmin 1", """, { "email": "x@example.com", "role": "admin" }, { "email": "y@example.com", "role": "admin" }""")]
    [InlineData("MinimumAdmin", "-MinimumAdmin 1", "", """, { "email": "daniel.okafor@aldercreek.example.com", "role": "edit" }""")]
    public void A_guard_rail_is_moved_by_the_parameter_that_it_names(string rule, string allowed, string refused, string members = "")
    {
        string all = members.Length == 0 ? Admins
            : members.Contains("daniel", StringComparison.Ordinal) ? Admins[..Admins.IndexOf(", {", StringComparison.Ordinal)] + members
            : Admins + members;
        string file = Roster(all, members.Length == 0 ? "\"purge\": true," : string.Empty);

        OrgRosterPlan stopped = Plan($"'{file}' {refused}");
        Assert.Equal(4, stopped.ExitCode);
        OrgRosterBreach breach = Assert.Single(stopped.Breaches.Concat(stopped.Organizations[0].Breaches));
        Assert.Equal((rule, "-" + rule), (breach.Rule, breach.AllowedBy));
        Assert.True(stopped.Changes.All(change => change.IsRefused));
        string more = rule == "MaximumLoss" ? " -MaximumLossPercent 80" : string.Empty;
        OrgRosterPlan passed = Plan($"'{file}' {allowed}{more}");
        Assert.Equal(2, passed.ExitCode);
        Assert.Equal(stopped.PlanId, passed.PlanId);
    }

    [Fact]
    public void The_tokens_own_user_and_an_empty_roster_have_switches()
    {
        string self = Roster(Admins.Replace($$"""{ "email": "{{MayaEmail}}", "role": "admin" }, """, string.Empty), "\"purge\": true, \"unmanaged\": [ \"*.*@*\" ],".Replace("*.*@*", "p*@*", StringComparison.Ordinal));
        Assert.Contains(Plan($"'{self}' -MaximumLossPercent 100 -MinimumAdmin 1").Organizations[0].Breaches, breach => breach.Rule == "AllowSelf");
        Assert.Equal(2, Plan($"'{self}' -MaximumLossPercent 100 -MinimumAdmin 1 -AllowSelf").ExitCode);

        string empty = Roster(string.Empty, "\"purge\": true, \"unmanaged\": [ \"maya*@*\", \"daniel*@*\" ],");
        Assert.Contains(Plan($"'{empty}' -MaximumLossPercent 100").Organizations[0].Breaches, breach => breach.Rule == "AllowEmpty");
        Assert.Equal(2, Plan($"'{empty}' -MaximumLossPercent 100 -AllowEmpty").ExitCode);
    }

    [Fact]
    public void Purge_can_be_narrowed_and_expired_invites_are_renewed_where_that_is_asked_for()
    {
        string file = Roster($$"""{{Admins}}, { "email": "{{JuliaEmail}}", "role": "collaborate" }""", "\"purge\": true,");

        OrgRosterPlan narrow = Plan($"'{file}' -NoPurge");
        Assert.Empty(narrow.Changes);
        Assert.Contains(narrow.Findings, finding => finding.Kind == OrgRosterFindingKind.InviteExpired);
        Assert.Equal(OrgRosterAction.Reinvite, Assert.Single(Plan($"'{file}' -NoPurge -RenewExpired").Changes).Action);
    }

    [Fact]
    public void A_baseline_tells_a_change_of_the_file_from_a_drift()
    {
        string earlier = _folder.Write("base.json", Text($$"""{{Admins}}, { "email": "{{ElenaEmail}}", "role": "edit" }"""));
        string file = Roster($$"""{{Admins}}, { "email": "{{ElenaEmail}}", "role": "edit" }, { "email": "new@example.com", "role": "view" }""");

        OrgRosterPlan plan = Plan($"'{file}' -Baseline '{earlier}'");

        Assert.Equal(
            [(OrgRosterAction.Invite, OrgRosterOrigin.File), (OrgRosterAction.SetRole, OrgRosterOrigin.Drift)],
            plan.Changes.Select(change => (change.Action, change.Origin!.Value)));
        RunFailing($"Compare-OrgRoster '{file}' -Baseline '{_folder.Write("bad.json", "{")}'", "OrgAdmin.InvalidRoster");
    }

    [Fact]
    public void The_plan_is_written_whole_and_replaces_an_earlier_plan()
    {
        string file = Roster($$"""{{Admins}}, { "email": "new@example.com", "role": "view" }""");

        OrgRosterPlan plan = Plan($"'{file}' -PlanPath '{_folder.At("plan.json")}'");
        using JsonDocument written = JsonDocument.Parse(File.ReadAllText(_folder.At("plan.json")));
        Assert.Equal((plan.PlanId, 2), (written.RootElement.GetProperty("planId").GetString(), written.RootElement.GetProperty("exitCode").GetInt32()));

        Assert.Equal(plan.PlanId, Plan($"'{file}' -PlanPath '{_folder.At("plan.json")}'").PlanId);
        Assert.Equal(["plan.json", "roster.json"], _folder.Files);
    }

    [Fact]
    public void The_plan_replaces_no_other_file_and_nothing_is_sent()
    {
        string file = Roster(Admins);
        string before = File.ReadAllText(file);

        RunFailing($"Compare-OrgRoster '{file}' -PlanPath '{file}'", "OrgAdmin.FileExists");
        RunFailing($"Compare-OrgRoster '{file}' -PlanPath '{_folder.At("none/plan.json")}'", "OrgAdmin.FileFailed");

        Assert.Equal(before, File.ReadAllText(file));
        Assert.Empty(Sent);
    }

    [Fact]
    public void Who_has_left_or_declined_by_themselves_is_not_invited_again()
    {
        DateTimeOffset now = Api.Clock.UtcNow;
        Api.UpdateOrganization(Pumps, org => org with { Members = [.. org.Members.Where(member => member.UserId != Tom && member.UserId != Priya)] });
        Api.AddAuditEntry(Entry("org", "removeMember", Tom, "tom.brewster@aldercreek.example.com", now.AddDays(-3)) with { RequestQuery = $$"""{"userId":"{{Tom}}"}""" });
        Api.AddAuditEntry(Entry("org", "removeMember", Maya, MayaEmail, now.AddDays(-3)) with { RequestQuery = $$"""{"userId":"{{Priya}}"}""" });
        Api.AddAuditEntry(Entry("me", "respondToInvite", null, "no@example.com", now.AddDays(-2)) with
        {
            RequestBody = """{"action":"reject"}""",
            Target = new SandboxAuditTarget("OrgInvite", Nobody, "no@example.com"),
        });
        Api.AddAuditEntry(Entry("orgInvites", "post", null, "later@example.com", now.AddDays(-2)) with
        {
            RequestBody = """{"email":"later@example.com","accept":false}""",
            Target = new SandboxAuditTarget("OrgInvite", Nobody, "later@example.com"),
        });
        Api.AddAuditEntry(Entry("orgInvites", "post", null, "failed@example.com", now.AddDays(-2)) with
        {
            RequestBody = """{"email":"failed@example.com","accept":false}""",
            ResponseStatus = 410,
            Target = new SandboxAuditTarget("OrgInvite", Nobody, "failed@example.com"),
        });
        string people = string.Join(", ", new[] { "tom.brewster@aldercreek.example.com", PriyaEmail, "no@example.com", "later@example.com", "failed@example.com" }
            .Select(email => $$"""{ "email": "{{email}}", "role": "view" }"""));

        OrgRosterPlan plan = Plan($"'{Roster($"{Admins}, {people}")}'");

        Assert.Equal(["failed@example.com", PriyaEmail], plan.Changes.Where(change => change.Action == OrgRosterAction.Invite).Select(change => change.Email).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["later@example.com", "no@example.com", "tom.brewster@aldercreek.example.com"],
            plan.Findings.Where(finding => finding.Kind == OrgRosterFindingKind.LeftByThemselves).Select(finding => finding.Email).Order(StringComparer.Ordinal));
        Assert.Equal(["GET /orgs/" + Pumps, "GET /orgs/" + Pumps + "/invites", "GET /orgs/" + Pumps + "/audit-logs"], Paths);
    }

    [Fact]
    public void Applications_and_dashboards_are_read_where_roles_in_them_are_given_and_the_log_is_read_for_nobody_who_is_there()
    {
        string application = Api.Applications.First(one => one.OwnerId == Pumps).Id;
        string known = $$"""{{Admins}}, { "email": "{{ElenaEmail}}", "role": "view", "applicationRoles": { "{{application}}": "collaborate" } }""";

        OrgRosterPlan plan = Plan($"'{Roster(known)}'");
        Assert.Equal(OrgRosterAction.SetRole, Assert.Single(plan.Changes).Action);
        Assert.Equal(["GET /orgs/" + Pumps, "GET /orgs/" + Pumps + "/invites", "GET /applications"], Paths);

        Server.Log.Clear();
        plan = Plan($"'{Roster(known.Replace(application, Nobody.ToLowerInvariant(), StringComparison.Ordinal).Replace("applicationRoles", "dashboardRoles", StringComparison.Ordinal))}'");
        Assert.Contains(plan.Findings, finding => finding.Kind == OrgRosterFindingKind.Impossible && finding.Message.Contains(Nobody, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["GET /orgs/" + Pumps, "GET /orgs/" + Pumps + "/invites", "GET /dashboards"], Paths);
        Assert.Equal(3, plan.ExitCode);
    }

    [Fact]
    public void A_log_that_cannot_be_read_keeps_nothing_from_being_planned()
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "no log").For("/audit-logs").Always());

        OrgRosterPlan plan = Plan($"'{Roster($$"""{{Admins}}, { "email": "new@example.com", "role": "view" }""")}'");

        Assert.Equal(2, plan.ExitCode);
    }

    [Fact]
    public void No_more_requests_are_under_way_than_the_window_allows()
    {
        Api.AddGeneratedOrganizations(12, 2);
        string members = $$"""[ { "email": "{{MayaEmail}}", "role": "admin" } ]""";
        string file = _folder.Write(
            "roster.json",
            "{ \"roster\": 1, \"organizations\": [ " + string.Join(", ", Api.Organizations.Select(org => $$"""{ "id": "{{org.Id}}", "purge": true, "members": {{members}} }""")) + " ] }");
        Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(20)).Always());

        Plan($"'{file}' -ThrottleLimit 3 -MaximumLossPercent 100");

        Assert.Equal(1 + Api.Organizations.Count, Sent.Count);
        Assert.InRange(Server.Log.PeakInFlight, 2, 3);
    }

    private static SandboxAuditEntry Entry(string resource, string action, string? actorId, string actor, DateTimeOffset time) => new()
    {
        OrgId = Pumps,
        RequestResource = resource,
        RequestAction = action,
        ActorId = actorId,
        ActorName = actor,
        CreationDate = time,
    };

    private OrgRosterPlan Plan(string arguments, string input = "")
    {
        var plan = Assert.Single(RunClean($"{input}Compare-OrgRoster {arguments}").Objects<OrgRosterPlan>());
        Assert.Empty(Written);
        return plan;
    }

    private string Roster(string members, string more = "") => _folder.Write("roster.json", Text(members, more));

    private static string Text(string members, string more = "") =>
        $$"""{ "roster": 1, "organizations": [ { "id": "{{Pumps}}", {{more}} "members": [ {{members}} ] } ] }""";

    private string[] Paths => [.. Server.Log.Requests.Select(request => $"{request.Method} {request.RawPath}")];
}
