using System.Linq;
using System.Threading;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>The organization of the API's own examples, in a sandbox, so that the documented requests have something to act on.</summary>
internal static class DocumentedOrg
{
    internal const string Id = "575ed6e87ae143cd83dc4aa8";
    internal const string EditorId = "575ed70c7ae143cd83dc4aa9";
    internal const string ViewerId = "575ef90f7ae143cd83dc4aad";
    internal const string InviteId = "575ed71e7ae143cd83dc4aaa";
    internal const string ApplicationId = "575ec8687ae143cd83dc4a97";
    internal const string DashboardId = "575ece2b7ae143cd83dc4a9b";
    internal const string AuditLogId = "575f0f907ae143cd83dc4ab0";
    internal const string DestinationId = "575ed6e87ae143cd83dc4aa9";
    internal const string TokenId = "575ec7417ae143cd83dc4a95";
    internal const string InstanceId = "575ed78e7ae143cd83dc4aab";
    internal const string OtherName = "Other Organization";
    internal const string Token = "TOKEN123";
    internal const string Email = "email@example.com";
    internal const string Password = "this is the password";

    internal static ResourceId Org => ResourceId.Parse(Id, "OrgId");

    internal static ResourceId Editor => ResourceId.Parse(EditorId, "UserId");

    internal static ResourceId Viewer => ResourceId.Parse(ViewerId, "UserId");

    internal static ResourceId Invite => ResourceId.Parse(InviteId, "InviteId");

    /// <summary>The documented invite as the API shows it.</summary>
    internal static OrgInvite Shown
    {
        get
        {
            using var client = new OrgClient(new OrgClientOptions { Token = Token, Transport = () => new SandboxHandler(CreateApi()) });
            return client.GetInvitesAsync(Org, new OrgCall(), CancellationToken.None).GetAwaiter().GetResult().Single();
        }
    }

    /// <summary>The shortest answer that is about this organization.</summary>
    internal static string Reply(string members = "") => $$"""{"id":"{{Id}}"{{members}}}""";

    internal static SandboxApi CreateApi()
    {
        var api = new SandboxApi();
        SandboxUser admin = api.AddUser(new SandboxUser { Email = "admin@example.com", FirstName = "Ada", Password = Password });
        SandboxUser editor = api.AddUser(new SandboxUser { Id = EditorId, Email = Email, FirstName = "Example", Password = Password });
        SandboxUser viewer = api.AddUser(new SandboxUser { Id = ViewerId, Email = "viewer@example.com", Password = Password });
        api.AddToken(new SandboxToken { Text = Token, UserId = admin.Id, Scopes = ["all.User"] });
        api.AddOrganization(new SandboxOrganization
        {
            Id = Id,
            Name = "My Organization",
            Members = [SandboxMember.Of(admin, "admin"), SandboxMember.Of(editor, "edit"), SandboxMember.Of(viewer, "edit")],
            Invites = [new SandboxInvite { Id = InviteId, Email = "pending@example.com", Role = "edit", InviteDate = api.Clock.UtcNow }],
        });
        api.AddAuditEntry(new SandboxAuditEntry
        {
            Id = AuditLogId,
            OrgId = Id,
            CreationDate = api.Clock.UtcNow,
            ActorId = EditorId,
            ActorName = Email,
            RequestResource = "org",
            RequestAction = "patch",
            RequestBody = """{"name":"My Organization"}""",
        });

        // Invites to somebody whose token it is, and by the secret of a mail; an API token, and an instance.
        api.AddUser(new SandboxUser { Email = "invitedUser@example.com" });
        api.AddOrganization(new SandboxOrganization
        {
            Name = OtherName,
            Members = [SandboxMember.Of(editor, "admin")],
            Invites =
            [
                new SandboxInvite { Id = InviteId, Email = admin.Email, Role = "edit", InviteDate = api.Clock.UtcNow },
                new SandboxInvite { Email = "example@example.com", Role = "edit", Token = "aTokenString", InviteDate = api.Clock.UtcNow },
                new SandboxInvite { Email = "invitedUser@example.com", Role = "edit", Token = "the_invitation_token", InviteDate = api.Clock.UtcNow },
            ],
        });
        api.AddToken(new SandboxToken { Id = TokenId, Name = "My API Token", Text = "a.documented.token", UserId = admin.Id, Scopes = ["org.get"] });
        api.AddInstance(new SandboxInstance
        {
            Id = InstanceId,
            OrganizationIds = [Id],
            Members = [new SandboxInstanceMember(admin.Id, "admin")],
        });
        api.AddApplication(new SandboxApplication { Id = ApplicationId, OwnerId = Id, Name = "My Application" });
        api.AddDashboard(new SandboxDashboard { Id = DashboardId, OwnerId = Id, Name = "My Dashboard" });
        return api;
    }
}
