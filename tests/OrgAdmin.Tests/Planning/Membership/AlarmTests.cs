using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Planning.Membership;

/// <summary>An answer that shows that an organization has lost its last administrator is an error at once.</summary>
public class AlarmTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData("Set-OrgMember {0} -UserId {1} -Role Edit")]
    [InlineData("Remove-OrgMember {0} -UserId {1} -Confirm:$false")]
    public void Two_people_who_demote_each_other_at_the_same_moment_are_told(string script)
    {
        // Somebody else demotes the other administrator between our reading and our change.
        Server.Faults.Add(Fault.Edit(WithoutAdministrators).On("PATCH").Always(), Fault.Edit(WithoutAdministrators).On("DELETE").Always());

        ScriptResult result = RunFailing(string.Format(script, Pumps, Daniel), "OrgApi.NoAdministrator");

        string message = result.AllErrors.Single().Exception.Message;
        Assert.Contains("Maya Lindqvist", message);
        Assert.Contains("Daniel Okafor", message);
        Assert.Contains($"Set-OrgMember {Pumps} -UserId ", message);
    }

    [Fact]
    public void An_answer_that_shows_an_administrator_or_no_members_raises_no_alarm()
    {
        RunClean($"Set-OrgMember {Pumps} -UserId {Daniel} -Role Edit");
        Server.Faults.Add(Fault.ReplaceBody($$"""{"id":"{{Pumps}}","name":"x"}""").On("DELETE"));
        RunClean($"Remove-OrgMember {Pumps} -UserId {Elena} -Confirm:$false");
    }

    private static JsonNode WithoutAdministrators(JsonNode org)
    {
        foreach (JsonNode? member in org["members"]!.AsArray())
        {
            member!["role"] = (string?)member["role"] == "admin" ? "edit" : (string?)member["role"];
        }

        return org;
    }
}
