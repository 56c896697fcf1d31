using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>What a roster file may say, and how it is understood.</summary>
public class FormatTests
{
    private const string Whole = """
        // Reviewed on Friday
        {
          "$schema": "roster.schema.json",
          "roster": 1,
          "policy": { "minimumAdmin": 3, "requiredAdmins": ["it@acme.example"], "allowedDomains": ["acme.example", "*.acme.example"], "protect": ["ceo@acme.example"] },
          "people": {
            "ann@acme.example": { "userId": "575ed70c7ae143cd83dc4aa9", "aka": ["ann.lee@acme.example"], "expires": "2027-01-31", "note": "contract 4711" },
          },
          "groups": { "platform": ["ann@acme.example", "bo@acme.example"] }, /* two people */
          "organizations": [
            {
              "id": "575ED6E87AE143CD83DC4AA8",
              "name": "Acme",
              "set": { "description": "Pumps", "mfaMode": "required" },
              "purge": false,
              "unmanaged": ["sso", "*@partner.example"],
              "members": [
                { "email": "ann@acme.example", "role": "admin" },
                { "group": "platform", "role": "edit" },
                { "email": "lee@acme.example", "role": "none", "applicationRoles": { "575ec8687ae143cd83dc4a97": "view" }, "dashboardRoles": {}, "disallowTransfer": true, "note": "auditor" },
              ],
            },
            { "name": "Harbor" },
          ],
        }
        """;

    [Fact]
    public void Every_key_is_read()
    {
        Roster roster = RosterText.ReadValid(Whole);

        Assert.Equal("roster.json", roster.Source);
        Assert.Equal(3, roster.Policy.MinimumAdmin);
        Assert.Equal(["it@acme.example"], roster.Policy.RequiredAdmins);
        Assert.Equal(["acme.example", "*.acme.example"], roster.Policy.AllowedDomains);
        Assert.Equal(["ceo@acme.example"], roster.Policy.Protect);
        RosterPerson ann = Assert.Single(roster.People);
        Assert.Equal(("575ed70c7ae143cd83dc4aa9", "contract 4711", 7), (ann.UserId, ann.Note, ann.Line));
        Assert.Equal(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), ann.Expires);
        RosterOrganization acme = roster.Organizations[0];
        Assert.Equal((RosterText.OrgId, "Acme", false, 11), (acme.Id, acme.Name, acme.Purge, acme.Line));
        Assert.Equal(["description=Pumps", "mfaMode=required"], acme.Set.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(["sso", "*@partner.example"], acme.Unmanaged);
        Assert.Equal(
            ["ann@acme.example admin", "lee@acme.example none", "bo@acme.example edit platform"],
            acme.Members!.Select(member => $"{member.Person.Email} {member.Role} {member.Group}".TrimEnd()));
        RosterMember lee = acme.Members![1];
        Assert.Equal(("575ec8687ae143cd83dc4a97", "view"), lee.ApplicationRoles!.Select(role => (role.Key, role.Value)).Single());
        Assert.Empty(lee.DashboardRoles!);
        Assert.True(lee.DisallowTransfer);
        Assert.Equal(("auditor", 20), (lee.Note, lee.Line));
    }

    [Fact]
    public void What_is_absent_is_not_managed()
    {
        RosterOrganization harbor = RosterText.ReadValid(Whole).Organizations[1];

        Assert.Null(harbor.Id);
        Assert.Null(harbor.Members);
        Assert.Empty(harbor.Set);
        Assert.False(harbor.Purge);
        RosterMember ann = RosterText.ReadValid(Whole).Organizations[0].Members![0];
        Assert.Null(ann.ApplicationRoles);
        Assert.Null(ann.DisallowTransfer);
    }

    [Fact]
    public void The_sample_is_a_roster_without_a_warning()
    {
        RosterReading reading = RosterFile.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "roster.json")), "roster.json", RosterText.Now);

        Assert.Empty(reading.Reports.Select(report => report.ToString()));
        Assert.NotEmpty(reading.Roster!.Organizations);
    }

    [Fact]
    public void A_byte_order_mark_counts_as_no_character()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{ \"roster\": 2 }")];

        IReadOnlyList<OrgRosterError> errors = RosterFile.Read(bytes, "roster.json", RosterText.Now).Reports;

        Assert.Contains(errors, error => error is { Kind: OrgRosterErrorKind.WrongVersion, Line: 1, Column: 13 });
    }

    [Fact]
    public void Columns_count_characters_and_lines_end_as_on_any_system()
    {
        string text = "{\r\n\"roster\": 1,\r\"people\": {}, \"groups\": { \"😀\": [7] }, \"organizations\": [{ \"name\": \"x\" }] }";

        OrgRosterError error = Assert.Single(RosterText.Read(text).Reports);

        Assert.Equal((3, 33, "groups[\"😀\"][0]"), (error.Line, error.Column, error.Path));
    }

    [Fact]
    public void An_address_of_aka_names_the_person_who_has_it()
    {
        Roster roster = RosterText.ReadValid(RosterText.WithMembers(
            """{ "email": "ANN.LEE@acme.example", "role": "view" }""",
            top: """ "people": { "ann@acme.example": { "aka": ["ann.lee@acme.example"] } }, """));

        Assert.Same(roster.People[0], roster.Organizations[0].Members![0].Person);
    }

    [Fact]
    public void Groups_that_agree_and_an_entry_of_ones_own_are_no_conflict()
    {
        Roster roster = RosterText.ReadValid(RosterText.WithMembers(
            """{ "group": "a", "role": "edit" }, { "group": "b", "role": "edit" }, { "group": "c", "role": "view" }, { "email": "bo@acme.example", "role": "none" }""",
            top: """ "groups": { "a": ["ann@acme.example"], "b": ["Ann@acme.example", "bo@acme.example"], "c": ["bo@acme.example"] }, """));

        Assert.Equal(
            ["bo@acme.example none", "ann@acme.example edit"],
            roster.Organizations[0].Members!.Select(member => $"{member.Person.Email} {member.Role}"));
    }

    [Theory]
    [InlineData("2027-01-31", "2027-02-01T00:00:00Z")]
    [InlineData("2027-01-31T18:30:00Z", "2027-01-31T18:30:00Z")]
    [InlineData("2027-01-31T18:30+02:00", "2027-01-31T16:30:00Z")]
    public void Access_ends_with_a_day_or_at_a_time(string text, string end)
    {
        Roster roster = RosterText.ReadValid(RosterText.WithMembers(
            """{ "email": "ann@acme.example", "role": "view" }""",
            top: $$""" "people": { "ann@acme.example": { "expires": "{{text}}" } }, """));

        Assert.Equal(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture), roster.People[0].Expires);
    }

    [Fact]
    public async System.Threading.Tasks.Task A_file_is_read_from_disk_under_its_name()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, Whole, TestContext.Current.CancellationToken);
        try
        {
            RosterReading reading = await RosterFile.ReadAsync(path, null, RosterText.Now, TestContext.Current.CancellationToken);
            Assert.Equal(path, reading.Roster!.Source);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
