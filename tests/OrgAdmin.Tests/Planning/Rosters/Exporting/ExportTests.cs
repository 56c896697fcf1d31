using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rosters.World;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Exporting;

/// <summary>An export says what is there, and compared with it changes nothing.</summary>
public class ExportTests
{
    private const int Cases = 120;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_is_what_it_is()
    {
        RosterScene scene = new RosterScene()
            .Member("Zoe@acme.example", "none", adjust: member => member with { ApplicationRoles = [new SandboxResourceRole(RosterScene.Application, "view")] })
            .Invite("new@acme.example", "view", adjust: invite => invite with { DisallowTransfer = true })
            .Invite("old@acme.example", "edit", expired: true);

        RosterExport export = await ExportAsync(scene);

        Assert.Equal(
            $$"""
            {
              "$schema": "roster.schema.json",
              "roster": 1,
              "people": {
                "it@acme.example": { "userId": "{{RosterScene.UserId("it@acme.example")}}" },
                "ops@acme.example": { "userId": "{{RosterScene.UserId("ops@acme.example")}}" },
                "Zoe@acme.example": { "userId": "{{RosterScene.UserId("Zoe@acme.example")}}" }
              },
              "organizations": [
                {
                  "id": "{{RosterText.OrgId}}",
                  "name": "Acme",
                  "members": [
                    { "email": "it@acme.example", "role": "admin", "applicationRoles": {}, "dashboardRoles": {} },
                    { "email": "new@acme.example", "role": "view", "applicationRoles": {}, "dashboardRoles": {}, "disallowTransfer": true },
                    { "email": "ops@acme.example", "role": "admin", "applicationRoles": {}, "dashboardRoles": {} },
                    { "email": "Zoe@acme.example", "role": "none", "applicationRoles": { "{{RosterScene.Application}}": "view" }, "dashboardRoles": {} }
                    // expired invite: old@acme.example (Edit), sent 2026-10-28
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            export.Text);
        Assert.Equal("old@acme.example", Assert.Single(export.Warnings).Email);
    }

    [Fact]
    public void An_export_of_any_world_can_be_read_and_changes_nothing()
    {
        RandomWorld.Organization.Check(Cases, organization => CheckUnchangedAsync(organization).GetAwaiter().GetResult());
    }

    [Fact]
    public void Two_exports_of_an_unchanged_world_are_the_same_whatever_the_order_of_the_replies()
    {
        RandomWorld.Organization.Check(Cases / 4, organization =>
        {
            SandboxOrganization turned = organization with { Members = [.. organization.Members.Reverse()], Invites = [.. organization.Invites.Reverse()] };
            string one = ExportAsync(new RosterScene(hasAdmins: false) { Adjust = _ => organization }).GetAwaiter().GetResult().Text;
            string other = ExportAsync(new RosterScene(hasAdmins: false) { Adjust = _ => turned }).GetAwaiter().GetResult().Text;

            Assert.Equal(one, other);
        });
    }

    [Fact]
    public async Task Several_organizations_are_sorted_by_name_and_one_person_stands_once()
    {
        var scene = new RosterScene();
        scene.Others.Add(new SandboxOrganization
        {
            Id = RosterText.OtherOrgId,
            Name = "Aardvark",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin" }],
        });

        Roster roster = RosterText.ReadValid((await ExportAsync(scene)).Text);

        Assert.Equal(["Aardvark", "Acme"], roster.Organizations.Select(one => one.Name));
        Assert.Equal(2, roster.People.Count);
    }

    [Fact]
    public async Task An_organization_that_cannot_be_read_whole_stops_the_export()
    {
        var scene = new RosterScene();
        using OrgClient client = scene.CreateClient();
        var reader = new RosterWorldReader(client, new OrgCall(), null);

        IReadOnlyList<WorldOrganization> world = await reader.ReadAllAsync(
            [ResourceId.Parse(RosterText.OrgId, "OrgId"), ResourceId.Parse(RosterText.OtherOrgId, "OrgId")], Cancel);

        Assert.Throws<OrgApiException>(() => RosterExport.Make(world));
    }

    [Fact]
    public async Task A_file_is_written_whole_and_replaced_only_when_asked_for()
    {
        RosterExport export = await ExportAsync(new RosterScene());
        string folder = Directory.CreateTempSubdirectory("roster").FullName, path = Path.Combine(folder, "roster.json");
        try
        {
            await export.WriteAsync(path, overwrite: false, Cancel);
            Assert.Equal(Encoding.UTF8.GetBytes(export.Text), await File.ReadAllBytesAsync(path, Cancel));
            await File.WriteAllTextAsync(path, "mine", Cancel);
            await Assert.ThrowsAsync<IOException>(() => export.WriteAsync(path, overwrite: false, Cancel));
            Assert.Equal("mine", await File.ReadAllTextAsync(path, Cancel));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => export.WriteAsync(path, overwrite: true, new CancellationToken(true)));
            Assert.Equal("mine", await File.ReadAllTextAsync(path, Cancel));
            await export.WriteAsync(path, overwrite: true, Cancel);
            Assert.Equal(export.Text, await File.ReadAllTextAsync(path, Cancel));
            Assert.Equal([path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckUnchangedAsync(SandboxOrganization organization)
    {
        var scene = new RosterScene(hasAdmins: false) { Adjust = _ => organization };
        RosterExport export = await ExportAsync(scene).ConfigureAwait(false);
        OrgRosterPlan plan = await scene.PlanOfAsync(RosterText.ReadValid(export.Text)).ConfigureAwait(false);
        Assert.Empty(plan.Changes.Select(change => change.ToString()));
        Assert.Equal(0, plan.ExitCode);
    }

    private static async Task<RosterExport> ExportAsync(RosterScene scene)
    {
        using OrgClient client = scene.CreateClient();
        return RosterExport.Make(await new RosterWorldReader(client, new OrgCall(), null).ReadAllAsync(null, Cancel).ConfigureAwait(false));
    }
}
