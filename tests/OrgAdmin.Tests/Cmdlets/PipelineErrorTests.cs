using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class PipelineErrorTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public void One_bad_item_does_not_stop_a_pipeline(int status)
    {
        Server.Faults.Add(Fault.Error(status, "x", "y").For(Emea));
        ScriptResult result = Run($"'{Pumps}','{Emea}','abc','','{Labs}' | Get-Org");

        Assert.Equal([Pumps, Labs], result.Objects<Org>().Select(org => org.OrgId));
        Assert.Equal(3, result.Errors.Count);
        Assert.Equal([Emea, "abc", ""], result.Errors.Select(error => error.TargetObject));
    }

    [Theory]
    [InlineData("'{0}','{1}' | Get-Org", "{0}", "{1}")]
    [InlineData("Get-OrgMember {0},{1}", "{0}", "{1}")]
    [InlineData("Get-Org -Name 'Alder*' | Get-OrgInvite", "Alder Creek Pumps", "Alder Creek Pumps EMEA")]
    [InlineData("New-OrgInvite {0} -Email a@example.com,b@example.com -Role View", "a@example.com", "b@example.com")]
    public void An_error_names_the_item_it_belongs_to(string script, string first, string second)
    {
        Server.Faults.Add(Fault.Error(403, "Forbidden", "no").For("/orgs/").Always());
        ScriptResult result = Run(string.Format(script, Pumps, Emea));

        Assert.Equal(
            [string.Format(first, Pumps, Emea) + ": The API", string.Format(second, Pumps, Emea) + ": The API"],
            result.Errors.Select(error => error.ErrorDetails.Message.Split(" answered")[0]));
    }

    public static TheoryData<string> Pairs => CmdletCatalog.Scripts(cmdlet => cmdlet.TwoItems);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_token_that_is_refused_stops_the_pipeline(string script)
    {
        Server.Faults.Add(Fault.Error(401, "Unauthorized", "Unauthorized").Always());

        RunFailing(script + " -ThrottleLimit 1", "OrgApi.Unauthorized");
        Assert.Single(Sent);
    }

    [Fact]
    public void A_closed_connection_stops_the_pipeline()
    {
        RunFailing(
            $"Connect-Org -Token x -Uri '{Server.BaseUri}'; $c = Get-OrgConnection; Disconnect-Org; "
            + $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'; '{Pumps}','{Emea}' | Get-Org -Connection $c",
            "OrgAdmin.ConnectionClosed");
        Assert.Empty(Sent);
    }

    [Fact]
    public void With_error_action_stop_the_first_error_ends_the_pipeline()
    {
        ScriptResult result = Run($"'{Nobody}','{Pumps}' | Get-Org -ErrorAction Stop -ThrottleLimit 1");

        Assert.NotNull(result.Terminating);
        Assert.Equal(["OrgApi.NotFound"], result.ErrorIds);
        Assert.Single(Sent);
    }

    [Fact]
    public void With_error_action_silently_continue_nothing_is_shown_and_the_rest_is_done()
    {
        ScriptResult result = RunClean($"'{Nobody}','{Pumps}' | Get-Org -ErrorAction SilentlyContinue");

        Assert.Single(result.Output);
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void An_error_variable_gets_the_errors_with_their_targets()
    {
        ScriptResult result = RunClean($$"""
            'abc','{{Nobody}}','{{Pumps}}' | Get-Org -ErrorAction SilentlyContinue -ErrorVariable failed | Out-Null
            $failed.Count
            $failed[0].Exception.ErrorId
            $failed[0].TargetObject
            $failed[1].Exception.StatusCode
            $failed[1].TargetObject
            """);
        Assert.Equal([2, "OrgAdmin.InvalidId", "abc", 404, Nobody], result.Output.Select(item => item.BaseObject));
    }

    [Theory]
    [InlineData("Get-Org 0123456789abcdefABCDEF01 -ErrorAction Stop", 404)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Org 0123456789abcdefABCDEF01", 404)]
    [InlineData("Get-Org -Connection $refused", 401)]
    public void An_error_can_be_caught_by_its_type(string script, int status)
    {
        Connect("refused", "no-such-token");
        ScriptResult result = RunClean($$"""
            try { {{script}}; 'not reached' } catch [OrgAdmin.OrgApiException] { $_.Exception.StatusCode; $_.Exception.GetType().FullName }
            """);
        Assert.Equal([status, "OrgAdmin.OrgApiException"], result.Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void With_error_action_stop_a_write_that_fails_ends_the_pipeline()
    {
        ScriptResult result = Run(
            $"[pscustomobject]@{{OrgId='{Labs}'}},[pscustomobject]@{{OrgId='{Pumps}'}} | Set-Org -Name New -ErrorAction Stop");

        Assert.Equal(["OrgApi.Forbidden"], result.ErrorIds);
        Assert.Single(Written);
    }
}
