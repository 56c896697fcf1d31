using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using Xunit;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>
/// Every operation of the client. A name with a capture of the official client beside the contract makes the very call of that capture.
/// </summary>
internal static class Operations
{
    private const string Org = "/orgs/" + DocumentedOrg.Id;

    internal static IReadOnlyList<Operation> All { get; } =
    [
        new("org.get", "GET", Org, "", null,
            (client, call, cancel) => client.GetOrgAsync(DocumentedOrg.Org, null, call, cancel)),
        new("org.get-summary", "GET", Org, "&summaryExclude=keyCount&summaryInclude=payloadCount%2CdeviceCount", null,
            (client, call, cancel) => client.GetOrgAsync(
                DocumentedOrg.Org,
                new OrgSummaryFields { Include = ["payloadCount", "deviceCount"], Exclude = ["keyCount"] },
                call,
                cancel)),
        new("org.patch", "PATCH", Org, "", """{"name":"Ünïcode & Co","description":"My updated"}""",
            (client, call, cancel) => client.PatchOrgAsync(
                DocumentedOrg.Org, new OrgPatch { Name = "Ünïcode & Co", Description = "My updated" }, call, cancel)),
        new("org.delete", "DELETE", Org, "", null,
            (client, call, cancel) => client.DeleteOrgAsync(DocumentedOrg.Org, call, cancel)),
        new("org.pendingInvites", "GET", Org + "/invites", "", null,
            (client, call, cancel) => client.GetInvitesAsync(DocumentedOrg.Org, call, cancel)),
        new("org.inviteMember", "POST", Org + "/invites", "", """{"email":"invitedUser@example.com","role":"edit"}""",
            (client, call, cancel) => client.InviteMemberAsync(
                DocumentedOrg.Org, new OrgInvitePost("invitedUser@example.com", "edit"), [], call, cancel)),
        new("org.inviteMember-roles", "POST", Org + "/invites", "",
            """{"email":"invited+user@example.com","role":"none","applicationRoles":[{"resourceId":"575ec8687ae143cd83dc4a97","role":"view"}],"dashboardRoles":[],"disallowTransfer":true}""",
            (client, call, cancel) => client.InviteMemberAsync(
                DocumentedOrg.Org,
                new OrgInvitePost("invited+user@example.com", "none")
                {
                    ApplicationRoles = [new RoleEntry(ResourceId.Parse(DocumentedOrg.ApplicationId, "id"), "view")],
                    DashboardRoles = [],
                    DisallowTransfer = true,
                },
                [],
                call,
                cancel)),
        new("org.revokeInvite", "DELETE", Org + "/invites", "&inviteId=" + DocumentedOrg.InviteId, null,
            (client, call, cancel) => client.RevokeInviteAsync(DocumentedOrg.Org, DocumentedOrg.Invite, call, cancel)),
        new("org.modifyMember", "PATCH", Org + "/member", "", """{"userId":"575ef90f7ae143cd83dc4aad","role":"view"}""",
            (client, call, cancel) => client.ModifyMemberAsync(
                DocumentedOrg.Org, new OrgMemberPatch(DocumentedOrg.Viewer) { Role = "view" }, call, cancel)),
        new("org.removeMember", "DELETE", Org + "/member", "&userId=" + DocumentedOrg.EditorId, null,
            (client, call, cancel) => client.RemoveMemberAsync(DocumentedOrg.Org, DocumentedOrg.Editor, call, cancel)),
        new("orgs.get", "GET", "/orgs", "&sortField=name&sortDirection=asc&page=0&perPage=100", null,
            (client, call, cancel) => client.GetOrgsAsync(new OrgListQuery(), 0, 100, call, cancel)),
        new("orgs.get-filtered", "GET", "/orgs",
            "&sortField=name&sortDirection=asc&page=0&perPage=10&filterField=name&filter=my%2Aorg%20%26%20%22x%22%20%281%29%21", null,
            (client, call, cancel) => client.GetOrgsAsync(
                new OrgListQuery { NameFilter = "my*org & \"x\" (1)!" }, 0, 10, call, cancel)),
        new("orgs.post", "POST", "/orgs", "", """{"name":"My New Organization"}""",
            (client, call, cancel) => client.PostOrgAsync(
                new OrgPost("My New Organization"), new HashSet<string> { DocumentedOrg.Id }, call, cancel)),
        new("auth.authenticateUser", "POST", "/auth/user", "",
            """{"email":"email@example.com","password":"this is the password"}""",
            (client, call, cancel) => client.AuthenticateUserAsync(
                new UserCredentials(DocumentedOrg.Email, DocumentedOrg.Password), call, cancel)),
    ];

    public static TheoryData<string> Names => [.. All.Select(operation => operation.Name)];

    public static TheoryData<string> Writes => [.. All.Where(operation => operation.IsWrite).Select(operation => operation.Name)];

    /// <summary>What must pass where nothing may be changed.</summary>
    public static TheoryData<string> Harmless => [.. All.Where(operation => !operation.IsWrite).Select(operation => operation.Name)];

    /// <summary>All that .NET must not repeat by itself: the writes and the login.</summary>
    public static TheoryData<string> NotGet => [.. All.Where(operation => operation.Method != "GET").Select(operation => operation.Name)];

    internal static Operation Named(string name) => All.Single(operation => operation.Name == name);
}
