using System;
using System.Linq;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>Faults of the text itself: each is reported with its place, and what follows is read all the same.</summary>
public class SyntaxErrorTests
{
    private const string Member = """{ "email": "ann@acme.example", "role": "view" }""";

    [Fact]
    public void A_missing_comma() => RosterText.ErrorAt(
        RosterText.WithMembers(Member + "  " + Member.Replace("ann", "bo", StringComparison.Ordinal)),
        "  { \"email\": \"bo",
        OrgRosterErrorKind.Syntax,
        "organizations[0].members");

    [Fact]
    public void A_missing_colon() => RosterText.ErrorAt(
        """{ "roster" 1, "organizations": [ { "name": "x" } ] }""", "1,", OrgRosterErrorKind.Syntax, "roster");

    [Fact]
    public void A_missing_value() => RosterText.ErrorAt(
        """{ "roster": 1, "groups": , "organizations": [ { "name": "x" } ] }""", "\"groups\"", OrgRosterErrorKind.Syntax, "groups");

    [Fact]
    public void A_stray_comma() => RosterText.ErrorAt(
        """{ "roster": 1,, "organizations": [ { "name": "x" } ] }""", ", \"org", OrgRosterErrorKind.Syntax, string.Empty);

    [Fact]
    public void A_name_without_quotes() => RosterText.ErrorAt(
        """{ roster: 1, "organizations": [ { "name": "x" } ] }""", "roster", OrgRosterErrorKind.Syntax, "roster");

    [Fact]
    public void A_text_in_single_quotes() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": 'x' } ] }""", "'x'", OrgRosterErrorKind.Syntax, "organizations[0].name");

    [Fact]
    public void A_value_without_quotes() => RosterText.ErrorAt(
        RosterText.WithMembers("""{ "email": "ann@acme.example", "role": view }"""), "view", OrgRosterErrorKind.Syntax, "organizations[0].members[0].role");

    [Fact]
    public void A_number_that_JSON_does_not_know() => RosterText.ErrorAt(
        """{ "roster": 01, "organizations": [ { "name": "x" } ] }""", "01", OrgRosterErrorKind.Syntax, "roster");

    [Fact]
    public void A_text_that_does_not_end_in_its_line() => RosterText.ErrorAt(
        "{ \"roster\": 1, \"organizations\": [ { \"name\": \"x\n } ] }", "\"x", OrgRosterErrorKind.Syntax, "organizations[0].name");

    [Fact]
    public void A_control_character_in_a_text() => RosterText.ErrorAt(
        "{ \"roster\": 1, \"organizations\": [ { \"name\": \"x\ty\" } ] }", "\ty", OrgRosterErrorKind.Syntax, "organizations[0].name");

    [Fact]
    public void A_bad_escape() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "C:\x" } ] }""", "\\x", OrgRosterErrorKind.Syntax, "organizations[0].name");

    [Fact]
    public void An_odd_blank() => RosterText.ErrorAt(
        "{ \"roster\":\u00A01, \"organizations\": [ { \"name\": \"x\" } ] }", "\u00A0", OrgRosterErrorKind.Syntax, "roster");

    [Fact]
    public void A_bracket_that_ends_something_else() => RosterText.ErrorAt(
        """{ "roster": 1, "groups": { "a": ["ann@acme.example" }, "organizations": [ { "name": "x" } ] }""",
        "}, \"org",
        OrgRosterErrorKind.Syntax,
        "groups");

    [Fact]
    public void Text_after_the_end() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "x" } ] } rest""", "rest", OrgRosterErrorKind.Syntax, string.Empty);

    [Fact]
    public void A_comment_that_does_not_end() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "x" } ] } /* rest""", "/*", OrgRosterErrorKind.Truncated, string.Empty);

    [Fact]
    public void A_file_that_is_cut_between_values()
    {
        OrgRosterError error = RosterText.Read("{ \"roster\": 1,\n \"organizations\": [ { \"name\": \"x\" },").Errors.First();

        Assert.Equal((OrgRosterErrorKind.Truncated, 2, 37, "organizations"), (error.Kind, error.Line, error.Column, error.Path));
    }

    [Fact]
    public void A_file_that_is_cut_within_a_text()
    {
        OrgRosterError error = Assert.Single(RosterText.Read("{ \"roster\": 1, \"organizations\": [ { \"name\": \"Acm").Errors);

        Assert.Equal((OrgRosterErrorKind.Truncated, "organizations[0].name"), (error.Kind, error.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("// nothing\n")]
    public void An_empty_file(string text)
    {
        OrgRosterError error = Assert.Single(RosterText.Read(text).Errors);

        Assert.Equal((OrgRosterErrorKind.Truncated, 1, 1), (error.Kind, error.Line, error.Column));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData(">>>>>>> branch")]
    public void A_merge_mark(string mark) => RosterText.ErrorAt(
        "{ \"roster\": 1,\n" + mark + "\n\"organizations\": [ { \"name\": \"x\" } ] }", mark, OrgRosterErrorKind.MergeMark, string.Empty);

    [Fact]
    public void Every_mark_of_a_merge_is_reported_and_the_rest_is_read()
    {
        RosterReading reading = RosterText.Read("""
            { "roster": 1, "organizations": [ { "name": "x", "members": [
            <<<<<<< HEAD
              { "email": "ann@acme.example", "role": "edit" },
            =======
              { "email": "ann@acme.example", "role": "boss" },
            >>>>>>> other
            ] } ] }
            """);

        Assert.Equal(
            [
                (OrgRosterErrorKind.MergeMark, 2), (OrgRosterErrorKind.MergeMark, 4), (OrgRosterErrorKind.DuplicatePerson, 5),
                (OrgRosterErrorKind.InvalidRole, 5), (OrgRosterErrorKind.MergeMark, 6),
            ],
            reading.Errors.Select(error => (error.Kind, error.Line)));
    }

    [Fact]
    public void Nesting_without_end_is_one_error()
    {
        RosterReading reading = RosterText.Read(new string('[', 100_000));

        Assert.Equal(OrgRosterErrorKind.TooLarge, Assert.Single(reading.Errors, error => error.Kind != OrgRosterErrorKind.WrongType).Kind);
    }

    [Fact]
    public void What_is_no_JSON_at_all_ends_in_a_bounded_number_of_errors()
    {
        RosterReading reading = RosterText.Read(string.Concat(Enumerable.Repeat("?! ", 100_000)));

        Assert.Null(reading.Roster);
        Assert.InRange(reading.Errors.Count(), 1, 101);
    }

    [Fact]
    public void Several_faults_and_wrong_values_are_all_reported_in_order()
    {
        RosterReading reading = RosterText.Read("""
            { roster: 1,
              "organizations": [
                { "id": "xyz" "members": [
                  { "email": "nobody", "role": "edit", },
                  { "email": "ann@acme.example", "role": "bos" } ] } ] }
            """);

        Assert.Equal(
            [
                (OrgRosterErrorKind.Syntax, 1, "roster"), (OrgRosterErrorKind.InvalidId, 3, "organizations[0].id"),
                (OrgRosterErrorKind.Syntax, 3, "organizations[0]"),
                (OrgRosterErrorKind.InvalidAddress, 4, "organizations[0].members[0].email"),
                (OrgRosterErrorKind.InvalidRole, 5, "organizations[0].members[1].role"),
            ],
            reading.Errors.Select(error => (error.Kind, error.Line, error.Path)));
    }
}
