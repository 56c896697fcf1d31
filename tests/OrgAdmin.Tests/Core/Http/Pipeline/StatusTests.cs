using System.Net;
using System.Threading.Tasks;
using OrgAdmin.HelpGenerator.Reading;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

public class StatusTests
{
    [Theory]
    [InlineData(400, OrgErrorKind.BadRequest)]
    [InlineData(401, OrgErrorKind.Unauthorized)]
    [InlineData(402, OrgErrorKind.UnexpectedStatus)]
    [InlineData(403, OrgErrorKind.Forbidden)]
    [InlineData(404, OrgErrorKind.NotFound)]
    [InlineData(405, OrgErrorKind.MethodNotAllowed)]
    [InlineData(409, OrgErrorKind.Conflict)]
    [InlineData(410, OrgErrorKind.Gone)]
    [InlineData(413, OrgErrorKind.TooLarge)]
    [InlineData(418, OrgErrorKind.UnexpectedStatus)]
    [InlineData(422, OrgErrorKind.BadRequest)]
    [InlineData(451, OrgErrorKind.UnexpectedStatus)]
    [InlineData(500, OrgErrorKind.ServerError)]
    [InlineData(501, OrgErrorKind.ServerError)]
    [InlineData(599, OrgErrorKind.ServerError)]
    public async Task A_status_has_its_kind_of_error_with_the_servers_words(int status, OrgErrorKind kind)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Error(status, "SomeType", "Something was not right."));

        OrgApiException told = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        // Behind an answer of the server's own failure the change may have been made.
        Assert.Equal(status >= 500, told.Kind == OrgErrorKind.OutcomeUnknown);
        OrgApiException failure = CoreSession.CauseOf(told);
        Assert.Equal(kind, failure.Kind);
        Assert.Equal("OrgApi." + kind, failure.ErrorId);
        Assert.Equal(status, failure.StatusCode);
        Assert.Equal("SomeType", failure.ErrorType);
        Assert.Equal("Something was not right.", failure.ServerMessage);
        Assert.Equal($"The API answered org.patch with {status} SomeType: Something was not right.", failure.Message);
        Assert.Equal("org.patch", failure.Operation);
        Assert.Equal(1, failure.Attempts);
        Assert.Contains("all.Organization", failure.Scopes);
        Assert.Single(session.NotGets);
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.CallNames), MemberType = typeof(OperationCatalog))]
    public async Task Every_operation_names_itself_when_it_is_refused(string name)
    {
        OperationCall operation = OperationCatalog.Call(name);
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Error(403, "Forbidden", "Not you"));

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => operation.RunAsync(session.Client));

        Assert.Equal(OrgErrorKind.Forbidden, failure.Kind);
        Assert.Equal(operation.Id, failure.Operation);
        Assert.Equal(OperationTable.All[operation.Id].Scopes, failure.Scopes);
        Assert.Single(session.Requests);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_an_error_and_nothing_is_sent_to_where_it_leads(int status)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        await using CoreSession elsewhere = await CoreSession.StartAsync();
        foreach (OperationCall operation in OperationCatalog.Calls)
        {
            session.Server.Log.Clear();
            session.Server.Faults.Add(Fault.Redirect(status, elsewhere.Server.BaseUri + "orgs"));

            OrgApiException told = await Assert.ThrowsAsync<OrgApiException>(() => operation.RunAsync(session.Client));

            Assert.Equal(operation.IsWrite, told.Kind == OrgErrorKind.OutcomeUnknown);
            OrgApiException failure = CoreSession.CauseOf(told);
            Assert.Equal(OrgErrorKind.Redirected, failure.Kind);
            Assert.Equal("OrgApi.Redirected", failure.ErrorId);
            Assert.Equal(status, failure.StatusCode);
            Assert.Contains(IPAddress.Loopback.ToString(), failure.Message);
            Assert.Single(session.Requests, request => request.Method == operation.Method);
        }

        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("/login?next=orgs", "to http://127.0.0.1:")]
    [InlineData("login", "to http://127.0.0.1:")]
    [InlineData("//elsewhere.example/orgs", "to http://elsewhere.example,")]
    [InlineData("https://elsewhere.example/orgs", "to https://elsewhere.example,")]
    [InlineData("http://[bad", "to ")]
    [InlineData("", "to ")]
    public async Task A_redirect_to_an_odd_place_is_a_redirect_all_the_same(string location, string told)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Redirect(302, location));

        OrgApiException failure = CoreSession.CauseOf(await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync()));

        Assert.Equal(OrgErrorKind.Redirected, failure.Kind);
        Assert.Equal(302, failure.StatusCode);
        Assert.Contains(told, failure.Message);
        Assert.Single(session.NotGets);
    }

    [Fact]
    public async Task A_status_304_is_no_success()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Status(304));

        OrgApiException failure = CoreSession.CauseOf(await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync()));

        Assert.Equal(OrgErrorKind.Redirected, failure.Kind);
        Assert.Equal(304, failure.StatusCode);
    }
}
