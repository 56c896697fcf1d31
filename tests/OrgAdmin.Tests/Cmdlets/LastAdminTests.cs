using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class LastAdminTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Jonas = "64a1f0c27be19d5a3c8e0008";

    private static string Row(string orgId, string userId, string? role = null) =>
        $"[pscustomobject]@{{OrgId='{orgId}';UserId='{userId}'{(role is null ? "" : $";Role='{role}'")}}}";

    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role Edit")]
    [InlineData("Set-OrgMember {0} -Email maya.lindqvist@aldercreek.example.com -Role None")]
    [InlineData("Get-OrgMember {0} -UserId {1} | Set-OrgMember -Role View")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -Confirm:$false")]
    [InlineData("Get-OrgMember {0} -UserId {1} | Remove-OrgMember -Confirm:$false")]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role Edit -WhatIf")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -WhatIf")]
    public void The_last_admin_stays(string script)
    {
        ScriptResult result = RunFailing(string.Format(script, Emea, Maya), "OrgAdmin.LastAdmin");

        Assert.Empty(Written);
        Assert.Empty(result.Output);
        Assert.Contains("Maya Lindqvist", result.AllErrors[0].Exception.Message);
        Assert.Contains("Alder Creek Pumps EMEA", result.AllErrors[0].Exception.Message);
    }

    [Theory]
    [InlineData("Remove-OrgMember -Confirm:$false", 1)]
    [InlineData("Remove-OrgMember -WhatIf", 0)]
    [InlineData("Set-OrgMember -Role Edit", 1)]
    [InlineData("Set-OrgMember -Role Edit -WhatIf", 0)]
    public void In_one_pipeline_the_last_of_several_admins_stays(string command, int writes)
    {
        ScriptResult result = RunFailing(
            $"{Row(Pumps, Daniel)},{Row(Pumps, Maya)} | {command}", "OrgAdmin.LastAdmin");

        Assert.Equal(writes, Written.Count);
        Assert.Equal(1 + writes, Sent.Count);
        Assert.Contains("Maya", result.AllErrors[0].Exception.Message);
    }

    [Fact]
    public void A_rehearsal_of_removing_everyone_refuses_one()
    {
        ScriptResult result = RunFailing($"Get-OrgMember {Pumps} | Remove-OrgMember -WhatIf", "OrgAdmin.LastAdmin");

        Assert.Empty(Written);
        Assert.Equal(Daniel, Assert.IsType<OrgMember>(result.AllErrors[0].TargetObject).UserId);
    }

    [Fact]
    public void Who_is_made_admin_first_lets_another_go()
    {
        string script = $"{Row(Emea, Jonas, "Admin")},{Row(Emea, Maya, "Edit")} | Set-OrgMember";

        RunClean(script + " -WhatIf");
        Assert.Empty(Written);

        // The API refuses the second change for another reason: no one changes the own role.
        RunFailing(script, "OrgApi.BadRequest");
        Assert.Equal(2, Written.Count);
    }

    [Fact]
    public void An_admin_who_stays_admin_may_be_changed()
    {
        RunClean($"Set-OrgMember {Emea} -UserId {Maya} -ApplicationRole @{{'64a1f0e07be19d5a3c900007'='View'}}");
        Assert.Single(Written);
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role View")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -Confirm:$false")]
    [InlineData("Remove-OrgMember {0} -Email elena.petrova@aldercreek.example.com -Confirm:$false")]
    [InlineData("{2} | Set-OrgMember -Role View")]
    [InlineData("{2} | Remove-OrgMember -Confirm:$false")]
    public void Nothing_is_sent_where_the_reply_shows_no_members(string script)
    {
        Stage.Session.Set("elena", Assert.Single(RunClean($"Get-OrgMember {Pumps} -UserId {Elena}").Output));
        Server.Faults.Add(Fault.ReplaceBody($$"""{"id":"{{Pumps}}","name":"Alder Creek Pumps"}""").On("GET").Always());

        Assert.Single(Run(string.Format(script, Pumps, Elena, "$elena")).AllErrors);
        Assert.Empty(Written);
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role Edit")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -Confirm:$false")]
    public void Nothing_is_sent_where_the_reply_shows_no_admin(string script)
    {
        Server.Faults.Add(Fault.ReplaceBody(
            $$"""{"id":"{{Pumps}}","name":"x","members":[{"userId":"{{Elena}}","role":"view"},{"userId":"{{Tom}}"}]}""").On("GET"));

        RunFailing(string.Format(script, Pumps, Elena), "OrgAdmin.LastAdmin");
        Assert.Empty(Written);
    }

    [Fact]
    public void Two_entries_of_one_person_do_not_count_as_two_admins()
    {
        Server.Faults.Add(Fault.ReplaceBody(
            $$"""{"id":"{{Pumps}}","name":"x","members":[{"userId":"{{Maya}}","role":"admin"},{"userId":"{{Maya.ToUpperInvariant()}}","role":"admin"}]}""").On("GET"));

        RunFailing($"Remove-OrgMember {Pumps} -UserId {Maya} -Confirm:$false", "OrgAdmin.LastAdmin");
        Assert.Empty(Written);
    }
}
