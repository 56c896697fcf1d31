using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core;

/// <summary>The connection breaks after the server has acted: the request is on the record once, however the connection came about.</summary>
public class DroppedConnectionTests
{
    public static TheoryData<string, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, bool>();
            foreach (Operation operation in Operations.All.Where(operation => operation.Method != "GET"))
            {
                cases.Add(operation.Name, false, false);
                cases.Add(operation.Name, false, true);
                cases.Add(operation.Name, true, false);
                cases.Add(operation.Name, true, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_write_is_sent_once_when_the_connection_drops_after_it_was_carried_out(string name, bool reset, bool reused)
    {
        Operation operation = Operations.Named(name);
        await using CoreSession session = await CoreSession.StartAsync();
        if (reused)
        {
            await session.GetOrgAsync();
            session.Server.Log.Clear();
        }

        Fault drop = Fault.DropAfter().Always();
        session.Server.Faults.Add(reset ? drop.ByReset() : drop);
        string before = StateOf(session.Server.Api);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => operation.RunAsync(session.Client));

        RecordedRequest request = Assert.Single(session.Requests);
        Assert.Equal(operation.Method, request.Method);
        Assert.Null(request.Status);
        Assert.NotEqual(before, StateOf(session.Server.Api));
        Assert.Contains(failure.Kind, new[] { OrgErrorKind.ConnectionFailed, OrgErrorKind.OutcomeUnknown });
        Assert.Equal(operation.Id, failure.Operation);
        Assert.Null(failure.StatusCode);
    }

    // Everything that one of the operations can have changed.
    private static string StateOf(SandboxApi api)
    {
        SandboxOrganization? org = api.FindOrganization(DocumentedOrg.Id);
        return org is null
            ? "deleted"
            : $"{org.Name} {api.Tokens.Count} {org.Invites.Count} {string.Join(',', org.Members.Select(member => member.UserId + member.Role))}";
    }
}
