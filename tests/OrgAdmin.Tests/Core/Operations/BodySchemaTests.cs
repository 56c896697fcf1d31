using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NJsonSchema;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Operations;

/// <summary>Every body that is sent is valid by the API's own closed schema and holds exactly what was set.</summary>
public class BodySchemaTests
{
    private static readonly string[] Roles = ["admin", "edit", "collaborate", "view", "none"];

    private static readonly RoleEntry[]?[] RoleLists =
    [
        null,
        [],
        [new RoleEntry(DocumentedOrg.Org, "view")],
        [.. Enumerable.Range(0, 100).Select(i => new RoleEntry(ResourceId.Parse($"{i:x24}", "id"), i % 2 == 0 ? "collaborate" : "none"))],
    ];

    private static readonly Func<string, OrgFields, object?>[] Fields =
    [
        (value, org) => org.Description = value,
        (value, org) => org.PlanId = value,
        (value, org) => org.CardToken = value,
        (value, org) => org.IconColor = value,
        (_, org) => org.BillingEmail = "bills@example.com",
        (value, org) => org.MfaMode = value.Length % 2 == 0 ? "adminRequired" : "notRequired",
    ];

    private static readonly string[] Values = ["a", "Ünï \"\\\u0001\n\t/<>&'+", "漢字 \u2028 \ud83d\ude00", new('x', 64)];

    [Fact]
    public async Task Every_change_of_an_organization_is_valid()
    {
        var bodies = new List<(string, int)>();
        await using CoreSession session = await CoreSession.StartAsync();
        for (int bits = 0; bits < 2 << Fields.Length; bits++)
        {
            var patch = new OrgPatch { Name = (bits >> Fields.Length) == 0 ? null : Values[bits % Values.Length] };
            Fill(patch, bits);
            bodies.Add((await SentAsync(session, client => client.PatchOrgAsync(DocumentedOrg.Org, patch, new OrgCall(), default)),
                System.Numerics.BitOperations.PopCount((uint)bits)));
        }

        var longest = new OrgPatch { Name = new('n', 255), Description = new('d', 32767), IconColor = new('c', 64), MfaMode = "required" };
        bodies.Add((await SentAsync(session, client => client.PatchOrgAsync(DocumentedOrg.Org, longest, new OrgCall(), default)), 4));
        var cleared = new OrgPatch { Description = "" };
        bodies.Add((await SentAsync(session, client => client.PatchOrgAsync(DocumentedOrg.Org, cleared, new OrgCall(), default)), 1));

        await AssertValidAsync("orgPatch", bodies);
    }

    [Fact]
    public async Task Every_new_organization_is_valid()
    {
        var bodies = new List<(string, int)>();
        await using CoreSession session = await CoreSession.StartAsync();
        for (int bits = 0; bits < 1 << Fields.Length; bits++)
        {
            var org = new OrgPost(Values[bits % Values.Length]);
            Fill(org, bits);
            bodies.Add((await PostAsync(session, org), 1 + System.Numerics.BitOperations.PopCount((uint)bits)));
        }

        bodies.Add((await PostAsync(session, new OrgPost(new('n', 255)) { Description = new('d', 32767), MfaMode = "required" }), 3));
        bodies.Add((await PostAsync(session, new OrgPost("n") { Description = "" }), 2));

        await AssertValidAsync("orgPost", bodies);
    }

    [Fact]
    public async Task Every_invite_is_valid()
    {
        var bodies = new List<(string, int)>();
        await using CoreSession session = await CoreSession.StartAsync();
        foreach (string role in Roles)
        {
            foreach (RoleEntry[]? applications in RoleLists)
            {
                foreach (RoleEntry[]? dashboards in RoleLists)
                {
                    foreach (bool? disallow in new bool?[] { null, true, false })
                    {
                        var invite = new OrgInvitePost("a+b@example.com", role)
                        {
                            ApplicationRoles = applications,
                            DashboardRoles = dashboards,
                            DisallowTransfer = disallow,
                        };
                        int members = 2 + Count(applications) + Count(dashboards) + Count(disallow);
                        bodies.Add((await SentAsync(
                            session, client => client.InviteMemberAsync(DocumentedOrg.Org, invite, [], new OrgCall(), default)), members));
                    }
                }
            }
        }

        await AssertValidAsync("orgInvitePost", bodies);
    }

    [Fact]
    public async Task Every_change_of_a_member_is_valid()
    {
        var bodies = new List<(string, int)>();
        await using CoreSession session = await CoreSession.StartAsync();
        foreach (string? role in Roles.Append(null))
        {
            foreach (RoleEntry[]? applications in RoleLists)
            {
                foreach (RoleEntry[]? dashboards in RoleLists)
                {
                    var change = new OrgMemberPatch(DocumentedOrg.Viewer) { Role = role, ApplicationRoles = applications, DashboardRoles = dashboards };
                    int members = 1 + Count(role) + Count(applications) + Count(dashboards);
                    bodies.Add((await SentAsync(
                        session, client => client.ModifyMemberAsync(DocumentedOrg.Org, change, new OrgCall(), default)), members));
                }
            }
        }

        await AssertValidAsync("orgMemberPatch", bodies);
    }

    [Fact]
    public async Task Credentials_are_valid()
    {
        var bodies = new List<(string, int)>();
        await using CoreSession session = await CoreSession.StartAsync();
        foreach (string password in new[] { "12345678", "pass\"wörd\\\n", new('p', 2048) })
        {
            foreach (string? code in new[] { null, "", "123456" })
            {
                var credentials = new UserCredentials("a@example.com", password) { TwoFactorCode = code };
                bodies.Add((await SentAsync(
                    session, client => client.AuthenticateUserAsync(credentials, new OrgCall(), default)), 2 + Count(code)));
            }
        }

        await AssertValidAsync("userCredentials", bodies);
    }

    [Fact]
    public async Task Every_api_token_and_every_answer_to_an_invite_is_valid()
    {
        await using CoreSession session = await CoreSession.StartAsync();
        TokenRoleEntry[]?[] roles =
            [null, [], [TokenRoleEntry.OfOwnSandbox("edit")], [.. Enumerable.Range(0, 25).Select(i => new TokenRoleEntry(ResourceId.Parse($"{i:x24}", "id"), Roles[i % 5]))]];
        List<(string, int)> posts = [], patches = [], answers = [], secrets = [], resent = [];
        foreach (TokenRoleEntry[]? list in roles)
        {
            foreach (string? role in Roles.Append(null))
            {
                var post = new ApiTokenPost(new('n', 255), ["org.get", "all.User.read"]) { OrgRoles = list, DefaultRole = role, Description = role };
                if (role is not null)
                {
                    post.ExpireAt(DateTimeOffset.UtcNow);
                }

                posts.Add((await SentAsync(session, client => client.PostTokenAsync(post, new OrgCall(), default)), 2 + Count(list) + (3 * Count(role))));
                var patch = new ApiTokenPatch { OrgRoles = list, DefaultRole = role, Status = role is null ? "active" : "inactive", Name = "n", Description = "" };
                patches.Add((await SentAsync(session, client => client.PatchTokenAsync(DocumentedOrg.Org, patch, new OrgCall(), default)), 3 + Count(list) + Count(role)));
            }
        }

        foreach (string action in new[] { "accept", "reject", "dismiss" })
        {
            answers.Add((await SentAsync(session, client => client.RespondToInviteAsync(
                DocumentedOrg.Invite, new OrgInviteActionUser(action), null, null, new OrgCall(), default)), 1));
            secrets.Add((await SentAsync(session, client => client.AnswerInviteAsync(
                new OrgInviteAction("a@example.com", "s\"ecret", action == "accept"), new OrgCall(), default)), 3));
        }

        foreach (RoleEntry[]? list in RoleLists)
        {
            var roleInfo = new OrgRoleInfo { Role = list is null ? null : "view", ApplicationRoles = list, DashboardRoles = list };
            resent.Add((await SentAsync(session, client => client.ResendInviteAsync(
                DocumentedOrg.Org, DocumentedOrg.Org, DocumentedOrg.Shown, roleInfo, new OrgCall(), default)), 3 * Count(list)));
        }

        await AssertValidAsync("apiTokenPost", posts);
        await AssertValidAsync("apiTokenPatch", patches);
        await AssertValidAsync("orgInviteActionUser", answers);
        await AssertValidAsync("orgInviteAction", secrets);
        await AssertValidAsync("orgRoleInfo", resent);
    }

    [Theory]
    [InlineData("orgPatch", """{"name":"a","limits":{}}""")]
    [InlineData("apiTokenPost", """{"name":"a","scope":["no.such"]}""")]
    [InlineData("apiTokenPatch", """{"scope":["org.get"]}""")]
    [InlineData("orgInviteActionUser", """{"action":"perhaps"}""")]
    [InlineData("orgPatch", """{"name":""}""")]
    [InlineData("orgPatch", """{"description":null}""")]
    [InlineData("orgPost", """{"description":"a"}""")]
    [InlineData("orgPost", """{"name":"a","members":[]}""")]
    [InlineData("orgInvitePost", """{"email":"a@example.com"}""")]
    [InlineData("orgInvitePost", """{"email":"a@example.com","role":"view","applicationRoles":[{"resourceId":"575ec8687ae143cd83dc4a97","role":"admin"}]}""")]
    [InlineData("orgMemberPatch", """{"userId":"575ed70c7ae143cd83dc4aa","role":"view"}""")]
    [InlineData("userCredentials", """{"email":"a@example.com","password":"short"}""")]
    public async Task The_validator_does_refuse_what_the_schemas_do_not_allow(string schema, string body)
    {
        Assert.NotEmpty((await SchemaAsync(schema)).Validate(body));
    }

    private static void Fill(OrgFields org, int bits)
    {
        for (int i = 0; i < Fields.Length; i++)
        {
            _ = (bits & (1 << i)) != 0 ? Fields[i](Values[(bits + i) % Values.Length], org) : null;
        }
    }

    private static Task<string> PostAsync(CoreSession session, OrgPost org) =>
        SentAsync(session, client => client.PostOrgAsync(org, new HashSet<string>(), new OrgCall(), default));

    private static int Count(object? value) => value is null ? 0 : 1;

    private static Task<JsonSchema> SchemaAsync(string name) => JsonSchema.FromJsonAsync(
        File.ReadAllText(ContractFiles.Require("schemas", name + ".json")), TestContext.Current.CancellationToken);

    private static async Task<string> SentAsync(CoreSession session, Func<OrgClient, Task> send)
    {
        session.Server.Log.Clear();
        session.Server.Faults.Add(Fault.Error(400, "Validation", "Not now"));
        await Assert.ThrowsAsync<OrgApiException>(() => send(session.Client));
        return Assert.Single(session.Requests).BodyText;
    }

    private static async Task AssertValidAsync(string name, List<(string Body, int Members)> sent)
    {
        JsonSchema schema = await SchemaAsync(name);
        foreach ((string body, int members) in sent)
        {
            var errors = schema.Validate(body);
            Assert.True(errors.Count == 0, $"{string.Join("; ", errors)}: {body[..Math.Min(body.Length, 500)]}");
            Assert.Equal(members, JsonDocument.Parse(body).RootElement.EnumerateObject().Count());
        }
    }
}
