using OrgAdmin.Planning.Rules;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rules;

public class ValidateTests
{
    // Blanks of every kind of Unicode, characters of no width and the byte order mark.
    private const string Unseen = " \t\r\n\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e"
        + "\u2028\u2029\u202f\u205f\u2060\u3000\u3164\u00ad\ufeff\u2800";

    [Fact]
    public void What_nobody_sees_around_a_value_does_not_matter()
    {
        foreach (char c in Unseen)
        {
            Assert.Equal("a@example.com", Validate.Email($"{c}a@example.com{c}{c}", "-Email"));
            Assert.Equal("64a1f0b97be19d5a3c8d0001", Validate.Id($"{c}64a1f0b97be19d5a3c8d0001{c}", "-OrgId").ToString());
            Assert.Equal("Acme Ltd", Validate.FilledText($"{c}Acme Ltd{c}", "-Name", Validate.NameLength));
            Assert.Equal(OrgErrorKind.EmptyValue, Assert.Throws<OrgApiException>(() => Validate.Email($"{c}", "-Email")).Kind);
        }
    }

    [Fact]
    public void Within_an_address_or_an_id_it_is_named()
    {
        foreach (char c in Unseen)
        {
            string codePoint = $"U+{(int)c:X4}";
            Assert.Contains(codePoint, Assert.Throws<OrgApiException>(() => Validate.Email($"a{c}b@example.com", "-Email")).Message);
            Assert.Contains(codePoint, Assert.Throws<OrgApiException>(() => Validate.Id($"64a1f0b97be1{c}9d5a3c8d0001", "-OrgId")).Message);
        }
    }

    [Theory]
    [InlineData("Ann Lee <ann@example.com>", "ann@example.com")]
    [InlineData("<ann@example.com>", "ann@example.com")]
    [InlineData("\"Lee, Ann\" < mailto:ann@example.com >", "ann@example.com")]
    [InlineData("MAILTO:ann@example.com", "ann@example.com")]
    [InlineData("mailto:ann@example.com?subject=x", null)]
    public void More_than_an_address_is_refused_with_the_address(string given, string? address) => Assert.EndsWith(
        address is null ? "give the whole address of one person." : $"write {address}.",
        Assert.Throws<OrgApiException>(() => Validate.Email(given, "-Email")).Message);

    [Theory]
    [InlineData("a@example..com")]
    [InlineData("a@example.com.")]
    [InlineData("a@.example.com")]
    [InlineData("a.@example.com")]
    [InlineData(".a@example.com")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345@example.com")]
    public void What_cannot_be_delivered_is_refused(string given) =>
        Assert.Equal(OrgErrorKind.InvalidValue, Assert.Throws<OrgApiException>(() => Validate.Email(given, "-Email")).Kind);

    [Theory]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234@example.com")]
    [InlineData("j\u00fcrgen@b\u00fccher.example")]
    [InlineData("\u0414\u043c\u0438\u0442\u0440\u0438\u0439@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444")]
    [InlineData("\u5c71\u7530@\u4f8b\u3048.jp")]
    [InlineData("\u00c3rika@example.com")]
    [InlineData("o'brien+x_y-z@example.co.uk")]
    public void An_address_of_any_script_is_taken_as_it_is(string address) => Assert.Equal(address, Validate.Email(address, "-Email"));

    [Theory]
    [InlineData("j\u00c3\u00bcrgen@example.com")]
    [InlineData("ren\u00c3\u00a9@example.com")]
    [InlineData("a@b\u00c3\u00bccher.example")]
    [InlineData("\u00c3\u0178@example.com")]
    [InlineData("o\u00e2\u20ac\u2122brien@example.com")]
    [InlineData("\u00d0\u201d@example.com")]
    public void An_address_that_was_decoded_twice_is_refused(string given) => Assert.Contains(
        "-Encoding", Assert.Throws<OrgApiException>(() => Validate.Email(given, "-Email")).Message);

    [Fact]
    public void A_character_that_could_not_be_read_is_refused_in_every_kind_of_value()
    {
        Assert.Contains("-Encoding", Assert.Throws<OrgApiException>(() => Validate.Email("a\ufffd@example.com", "-Email")).Message);
        Assert.Contains("-Encoding", Assert.Throws<OrgApiException>(() => Validate.Text("a\ufffd", "-Description", 100)).Message);
        Assert.Contains("-Encoding", Assert.Throws<OrgApiException>(() => ApiEnum.OrgRole.Parse("vi\ufffdw", "-Role")).Message);
    }
}
