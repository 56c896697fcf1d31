using System;
using System.Linq;
using System.Text;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rosters.Reading;

/// <summary>A file that was saved in another encoding is never read as if nothing had happened.</summary>
public class EncodingErrorTests
{
    private static readonly string Text = RosterText.WithMembers("""{ "email": "müller@acme.example", "role": "view", "note": "Zoë" }""");

    [Fact]
    public void The_text_itself_is_right()
    {
        Assert.Equal("müller@acme.example", RosterText.ReadValid(Text).Organizations[0].Members![0].Person.Email);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_file_in_UTF_16_or_32_is_refused_and_its_other_faults_are_found(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text.Replace("\"view\"", "\"vieww\"", StringComparison.Ordinal))];

        RosterReading reading = RosterFile.Read(bytes, "roster.json", RosterText.Now);

        Assert.Equal(
            [(OrgRosterErrorKind.WrongEncoding, 1, 1), (OrgRosterErrorKind.InvalidRole, 1, Text.IndexOf("\"view", StringComparison.Ordinal) + 1)],
            reading.Errors.Select(error => (error.Kind, error.Line, error.Column)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_is_known_without_a_byte_order_mark(string name)
    {
        RosterReading reading = RosterFile.Read(Encoding.GetEncoding(name).GetBytes(Text), "roster.json", RosterText.Now);

        Assert.Equal(OrgRosterErrorKind.WrongEncoding, Assert.Single(reading.Errors).Kind);
    }

    [Fact]
    public void Bytes_of_Latin_1_are_found_where_they_stand()
    {
        RosterReading reading = RosterFile.Read(Encoding.Latin1.GetBytes(Text), "roster.json", RosterText.Now);

        OrgRosterError error = reading.Errors.First();
        Assert.Equal(
            (OrgRosterErrorKind.WrongEncoding, 1, Text.IndexOf('ü', StringComparison.Ordinal) + 1, "organizations[0].members[0].email"),
            (error.Kind, error.Line, error.Column, error.Path));
        Assert.Null(reading.Roster);
    }

    [Theory]
    [InlineData("\uFFFD")]
    [InlineData("\\uFFFD")]
    [InlineData("\\uD800")]
    public void A_lost_character_is_found_however_it_is_written(string lost)
    {
        RosterReading reading = RosterText.Read(Text.Replace("Zoë", "Zo" + lost, StringComparison.Ordinal));

        OrgRosterError error = Assert.Single(reading.Errors);
        Assert.Equal((OrgRosterErrorKind.WrongEncoding, "organizations[0].members[0].note"), (error.Kind, error.Path));
    }

    [Theory]
    [InlineData("mÃ¼ller@acme.example", "müller@acme.example")]
    [InlineData("amÃ©lie@acme.example", "amélie@acme.example")]
    [InlineData("Ã–zil@acme.example", "Özil@acme.example")]
    public void Text_that_was_decoded_twice_is_found_with_what_it_meant(string read, string meant)
    {
        RosterReading reading = RosterText.Read(Text.Replace("müller@acme.example", read, StringComparison.Ordinal));

        OrgRosterError error = Assert.Single(reading.Errors);
        Assert.Equal(OrgRosterErrorKind.WrongEncoding, error.Kind);
        Assert.Contains(meant, error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ünal Ã")]
    [InlineData("São Paulo, Łódź, Åse")]
    [InlineData("“quoted” – it’s fine")]
    public void Ordinary_text_is_not_taken_for_decoded_twice(string note)
    {
        RosterText.ReadValid(Text.Replace("Zoë", note, StringComparison.Ordinal));
    }
}
