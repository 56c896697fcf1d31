using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>Redirects are never followed, whatever the operation and wherever they lead.</summary>
public class RedirectTests
{
    public static TheoryData<string, int> Cells
    {
        get
        {
            var cells = new TheoryData<string, int>();
            foreach (Operation operation in OperationCatalog.ReadsAndChanges)
            {
                foreach (int status in new[] { 301, 302, 303, 307, 308 })
                {
                    cells.Add(operation.Name, status);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_redirect_to_another_host_is_an_error_that_names_both(string operation, int status)
    {
        await using Trial trial = await Trial.StartAsync();
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        trial.Server.Faults.Add(Fault.Redirect(status, $"http://user:secret@localhost:{other.BaseUri.Port}/orgs?x=1"));

        Ending ending = await trial.RunAsync(OperationCatalog.Of(operation));

        AssertRedirected(operation, ending);
        Assert.Equal(status, ending.Failure!.StatusCode);
        Assert.Equal(1, ending.Failure.Attempts);
        Assert.Contains($"from http://127.0.0.1:{trial.Server.BaseUri.Port} to http://localhost:{other.BaseUri.Port}, ", ending.Failure.Message);
        Assert.DoesNotContain("secret", ending.Failure.Message);
        AssertSentOnce(operation, trial);
        Assert.Empty(other.Log.Requests);
    }

    [Theory]
    [InlineData("/orgs")]
    [InlineData("orgs")]
    [InlineData("?again=1")]
    [InlineData("//127.0.0.1/orgs")]
    [InlineData("http://[::1")]
    [InlineData("mailto:admin@example.com")]
    [InlineData("")]
    public async Task A_redirect_that_leads_elsewhere_on_the_host_or_nowhere_is_not_followed_either(string location)
    {
        foreach (Operation operation in OperationCatalog.ReadsAndChanges)
        {
            await using Trial trial = await Trial.StartAsync();
            trial.Server.Faults.Add(Fault.Redirect(302, location));
            Ending ending = await trial.RunAsync(operation);
            AssertRedirected(operation.Name, ending);
            AssertSentOnce(operation.Name, trial);
            Assert.Contains($"from http://127.0.0.1:{trial.Server.BaseUri.Port} to ", ending.Failure!.Message);
        }
    }

    [Fact]
    public async Task A_login_is_not_redirected()
    {
        await using Trial trial = await Trial.StartAsync();
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        trial.Server.Faults.Add(Fault.Redirect(307, other.BaseUri + "auth/user"));
        using var client = new OrgClient(trial.Options);
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => client.AuthenticateUserAsync(
            new UserCredentials("maya.lindqvist@aldercreek.example.com", "sandbox-password"), new OrgCall(), CancellationToken.None));
        Assert.Equal(OrgErrorKind.Redirected, failure.Kind);
        Assert.Single(trial.Requests);
        Assert.Empty(other.Log.Requests);
    }

    [Fact]
    public async Task A_cmdlet_shows_the_redirect_and_goes_on_with_the_next_item()
    {
        await using Trial trial = await Trial.StartAsync();
        await using LoopbackServer other = await LoopbackServer.StartAsync();
        using ModuleSession session = Clients.Session(trial.Options);
        trial.On("POST invites", Fault.Redirect(302, other.BaseUri.ToString()));
        ScriptResult result = session.Run("'a@example.com', 'b@example.com' | New-OrgInvite 64a1f0b97be19d5a3c8d0001 -Role View");
        Assert.Equal(["OrgApi.OutcomeUnknown"], result.ErrorIds);
        Assert.Contains("redirect", result.Errors[0].ErrorDetails.Message);
        Assert.Equal("b@example.com", Assert.Single(result.Objects<OrgInvite>()).Email);
        Assert.Empty(other.Log.Requests);
    }

    // Who redirects a change may have made it before.
    private static void AssertRedirected(string operation, Ending ending)
    {
        bool isChange = OperationCatalog.Of(operation).LookBack is not null;
        Assert.Equal(isChange ? "OutcomeUnknown" : "Redirected", ending.Name);
        Assert.Equal(isChange ? OrgErrorKind.Redirected : null, (ending.Failure!.InnerException as OrgApiException)?.Kind);
    }

    private static void AssertSentOnce(string operation, Trial trial)
    {
        Operation sent = OperationCatalog.Of(operation);
        Assert.Equal(sent.LookBack is null ? [sent.Request] : [sent.Request, sent.LookBack], trial.Requests);
    }
}
