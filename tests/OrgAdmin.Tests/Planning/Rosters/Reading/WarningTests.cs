using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>What a roster that can be used is warned of.</summary>
public class WarningTests
{
    private const string Admins = """{ "email": "it@acme.example", "role": "admin" }, { "email": "ops@acme.example", "role": "admin" }""";

    [Fact]
    public void Two_administrators_are_no_reason_to_warn()
    {
        Assert.Empty(RosterText.Read(RosterText.WithMembers(Admins)).Reports);
    }

    [Fact]
    public void Fewer_than_two_administrators()
    {
        Warned(RosterText.WithMembers("""{ "email": "it@acme.example", "role": "admin" }"""), OrgRosterErrorKind.FewAdmins, "organizations[0]");
    }

    [Fact]
    public void Addresses_that_look_alike()
    {
        Warned(
            RosterText.WithMembers(Admins + """, { "email": "lt@acme.example", "role": "view" }, { "email": "1t@acme.example", "role": "view" }"""),
            OrgRosterErrorKind.LookAlike,
            "organizations[0].members[3]");
    }

    [Fact]
    public void An_address_of_mixed_scripts_with_its_code_points()
    {
        OrgRosterError warning = Warned(
            RosterText.WithMembers(Admins + ", { \"email\": \"\u0430nn@acme.example\", \"role\": \"view\" }"), OrgRosterErrorKind.LookAlike, "organizations[0].members[2]");

        Assert.Contains("U+0430", warning.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_in_no_organization()
    {
        Warned(
            RosterText.WithMembers(Admins, top: """ "people": { "ann@acme.example": {} }, """), OrgRosterErrorKind.PersonInNoOrganization, "people[\"ann@acme.example\"]");
    }

    [Theory]
    [InlineData("2026-12-20")]
    [InlineData("2026-11-01")]
    public void Access_that_ends_within_30_days_or_has_ended(string date)
    {
        Warned(
            RosterText.WithMembers(Admins + """, { "email": "ann@acme.example", "role": "view" }""", top: $$""" "people": { "ann@acme.example": { "expires": "{{date}}" } }, """),
            OrgRosterErrorKind.ExpiresSoon,
            "people[\"ann@acme.example\"]");
    }

    [Fact]
    public void Access_that_ends_later_is_no_reason_to_warn()
    {
        string text = RosterText.WithMembers(Admins, top: """ "people": { "it@acme.example": { "expires": "2026-12-28" } }, """);

        Assert.Empty(RosterText.Read(text).Reports);
    }

    [Fact]
    public void An_empty_list_of_members_with_purge()
    {
        RosterReading reading = RosterText.Read(RosterText.WithMembers(string.Empty, """ "purge": true, """));

        Assert.NotNull(reading.Roster);
        Assert.Contains(reading.Warnings, warning => warning.Kind == OrgRosterErrorKind.EmptyWithPurge);
    }

    [Fact]
    public void Somebody_who_is_listed_and_left_alone()
    {
        Warned(
            RosterText.WithMembers(Admins, """ "unmanaged": ["ops@*"], """), OrgRosterErrorKind.ListedAndUnmanaged, "organizations[0].members[1]");
    }

    private static OrgRosterError Warned(string text, OrgRosterErrorKind kind, string path)
    {
        RosterReading reading = RosterText.Read(text);
        Assert.NotNull(reading.Roster);
        OrgRosterError warning = Assert.Single(reading.Reports);
        Assert.True(warning.IsWarning);
        Assert.Equal((kind, path), (warning.Kind, warning.Path));
        Assert.NotEmpty(warning.Remedy);
        return warning;
    }
}
