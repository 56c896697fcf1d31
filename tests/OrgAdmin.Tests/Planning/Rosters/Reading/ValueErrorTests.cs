using System;
using System.Linq;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>Values and keys that a roster cannot have: each is reported with its place and what to write instead.</summary>
public class ValueErrorTests
{
    private const string Ann = """{ "email": "ann@acme.example", "role": "view" }""";

    [Fact]
    public void An_unknown_key() => Assert.Equal(
        "Write \"members\".",
        RosterText.ErrorAt(
            """{ "roster": 1, "organizations": [ { "name": "x", "member": [] } ] }""", "\"member\"", OrgRosterErrorKind.UnknownKey, "organizations[0].member").Remedy);

    [Fact]
    public void A_key_twice() => Assert.Contains(
        "line 1",
        RosterText.ErrorAt(
            RosterText.WithMembers("{ \"email\": \"ann@acme.example\", \"role\": \"view\",\n\"role\" : \"admin\" }"),
            "\"role\" :",
            OrgRosterErrorKind.DuplicateKey,
            "organizations[0].members[0].role").Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_same_resource_in_two_spellings() => RosterText.ErrorAt(
        RosterText.WithMembers("""{ "email": "ann@acme.example", "role": "view", "applicationRoles": { "575ec8687ae143cd83dc4a97": "view", "575EC8687AE143CD83DC4A97": "none" } }"""),
        "\"575EC",
        OrgRosterErrorKind.DuplicateKey,
        "organizations[0].members[0].applicationRoles[\"575EC8687AE143CD83DC4A97\"]".Replace("[\"", ".", StringComparison.Ordinal).Replace("\"]", string.Empty, StringComparison.Ordinal));

    [Fact]
    public void A_bad_id() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "id": "575ed6e87ae143cd83dc4aa" } ] }""", "\"575", OrgRosterErrorKind.InvalidId, "organizations[0].id");

    [Fact]
    public void A_bad_user_id() => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: """ "people": { "ann@acme.example": { "userId": "4711" } }, """), "\"4711", OrgRosterErrorKind.InvalidId, "people[\"ann@acme.example\"].userId");

    [Fact]
    public void A_bad_resource_id() => RosterText.ErrorAt(
        RosterText.WithMembers("""{ "email": "ann@acme.example", "role": "view", "dashboardRoles": { "plant": "view" } }"""),
        "\"plant\"",
        OrgRosterErrorKind.InvalidId,
        "organizations[0].members[0].dashboardRoles.plant");

    [Fact]
    public void A_bad_role() => Assert.Equal(
        "Write \"edit\".",
        RosterText.ErrorAt(
            RosterText.WithMembers("""{ "email": "ann@acme.example", "role": "edits" }"""), "\"edits", OrgRosterErrorKind.InvalidRole, "organizations[0].members[0].role").Remedy);

    [Fact]
    public void A_role_that_single_resources_do_not_have() => RosterText.ErrorAt(
        RosterText.WithMembers("""{ "email": "ann@acme.example", "role": "view", "applicationRoles": { "575ec8687ae143cd83dc4a97": "admin" } }"""),
        "\"admin",
        OrgRosterErrorKind.InvalidRole,
        "organizations[0].members[0].applicationRoles.575ec8687ae143cd83dc4a97");

    [Theory]
    [InlineData("2027-02-30")]
    [InlineData("31.1.2027")]
    [InlineData("2027-01-31T18:00")]
    [InlineData("tomorrow")]
    public void A_bad_date(string date) => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: $$""" "people": { "ann@acme.example": { "expires": "{{date}}" } }, """),
        "\"" + date,
        OrgRosterErrorKind.InvalidDate,
        "people[\"ann@acme.example\"].expires");

    [Theory]
    [InlineData("ann")]
    [InlineData("Ann Lee <ann@acme.example>")]
    [InlineData("*@acme.example")]
    [InlineData(" ann@acme.example")]
    [InlineData("")]
    public void A_bad_address(string address) => RosterText.ErrorAt(
        RosterText.WithMembers($$"""{ "email": "{{address}}", "role": "view" }"""), "\"" + address + "\", \"role", OrgRosterErrorKind.InvalidAddress, "organizations[0].members[0].email");

    [Theory]
    [InlineData("partner.example")]
    [InlineData("*")]
    [InlineData("?@partner.example")]
    public void A_bad_pattern(string pattern) => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, $$""" "unmanaged": ["{{pattern}}"], """), "\"" + pattern, OrgRosterErrorKind.InvalidPattern, "organizations[0].unmanaged[0]");

    [Theory]
    [InlineData("@acme.example")]
    [InlineData("*")]
    [InlineData("acme example")]
    public void A_bad_domain(string domain) => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: $$""" "policy": { "allowedDomains": ["{{domain}}"] }, """), "\"" + domain, OrgRosterErrorKind.InvalidPattern, "policy.allowedDomains[0]");

    [Fact]
    public void A_group_that_does_not_exist() => Assert.Equal(
        "Write \"platform\".",
        RosterText.ErrorAt(
            RosterText.WithMembers("""{ "group": "platfrm", "role": "view" }""", top: """ "groups": { "platform": [] }, """),
            "\"platfrm",
            OrgRosterErrorKind.UnknownGroup,
            "organizations[0].members[0].group").Remedy);

    [Theory]
    [InlineData("ann@acme.example")]
    [InlineData("ANN@ACME.example")]
    public void One_person_twice_names_both_lines(string again)
    {
        OrgRosterError error = RosterText.ErrorAt(
            RosterText.WithMembers($$"""
                { "email": "ann@acme.example", "role": "view" },
                {  "email": "{{again}}", "role": "view" }
                """),
            "{  ",
            OrgRosterErrorKind.DuplicatePerson,
            "organizations[0].members[1]");

        Assert.Contains("lines 1 and 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_disagree_name_both_lines()
    {
        OrgRosterError error = RosterText.ErrorAt(
            RosterText.WithMembers(
                """
                { "group": "a", "role": "view" },
                {  "group": "b", "role": "edit" }
                """,
                top: """ "groups": { "a": ["ann@acme.example"], "b": ["ann@acme.example"] }, """),
            "{  ",
            OrgRosterErrorKind.ConflictingGroups,
            "organizations[0].members[1]");

        Assert.Contains("lines 1 and 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_twice_in_a_group() => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: """ "groups": { "a": ["bo@acme.example", "Bo@acme.example"] }, """), "\"Bo@", OrgRosterErrorKind.DuplicatePerson, "groups.a[1]");

    [Theory]
    [InlineData("""{ "aka": ["bo@acme.example"] }""", """{ "aka": [] }""")]
    [InlineData("""{ "userId": "575ed70c7ae143cd83dc4aa9" }""", """{ "userId": "575ED70C7AE143CD83DC4AA9" }""")]
    public void Two_people_with_one_address_or_id(string ann, string bo) => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: $$""" "people": { "ann@acme.example": {{ann}}, "bo@acme.example": {{bo}} }, """),
        "\"bo@acme.example\": ",
        OrgRosterErrorKind.DuplicatePerson,
        "people[\"bo@acme.example\"]");

    [Theory]
    [InlineData("""{ "id": "575ed6e87ae143cd83dc4aa8" }""", """{  "id": "575ED6E87AE143CD83DC4AA8" }""")]
    [InlineData("""{ "name": "Acme" }""", """{  "name": "ACME" }""")]
    public void The_same_organization_twice(string one, string other) => RosterText.ErrorAt(
        $$"""{ "roster": 1, "organizations": [ {{one}}, {{other}} ] }""", "{  ", OrgRosterErrorKind.DuplicateOrganization, "organizations[1]");

    [Theory]
    [InlineData("""{ "roster": 1, "organizations": [] }""", "[]", "organizations")]
    [InlineData("""{ "roster": 1 }""", "{", "")]
    public void No_organization(string text, string mark, string path) => RosterText.ErrorAt(text, mark, OrgRosterErrorKind.NoOrganization, path);

    [Fact]
    public void A_new_name_without_an_id() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "Acme", "set": { "name" : "Acme Inc" } } ] }""", "\"name\" :", OrgRosterErrorKind.NameWithoutId, "organizations[0].set.name");

    [Fact]
    public void An_organization_without_id_and_name() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ {  "members": [] } ] }""", "{  ", OrgRosterErrorKind.MissingKey, "organizations[0]");

    [Fact]
    public void Purge_without_members() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "x", "purge": true } ] }""", "\"purge", OrgRosterErrorKind.MissingKey, "organizations[0].purge");

    [Fact]
    public void A_member_without_a_role() => RosterText.ErrorAt(
        RosterText.WithMembers("""{  "email": "ann@acme.example" }"""), "{  ", OrgRosterErrorKind.MissingKey, "organizations[0].members[0]");

    [Fact]
    public void A_member_without_an_address() => RosterText.ErrorAt(
        RosterText.WithMembers("""{  "role": "view" }"""), "{  ", OrgRosterErrorKind.MissingKey, "organizations[0].members[0]");

    [Fact]
    public void More_than_100_overrides()
    {
        string many = string.Join(", ", Enumerable.Range(0, 101).Select(number => $"\"575ec8687ae143cd83dc{number:x4}\": \"view\""));
        RosterText.ErrorAt(
            RosterText.WithMembers($$"""{ "email": "ann@acme.example", "role": "view", "applicationRoles": {  {{many}} } }"""),
            "{  \"",
            OrgRosterErrorKind.TooManyOverrides,
            "organizations[0].members[0].applicationRoles");
    }

    [Theory]
    [InlineData("""{ "roster": "1", "organizations": [ { "name": "x" } ] }""", "\"1\"", "roster")]
    [InlineData("""{ "roster": 1, "people": [], "organizations": [ { "name": "x" } ] }""", "[],", "people")]
    [InlineData("""{ "roster": 1, "organizations": {  } }""", "{  }", "organizations")]
    [InlineData("""{ "roster": 1, "organizations": [ "Acme" ] }""", "\"Acme", "organizations[0]")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": null } ] }""", "null", "organizations[0].name")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "purge": "yes", "members": [] } ] }""", "\"yes", "organizations[0].purge")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "members": {  } } ] }""", "{  }", "organizations[0].members")]
    [InlineData("""{ "roster": 1, "organizations": [ { "name": "x", "members": [ "ann" ] } ] }""", "\"ann\"", "organizations[0].members[0]")]
    [InlineData("""[]""", "[", "")]
    public void A_wrong_type(string text, string mark, string path) => RosterText.ErrorAt(text, mark, OrgRosterErrorKind.WrongType, path);

    [Theory]
    [InlineData("2")]
    [InlineData("1.0")]
    [InlineData("0")]
    public void A_wrong_version(string version) => RosterText.ErrorAt(
        $$"""{ "roster": {{version}}, "organizations": [ { "name": "x" } ] }""", version + ",", OrgRosterErrorKind.WrongVersion, "roster");

    [Fact]
    public void No_version() => RosterText.ErrorAt(
        """{ "organizations": [ { "name": "x" } ] }""", "{", OrgRosterErrorKind.MissingKey, string.Empty);

    [Theory]
    [InlineData(""" "policy": { "minimumAdmin": 0 }, """, "0", "policy.minimumAdmin")]
    [InlineData(""" "policy": { "minimumAdmin": 1.5 }, """, "1.5", "policy.minimumAdmin")]
    public void A_number_that_makes_no_sense(string top, string mark, string path) => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, top: top), mark, OrgRosterErrorKind.InvalidValue, path);

    [Fact]
    public void A_word_of_an_own_field_that_the_API_does_not_know() => RosterText.ErrorAt(
        RosterText.WithMembers(Ann, """ "set": { "mfaMode": "always" }, """), "\"always", OrgRosterErrorKind.InvalidValue, "organizations[0].set.mfaMode");

    [Fact]
    public void An_empty_name() => RosterText.ErrorAt(
        """{ "roster": 1, "organizations": [ { "name": "" } ] }""", "\"\"", OrgRosterErrorKind.InvalidValue, "organizations[0].name");
}
