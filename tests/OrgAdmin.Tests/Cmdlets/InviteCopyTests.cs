using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Invites and members that are piped into New-OrgInvite: what is copied, and where to.</summary>
public class InviteCopyTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string App = "64a1f0e07be19d5a3c900002";
    private const string OtherApp = "64a1f0e07be19d5a3c900001";
    private const string Whole =
        $$"""{"email":"{{JuliaEmail}}","role":"collaborate","applicationRoles":[{"resourceId":"{{App}}","role":"collaborate"}],"disallowTransfer":true}""";

    [Theory]
    [InlineData("Get-OrgInvite {0} -State Expired | New-OrgInvite -IfExists Replace")]
    [InlineData("ConvertTo-Deserialized (Get-OrgInvite {0} -State Expired) | New-OrgInvite -IfExists Replace")]
    [InlineData("Get-OrgInvite {0} -State Expired | New-OrgInvite -OrgId {0} -IfExists Replace -Connection $emea")]
    public void An_expired_invite_is_renewed_with_all_it_says(string script)
    {
        RunClean(string.Format(script, Pumps));
        Assert.Equal([$"DELETE /orgs/{Pumps}/invites{Globals}&inviteId={Expired}", $"POST /orgs/{Pumps}/invites{Globals} {Whole}"], Written);
    }

    [Theory]
    [InlineData("-Role View", """{"email":"{0}","role":"view","applicationRoles":[{"resourceId":"{1}","role":"collaborate"}],"disallowTransfer":true}""")]
    [InlineData("-ApplicationRole @{}", """{"email":"{0}","role":"collaborate","applicationRoles":[],"disallowTransfer":true}""")]
    [InlineData("-DisallowTransfer:$false", """{"email":"{0}","role":"collaborate","applicationRoles":[{"resourceId":"{1}","role":"collaborate"}],"disallowTransfer":false}""")]
    public void The_command_line_decides_over_the_invite(string parameters, string body)
    {
        RunClean($"Get-OrgInvite {Pumps} -State Expired | New-OrgInvite -IfExists Replace {parameters}");
        Assert.EndsWith(body.Replace("{0}", JuliaEmail).Replace("{1}", App), Written[1]);
    }

    [Theory]
    [InlineData("Get-OrgMember {0} -UserId {1} | New-OrgInvite")]
    [InlineData("Get-OrgMember {0} -UserId {1} | New-OrgInvite -Connection $emea")]
    [InlineData("Get-OrgMember {0} -UserId {1} | New-OrgInvite -OrgId {0}")]
    public void A_member_is_invited_to_another_organization_only_and_that_is_named(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Pumps, Priya), "OrgAdmin.InvalidParameters");
        Assert.Contains("-OrgId or -OrgName", result.AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("-OrgId {0}")]
    [InlineData("-OrgId (Get-Org {0})")]
    [InlineData("-OrgName 'Alder Creek Pumps EMEA'")]
    public void A_member_is_invited_with_the_role_there_is(string parameters)
    {
        RunClean($"Get-OrgMember {Pumps} -UserId {Priya} | New-OrgInvite {string.Format(parameters, Emea)}");
        Assert.Equal([$"POST /orgs/{Emea}/invites{Globals} {{\"email\":\"{PriyaEmail}\",\"role\":\"edit\"}}"], Written);
    }

    [Theory]
    [InlineData("", "-ApplicationRole and -DashboardRole")]
    [InlineData("-ApplicationRole @{}", "give -DashboardRole")]
    [InlineData("-DashboardRole @{}", "give -ApplicationRole")]
    public void Roles_in_single_applications_do_not_go_to_another_organization(string parameters, string advice)
    {
        ScriptResult result = RunFailing(
            $"Get-OrgMember {Pumps} -Email sam* | New-OrgInvite -OrgId {Emea} {parameters}", "OrgAdmin.InvalidParameters");
        Assert.Contains(advice, result.AllErrors[0].ErrorDetails.Message);
        Assert.Empty(Written);
    }

    [Fact]
    public void They_are_dropped_or_replaced_where_the_command_line_says_so()
    {
        // Whether there is such an application in the other organization, the API says.
        Run($"Get-OrgMember {Pumps} -Email sam* | New-OrgInvite -OrgId {Emea} -ApplicationRole @{{'{App}'='View'}} -DashboardRole @{{}}");
        Assert.EndsWith(
            $$"""{"email":"sam.whitlock@fieldworks.example.net","role":"none","applicationRoles":[{"resourceId":"{{App}}","role":"view"}],"dashboardRoles":[]}""",
            Assert.Single(Written));
    }

    [Theory]
    [InlineData($"{App}=View; {OtherApp}=none", $$"""[{"resourceId":"{{OtherApp}}","role":"none"},{"resourceId":"{{App}}","role":"view"}]""")]
    [InlineData($" {App} = Viewer ,", $$"""[{"resourceId":"{{App}}","role":"view"}]""")]
    public void Rows_may_carry_such_roles_as_text(string cell, string json)
    {
        Stage.Session.Set("cell", cell);
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='None';ApplicationRoles=$cell;DisallowTransfer='TRUE'}} | New-OrgInvite");
        Assert.EndsWith($$"""{"email":"a@example.com","role":"none","applicationRoles":{{json}},"disallowTransfer":true}""", Assert.Single(Written));
    }

    [Theory]
    [InlineData("@([pscustomobject]@{ResourceId='{0}';Role='view'})")]
    [InlineData("@('{0}=view')")]
    [InlineData("@{'{0}'='view'}")]
    [InlineData("(Get-OrgMember {1} -Email tom*).ApplicationRoles")]
    [InlineData("(ConvertTo-Deserialized (Get-OrgMember {1} -Email tom*)).ApplicationRoles")]
    public void Rows_may_carry_such_roles_as_objects(string cell)
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='None';ApplicationRoles={cell.Replace("{0}", App).Replace("{1}", Pumps)}}} | New-OrgInvite");
        Assert.EndsWith($$"""{"email":"a@example.com","role":"none","applicationRoles":[{"resourceId":"{{App}}","role":"view"}]}""", Assert.Single(Written));
    }

    [Theory]
    [InlineData("ApplicationRoles='System.Object[]'")]
    [InlineData("ApplicationRoles='64a1f0e07be19d5a3c900002'")]
    [InlineData("ApplicationRoles='64a1f0e07be19d5a3c900002=Admin'")]
    [InlineData("ApplicationRoles='64a1f0e07be19d5a3c900002=view,64A1F0E07BE19D5A3C900002=none'")]
    [InlineData("DashboardRoles=5")]
    [InlineData("DashboardRoles=(Get-Date)")]
    [InlineData("DisallowTransfer='perhaps'")]
    public void A_cell_of_roles_that_cannot_be_read_is_an_error(string cell)
    {
        RunFailing($"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='None';{cell.Replace("(Get-Date)", "[datetime]::Now")}}} | New-OrgInvite", "OrgAdmin.InvalidValue");
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("@()")]
    [InlineData("$null")]
    [InlineData("' '")]
    public void An_empty_cell_of_roles_says_nothing(string cell)
    {
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Email='a@example.com';Role='None';ApplicationRoles={cell};DisallowTransfer={cell}}} | New-OrgInvite");
        Assert.EndsWith("""{"email":"a@example.com","role":"none"}""", Assert.Single(Written));
    }
}
