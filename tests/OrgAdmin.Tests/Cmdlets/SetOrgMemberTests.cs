using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class SetOrgMemberTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string App = "64a1f0e07be19d5a3c900002";
    private const string OtherApp = "64a1f0e07be19d5a3c900001";
    private const string Plant = "64a1f0ea7be19d5a3c910001";

    private static string Get(string orgId) => $"GET /orgs/{orgId}{Globals}";

    private static string Patch(string orgId, string userId, string members) =>
        $"PATCH /orgs/{orgId}/member{Globals} {{\"userId\":\"{userId}\",{members}}}";

    [Fact]
    public void Sends_the_role_and_emits_the_changed_member()
    {
        ScriptResult result = RunClean($"Set-OrgMember -OrgId {Pumps} -UserId {Elena} -Role Edit");

        Assert.Equal([Get(Pumps), Patch(Pumps, Elena, "\"role\":\"edit\"")], Sent);
        OrgMember member = Assert.Single(result.Objects<OrgMember>());
        Assert.Equal((Elena, Pumps, "edit", ElenaEmail), (member.UserId, member.OrgId, member.Role, member.Email));
    }

    [Theory]
    [InlineData("Admin", "admin")]
    [InlineData("EDIT", "edit")]
    [InlineData("collaborate", "collaborate")]
    [InlineData("nOnE", "none")]
    public void A_role_is_understood_in_any_case(string given, string sent)
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -Role {given}");
        Assert.Equal([Patch(Pumps, Elena, $"\"role\":\"{sent}\"")], Written);
    }

    [Fact]
    public void Lists_of_roles_replace_those_that_were_there()
    {
        ScriptResult result = RunClean(
            $"Set-OrgMember {Pumps} -UserId {Tom} -ApplicationRole @{{'{OtherApp}'='View'}} -DashboardRole @{{'{Plant}'='None'}}");

        Assert.Equal(
            [Patch(Pumps, Tom, $"\"applicationRoles\":[{{\"resourceId\":\"{OtherApp}\",\"role\":\"view\"}}],\"dashboardRoles\":[{{\"resourceId\":\"{Plant}\",\"role\":\"none\"}}]")],
            Written);
        OrgMember member = Assert.Single(result.Objects<OrgMember>());
        Assert.Equal([$"{OtherApp}=view"], member.ApplicationRoles.Select(role => role.ToString()));
        Assert.Equal("collaborate", member.Role);
    }

    [Fact]
    public void An_empty_table_clears_the_list()
    {
        OrgMember member = Assert.Single(RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -ApplicationRole @{{}}").Objects<OrgMember>());

        Assert.Equal([Patch(Pumps, Tom, "\"applicationRoles\":[]")], Written);
        Assert.Empty(member.ApplicationRoles);
    }

    [Fact]
    public void Who_has_the_role_already_is_left_alone_with_a_warning()
    {
        ScriptResult result = RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -Role VIEW");

        Assert.Equal([Get(Pumps)], Sent);
        Assert.Contains("Elena Petrova", Assert.Single(result.Warnings));
        Assert.Equal(Elena, Assert.Single(result.Objects<OrgMember>()).UserId);
    }

    [Fact]
    public void The_same_table_of_roles_is_left_alone_and_another_role_is_not()
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -ApplicationRole @{{'{App.ToUpperInvariant()}'='VIEW'}}");
        Assert.Empty(Written);
        RunClean($"Set-OrgMember {Pumps} -UserId {Tom} -ApplicationRole @{{'{App}'='Collaborate'}}");
        Assert.Single(Written);
    }

    [Fact]
    public void None_of_the_values_of_a_member_from_the_pipeline_is_sent()
    {
        ScriptResult result = RunClean($"Get-OrgMember {Pumps} -Role View | Set-OrgMember -Role Collaborate");

        Assert.Equal(
            [
                Patch(Pumps, Elena, "\"role\":\"collaborate\""),
                Patch(Pumps, "64a1f0c27be19d5a3c8e0006", "\"role\":\"collaborate\""),
            ],
            Written);
        Assert.Equal(["collaborate", "collaborate"], result.Objects<OrgMember>().Select(member => member.Role));
    }

    [Fact]
    public void Members_of_several_organizations_go_each_to_their_own()
    {
        RunClean($"Get-OrgMember {Pumps},{Emea} -Role Edit | Set-OrgMember -Role View");
        Assert.Equal(
            [Patch(Pumps, Priya, "\"role\":\"view\""), Patch(Emea, "64a1f0c27be19d5a3c8e0008", "\"role\":\"view\"")], Written);
    }

    [Fact]
    public void Without_an_organization_the_one_of_the_connection_is_meant()
    {
        RunClean("Set-OrgMember -Email jonas.weber@aldercreek.example.com -Role View -Connection $emea");
        Assert.Equal([Get(Emea), Patch(Emea, "64a1f0c27be19d5a3c8e0008", "\"role\":\"view\"")], Sent);
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1}", "OrgAdmin.NothingToChange")]
    [InlineData("Get-OrgMember {0} -UserId {1} | Set-OrgMember", "OrgAdmin.NothingToChange")]
    [InlineData("ConvertTo-Deserialized (Get-OrgMember {0} -UserId {1}) | Set-OrgMember", "OrgAdmin.NothingToChange")]
    [InlineData("[pscustomobject]@{{OrgId='{0}';UserId='{1}';Role=''}} | Set-OrgMember", "OrgAdmin.NothingToChange")]
    [InlineData("Set-OrgMember {0} -Role View", "OrgAdmin.InvalidParameters")]
    [InlineData("Set-OrgMember -UserId {1} -Role View", "OrgAdmin.InvalidParameters")]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role King", "OrgAdmin.InvalidValue")]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role ''", "OrgAdmin.EmptyValue")]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role $null", "OrgAdmin.EmptyValue")]
    [InlineData("Set-OrgMember {0} -UserId {1} -ApplicationRole $null", "OrgAdmin.EmptyValue")]
    [InlineData("Set-OrgMember {0} -UserId {1} -ApplicationRole @{{'64a1f0e07be19d5a3c'='View'}}", "OrgAdmin.InvalidId")]
    [InlineData("Set-OrgMember {0} -UserId {1} -DashboardRole @{{'{1}'='Admin'}}", "OrgAdmin.InvalidValue")]
    public void What_is_missing_or_outside_the_schema_is_refused(string script, string errorId)
    {
        RunFailing(string.Format(script, Pumps, Elena), errorId);
        Assert.Empty(Written);
    }

    [Fact]
    public void An_answer_without_the_member_is_an_error_that_says_it_was_sent()
    {
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""{"id":"{{Pumps}}","name":"x"}""").On("PATCH"));
        ScriptResult result = RunFailing($"Set-OrgMember {Pumps} -UserId {Elena} -Role Edit", "OrgApi.InvalidResponse");

        Assert.Contains("was sent", result.AllErrors[0].Exception.Message);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Rows_are_taken_one_by_one_and_none_inherits_from_another()
    {
        ScriptResult result = RunFailing(
            $$"""
            [pscustomobject]@{OrgId='{{Pumps}}';UserId='{{Elena}}';Role='Edit'},
            [pscustomobject]@{OrgId='{{Pumps}}';UserId='{{Tom}}'},
            [pscustomobject]@{OrgId='{{Pumps}}';Role='None'},
            [pscustomobject]@{OrgId='{{Pumps}}';UserId='';Email='{{PriyaEmail}}';Role='None'},
            [pscustomobject]@{UserId='{{Tom}}';Role='None'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{PriyaEmail}}';Role='View'} | Set-OrgMember
            """,
            "OrgAdmin.NothingToChange", "OrgAdmin.InvalidParameters", "OrgAdmin.EmptyValue", "OrgAdmin.InvalidParameters");

        Assert.Equal([Get(Pumps), Patch(Pumps, Elena, "\"role\":\"edit\""), Patch(Pumps, Priya, "\"role\":\"view\"")], Sent);
        Assert.Equal([Elena, Priya], result.Objects<OrgMember>().Select(member => member.UserId));
    }

    [Fact]
    public void Members_and_rows_can_come_in_one_pipeline()
    {
        RunClean($$"""
            $elena = Get-OrgMember {{Pumps}} -UserId {{Elena}}
            [pscustomobject]@{OrgId='{{Pumps}}';UserId='{{Tom}}';Role='Edit'}, $elena | Set-OrgMember -DashboardRole @{}
            """);
        Assert.Equal([Patch(Pumps, Tom, "\"role\":\"edit\",\"dashboardRoles\":[]"), Patch(Pumps, Elena, "\"dashboardRoles\":[]")], Written);
    }

    [Fact]
    public void A_deserialized_member_sends_only_what_the_command_line_names()
    {
        RunClean($"ConvertTo-Deserialized (Get-OrgMember {Pumps} -UserId {Tom}) | Set-OrgMember -DashboardRole @{{'{Plant}'='View'}} -Connection $emea");
        Assert.Equal([Patch(Pumps, Tom, $"\"dashboardRoles\":[{{\"resourceId\":\"{Plant}\",\"role\":\"view\"}}]")], Written);
    }
}
