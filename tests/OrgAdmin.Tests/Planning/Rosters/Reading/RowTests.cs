using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>Rows, as Import-Csv makes them, are the short form of a roster.</summary>
public class RowTests
{
    [Fact]
    public void A_row_says_who_is_to_have_what_where()
    {
        Roster roster = Valid(Row(
            ("Email", "ann@acme.example"), ("Role", "Edit"), ("OrgId", RosterText.OrgId.ToUpperInvariant()),
            ("ApplicationRoles", RosterText.ResourceId + "=view; 575ec8687ae143cd83dc4a98=None"), ("DashboardRoles", RosterText.ResourceId + "=collaborate,"),
            ("DisallowTransfer", "True"), ("Expires", "2027-01-31"), ("Note", "auditor")));

        RosterOrganization organization = Assert.Single(roster.Organizations);
        Assert.Equal(RosterText.OrgId, organization.Id);
        Assert.False(organization.Purge);
        RosterMember member = Assert.Single(organization.Members!);
        Assert.Equal(("ann@acme.example", "edit", "auditor", 1), (member.Person.Email, member.Role, member.Note, member.Line));
        Assert.Equal(["view", "none"], member.ApplicationRoles!.Values);
        Assert.Equal(["collaborate"], member.DashboardRoles!.Values);
        Assert.True(member.DisallowTransfer);
        Assert.NotNull(member.Person.Expires);
    }

    [Fact]
    public void Columns_are_known_by_the_names_that_other_programs_give_them()
    {
        Roster roster = Valid(
            Row(("\uFEFFE-Mail ", " ann@acme.example "), ("ROLE", "view"), ("Organisation", "Acme"), ("Phone", "1")),
            Row(("Email Address", "bo@acme.example"), ("Role [Required]", "view"), ("org_name", "acme")));

        RosterOrganization organization = Assert.Single(roster.Organizations);
        Assert.Equal((null, "Acme"), (organization.Id, organization.Name));
        Assert.Equal(2, organization.Members!.Count);
    }

    [Fact]
    public void Empty_cells_of_roles_leave_them_as_they_are()
    {
        RosterMember member = Valid(Row(("Email", "ann@acme.example"), ("Role", "view"), ("OrgId", RosterText.OrgId), ("ApplicationRoles", ""))).Organizations[0].Members![0];

        Assert.Null(member.ApplicationRoles);
        Assert.Null(member.DashboardRoles);
        Assert.Null(member.DisallowTransfer);
    }

    [Fact]
    public void Rows_never_purge_and_an_id_decides_over_a_name()
    {
        Roster roster = Valid(Row(("Email", "ann@acme.example"), ("Role", "view"), ("OrgId", RosterText.OrgId), ("OrgName", "Acme")));

        Assert.Equal((RosterText.OrgId, "Acme", false), (roster.Organizations[0].Id, roster.Organizations[0].Name, roster.Organizations[0].Purge));
    }

    [Fact]
    public void A_row_without_an_organization_takes_the_one_that_is_given()
    {
        RosterReading reading = RosterRows.Read([Row(("Email", "ann@acme.example"), ("Role", "view"))], RosterText.OrgId);

        Assert.Equal(RosterText.OrgId, reading.Roster!.Organizations[0].Id);
    }

    [Theory]
    [InlineData("Email", "", OrgRosterErrorKind.MissingKey)]
    [InlineData("Email", "N/A", OrgRosterErrorKind.InvalidAddress)]
    [InlineData("Email", "a***@acme.example", OrgRosterErrorKind.InvalidAddress)]
    [InlineData("Email", "mÃ¼ller@acme.example", OrgRosterErrorKind.WrongEncoding)]
    [InlineData("Email", "m\uFFFDller@acme.example", OrgRosterErrorKind.WrongEncoding)]
    [InlineData("Role", "", OrgRosterErrorKind.MissingKey)]
    [InlineData("Role", "boss", OrgRosterErrorKind.InvalidRole)]
    [InlineData("OrgId", "4711", OrgRosterErrorKind.InvalidId)]
    [InlineData("OrgId", "", OrgRosterErrorKind.MissingKey)]
    [InlineData("ApplicationRoles", "Pump Monitoring", OrgRosterErrorKind.InvalidId)]
    [InlineData("ApplicationRoles", "575ec8687ae143cd83dc4a97=edit", OrgRosterErrorKind.InvalidRole)]
    [InlineData("DashboardRoles", "575ec8687ae143cd83dc4a97=view,575EC8687ae143cd83dc4a97=none", OrgRosterErrorKind.DuplicateKey)]
    [InlineData("DisallowTransfer", "perhaps", OrgRosterErrorKind.InvalidValue)]
    [InlineData("Expires", "31.1.2027", OrgRosterErrorKind.InvalidDate)]
    public void A_cell_that_cannot_be_read_is_an_error_with_its_row_and_column(string column, string value, OrgRosterErrorKind kind)
    {
        var cells = new Dictionary<string, string?> { ["Email"] = "ann@acme.example", ["Role"] = "view", ["OrgId"] = RosterText.OrgId };
        cells[column] = value;

        RosterReading reading = RosterRows.Read([Row(("Email", "bo@acme.example"), ("Role", "view"), ("OrgId", RosterText.OrgId)), cells], null);

        OrgRosterError error = Assert.Single(reading.Reports);
        Assert.Equal((kind, 2, column), (error.Kind, error.Line, error.Path));
        Assert.Null(reading.Roster);
        Assert.StartsWith("Row 2: ", error.ToString());
    }

    [Fact]
    public void All_rows_are_checked()
    {
        RosterReading reading = RosterRows.Read([Row(("Email", "x")), Row(("Role", "y"))], null);

        Assert.Equal([1, 1, 1, 2, 2, 2], reading.Reports.Select(report => report.Line));
    }

    [Fact]
    public void One_person_twice_in_an_organization_names_both_rows()
    {
        IReadOnlyDictionary<string, string?> row = Row(("Email", "ann@acme.example"), ("Role", "view"), ("OrgId", RosterText.OrgId));

        OrgRosterError error = Assert.Single(RosterRows.Read([row, row], null).Reports);

        Assert.Equal((OrgRosterErrorKind.DuplicatePerson, 2), (error.Kind, error.Line));
        Assert.Contains("rows 1 and 2", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ends_of_one_persons_access_are_an_error()
    {
        RosterReading reading = RosterRows.Read(
            [
                Row(("Email", "ann@acme.example"), ("Role", "view"), ("OrgId", RosterText.OrgId), ("Expires", "2027-01-31")),
                Row(("Email", "ann@acme.example"), ("Role", "view"), ("OrgId", RosterText.OtherOrgId), ("Expires", "2027-02-28")),
            ],
            null);

        Assert.Equal(OrgRosterErrorKind.DuplicatePerson, Assert.Single(reading.Reports).Kind);
    }

    [Fact]
    public void No_row_at_all_is_an_error()
    {
        Assert.Equal(OrgRosterErrorKind.NoOrganization, Assert.Single(RosterRows.Read([], null).Reports).Kind);
    }

    private static IReadOnlyDictionary<string, string?> Row(params (string Column, string? Value)[] cells) =>
        cells.ToDictionary(cell => cell.Column, cell => cell.Value);

    private static Roster Valid(params IReadOnlyDictionary<string, string?>[] rows)
    {
        RosterReading reading = RosterRows.Read(rows, null);
        Assert.Empty(reading.Reports.Select(report => report.ToString()));
        return reading.Roster!;
    }
}
