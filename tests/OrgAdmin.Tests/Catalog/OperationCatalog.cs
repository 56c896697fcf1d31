using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Catalog;

/// <summary>
/// The one list of the operations that the client has; every test that goes through all of them takes them from here. A call whose name has a
/// capture of the official client beside the contract makes the very call of that capture.
/// </summary>
internal static partial class OperationCatalog
{
    internal const string Newcomer = "julia.alvarez@fieldworks.example.net";
    internal const string NewOrg = "Alder Creek Pumps Asia";
    internal const string Description = "Pumps, valves and what belongs to them";
    internal const string ElenaId = "64a1f0c27be19d5a3c8e0005";
    internal const string SamId = "64a1f0c27be19d5a3c8e0007";

    private const string Noah = "noah.fischer@aldercreek.example.com";
    private const string Documented = "/orgs/" + DocumentedOrg.Id;

    private static readonly ResourceId Org = Id(SandboxSeed.AlderCreekId);

    internal static IReadOnlyList<Operation> All { get; } =
    [
        new("org.get", "GET org")
        {
            Calls =
            [
                new("org.get", "GET", Documented, "", null,
                    (client, call, cancel) => client.GetOrgAsync(DocumentedOrg.Org, null, call, cancel)),
                new("org.get-summary", "GET", Documented, "&summaryExclude=keyCount&summaryInclude=payloadCount%2CdeviceCount", null,
                    (client, call, cancel) => client.GetOrgAsync(
                        DocumentedOrg.Org,
                        new OrgSummaryFields { Include = ["payloadCount", "deviceCount"], Exclude = ["keyCount"] },
                        call,
                        cancel)),
            ],
            Run = async (client, call, _) => await client.GetOrgAsync(Org, null, call, None),
            Script = $"Get-Org {Org}",
        },
        new("orgs.get", "GET orgs")
        {
            Calls =
            [
                new("orgs.get", "GET", "/orgs", "&sortField=name&sortDirection=asc&page=0&perPage=100", null,
                    (client, call, cancel) => client.GetOrgsAsync(new OrgListQuery(), 0, 100, call, cancel)),
                new("orgs.get-filtered", "GET", "/orgs",
                    "&sortField=name&sortDirection=asc&page=0&perPage=10&filterField=name&filter=my%2Aorg%20%26%20%22x%22%20%281%29%21", null,
                    (client, call, cancel) => client.GetOrgsAsync(
                        new OrgListQuery { NameFilter = "my*org & \"x\" (1)!" }, 0, 10, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetOrgsAsync(new OrgListQuery(), 0, 100, call, None),
            Script = "Get-Org",
        },
        new("org.pendingInvites", "GET invites")
        {
            Calls =
            [
                new("org.pendingInvites", "GET", Documented + "/invites", "", null,
                    (client, call, cancel) => client.GetInvitesAsync(DocumentedOrg.Org, call, cancel)),
            ],
            Run = async (client, call, _) => await client.GetInvitesAsync(Org, call, None),
            Script = $"Get-OrgInvite {Org}",
        },
        new("me.get", "GET me")
        {
            Calls = [new("me.get", "GET", "/me", "", null, (client, call, cancel) => client.GetMeAsync(call, cancel))],
            Run = async (client, call, _) => await client.GetMeAsync(call, None),
            Script = "Get-OrgConnection -Refresh",
        },
        .. AuditOperations,
        .. ResourceOperations,
        .. UsageOperations,
        .. TransferOperations,
        new("org.patch", "PATCH org", "GET org")
        {
            Calls =
            [
                new("org.patch", "PATCH", Documented, "", """{"name":"Ünïcode & Co","description":"My updated"}""",
                    (client, call, cancel) => client.PatchOrgAsync(
                        DocumentedOrg.Org, new OrgPatch { Name = "Ünïcode & Co", Description = "My updated" }, call, cancel)),
            ],
            Run = async (client, call, _) => await client.PatchOrgAsync(Org, new OrgPatch { Description = Description }, call, None),
            IsDone = api => OrgIn(api)!.Description == Description,
            Script = $"Set-Org {Org} -Description '{Description}'",
            Emits = "Alder Creek Pumps",
            Unknown = ($"the organization {Org} was changed", $"Get-Org {Org}"),
            TwiceTheSame = $"'One', 'Two' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; Name = $_ }} }} | Set-Org",
        },
        new("org.delete", "DELETE org", "GET org")
        {
            Calls =
            [
                new("org.delete", "DELETE", Documented, "", null,
                    (client, call, cancel) => client.DeleteOrgAsync(DocumentedOrg.Org, call, cancel)),
            ],
            Run = async (client, call, _) => await Nothing(client.DeleteOrgAsync(Org, call, None)),
            IsDone = api => OrgIn(api) is null,
            AnswersNothing = true,
            Script = $"Remove-Org {Org} -PassThru -Confirm:$false",
            Emits = "Alder Creek Pumps",
            Unknown = ($"the organization {Org} was deleted", $"Get-Org {Org}"),
            TwiceTheSame = $"Remove-Org {Org}, {Org} -Confirm:$false",
        },
        new("org.inviteMember", "POST invites", "GET invites")
        {
            Calls =
            [
                new("org.inviteMember", "POST", Documented + "/invites", "", """{"email":"invitedUser@example.com","role":"edit"}""",
                    (client, call, cancel) => client.InviteMemberAsync(
                        DocumentedOrg.Org, new OrgInvitePost("invitedUser@example.com", "edit"), [], call, cancel)),
                new("org.inviteMember-roles", "POST", Documented + "/invites", "",
                    """{"email":"invited+user@example.com","role":"none","applicationRoles":[{"resourceId":"575ec8687ae143cd83dc4a97","role":"view"}],"dashboardRoles":[],"disallowTransfer":true}""",
                    (client, call, cancel) => client.InviteMemberAsync(
                        DocumentedOrg.Org,
                        new OrgInvitePost("invited+user@example.com", "none")
                        {
                            ApplicationRoles = [new RoleEntry(Id(DocumentedOrg.ApplicationId), "view")],
                            DashboardRoles = [],
                            DisallowTransfer = true,
                        },
                        [],
                        call,
                        cancel)),
            ],
            Run = async (client, call, before) => await client.InviteMemberAsync(Org, new OrgInvitePost(Newcomer, "view"), before.Invites, call, None),
            IsDone = api => InvitesTo(api, Newcomer) > 1,
            CountMade = api => InvitesTo(api, Newcomer) - 1,
            Script = $"New-OrgInvite {Org} -Email {Newcomer} -Role View",
            Emits = Newcomer,
            Unknown = ($"{Newcomer} was invited to the organization {Org}", $"Get-OrgInvite {Org}"),
            Twice = (
                $"'a@example.com', 'b@example.com' | New-OrgInvite {Org} -Role View",
                ["GET invites", "POST invites", "GET invites", "POST invites"]),
            TwiceTheSame = $"'a@example.com', 'A@example.com' | New-OrgInvite {Org} -Role View",
        },
        new("org.revokeInvite", "DELETE invites", "GET invites")
        {
            Calls =
            [
                new("org.revokeInvite", "DELETE", Documented + "/invites", "&inviteId=" + DocumentedOrg.InviteId, null,
                    (client, call, cancel) => client.RevokeInviteAsync(DocumentedOrg.Org, DocumentedOrg.Invite, call, cancel)),
            ],
            Run = async (client, call, _) => await Nothing(client.RevokeInviteAsync(Org, Id(SandboxSeed.PendingInviteId), call, None)),
            IsDone = api => OrgIn(api)!.Invites.All(invite => invite.Id != SandboxSeed.PendingInviteId),
            AnswersNothing = true,
            Script = $"Revoke-OrgInvite {Org} -InviteId {SandboxSeed.PendingInviteId} -PassThru",
            Emits = Noah,
            Unknown = ($"the invite {SandboxSeed.PendingInviteId} to the organization {Org} was revoked", $"Get-OrgInvite {Org}"),
            Twice = (
                $"Revoke-OrgInvite {Org} -Email {Noah}, {Newcomer}",
                ["GET invites", "DELETE invites", "GET invites", "DELETE invites"]),
        },
        new("org.modifyMember", "PATCH member", "GET org")
        {
            Calls =
            [
                new("org.modifyMember", "PATCH", Documented + "/member", "", """{"userId":"575ef90f7ae143cd83dc4aad","role":"view"}""",
                    (client, call, cancel) => client.ModifyMemberAsync(
                        DocumentedOrg.Org, new OrgMemberPatch(DocumentedOrg.Viewer) { Role = "view" }, call, cancel)),
            ],
            Run = async (client, call, _) => await client.ModifyMemberAsync(Org, new OrgMemberPatch(Id(ElenaId)) { Role = "edit" }, call, None),
            IsDone = api => OrgIn(api)!.Members.Single(member => member.UserId == ElenaId).Role == "edit",
            Script = $"Set-OrgMember {Org} -UserId {ElenaId} -Role Edit",
            Emits = "edit",
            Unknown = ($"the roles of the user {ElenaId} in the organization {Org} were changed", $"Get-OrgMember {Org} -UserId {ElenaId}"),
            Twice = (
                $"'{ElenaId}', '{SamId}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Set-OrgMember -Role Edit",
                ["GET org", "PATCH member", "GET org", "PATCH member"]),
            TwiceTheSame = $"'{ElenaId}', '{ElenaId}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Set-OrgMember -Role Edit",
        },
        new("org.removeMember", "DELETE member", "GET org")
        {
            Calls =
            [
                new("org.removeMember", "DELETE", Documented + "/member", "&userId=" + DocumentedOrg.EditorId, null,
                    (client, call, cancel) => client.RemoveMemberAsync(DocumentedOrg.Org, DocumentedOrg.Editor, call, cancel)),
            ],
            Run = async (client, call, _) => await client.RemoveMemberAsync(Org, Id(SamId), call, None),
            IsDone = api => OrgIn(api)!.Members.All(member => member.UserId != SamId),
            Script = $"Remove-OrgMember {Org} -UserId {SamId} -PassThru -Confirm:$false",
            Emits = "none",
            Unknown = ($"the user {SamId} was removed from the organization {Org}", $"Get-OrgMember {Org} -UserId {SamId}"),
            Twice = (
                $"'{ElenaId}', '{SamId}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Remove-OrgMember -Confirm:$false",
                ["GET org", "DELETE member", "GET org", "DELETE member"]),
            TwiceTheSame =
                $"'{ElenaId}', '{ElenaId}' | ForEach-Object {{ [pscustomobject]@{{ OrgId = '{Org}'; UserId = $_ }} }} | Remove-OrgMember -Confirm:$false",
        },
        new("orgs.post", "POST orgs", "GET orgs")
        {
            Calls =
            [
                new("orgs.post", "POST", "/orgs", "", """{"name":"My New Organization"}""",
                    (client, call, cancel) => client.PostOrgAsync(
                        new OrgPost("My New Organization"), new HashSet<string> { DocumentedOrg.Id }, call, cancel))
                {
                    Status = 201,
                },
            ],
            Run = async (client, call, before) => await client.PostOrgAsync(new OrgPost(NewOrg), before.OrgIds, call, None),
            IsDone = api => api.Organizations.Any(org => org.Name == NewOrg),
            CountMade = api => api.Organizations.Count(org => org.Name == NewOrg),
            Script = $"New-Org '{NewOrg}'",
            Emits = NewOrg,
            Unknown = ($"the organization '{NewOrg}' was created", "Get-Org -SortBy CreationDate -Descending -First 5"),
            Twice = (
                "'One', 'Two' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-Org",
                ["GET orgs", "POST orgs", "GET orgs", "POST orgs"]),
            TwiceTheSame = "'One', 'one' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-Org",
        },
        new("auth.authenticateUser", "POST auth")
        {
            Calls =
            [
                new("auth.authenticateUser", "POST", "/auth/user", "",
                    """{"email":"email@example.com","password":"this is the password"}""",
                    (client, call, cancel) => client.AuthenticateUserAsync(
                        new UserCredentials(DocumentedOrg.Email, DocumentedOrg.Password), call, cancel)),
            ],
        },
    ];

    /// <summary>A removal after which the token's own user no longer sees the organization.</summary>
    internal static Operation Leaving { get; } = new("leaving", "DELETE member", "GET org")
    {
        Run = async (client, call, _) => await client.RemoveMemberAsync(Org, Id(SandboxSeed.MayaId), call, None),
        IsDone = api => OrgIn(api)!.Members.All(member => member.UserId != SandboxSeed.MayaId),
        Script = $"Remove-OrgMember {Org} -UserId {SandboxSeed.MayaId} -PassThru -Confirm:$false",
    };

    /// <summary>The operations that only read.</summary>
    internal static IReadOnlyList<Operation> Reads { get; } = [.. All.Where(operation => operation is { LookBack: null, Run: not null })];

    /// <summary>The operations that change something.</summary>
    internal static IReadOnlyList<Operation> Changes { get; } = [.. All.Where(operation => operation.LookBack is not null)];

    /// <summary>All but the login.</summary>
    internal static IReadOnlyList<Operation> ReadsAndChanges { get; } = [.. Reads, .. Changes];

    /// <summary>Every call of every operation.</summary>
    internal static IReadOnlyList<OperationCall> Calls { get; } = [.. All.SelectMany(operation => operation.Calls)];

    public static TheoryData<string> CallNames => [.. Calls.Select(call => call.Name)];

    public static TheoryData<string> Writes => [.. Calls.Where(call => call.IsWrite).Select(call => call.Name)];

    /// <summary>What must pass where nothing may be changed.</summary>
    public static TheoryData<string> Harmless => [.. Calls.Where(call => !call.IsWrite).Select(call => call.Name)];

    /// <summary>All that .NET must not repeat by itself: the writes and the login.</summary>
    public static TheoryData<string> NotGet => [.. Calls.Where(call => call.Method != "GET").Select(call => call.Name)];

    private static CancellationToken None => CancellationToken.None;

    internal static Operation Of(string name) => All.Append(Leaving).Single(operation => operation.Name == name);

    internal static OperationCall Call(string name) => Calls.Single(call => call.Name == name);

    internal static ResourceId Id(string text) => ResourceId.Parse(text, "id");

    private static int InvitesTo(SandboxApi api, string email) => OrgIn(api)!.Invites.Count(invite => invite.Email == email);

    private static SandboxOrganization? OrgIn(SandboxApi api) => api.FindOrganization(SandboxSeed.AlderCreekId);

    private static async Task<object?> Nothing(Task task)
    {
        await task;
        return null;
    }
}
