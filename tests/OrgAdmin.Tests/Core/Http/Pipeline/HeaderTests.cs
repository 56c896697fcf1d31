using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

public class HeaderTests
{
    [Fact]
    public async Task A_cookie_that_the_server_sets_is_not_sent_back()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Delay(TimeSpan.Zero).WithHeader("Set-Cookie", "session=abc; Path=/"));

        await session.GetOrgAsync();
        await session.PatchOrgAsync();

        Assert.Equal(2, session.Requests.Count);
        Assert.All(session.Requests, request => Assert.Null(request.Header("Cookie")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_token_no_authorization_is_sent(string? token)
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.Token = token);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(session.GetOrgAsync);

        Assert.Equal(OrgErrorKind.Unauthorized, failure.Kind);
        Assert.Null(Assert.Single(session.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task The_token_of_a_login_is_sent_with_the_requests_that_follow_it()
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.Token = null);
        session.Answers("""{"userId":"575ed70c7ae143cd83dc4aa9","token":"TOKEN123","needsToVerifyEmail":true}""");

        TokenFacts facts = await session.Client.AuthenticateUserAsync(
            new UserCredentials(DocumentedOrg.Email, DocumentedOrg.Password) { TwoFactorCode = "135790" },
            new OrgCall(),
            TestContext.Current.CancellationToken);
        Org org = await session.GetOrgAsync();

        Assert.Equal(DocumentedOrg.EditorId, facts.UserId);
        Assert.True(facts.NeedsToVerifyEmail);
        Assert.Equal(DocumentedOrg.Id, org.OrgId);
        Assert.Null(session.Requests[0].Header("Authorization"));
        Assert.Equal(
            """{"email":"email@example.com","password":"this is the password","twoFactorCode":"135790"}""", session.Requests[0].BodyText);
        Assert.Equal("Bearer TOKEN123", session.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task The_range_of_versions_and_the_user_agent_are_sent_as_they_were_set()
    {
        await using CoreSession session = await CoreSession.StartAsync(options =>
        {
            options.AcceptVersion = ">=1.28.0 <2";
            options.UserAgent = "OrgAdmin/9.8.7 (PowerShell 7.6.1; Linux)";
        });

        await session.GetOrgAsync();

        RecordedRequest request = Assert.Single(session.Requests);
        Assert.Equal(">=1.28.0 <2", request.Header("Accept-Version"));
        Assert.Equal("OrgAdmin/9.8.7 (PowerShell 7.6.1; Linux)", request.Header("User-Agent"));
    }

    [Theory]
    [InlineData("tok\r\nX-Evil: 1")]
    [InlineData("tok\nX-Evil: 1")]
    [InlineData("tök€n")]
    [InlineData("to ken")]
    [InlineData("to\0ken")]
    public async Task A_token_that_would_break_out_of_its_header_is_refused_and_not_shown(string token)
    {
        OrgApiException failure = Assert.Throws<OrgApiException>(() => new OrgClient(new OrgClientOptions { Token = token }));
        Assert.Equal(OrgErrorKind.InvalidConnection, failure.Kind);
        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);

        await using CoreSession session = await CoreSession.StartAsync(options => options.Token = null);
        session.Answers(new JsonObject { ["userId"] = DocumentedOrg.EditorId, ["token"] = token }.ToJsonString());
        failure = await Assert.ThrowsAsync<OrgApiException>(() => OperationCatalog.Call("auth.authenticateUser").RunAsync(session.Client));
        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());
        Assert.Null(session.Requests[1].Header("Authorization"));
        Assert.Null(session.Requests[1].Header("X-Evil"));
    }

    [Fact]
    public void A_range_of_versions_that_would_break_out_of_its_header_is_refused()
    {
        OrgApiException failure = Assert.Throws<OrgApiException>(
            () => new OrgClient(new OrgClientOptions { AcceptVersion = "^1\r\nX-Evil: 1" }));

        Assert.Equal(OrgErrorKind.InvalidConnection, failure.Kind);
    }

    [Fact]
    public async Task An_answer_in_gzip_is_unpacked()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Gzip());

        Org org = await session.PatchOrgAsync(new OrgPatch { Name = "Packed" });

        Assert.Equal("Packed", org.Name);
    }
}
