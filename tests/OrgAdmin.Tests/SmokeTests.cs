using System.Threading.Tasks;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests;

public class SmokeTests
{
    [Fact]
    public async Task Lists_the_organizations_of_the_token()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        ScriptResult result = session.Run("Get-Org");
        Assert.Empty(result.ErrorIds);
        Assert.Equal(3, result.Objects<Org>().Count);
        Assert.Equal("/orgs?_actions=false&_links=false&_embedded=false&sortField=name&sortDirection=asc&page=0&perPage=100", Assert.Single(server.Log.Requests).RawTarget);
    }

    [Theory]
    [InlineData('Y', 1)]
    [InlineData('N', 0)]
    public async Task Asks(char answer, int writes)
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server, host: new ScriptedHost(answer));
        ScriptResult result = session.Run("Get-OrgMember 64a1f0b97be19d5a3c8d0001 -Email elena* | Remove-OrgMember");
        Assert.Empty(result.ErrorIds);
        Assert.Single(session.Host.Questions);
        Assert.Equal(writes, server.Log.Writes.Count);
    }

    [Fact]
    public async Task Cannot_ask()
    {
        await using var server = await LoopbackServer.StartAsync();
        using ModuleSession session = ModuleSession.ConnectedTo(server);
        ScriptResult result = session.Run("Get-OrgMember 64a1f0b97be19d5a3c8d0001 -Email elena* | Remove-OrgMember");
        Assert.Single(result.ErrorIds);
        Assert.Empty(server.Log.Writes);
    }
}
