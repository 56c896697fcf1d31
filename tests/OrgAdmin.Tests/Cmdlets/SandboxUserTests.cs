using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Connect-Org -Sandbox -AsUser: one of the sandbox's people.</summary>
public class SandboxUserTests
{
    [Fact]
    public void An_editor_reads_and_is_refused_what_takes_an_administrator()
    {
        using var session = new ModuleSession();
        session.Run("Connect-Org -Sandbox -AsUser PRIYA.raman@aldercreek.example.com").ThrowIfFailed();

        Assert.Equal("Alder Creek Pumps", Assert.Single(session.Run("Get-Org").Objects<Org>()).Name);
        Assert.Equal(["OrgApi.Forbidden"], session.Run("Get-Org | Set-Org -Name New").ErrorIds);
        Assert.Equal("Priya Raman", Assert.Single(session.Run("Get-OrgConnection -Refresh").Objects<OrgConnection>()).User!.FullName);
    }

    [Fact]
    public void Somebody_else_is_refused_with_who_there_is()
    {
        using var session = new ModuleSession();
        ScriptResult result = session.Run("Connect-Org -Sandbox -AsUser nobody@example.com");
        Assert.Equal(["OrgAdmin.InvalidValue"], result.ErrorIds);
        Assert.Contains("maya.lindqvist@aldercreek.example.com", result.AllErrors[0].Exception.Message);
        Assert.Equal(["OrgAdmin.NotConnected"], session.Run("Get-Org").ErrorIds);
    }
}
