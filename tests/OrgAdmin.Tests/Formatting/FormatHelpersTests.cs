using System;
using OrgAdmin.Formatting;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

public class FormatHelpersTests
{
    [Theory]
    [InlineData(false, null, "xterm-256color", 7, true)]
    [InlineData(false, "", null, 7, true)]
    [InlineData(true, null, "xterm", 7, false)]
    [InlineData(false, "1", "xterm", 7, false)]
    [InlineData(false, null, "dumb", 7, false)]
    [InlineData(false, null, null, 3, false)]
    public void Colour_is_for_a_terminal_that_shows_it_and_a_user_who_has_not_said_no(
        bool isRedirected, string? noColor, string? terminal, int engine, bool expected) =>
        Assert.Equal(expected, ScreenColor.Decide(isRedirected, noColor, terminal, engine));

    [Theory]
    [InlineData(-10, "0 m")]
    [InlineData(59, "59 m")]
    [InlineData(60, "1 h")]
    [InlineData((48 * 60) - 1, "47 h")]
    [InlineData(48 * 60, "2 d")]
    [InlineData(400 * 24 * 60, "400 d")]
    public void An_age_is_told_in_the_largest_unit_that_fits(int minutes, string expected) =>
        Assert.Equal(expected, FormatHelpers.Age(DateTimeOffset.UtcNow.AddMinutes(-minutes).AddSeconds(-5)));

    [Fact]
    public void What_the_api_did_not_send_is_nothing()
    {
        string[] shown =
        [
            FormatHelpers.Text(null), FormatHelpers.List(null), FormatHelpers.Word(null), FormatHelpers.Role(string.Empty), FormatHelpers.YesNo(null), FormatHelpers.Date(null),
            FormatHelpers.Time(null), FormatHelpers.Age(null), FormatHelpers.Name(null, 20), FormatHelpers.State(null), FormatHelpers.Admins(null), FormatHelpers.Values(null),
        ];
        Assert.All(shown, Assert.Empty);
        Assert.Null(FormatHelpers.Members(null));
    }

    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("line\r\nbreak\u2028", "line\uFFFDbreak\uFFFD")]
    [InlineData("\u200b\u202e\ufeff", "\uFFFD")]
    [InlineData("tag\U000E0041", "tag\uFFFD")]
    [InlineData("Zoë 李 \U0001F680", "Zoë 李 \U0001F680")]
    public void Text_loses_what_is_not_seen(string text, string expected) => Assert.Equal(expected, FormatHelpers.Text(text));

    [Fact]
    public void Long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 200), FormatHelpers.Text(new string('x', 200)));
        Assert.Equal(new string('x', 200) + "…", FormatHelpers.Text(new string('x', 201)));
        Assert.Equal("half\uFFFD", FormatHelpers.Text("half" + '\ud83d'));
        Assert.Equal(new string('x', 199) + "…", FormatHelpers.Text(new string('x', 199) + "\U0001F680\U0001F680"));
    }
}
