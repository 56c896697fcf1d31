using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

/// <summary>The API's own examples and schemas, member by member.</summary>
public class ExampleTests
{
    [Fact]
    public async Task The_example_of_an_organization_is_read_with_no_member_lost()
    {
        string json = ContractFiles.Example("org");
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(json).GetOrgAsync();

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), org, allKnown: true));
    }

    [Fact]
    public async Task The_example_of_a_page_of_organizations_is_read_with_no_member_of_an_organization_lost()
    {
        string json = ContractFiles.Example("orgs");
        await using CoreSession session = await CoreSession.StartAsync();

        Page<Org> page = await session.Answers(json).GetOrgsAsync();

        JsonElement expected = ContractFiles.Parse(json);
        Assert.Empty(MemberComparison.Lost(expected.GetProperty("items"), page.Items, allKnown: true));
        Assert.Equal(expected.GetProperty("totalCount").GetInt64(), page.TotalCount);
        Assert.Equal(expected.GetProperty("perPage").GetInt64(), page.PerPage);
        Assert.Equal(expected.GetProperty("page").GetInt64(), page.Number);
    }

    [Theory]
    [InlineData("orgInvites")]
    [InlineData("orgInviteCollection")]
    public async Task The_examples_of_invites_are_read_with_no_member_lost(string example)
    {
        string json = ContractFiles.Example(example);
        await using CoreSession session = await CoreSession.StartAsync();

        var invites = await session.Answers(json).GetInvitesAsync();

        JsonElement expected = ContractFiles.Parse(json);
        expected = expected.ValueKind == JsonValueKind.Array ? expected : expected.GetProperty("items");
        Assert.Empty(MemberComparison.Lost(expected, invites, allKnown: true));
    }

    [Fact]
    public async Task The_example_of_one_invite_is_read_with_no_member_lost()
    {
        string json = ContractFiles.Example("orgInvite");
        await using CoreSession session = await CoreSession.StartAsync();

        OrgInvite invite = Assert.Single(await session.Answers($"[{json}]").GetInvitesAsync());

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(json), invite, allKnown: true));
        Assert.Equal(DocumentedOrg.Id, invite.OrgId);
    }

    [Fact]
    public async Task The_example_of_a_login_gives_the_token_and_the_user()
    {
        JsonElement example = ContractFiles.Parse(ContractFiles.Example("authedUser"));
        await using CoreSession session = await CoreSession.StartAsync(options => options.Token = null);
        session.Answers(example.GetRawText()).Answers(DocumentedOrg.Reply());

        TokenFacts facts = await session.Client.AuthenticateUserAsync(
            new OrgAdmin.Core.Requests.UserCredentials("email@example.com", "this is the password"),
            new OrgCall(),
            TestContext.Current.CancellationToken);
        await session.GetOrgAsync();

        Assert.Equal(example.GetProperty("userId").GetString(), facts.UserId);
        Assert.Equal("Bearer " + example.GetProperty("token").GetString(), session.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task The_example_of_a_success_is_one()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        await session.Answers(ContractFiles.Example("success")).DeleteOrgAsync();

        Assert.Equal("DELETE", Assert.Single(session.Requests).Method);
    }

    [Theory]
    [InlineData("error", 404)]
    [InlineData("validationErrors", 422)]
    public async Task The_examples_of_errors_are_read_with_no_member_lost(string example, int status)
    {
        JsonElement json = ContractFiles.Parse(ContractFiles.Example(example));
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(json.GetRawText(), status);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => session.PatchOrgAsync());

        Assert.Equal(json.GetProperty("type").GetString(), failure.ErrorType);
        Assert.Equal(json.GetProperty("message").GetString(), failure.ServerMessage);
        JsonElement none = ContractFiles.Parse("[]");
        JsonElement errors = json.TryGetProperty("validationErrors", out JsonElement some) ? some : none;
        Assert.Empty(MemberComparison.Lost(errors, failure.ValidationErrors, allKnown: true));
    }

    [Fact]
    public async Task Every_member_that_the_schema_of_an_organization_names_has_a_property()
    {
        JsonObject sample = SchemaSample.Of("org");
        sample["id"] = DocumentedOrg.Id;
        sample["orgId"] = DocumentedOrg.Id;
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(sample.ToJsonString()).GetOrgAsync();

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(sample.ToJsonString()), org, allKnown: true));
    }

    [Fact]
    public async Task Every_member_that_the_schema_of_an_invite_names_has_a_property()
    {
        string sample = new JsonArray(SchemaSample.Of("orgInvite")).ToJsonString();
        await using CoreSession session = await CoreSession.StartAsync();

        var invites = await session.Answers(sample).GetInvitesAsync();

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(sample), invites, allKnown: true));
    }

    [Fact]
    public async Task The_examples_of_api_tokens_are_read_with_no_member_lost_and_the_secret_apart()
    {
        string json = ContractFiles.Example("apiToken");
        await using CoreSession session = await CoreSession.StartAsync();

        OrgToken made = await session.Answers(json, 201).Client.PostTokenAsync(
            new OrgAdmin.Core.Requests.ApiTokenPost("My API Token", ["all.Application"]), new OrgCall(), TestContext.Current.CancellationToken);
        Page<OrgToken> page = await session.Answers(ContractFiles.Example("apiTokens"))
            .Client.GetTokensAsync(new TokenListQuery(), 0, 100, new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Equal("the_actual_token_string", new System.Net.NetworkCredential(string.Empty, made.GetSecret()).Password);
        Assert.All(page.Items.Append(made), token => Assert.Empty(MemberComparison.Lost(WithoutSecret(json), token, allKnown: true)));
        Assert.Null(Assert.Single(page.Items).GetSecret());
        Assert.Equal(4, page.TotalCount);
    }

    [Fact]
    public async Task Every_member_that_the_schema_of_an_api_token_names_has_a_property_but_for_the_secret()
    {
        JsonObject sample = SchemaSample.Of("apiToken");
        sample["id"] = DocumentedOrg.TokenId;
        sample["apiTokenId"] = DocumentedOrg.TokenId;
        await using CoreSession session = await CoreSession.StartAsync();

        OrgToken token = await session.Answers(sample.ToJsonString()).Client.GetTokenAsync(
            ResourceId.Parse(DocumentedOrg.TokenId, "id"), new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Empty(MemberComparison.Lost(WithoutSecret(sample.ToJsonString()), token, allKnown: true));
        Assert.Empty(token.AdditionalProperties);
    }

    [Fact]
    public async Task The_examples_of_received_invites_are_read_with_no_member_lost()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        System.Threading.CancellationToken cancel = TestContext.Current.CancellationToken;

        var list = await session.Answers(ContractFiles.Example("orgInvitesUser")).Client.GetMyInvitesAsync(new OrgCall(), cancel);
        OrgUserInvite one = await session.Answers(ContractFiles.Example("orgInviteUser")).Client.GetMyInviteAsync(DocumentedOrg.Invite, new OrgCall(), cancel);
        OrgUserInvite info = await session.Answers(ContractFiles.Example("orgInviteInfo")).Client.GetInviteInfoAsync("a@example.com", "secret", new OrgCall(), cancel);
        string sample = SchemaSample.Of("orgInviteUser").ToJsonString();
        OrgUserInvite every = Assert.Single(await session.Answers($"[{sample}]").Client.GetMyInvitesAsync(new OrgCall(), cancel));

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(ContractFiles.Example("orgInvitesUser")), list, allKnown: true));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(ContractFiles.Example("orgInviteUser")), one, allKnown: true));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(ContractFiles.Example("orgInviteInfo")), info, allKnown: true));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(sample), every, allKnown: true));
    }

    [Fact]
    public async Task The_examples_of_answers_to_invites_are_read_with_no_member_lost()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        System.Threading.CancellationToken cancel = TestContext.Current.CancellationToken;

        OrgInviteAnswer own = await session.Answers(ContractFiles.Example("orgInviteResultUser")).Client.RespondToInviteAsync(
            DocumentedOrg.Invite, new OrgAdmin.Core.Requests.OrgInviteActionUser("reject"), null, null, new OrgCall(), cancel);
        OrgInviteAnswer bySecret = await session.Answers(ContractFiles.Example("orgInviteResult")).Client.AnswerInviteAsync(
            new OrgAdmin.Core.Requests.OrgInviteAction("a@example.com", "secret", accept: true), new OrgCall(), cancel);

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(ContractFiles.Example("orgInviteResultUser")), own, allKnown: true));
        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(ContractFiles.Example("orgInviteResult")), bySecret, allKnown: true));
        Assert.Equal(("rejected", false, "accepted", true), (own.Result, own.Accepted, bySecret.Result, bySecret.Accepted));
    }

    private static JsonElement WithoutSecret(string json)
    {
        JsonObject token = JsonNode.Parse(json)!.AsObject();
        Assert.True(token.Remove("token"));
        return ContractFiles.Parse(token.ToJsonString());
    }
}
