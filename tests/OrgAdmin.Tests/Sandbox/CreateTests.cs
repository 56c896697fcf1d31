using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>A sandbox made of organizations that were described elsewhere, by address and role alone.</summary>
public class CreateTests
{
    private const string First = "64a1f0b97be19d5a3c8d1001";
    private const string Second = "64a1f0b97be19d5a3c8d1002";
    private const string Application = "64a1f0e07be19d5a3c901001";

    [Fact]
    public async Task The_token_is_that_of_who_administers_most_of_them()
    {
        using SandboxSession session = Create();
        Assert.Equal("ann@example.com", (await session.GetAsync("/me"))["email"].GetString());
        Assert.Equal([First, Second], (await session.GetAsync("/orgs?sortField=id")).Texts("id"));
        Assert.Equal(["admin", "view"], session.Organization(First).Members.Select(member => member.Role));
    }

    [Fact]
    public async Task The_tokens_owner_may_change_each_of_them()
    {
        using SandboxSession session = Create();
        foreach (string id in new[] { First, Second })
        {
            (await session.SendAsync("PATCH", "/orgs/" + id, """{"description":"x"}""")).Is(200);
        }

        Assert.Equal(("ann@example.com", "admin"), (session.Organization(Second).Members[^1].Email, session.Organization(Second).Members[^1].Role));
    }

    [Fact]
    public void One_address_is_one_account_in_every_organization()
    {
        using SandboxSession session = Create();
        string bob = session.Organization(First).Members.Single(member => member.Email == "bob@example.com").UserId;
        Assert.Equal(bob, session.Organization(Second).Members.Single(member => member.Email == "Bob@example.com").UserId);
        Assert.Equal(24, bob.Length);
        Assert.NotNull(session.Api.TokenFor("bob@example.com"));
    }

    [Fact]
    public async Task What_overrides_refer_to_and_invites_are_there_and_can_be_given_again()
    {
        using SandboxSession session = Create();
        Assert.Single((await session.GetAsync("/applications?orgId=" + First)).Items);
        Assert.Equal(["carl@example.com"], (await session.GetAsync($"/orgs/{Second}/invites")).Texts("email"));
        string bob = session.Organization(First).Members[1].UserId;
        (await session.SendAsync(
            "PATCH", $"/orgs/{First}/member", $$"""{"userId":"{{bob}}","applicationRoles":[{"resourceId":"{{Application}}","role":"none"}]}""")).Is(200);
    }

    [Fact]
    public async Task Organizations_without_an_administrator_get_one()
    {
        using var session = new SandboxSession(SandboxApi.Create([new SandboxOrganization { Name = "Empty" }]));
        Assert.Equal(["Empty"], (await session.GetAsync("/orgs")).Texts("name"));
    }

    private static SandboxSession Create() => new(SandboxApi.Create(
        [
            new SandboxOrganization
            {
                Id = First,
                Name = "First",
                Members =
                [
                    new SandboxMember { Email = "ann@example.com", Role = "admin" },
                    new SandboxMember { Email = "bob@example.com", Role = "view", ApplicationRoles = [new(Application, "collaborate")] },
                ],
            },
            new SandboxOrganization
            {
                Id = Second,
                Name = "Second",
                Members = [new SandboxMember { Email = "Bob@example.com", Role = "edit" }],
                Invites = [new SandboxInvite { Email = "carl@example.com", Role = "view" }],
            },
        ],
        new SandboxClock(SandboxSession.Start)));
}
