using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class OddIdTests(CmdletStage stage) : CmdletTests(stage)
{
    public static TheoryData<string> Calls => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.OddIds)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_not_an_id_never_reaches_the_wire(string script)
    {
        Stage.Session.Set("ids", OddIds.All.ToArray());
        ScriptResult result = Run($"{CmdletCatalog.Variables}foreach ($id in $ids) {{ {script} }}");

        Assert.True(OddIds.All.Count > 300);
        Assert.Empty(Sent);
        Assert.Equal(OddIds.All.Select(_ => "OrgAdmin.InvalidId"), result.ErrorIds);
        Assert.Empty(result.Output);
    }

    public static TheoryData<string> NamedCalls => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.OddNames)];

    [Theory]
    [MemberData(nameof(NamedCalls))]
    public void What_is_neither_an_id_nor_a_name_is_looked_for_among_the_names_and_not_sent(string script)
    {
        Stage.Session.Set("ids", OddIds.All.ToArray());
        ScriptResult result = Run($"{CmdletCatalog.Variables}foreach ($id in $ids) {{ {script} }}");

        Assert.Empty(Written);
        Assert.All(Sent, request => Assert.Matches($@"^GET /(applications|dashboards)\?.*&orgId={Pumps}$", request));
        Assert.Equal(OddIds.All.Count, result.ErrorIds.Count);
        Assert.Empty(result.ErrorIds.Distinct().Except(["OrgAdmin.InvalidId", "OrgAdmin.ResourceNotFound"]));
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
