using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Single roles in applications and dashboards: merged with what the member has, for the API takes a list only whole.</summary>
public class SetOrgMemberRoleTests(CmdletStage stage) : CmdletTests(stage)
{
    // Tom has this one, as view.
    private const string App = "64a1f0e07be19d5a3c900002";
    private const string OtherApp = "64a1f0e07be19d5a3c900001";
    private const string Dash = "64a1f0ea7be19d5a3c910001";

    private static string Get => $"GET /orgs/{Pumps}{Globals}";

    private static string Patch(string members) => $"PATCH /orgs/{Pumps}/member{Globals} {{\"userId\":\"{Tom}\",{members}}}";

    private static string Entry(string id, string role) => $"{{\"resourceId\":\"{id}\",\"role\":\"{role}\"}}";

    [Theory]
    [InlineData("-AddApplicationRole @{'" + OtherApp + "'='Collaborate'}", App + "=view " + OtherApp + "=collaborate")]
    [InlineData("-AddApplicationRole @{'" + App + "'='NONE'}", App + "=none")]
    [InlineData("-AddApplicationRole @{'" + OtherApp + "'='View';'" + App + "'='collaborate'}", App + "=collaborate " + OtherApp + "=view")]
    [InlineData("-RemoveApplicationRole " + App, "")]
    [InlineData("-RemoveApplicationRole 64A1F0E07BE19D5A3C900002," + OtherApp, "")]
    [InlineData("-AddApplicationRole @{'" + OtherApp + "'='View'} -RemoveApplicationRole " + App, OtherApp + "=view")]
    public void The_whole_list_is_sent_after_one_read(string parameters, string list)
    {
        ScriptResult result = RunClean($"Set-OrgMember {Pumps} -UserId {Tom} {parameters}");

        string entries = string.Join(',', list.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => Entry(entry.Split('=')[0], entry.Split('=')[1])));
        Assert.Equal([Get, Patch($"\"applicationRoles\":[{entries}]")], Sent);
        OrgMember member = Assert.Single(result.Objects<OrgMember>());
        Assert.Equal(list, string.Join(' ', member.ApplicationRoles));
        Assert.Equal("collaborate", member.Role);
    }

    [Fact]
    public void Dashboards_are_merged_by_themselves_and_a_role_can_go_with_them()
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -Role View -AddDashboardRole @{{'{Dash}'='None'}} -AddApplicationRole @{{'{App}'='View'}}");
        Assert.Equal([Patch($"\"role\":\"view\",\"dashboardRoles\":[{Entry(Dash, "none")}]")], Written);
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -RemoveDashboardRole {Dash} -ApplicationRole @{{}}");
        Assert.Equal(Patch("\"applicationRoles\":[],\"dashboardRoles\":[]"), Written[1]);
    }

    [Theory]
    [InlineData("-AddApplicationRole @{'64A1F0E07BE19D5A3C900002'='VIEW'}")]
    [InlineData("-RemoveApplicationRole " + OtherApp)]
    [InlineData("-RemoveDashboardRole " + Dash)]
    [InlineData("-AddApplicationRole @{}")]
    public void Where_nothing_changes_nothing_is_sent_a_warning_says_so_and_the_member_is_emitted(string parameters)
    {
        ScriptResult result = RunClean($"Set-OrgMember {Pumps} -UserId {Tom} {parameters}");

        Assert.Equal([Get], Sent);
        Assert.Equal(Tom, Assert.Single(result.Objects<OrgMember>()).UserId);
        string warning = Assert.Single(result.Warnings);
        Assert.StartsWith("Tom Brewster", warning);
        Assert.EndsWith("nothing was sent.", warning);
    }

    [Fact]
    public void What_is_not_there_to_be_removed_is_told_and_the_rest_is_done()
    {
        ScriptResult result = RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -RemoveApplicationRole {App},{OtherApp} -Verbose");

        Assert.Equal([Patch("\"applicationRoles\":[]")], Written);
        Assert.Contains(result.Verbose, line => line.Contains($"no role for the application {OtherApp}"));
        Assert.DoesNotContain(result.Verbose, line => line.Contains($"no role for the application {App}"));
    }

    [Theory]
    [InlineData("-ApplicationRole @{} -AddApplicationRole @{'" + App + "'='View'}", "OrgAdmin.InvalidParameters")]
    [InlineData("-ApplicationRole @{} -RemoveApplicationRole " + App, "OrgAdmin.InvalidParameters")]
    [InlineData("-DashboardRole @{} -AddDashboardRole @{'" + Dash + "'='View'}", "OrgAdmin.InvalidParameters")]
    [InlineData("-DashboardRole @{} -RemoveDashboardRole " + Dash, "OrgAdmin.InvalidParameters")]
    [InlineData("-AddApplicationRole @{'" + App + "'='View'} -RemoveApplicationRole 64A1F0E07BE19D5A3C900002", "OrgAdmin.InvalidParameters")]
    [InlineData("-AddApplicationRole $null", "OrgAdmin.EmptyValue")]
    [InlineData("-AddApplicationRole @{'" + App + "'='Admin'}", "OrgAdmin.InvalidValue")]
    [InlineData("-AddDashboardRole @{'64a1f0ea7be19d5a3c91000'='View'}", "OrgAdmin.InvalidId")]
    [InlineData("-RemoveApplicationRole ''", "OrgAdmin.EmptyValue")]
    [InlineData("-RemoveApplicationRole $null", "OrgAdmin.EmptyValue")]
    [InlineData("-RemoveDashboardRole ../orgs", "OrgAdmin.InvalidId")]
    public void What_does_not_go_together_or_is_wrong_is_refused_before_anything_is_read(string parameters, string id)
    {
        RunFailing($"Set-OrgMember {Pumps} -UserId {Tom} {parameters}", id);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_second_row_for_the_same_member_merges_with_the_result_of_the_first()
    {
        RunClean($$"""
            $tom = Get-OrgMember {{Pumps}} -UserId {{Tom}}
            $tom, [pscustomobject]@{OrgId='{{Pumps}}';UserId='{{Tom}}';Role='View'}, $tom |
                Set-OrgMember -AddApplicationRole @{'{{OtherApp}}'='View'} -AddDashboardRole @{'{{Dash}}'='View'}
            """);

        Assert.Equal(
            [
                Get,
                Get,
                Patch($"\"applicationRoles\":[{Entry(App, "view")},{Entry(OtherApp, "view")}],\"dashboardRoles\":[{Entry(Dash, "view")}]"),
                Patch("\"role\":\"view\""),
            ],
            Sent);
    }

    [Fact]
    public void A_list_that_would_grow_beyond_a_hundred_is_refused()
    {
        Fill(100, index => new SandboxResourceRole($"{index:x24}", "view"));
        RunFailing($"Set-OrgMember {Pumps} -UserId {Tom} -AddApplicationRole @{{'{App}'='View'}}", "OrgAdmin.InvalidValue");
        Assert.Empty(Written);
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -AddApplicationRole @{{'{App}'='View'}} -RemoveApplicationRole {5:x24}");
        Assert.Single(Written);
    }

    [Fact]
    public void A_role_that_is_not_known_here_is_sent_back_as_it_is()
    {
        Fill(1, _ => new SandboxResourceRole(App, "overseer"));
        Server.Faults.Add(Fault.Error(400, "Validation", "No").On("PATCH"));
        RunFailing($"Set-OrgMember {Pumps} -UserId {Tom} -AddApplicationRole @{{'{OtherApp}'='View'}}", "OrgApi.BadRequest");
        Assert.Equal([Patch($"\"applicationRoles\":[{Entry(App, "overseer")},{Entry(OtherApp, "view")}]")], Written);
    }

    [Fact]
    public void An_entry_that_cannot_be_sent_back_is_not_lost_silently()
    {
        Fill(1, _ => new SandboxResourceRole("odd", "view"));
        RunFailing($"Set-OrgMember {Pumps} -UserId {Tom} -AddApplicationRole @{{'{OtherApp}'='View'}}", "OrgApi.InvalidResponse");
        Assert.Empty(Written);
    }

    [Fact]
    public void An_answer_that_is_lost_is_looked_for_in_the_whole_list()
    {
        Server.Faults.Add(Fault.DropAfter().On("PATCH"));
        OrgMember member = Assert.Single(
            RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -AddApplicationRole @{{'{OtherApp}'='View'}}").Objects<OrgMember>());
        Assert.Equal([App, OtherApp], member.ApplicationRoles.Select(role => role.ResourceId));
        Assert.Single(Written);
    }

    private void Fill(int count, System.Func<int, SandboxResourceRole> make) => Api.UpdateOrganization(Pumps, org => org with
    {
        Members = org.Members.Select(member => member.UserId == Tom
            ? member with { ApplicationRoles = Enumerable.Range(0, count).Select(make).ToArray() } : member).ToArray(),
    });
}
