using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations.Me;

public class GetMeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_a_user_is_read_with_no_member_lost()
    {
        string json = ContractFiles.Example("me");
        await using CoreSession session = await CoreSession.StartAsync();

        OrgUser user = await session.Answers(json).Client.GetMeAsync(new OrgCall(), Cancel);

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), user));
        Assert.Equal("Example Name <email@example.com>", user.ToString());
        Assert.Equal(["summary", "url"], user.AdditionalProperties.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"id":"575ed70c7ae143cd83dc4aa9","userId":null}""")]
    [InlineData("""{"userId":"575ed70c7ae143cd83dc4aa9"}""")]
    [InlineData("""{"userId":"575ed70c7ae143cd83dc4aa9","id":"575ed70c7ae143cd83dc4ab0"}""")]
    public async Task Either_of_a_users_two_ids_will_do(string json)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Assert.Equal("575ed70c7ae143cd83dc4aa9", (await session.Answers(json).Client.GetMeAsync(new OrgCall(), Cancel)).UserId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"email":"ann@example.com"}""")]
    [InlineData("""{"userId":"../orgs"}""")]
    [InlineData("""{"userId":5,"id":"x"}""")]
    public async Task An_answer_that_does_not_say_who_it_is_is_an_invalid_response(string json)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.Answers(json).Client.GetMeAsync(new OrgCall(), Cancel));

        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
        Assert.Equal("me.get", failure.Operation);
    }

    [Fact]
    public async Task However_many_ask_at_a_time_the_api_is_asked_once_for_the_tokens_user()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(100)));
        string expected = session.Server.Api.Users.Single(user => user.Email == "admin@example.com").Id;

        string?[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => session.Client.FindOwnUserIdAsync(new OrgCall(), Cancel))));
        string? later = await session.Client.FindOwnUserIdAsync(new OrgCall(), Cancel);

        Assert.All(found.Append(later), id => Assert.Equal(expected, id));
        Assert.Equal("/me", Assert.Single(session.Requests).RawPath);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_failure_to_find_the_tokens_user_is_silent_and_is_not_repeated(int status)
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.MaxRetry = 4);
        session.Server.Faults.Add(Fault.Status(status));

        Assert.Null(await session.Client.FindOwnUserIdAsync(new OrgCall(), Cancel));
        Assert.Null(await session.Client.FindOwnUserIdAsync(new OrgCall(), Cancel));
        Assert.Single(session.Requests);
    }

    [Fact]
    public async Task Who_asks_for_the_tokens_user_gets_an_answer_though_the_first_who_asked_was_cancelled()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Server.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(20)));
        string expected = session.Server.Api.Users.Single(user => user.Email == "admin@example.com").Id;
        using var stop = new CancellationTokenSource();

        Task<string?> first = session.Client.FindOwnUserIdAsync(new OrgCall(), stop.Token);
        Task<string?> second = session.Client.FindOwnUserIdAsync(new OrgCall(), Cancel);
        while (session.Requests.Count == 0)
        {
            await Task.Delay(5, Cancel);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(expected, await second);
        Assert.Equal(2, session.Requests.Count);
    }
}
