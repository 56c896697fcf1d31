using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Connections;

/// <summary>An object is used on the server it came from and on no other.</summary>
public class OriginTests(CmdletStage stage) : CmdletTests(stage)
{
    public static TheoryData<string> Pipelines => CmdletCatalog.Scripts(cmdlet => cmdlet.Elsewhere);

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task An_object_of_another_server_is_refused(string script)
    {
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        string connect = $"$elsewhere = Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{other.BaseUri}' -PassThru;"
            + $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}';";
        ScriptResult result = RunFailing(connect + script, "OrgAdmin.WrongConnection");

        string message = result.AllErrors[0].ErrorDetails.Message;
        Assert.Contains(other.BaseUri.ToString().TrimEnd('/'), message);
        Assert.Contains(Server.BaseUri.ToString().TrimEnd('/'), message);
        Assert.Empty(Written);
        Assert.Empty(other.Log.Writes);
    }

    [Fact]
    public void An_object_of_another_sandbox_is_refused()
    {
        RunFailing(
            $"$old = Connect-Org -Sandbox -PassThru; $org = Get-Org {Labs}; Connect-Org -Sandbox; $org | Remove-Org -Confirm:$false",
            "OrgAdmin.WrongConnection");
        ConnectAgain();
    }

    [Fact]
    public void Another_connection_to_the_same_server_takes_the_object()
    {
        Connect("again", SandboxApi.DefaultToken);
        RunClean($"Get-Org {Pumps} | Set-Org -IconColor red -Connection $again");

        Assert.Single(Written);
    }

    [Fact]
    public void Errors_name_the_server_unless_it_is_the_sandbox_without_Connection()
    {
        Assert.EndsWith($"({Address}).", RunFailing($"Get-Org {Nobody}", "OrgApi.NotFound").AllErrors[0].ErrorDetails.Message);

        ScriptResult sandbox = Run($"$s = Connect-Org -Sandbox -PassThru; Get-Org {Nobody}; Get-Org {Nobody} -Connection $s");

        Assert.DoesNotContain("the sandbox", sandbox.AllErrors[0].ErrorDetails.Message);
        Assert.EndsWith("(the sandbox).", sandbox.AllErrors[1].ErrorDetails.Message);
        ConnectAgain();
    }

    // The session is that of all tests of the class.
    private void ConnectAgain() =>
        Stage.Session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'").ThrowIfFailed();

    private string Address => Server.BaseUri.ToString().TrimEnd('/');
}
