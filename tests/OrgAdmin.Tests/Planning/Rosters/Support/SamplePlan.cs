using System.Threading.Tasks;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>A plan with something of everything, always the same: the one that docs/rosters.md shows.</summary>
internal static class SamplePlan
{
    private const string EuropeId = "575ed6e87ae143cd83dc4aa9";
    private const string GoneId = "575ed6e87ae143cd83dc4ab0";

    private const string Text = $$"""
        {
          "roster": 1,
          "people": { "vendor@partner.example": { "expires": "2026-10-31", "note": "contract 4711" } },
          "organizations": [
            {
              "id": "{{RosterText.OrgId}}", "name": "Acme", "purge": true, "unmanaged": ["*@auditor.example"],
              "set": { "mfaMode": "required" },
              "members": [
                { "email": "it@acme.example", "role": "admin" },
                { "email": "ops@acme.example", "role": "admin" },
                { "email": "ann.lee@acme.example", "role": "view", "applicationRoles": {} },
                { "email": "bo.chen@acme.example", "role": "edit" },
                { "email": "sam.reed@acme.example", "role": "edit" },
                { "email": "kim@acme.example", "role": "view" },
                { "email": "dana.fox@acme.example", "role": "view", "applicationRoles": { "{{RosterScene.Application}}": "collaborate" } }
              ]
            },
            {
              "id": "{{EuropeId}}", "name": "Acme Europe",
              "members": [
                { "email": "it@acme.example", "role": "admin" },
                { "email": "bo.chen@acme.example", "role": "admin" },
                { "email": "dana.fox@acme.example", "role": "admin" }
              ]
            },
            { "id": "{{GoneId}}", "members": [] }
          ]
        }
        """;

    internal static Task<OrgRosterPlan> MakeAsync()
    {
        RosterScene scene = Scene();
        scene.Options.MaximumNewAdmin = 1;
        return scene.PlanOfAsync(Text);
    }

    private static RosterScene Scene()
    {
        RosterScene scene = new RosterScene()
            .Member("ann.lee@acme.example", "none", adjust: member => member with
            {
                FirstName = "Ann",
                LastName = "Lee",
                ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "collaborate")],
            })
            .Member("bo.chen@acme.example", "view", adjust: member => member with { FirstName = "Bo", LastName = "Chen" })
            .Member("eve.marsh@acme.example", "view", adjust: member => member with { FirstName = "Eve", LastName = "Marsh", TwoFactorAuthEnabled = false })
            .Member("vendor@partner.example", "view")
            .Member("max@auditor.example", "view")
            .Invite("sam.reed@acme.example", "view")
            .Invite("kim@acme.example", "view", expired: true);
        scene.Adjust = organization => organization with { MfaMode = "notRequired", Limits = new System.Collections.Generic.Dictionary<string, long> { ["member"] = 8 } };
        scene.Others.Add(new SandboxOrganization
        {
            Id = EuropeId,
            Name = "Acme Europe",
            Members =
            [
                new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" },
                new SandboxMember { UserId = RosterScene.UserId("bo.chen@acme.example"), Email = "bo.chen@acme.example", FirstName = "Bo", LastName = "Chen", Role = "view" },
                new SandboxMember { UserId = RosterScene.UserId("li@acme.example"), Email = "li@acme.example", Role = "view" },
            ],
        });
        return scene;
    }
}
