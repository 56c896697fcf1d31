using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Catalog;

/// <summary>The operations on what the connected user has: API tokens, and invites that were received or that an instance sends.</summary>
internal static partial class OperationCatalog
{
    private const string Report = SandboxSeed.ReportTokenId;
    private const string Received = SandboxSeed.MayasInviteId;
    private const string MyTokens = "/me/tokens";
    private const string MyInvites = "/me/invites";
    private const string Resend =
        "/instances/" + DocumentedOrg.InstanceId + "/orgs/" + DocumentedOrg.Id + "/invites/" + DocumentedOrg.InviteId;

    // What a resend is compared with where nothing was read before.
    private static readonly Lazy<OrgInvite> AnyInvite = new(() =>
    {
        using var client = new OrgClient(new OrgClientOptions
        {
            Token = SandboxApi.DefaultToken,
            Transport = () => new SandboxHandler(SandboxApi.CreateSeeded()),
        });
        return client.GetInvitesAsync(Org, new OrgCall(), None).GetAwaiter().GetResult()
            .Single(invite => invite.InviteId == SandboxSeed.ExpiredInviteId);
    });

    private static IReadOnlyList<Operation> Own =>
    [
        new("userApiTokens.get", "GET /me/tokens")
        {
            Calls =
            [
                new("userApiTokens.get", "GET", MyTokens, "&sortField=name&sortDirection=asc&page=0&perPage=100", null,
                    (client, call, cancel) => client.GetTokensAsync(new TokenListQuery(), 0, 100, call, cancel)),
                new("userApiTokens.get-filtered", "GET", MyTokens,
                    "&sortField=expirationDate&sortDirection=desc&page=1&perPage=10&filterField=name&filter=my%2Atoken", null,
                    (client, call, cancel) => client.GetTokensAsync(
                        new TokenListQuery { SortField = "expirationDate", Descending = true, NameFilter = "my*token" }, 1, 10, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetTokensAsync(new TokenListQuery(), 0, 100, call, None),
            Script = "Get-OrgToken",
        },
        new("userApiToken.get", "GET /me/tokens/*")
        {
            Calls =
            [
                new("userApiToken.get", "GET", MyTokens + "/" + DocumentedOrg.TokenId, "", null,
                    (client, call, cancel) => client.GetTokenAsync(Id(DocumentedOrg.TokenId), call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetTokenAsync(Id(Report), call, None),
            Script = $"Get-OrgToken {Report}",
        },
        new("userApiTokens.post", "POST /me/tokens")
        {
            Calls =
            [
                new("userApiTokens.post", "POST", MyTokens, "", """{"name":"My New API Token","scope":["all.Organization"]}""",
                    (client, call, cancel) => client.PostTokenAsync(new ApiTokenPost("My New API Token", ["all.Organization"]), call, cancel))
                {
                    Status = 201,
                },
                new("userApiTokens.post-roles", "POST", MyTokens, "",
                    """{"name":"Jobs","description":"Nightly","expirationDate":"2050-01-31T12:30:00.250Z","defaultRole":"none","orgRoles":[{"orgId":"575ed6e87ae143cd83dc4aa8","role":"view"},{"orgId":"sandbox","role":"edit"}],"scope":["org.get"]}""",
                    (client, call, cancel) => client.PostTokenAsync(Roles(), call, cancel))
                {
                    Status = 201,
                },
            ],
            Run = async (client, call, _) => await client.PostTokenAsync(new ApiTokenPost("Another job", ["org.get"]), call, None),
            IsBlind = true,
            IsDone = api => api.Tokens.Any(token => token.Name == "Another job"),
            CountMade = api => api.Tokens.Count(token => token.Name == "Another job"),
            Script = "New-OrgToken 'Another job' -Scope org.get -NoExpiry",
            Unknown = ("the API token 'Another job' was made", "Get-OrgToken, and remove what was made with Remove-OrgToken, for its secret is lost,"),
        },
        new("userApiToken.patch", "PATCH /me/tokens/*", "GET /me/tokens/*")
        {
            Calls =
            [
                new("userApiToken.patch", "PATCH", MyTokens + "/" + DocumentedOrg.TokenId, "", """{"name":"My Updated API Token","status":"inactive"}""",
                    (client, call, cancel) => client.PatchTokenAsync(
                        Id(DocumentedOrg.TokenId), new ApiTokenPatch { Name = "My Updated API Token", Status = "inactive" }, call, cancel)),
            ],
            Run = async (client, call, _) => await client.PatchTokenAsync(Id(Report), new ApiTokenPatch { Name = "Renamed" }, call, None),
            IsDone = api => TokenIn(api, Report)?.Name == "Renamed",
            Script = $"Set-OrgToken {Report} -Name Renamed",
            Emits = "Renamed",
            Unknown = ($"the API token {Report} was changed", $"Get-OrgToken {Report}"),
            TwiceTheSame = $"Set-OrgToken {Report}, {Report} -Name Renamed",
        },
        new("userApiToken.delete", "DELETE /me/tokens/*", "GET /me/tokens/*")
        {
            Calls =
            [
                new("userApiToken.delete", "DELETE", MyTokens + "/" + DocumentedOrg.TokenId, "", null,
                    (client, call, cancel) => client.DeleteTokenAsync(Id(DocumentedOrg.TokenId), call, cancel)),
            ],
            Run = async (client, call, _) => await Nothing(client.DeleteTokenAsync(Id(Report), call, None)),
            IsDone = api => TokenIn(api, Report) is null,
            AnswersNothing = true,
            Script = $"Remove-OrgToken {Report} -PassThru -Confirm:$false",
            Emits = "Nightly report",
            Unknown = ($"the API token {Report} was removed", $"Get-OrgToken {Report}"),
            TwiceTheSame = $"Get-OrgToken {Report} | ForEach-Object {{ $_; $_ }} | Remove-OrgToken -Confirm:$false",
        },
        new("me.invites", "GET /me/invites")
        {
            Calls = [new("me.invites", "GET", MyInvites, "", null, (client, call, cancel) => client.GetMyInvitesAsync(call, cancel))],
            Run = async (client, call, _) => await client.GetMyInvitesAsync(call, None),
            Script = "Get-OrgInvite -Mine",
        },
        new("me.invite", "GET /me/invites/*")
        {
            Calls =
            [
                new("me.invite", "GET", MyInvites + "/" + DocumentedOrg.InviteId, "", null,
                    (client, call, cancel) => client.GetMyInviteAsync(DocumentedOrg.Invite, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetMyInviteAsync(Id(Received), call, None),
            Script = $"Approve-OrgInvite {Received} -WhatIf",
        },
        new("me.respondToInvite", "POST /me/invites/*", "GET orgs")
        {
            Calls =
            [
                new("me.respondToInvite", "POST", MyInvites + "/" + DocumentedOrg.InviteId, "", """{"action":"accept"}""",
                    (client, call, cancel) => client.RespondToInviteAsync(
                        DocumentedOrg.Invite, new OrgInviteActionUser("accept"), DocumentedOrg.OtherName, new HashSet<string>(), call, cancel)),
                new("me.respondToInvite-dismiss", "POST", MyInvites + "/" + DocumentedOrg.InviteId, "", """{"action":"dismiss"}""",
                    (client, call, cancel) => client.RespondToInviteAsync(
                        DocumentedOrg.Invite, new OrgInviteActionUser("dismiss"), null, null, call, cancel)),
            ],
            Run = async (client, call, before) => await client.RespondToInviteAsync(
                Id(Received), new OrgInviteActionUser("accept"), "Riverbend Water Cooperative", before.OrgIds, call, None),
            IsDone = api => Riverbend(api).Members.Any(member => member.UserId == SandboxSeed.MayaId),
            Script = $"Approve-OrgInvite {Received}",
            Emits = "accepted",
            Unknown = ($"the invite {Received} was accepted", "Get-OrgInvite -Mine and Get-Org"),
            TwiceTheSame = $"Approve-OrgInvite {Received}, {Received}",
        },
        new("orgInvites.get", "GET /invites")
        {
            Calls =
            [
                new("orgInvites.get", "GET", "/invites", "&token=aTokenString&email=example%40example.com", null,
                    (client, call, cancel) => client.GetInviteInfoAsync("example@example.com", "aTokenString", call, cancel)),
            ],
        },
        new("orgInvites.post", "POST /invites")
        {
            Calls =
            [
                new("orgInvites.post", "POST", "/invites", "",
                    """{"email":"invitedUser@example.com","token":"the_invitation_token","accept":true}""",
                    (client, call, cancel) => client.AnswerInviteAsync(
                        new OrgInviteAction("invitedUser@example.com", "the_invitation_token", accept: true), call, cancel)),
            ],
            Run = async (client, call, _) => await client.AnswerInviteAsync(
                new OrgInviteAction("noah.fischer@aldercreek.example.com", SandboxSeed.PendingInviteSecret, accept: true), call, None),
            IsBlind = true,
            IsDone = api => OrgIn(api)!.Members.Any(member => member.UserId == SandboxSeed.NoahId),
            Script = $"Approve-OrgInvite -Email noah.fischer@aldercreek.example.com -InviteToken {SandboxSeed.PendingInviteSecret}",
            Unknown = ("the invite for noah.fischer@aldercreek.example.com was accepted", "Get-Org"),
        },
        new("instanceOrgInvite.resendInvite", "POST /instances/*/orgs/*/invites/*", "GET invites")
        {
            Calls =
            [
                new("instanceOrgInvite.resendInvite", "POST", Resend, "", """{"role":"edit","applicationRoles":[],"dashboardRoles":[]}""",
                    async (client, call, cancel) => await client.ResendInviteAsync(
                        Id(DocumentedOrg.InstanceId), DocumentedOrg.Org, DocumentedOrg.Shown, Roles("edit"), call, cancel))
                {
                    Status = 201,
                },
            ],
            Run = async (client, call, before) => await client.ResendInviteAsync(
                Id(SandboxSeed.InstanceId),
                Org,
                before.Invites.FirstOrDefault(invite => invite.InviteId == SandboxSeed.ExpiredInviteId) ?? AnyInvite.Value,
                new OrgRoleInfo { Role = "collaborate", ApplicationRoles = null, DashboardRoles = [] },
                call,
                None),
            IsDone = api => OrgIn(api)!.Invites.Single(invite => invite.Id == SandboxSeed.ExpiredInviteId) is var invite
                && invite.InviteDate > api.Clock.UtcNow.AddDays(-1),
            Script = $"Update-OrgInvite {Org} -InviteId {SandboxSeed.ExpiredInviteId} -InstanceId {SandboxSeed.InstanceId}",
            Emits = Newcomer,
            Unknown = ($"the invite {SandboxSeed.ExpiredInviteId} to the organization {Org} was renewed", $"Get-OrgInvite {Org}"),
            TwiceTheSame =
                $"Update-OrgInvite {Org} -InviteId {SandboxSeed.ExpiredInviteId}, {SandboxSeed.ExpiredInviteId} -InstanceId {SandboxSeed.InstanceId}",
        },
    ];

    /// <summary>An invite that is turned down, which the list of received invites shows.</summary>
    internal static Operation Declining { get; } = new("declining", "POST /me/invites/*", "GET /me/invites")
    {
        Run = async (client, call, _) => await client.RespondToInviteAsync(Id(Received), new OrgInviteActionUser("reject"), null, null, call, None),
        IsDone = api => Riverbend(api).Invites.All(invite => invite.Id != Received),
        Script = $"Deny-OrgInvite {Received}",
    };

    private static SandboxOrganization Riverbend(SandboxApi api) => api.FindOrganization(SandboxSeed.RiverbendId)!;

    private static SandboxToken? TokenIn(SandboxApi api, string id) => api.Tokens.SingleOrDefault(token => token.Id == id);

    private static OrgRoleInfo Roles(string role) => new() { Role = role, ApplicationRoles = [], DashboardRoles = [] };

    private static ApiTokenPost Roles()
    {
        var token = new ApiTokenPost("Jobs", ["org.get"])
        {
            Description = "Nightly",
            DefaultRole = "none",
            OrgRoles = [new TokenRoleEntry(DocumentedOrg.Org, "view"), TokenRoleEntry.OfOwnSandbox("edit")],
        };
        token.ExpireAt(new DateTimeOffset(2050, 1, 31, 13, 30, 0, 250, TimeSpan.FromHours(1)));
        return token;
    }
}
