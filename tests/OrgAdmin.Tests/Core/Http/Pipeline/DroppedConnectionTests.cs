using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>The connection breaks after the server has acted: the request is on the record once, however the connection came about.</summary>
public class DroppedConnectionTests
{
    public static TheoryData<string, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, bool>();

            // What the documented sandbox refuses is not carried out; those operations are in ExactlyOnceTests with calls that are.
            foreach (OperationCall operation in OperationCatalog.Calls.Where(operation => operation.Method != "GET" && operation.Status < 400))
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
        OperationCall operation = OperationCatalog.Call(name);
        await using CoreSession session = await StartAsync(reused);
        session.Server.Faults.Add(Drop(reset).On(operation.Method));
        string before = StateOf(session.Server.Api);

        // The reads that look for what was done are answered; nothing shows a login, and at some changes nothing can be looked back.
        Exception? failure = await Record.ExceptionAsync(() => operation.RunAsync(session.Client));

        OrgErrorKind? expected = OperationCatalog.Of(operation.Id).IsBlind ? OrgErrorKind.OutcomeUnknown : null;
        Assert.Equal(operation.IsLogin ? OrgErrorKind.ConnectionFailed : expected, (failure as OrgApiException)?.Kind);
        AssertSentOnce(operation, session);
        Assert.NotEqual(before, StateOf(session.Server.Api));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_write_is_sent_once_when_every_connection_drops_and_its_outcome_is_unknown(string name, bool reset, bool reused)
    {
        OperationCall operation = OperationCatalog.Call(name);
        await using CoreSession session = await StartAsync(reused);
        session.Server.Faults.Add(Drop(reset));
        string before = StateOf(session.Server.Api);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => operation.RunAsync(session.Client));

        Assert.Equal(operation.IsLogin ? OrgErrorKind.ConnectionFailed : OrgErrorKind.OutcomeUnknown, failure.Kind);
        Assert.Equal(operation.Id, failure.Operation);
        Assert.Null(failure.StatusCode);
        AssertSentOnce(operation, session);
        Assert.NotEqual(before, StateOf(session.Server.Api));
    }

    // With the usual retries, which take no time here.
    private static async Task<CoreSession> StartAsync(bool reused)
    {
        CoreSession session = await CoreSession.StartAsync(options =>
        {
            options.MaxRetry = new OrgClientOptions().MaxRetry;
            options.Time = new NoWait();
        });

        // What is changed now is later than what was made with the sandbox.
        session.Server.Api.Clock.Advance(TimeSpan.FromSeconds(1));
        if (reused)
        {
            await session.GetOrgAsync();
            session.Server.Log.Clear();
        }

        return session;
    }

    private static Fault Drop(bool reset) => reset ? Fault.DropAfter().Always().ByReset() : Fault.DropAfter().Always();

    private static void AssertSentOnce(OperationCall operation, CoreSession session)
    {
        RecordedRequest request = Assert.Single(session.NotGets);
        Assert.Equal(operation.Method, request.Method);
        Assert.Equal(operation.Target(), request.RawTarget);
        Assert.Null(request.Status);
    }

    // Everything that one of the operations can have changed.
    private static string StateOf(SandboxApi api)
    {
        SandboxOrganization? org = api.FindOrganization(DocumentedOrg.Id);
        return org is null
            ? "deleted"
            : $"{org.Name} {api.Organizations.Count} {string.Join(',', api.Tokens.Select(token => token.Name))} "
                + $"{string.Join(',', api.Applications)} {string.Join(',', api.Dashboards)} "
                + string.Join(' ', api.Organizations.Select(one =>
                    $"{string.Join(',', one.Invites)} {string.Join(',', one.Members.Select(member => member.UserId + member.Role))}"));
    }

    private sealed class NoWait : OrgTime
    {
        public override Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
