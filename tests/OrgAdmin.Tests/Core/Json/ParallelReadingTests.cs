using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Json;

/// <summary>Answers are read into buffers that are used again: none may come before its user.</summary>
public class ParallelReadingTests
{
    private const int Rounds = 20;

    [Fact]
    public async Task Answers_that_are_read_at_the_same_time_do_not_mix()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        SandboxOrganization[] organizations = new[] { 1, 3, 40, 41, 200, 700 }
            .SelectMany(members => server.Api.AddGeneratedOrganizations(1, members)).ToArray();
        using var client = new OrgClient(Clients.OptionsFor(server));
        var reading = Enumerable.Range(0, Rounds).SelectMany(_ => organizations).Select(async organization =>
        {
            var orgId = ResourceId.Parse(organization.Id, "OrgId");
            Org org = await client.GetOrgAsync(orgId, null, new OrgCall(), TestContext.Current.CancellationToken);
            Assert.Equal(organization.Name, org.Name);
            Assert.Equal(organization.Members.Select(member => member.Email), org.Members.Select(member => member.Email));
        });
        await Task.WhenAll(reading);
    }
}
