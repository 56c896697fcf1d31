using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OrgAdmin.Core.Paging;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core.Json;

public class ObjectTests
{
    [Fact]
    public async Task Members_carry_the_id_of_their_organization_in_every_answer_that_has_them()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org[] orgs =
        [
            await session.GetOrgAsync(),
            await session.PatchOrgAsync(),
            .. (await session.GetOrgsAsync()).Items,
        ];

        Assert.Equal(3, orgs.Length);
        Assert.All(orgs, org => Assert.Equal(3, org.Members.Count));
        Assert.All(orgs.SelectMany(org => org.Members), member => Assert.Equal(DocumentedOrg.Id, member.OrgId));
    }

    [Fact]
    public async Task Invites_carry_the_id_of_their_organization()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        OrgInvite invite = Assert.Single(await session.GetInvitesAsync());

        Assert.Equal(DocumentedOrg.InviteId, invite.InviteId);
        Assert.Equal(DocumentedOrg.Id, invite.OrgId);
    }

    [Theory]
    [InlineData("""[{"id":"575ed71e7ae143cd83dc4aaa","email":"a@example.com"}]""")]
    [InlineData("""{"items":[{"id":"575ed71e7ae143cd83dc4aaa","email":"a@example.com"}],"count":1,"_type":"orgInvites"}""")]
    [InlineData("""{"count":1,"items":[{"email":"a@example.com","id":"575ed71e7ae143cd83dc4aaa"}]}""")]
    public async Task Invites_come_as_a_list_or_as_an_object_with_items(string json)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        OrgInvite invite = Assert.Single(await session.Answers(json).GetInvitesAsync());

        Assert.Equal("575ed71e7ae143cd83dc4aaa", invite.InviteId);
        Assert.Equal("a@example.com", invite.Email);
    }

    [Fact]
    public async Task What_the_globals_bring_is_set_apart_at_every_level()
    {
        const string Json = ""","_links":{"self":{"href":"/orgs/1"}},"_actions":{"patch":[1]},"_embedded":{},"members":[{"userId":"u","_links":{"self":{"href":"/m"}},"_new":1}]""";
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(Json)).GetOrgAsync();

        Assert.Empty(MemberComparison.Lost(ContractFiles.Parse(DocumentedOrg.Reply(Json)), org));
        Assert.Equal(["self"], org.Links.Keys);
        Assert.Equal(["patch"], org.Actions.Keys);
        Assert.Empty(org.Embedded);
        Assert.Empty(org.AdditionalProperties);
        OrgMember member = Assert.Single(org.Members);
        Assert.Equal(["self"], member.Links.Keys);
        Assert.Equal(["_new"], member.AdditionalProperties.Keys);
    }

    [Theory]
    [InlineData("""{"id":"575ed6e87ae143cd83dc4aa8"}""")]
    [InlineData("""{"orgId":"575ed6e87ae143cd83dc4aa8"}""")]
    [InlineData("""{"id":null,"orgId":"575ED6E87AE143CD83DC4AA8"}""")]
    [InlineData("""{"orgId":5,"id":"575ed6e87ae143cd83dc4aa8"}""")]
    public async Task Either_of_an_organizations_two_ids_will_do(string json)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(json).GetOrgAsync();

        Assert.Equal(DocumentedOrg.Id, org.OrgId, ignoreCase: true);
    }

    [Fact]
    public async Task An_id_that_differs_from_the_organizations_id_is_kept()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session
            .Answers("""{"id":"575ed6e87ae143cd83dc4a00","orgId":"575ed6e87ae143cd83dc4aa8"}""").GetOrgAsync();

        Assert.Equal(DocumentedOrg.Id, org.OrgId);
        Assert.Equal("575ed6e87ae143cd83dc4a00", org.AdditionalProperties["id"]);
    }

    [Fact]
    public async Task Missing_ids_of_members_invites_and_listed_organizations_are_null()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers(DocumentedOrg.Reply(""","members":[{"email":"a@example.com"}]"""))
            .Answers("""[{"email":"a@example.com"}]""")
            .Answers("""{"items":[{"name":"No id","members":[{}]}]}""");

        OrgMember member = Assert.Single((await session.GetOrgAsync()).Members);
        OrgInvite invite = Assert.Single(await session.GetInvitesAsync());
        Page<Org> page = await session.GetOrgsAsync();

        Assert.Null(member.UserId);
        Assert.Equal("a@example.com", member.Email);
        Assert.Null(invite.InviteId);
        Org org = Assert.Single(page.Items);
        Assert.Null(org.OrgId);
        Assert.Null(Assert.Single(org.Members).OrgId);
        Assert.Null(page.TotalCount);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_answer_is_passed_over()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(DocumentedOrg.Reply(",\"name\":\"Ünï\""))]);

        Org org = await session.GetOrgAsync();

        Assert.Equal("Ünï", org.Name);
    }

    [Fact]
    public async Task Of_two_members_of_one_name_the_last_one_counts()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        Org org = await session.Answers(DocumentedOrg.Reply(""","name":"a","name":"b","x":1,"x":{"y":1,"y":2}""")).GetOrgAsync();

        Assert.Equal("b", org.Name);
        var kept = Assert.IsType<System.Collections.Generic.IReadOnlyDictionary<string, object?>>(org.AdditionalProperties["x"], exactMatch: false);
        Assert.Equal(2L, kept["y"]);
    }
}
