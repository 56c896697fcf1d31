using System;
using System.Collections.Generic;
using System.IO;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Help;

/// <summary>
/// The organizations, people and files that the examples speak of, so that an example can be run as it stands. Who is invited in an
/// example (dana, lee) is nobody yet.
/// </summary>
internal static class HelpScene
{
    internal const string AcmeId = "575ed6e87ae143cd83dc4aa8";
    internal const string EuropeId = "575ed6e87ae143cd83dc4aa9";
    internal const string AnnId = "575ed70c7ae143cd83dc4ab1";

    private const string ApplicationId = "575ec8687ae143cd83dc4a97";
    private const string DashboardId = "575ece2b7ae143cd83dc4a9b";

    private const string PendingInviteId = "575ed71e7ae143cd83dc4aaa";

    private static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["changes.csv"] = $"OrgId,Name,Description\n{AcmeId},Acme Ltd,\n{EuropeId},,Sales in Europe\n",
        ["orgs.csv"] = "Name,Description,BillingEmail\nAcme South,Sales in the south,\nAcme West,,billing@example.com\n",
        ["people.csv"] = "Email,Role\ndana@example.com,Edit\nann@example.com,View\nlee@example.com,View\n",
        ["roles.csv"] = $"OrgId,Email,Role\n{AcmeId},ann@example.com,View\n{EuropeId},ann@example.com,Edit\n",
        ["roster.json"] = Roster("view"),
        ["roster.base.json"] = Roster("edit"),
        ["draft.json"] = Roster("veiw"),
        ["leavers.csv"] = $"OrgId,Email\n{AcmeId},ann@example.com\n{EuropeId},ann@example.com\n",
    };

    // What the role of Ann is to be; the zero in the last address is a mistake.
    private static string Roster(string role) => $$"""
        {
          "roster": 1,
          "organizations": [
            {
              "id": "{{AcmeId}}",
              "members": [
                { "email": "maya@example.com", "role": "admin" },
                { "email": "bob@example.com", "role": "admin" },
                { "email": "ann@example.com", "role": "{{role}}" },
                { "email": "lee@example.com", "role": "view" },
                { "email": "b0b@example.com", "role": "view" }
              ]
            }
          ]
        }

        """;

    internal static SandboxApi CreateApi()
    {
        var api = new SandboxApi();
        DateTimeOffset now = api.Clock.UtcNow;
        SandboxUser maya = Person(api, SandboxSeed.MayaId, "Maya", "Lindqvist", "maya@example.com");
        SandboxUser bob = Person(api, "575ed70c7ae143cd83dc4ab0", "Bob", "Stone", "bob@example.com");
        SandboxUser ann = Person(api, AnnId, "Ann", "Lee", "ann@example.com");
        SandboxUser li = Person(api, "575ed70c7ae143cd83dc4ab2", "Li", "Wang", "li@contractor.example.com");
        api.AddToken(new SandboxToken { Text = SandboxApi.DefaultToken, UserId = maya.Id, Scopes = ["all.User"] });

        // None of the ages is the same, so that a list sorted by age has one order.
        api.AddOrganization(Organization(AcmeId, "Acme", now.AddDays(-900)) with
        {
            Members = [SandboxMember.Of(maya, "admin"), SandboxMember.Of(bob, "admin"), SandboxMember.Of(ann, "edit"), SandboxMember.Of(li, "view")],
            Invites =
            [
                new SandboxInvite { Id = PendingInviteId, Email = "sam@example.com", Role = "edit", InviteDate = now.AddDays(-1) },
                new SandboxInvite { Email = "kim@example.com", Role = "view", InviteDate = now.AddDays(-40) },
            ],
        });
        api.AddOrganization(Organization(EuropeId, "Acme Europe", now.AddDays(-300)) with
        {
            Members = [SandboxMember.Of(maya, "admin"), SandboxMember.Of(ann, "view"), SandboxMember.Of(li, "view")],
            Invites = [new SandboxInvite { Email = "kim@example.com", Role = "view", InviteDate = now.AddDays(-50) }],
        });
        api.AddOrganization(Organization("575ed6e87ae143cd83dc4ab8", "Trial 2024 North", now.AddDays(-60)) with
        {
            Members = [SandboxMember.Of(maya, "admin")],
        });
        api.AddApplication(new SandboxApplication { Id = ApplicationId, OwnerId = AcmeId, Name = "Pump Monitoring" });
        api.AddDashboard(new SandboxDashboard { Id = DashboardId, OwnerId = AcmeId, Name = "Plant Overview", ApplicationId = ApplicationId });
        api.AddDashboard(new SandboxDashboard { OwnerId = AcmeId, Name = "Pump Health" });
        api.UpdateOrganization(AcmeId, org => org with { Limits = new Dictionary<string, long> { ["dashboard"] = 2 } });
        Log(api, now.AddDays(-200), bob, "inviteMember", """{"email":"marco.ruiz@example.com","role":"edit"}""");
        Log(api, now.AddDays(-5), bob, "modifyMember", $$"""{"userId":"{{li.Id}}","role":"view"}""");
        Log(api, now.AddDays(-1), maya, "inviteMember", """{"email":"sam@example.com","role":"edit"}""");
        return api;
    }

    /// <summary>Puts the files into a folder.</summary>
    internal static void WriteFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        // A file that others can read would be warned of.
        string token = Path.Combine(folder, "token");
        File.WriteAllText(token, SandboxApi.DefaultToken + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(token, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void Log(SandboxApi api, DateTimeOffset time, SandboxUser actor, string action, string body) => api.AddAuditEntry(new SandboxAuditEntry
    {
        OrgId = AcmeId,
        CreationDate = time,
        ActorId = actor.Id,
        ActorName = actor.Email,
        RequestResource = "org",
        RequestAction = action,
        RequestBody = body,
    });

    private static SandboxUser Person(SandboxApi api, string id, string firstName, string lastName, string email) => api.AddUser(new SandboxUser
    {
        Id = id,
        FirstName = firstName,
        LastName = lastName,
        Email = email,
        Password = SandboxSeed.Password,
        TwoFactorCode = id == SandboxSeed.MayaId ? SandboxSeed.TwoFactorCode : null,
    });

    private static SandboxOrganization Organization(string id, string name, DateTimeOffset made) =>
        new() { Id = id, Name = name, Description = name, CreationDate = made, BillingEmail = "billing@example.com" };
}
