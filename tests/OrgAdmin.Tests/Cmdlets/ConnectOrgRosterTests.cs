using System;
using System.IO;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A sandbox with the organizations of a roster.</summary>
public sealed class ConnectOrgRosterTests : IDisposable
{
    private const string Two = """
        {
          "roster": 1,
          "people": { "ann@acme.example": { "userId": "575ed70c7ae143cd83dc4aa9" } },
          "organizations": [
            {
              "id": "575ed6e87ae143cd83dc4aa8", "name": "Acme", "set": { "description": "Pumps", "mfaMode": "required" },
              "members": [
                { "email": "it@acme.example", "role": "admin" },
                { "email": "ann@acme.example", "role": "none", "applicationRoles": { "575ec8687ae143cd83dc4a97": "view" } }
              ]
            },
            { "name": "Acme Europe", "members": [ { "email": "ann@acme.example", "role": "edit" } ] }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ModuleSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void It_holds_the_organizations_and_people_of_the_file()
    {
        ScriptResult result = _session.Run($"Connect-Org -Sandbox -RosterPath '{_folder.Write("roster.json", Two)}'; Get-Org").ThrowIfFailed();

        Org acme = result.Objects<Org>()[0], europe = result.Objects<Org>()[1];
        Assert.Equal(("575ed6e87ae143cd83dc4aa8", "Acme", "Pumps", "required"), (acme.OrgId, acme.Name, acme.Description, acme.MfaMode));
        OrgMember ann = Assert.Single(acme.Members, member => member.Email == "ann@acme.example");
        Assert.Equal(("575ed70c7ae143cd83dc4aa9", "none"), (ann.UserId, ann.Role));
        Assert.Equal("575ec8687ae143cd83dc4a97=view", ann.ApplicationRoles.ToString());

        // Who administers most of them administers all of them, so that the token can do everything.
        Assert.Equal("Acme Europe", europe.Name);
        Assert.Equal(["ann@acme.example edit", "it@acme.example admin"], europe.Members.Select(member => $"{member.Email} {member.Role}").Order());
    }

    [Fact]
    public void Compared_with_its_own_roster_nothing_changes_and_a_plan_can_be_tried()
    {
        string file = _folder.Write("roster.json", Two);
        string edited = _folder.Write("edited.json", Two.Replace("\"role\": \"edit\"", "\"role\": \"view\"", StringComparison.Ordinal));

        ScriptResult result = _session.Run($"Connect-Org -Sandbox -RosterPath '{file}'; Compare-OrgRoster '{file}'; Compare-OrgRoster '{edited}'").ThrowIfFailed();

        Assert.Equal([0, 2], result.Objects<OrgRosterPlan>().Select(plan => plan.ExitCode));
    }

    [Fact]
    public void The_rules_of_seats_and_of_the_last_administrator_hold_there()
    {
        ScriptResult result = _session.Run($$"""
            Connect-Org -Sandbox -RosterPath '{{_folder.Write("roster.json", Two)}}'
            $acme = '575ed6e87ae143cd83dc4aa8'
            1..6 | ForEach-Object { New-OrgInvite $acme -Email "new$_@acme.example" -Role View }
            Set-OrgMember $acme -Email it@acme.example -Role Edit
            """);

        Assert.Equal(5, result.Output.Count);
        Assert.Equal(["OrgApi.BadRequest", "OrgAdmin.LastAdmin"], result.ErrorIds);
    }

    [Fact]
    public void The_sample_of_the_repository_makes_a_sandbox()
    {
        string sample = Path.Combine(Repository.Root, "samples", "roster.json");

        ScriptResult result = _session.Run($"Connect-Org -Sandbox -RosterPath '{sample}'; (Compare-OrgRoster '{sample}').ExitCode").ThrowIfFailed();

        Assert.Equal([0], result.Objects<int>());
    }

    [Theory]
    [InlineData("roster.json", "OrgAdmin.InvalidRoster")]
    [InlineData("missing.json", "OrgAdmin.FileFailed")]
    public void With_a_roster_that_cannot_be_used_there_is_no_connection(string name, string errorId)
    {
        _folder.Write("roster.json", "{");

        ScriptResult result = _session.Run($"Connect-Org -Sandbox -RosterPath '{_folder.At(name)}'; Get-Org");

        Assert.Equal([errorId, "OrgAdmin.NotConnected"], result.ErrorIds);
        Assert.Empty(_session.Run("Connect-Org -Sandbox -RosterPath ''").Output);
    }
}
