using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class OddIdTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData("Get-Org $id")]
    [InlineData("Get-Org -Id $id")]
    [InlineData("$id | Get-Org")]
    [InlineData("[pscustomobject]@{OrgId=$id} | Get-Org")]
    [InlineData("[pscustomobject]@{Id=$id} | Get-Org")]
    [InlineData("Get-OrgMember $id")]
    [InlineData("$id | Get-OrgMember")]
    [InlineData("Get-OrgMember {0} -UserId $id")]
    [InlineData("Get-OrgInvite $id")]
    [InlineData("$id | Get-OrgInvite")]
    [InlineData("Set-Org $id -Name New")]
    [InlineData("[pscustomobject]@{OrgId=$id;Name='New'} | Set-Org")]
    [InlineData("Remove-Org $id -Confirm:$false")]
    [InlineData("New-OrgInvite $id -Email a@example.com -Role View")]
    [InlineData("New-OrgInvite {0} -Email a@example.com -Role View -ApplicationRole @{$id='View'}")]
    [InlineData("New-OrgInvite {0} -Email a@example.com -Role View -DashboardRole @{$id='View'}")]
    [InlineData("[pscustomobject]@{OrgId=$id;Email='a@example.com';Role='View'} | New-OrgInvite")]
    [InlineData("Revoke-OrgInvite $id -InviteId {1}")]
    [InlineData("Revoke-OrgInvite $id -Email noah.fischer@aldercreek.example.com")]
    [InlineData("Revoke-OrgInvite {0} -InviteId $id")]
    [InlineData("[pscustomobject]@{OrgId='{0}';InviteId=$id} | Revoke-OrgInvite")]
    [InlineData("Set-OrgMember $id -UserId {2} -Role Edit")]
    [InlineData("Set-OrgMember {0} -UserId $id -Role Edit")]
    [InlineData("Set-OrgMember {0} -UserId {2} -ApplicationRole @{$id='View'}")]
    [InlineData("Set-OrgMember {0} -UserId {2} -DashboardRole @{$id='View'}")]
    [InlineData("[pscustomobject]@{OrgId='{0}';UserId=$id;Role='Edit'} | Set-OrgMember")]
    [InlineData("Remove-OrgMember $id -UserId {2} -Confirm:$false")]
    [InlineData("Remove-OrgMember {0} -UserId $id -Confirm:$false")]
    [InlineData("[pscustomobject]@{OrgId=$id;UserId='{2}'} | Remove-OrgMember -Confirm:$false")]
    [InlineData("[pscustomobject]@{OrgId='{0}';UserId=$id} | Remove-OrgMember -Confirm:$false")]
    public void What_is_not_an_id_never_reaches_the_wire(string script)
    {
        Stage.Session.Set("ids", OddIds.All.ToArray());
        string call = script.Replace("{0}", Pumps).Replace("{1}", Pending).Replace("{2}", Elena);
        ScriptResult result = Run($"foreach ($id in $ids) {{ {call} }}");

        Assert.True(OddIds.All.Count > 300);
        Assert.Empty(Sent);
        Assert.Equal(Enumerable.Repeat("OrgAdmin.InvalidId", OddIds.All.Count), result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void An_object_of_the_api_with_an_odd_id_is_not_sent_back()
    {
        // What a proxy or a changed API could answer: the ids in it are checked like any other.
        Server.Faults.Add(TestServer.Fault.ReplaceBody(
            $$"""{"items":[{"id":"../me","orgId":"../me","name":"x","members":[{"userId":"..","role":"view"}]}],"totalCount":1}""").For("/orgs?"));
        Server.Faults.Add(TestServer.Fault.ReplaceBody("""[{"id":"../../me","email":"a@example.com"}]""").For("/invites"));
        ScriptResult result = Run($$"""
            $orgs = Get-Org
            $orgs | Get-Org
            $orgs | Set-Org -Name New
            $orgs | Remove-Org -Confirm:$false
            $orgs[0].Members | Remove-OrgMember -Confirm:$false
            $orgs[0].Members | Set-OrgMember -Role Edit
            Get-OrgInvite {{Pumps}} | Revoke-OrgInvite
            """);

        Assert.Empty(Written);
        Assert.Equal(2, Sent.Count);
        Assert.Equal(Enumerable.Repeat("OrgAdmin.InvalidId", 6), result.ErrorIds);
    }
}
