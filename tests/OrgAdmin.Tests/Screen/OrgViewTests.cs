using System;
using OrgAdmin.Infrastructure;
using Xunit;

namespace OrgAdmin.Tests.Screen;

public class OrgViewTests
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
        Assert.Equal(expected, OrgView.Age(DateTimeOffset.UtcNow.AddMinutes(-minutes).AddSeconds(-5)));

    [Fact]
    public void What_the_api_did_not_send_is_nothing()
    {
        string[] shown =
        [
            OrgView.Text(null), OrgView.List(null), OrgView.Word(null), OrgView.Role(string.Empty), OrgView.YesNo(null), OrgView.Date(null),
            OrgView.Time(null), OrgView.Age(null), OrgView.Name(null, 20), OrgView.State(null), OrgView.Admins(null), OrgView.Values(null),
        ];
        Assert.All(shown, Assert.Empty);
        Assert.Null(OrgView.Members(null));
    }

    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("line\r\nbreak\u2028", "line\uFFFD\uFFFDbreak\uFFFD")]
    [InlineData("\u200b\u202e\ufeff", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("tag\U000E0041", "tag\uFFFD")]
    [InlineData("Zoë 李 \U0001F680", "Zoë 李 \U0001F680")]
    public void Text_loses_what_is_not_seen(string text, string expected) => Assert.Equal(expected, OrgView.Text(text));

    [Fact]
    public void Long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 200), OrgView.Text(new string('x', 200)));
        Assert.Equal(new string('x', 200) + "…", OrgView.Text(new string('x', 201)));
        Assert.Equal("half\uFFFD", OrgView.Text("half" + '\ud83d'));
        Assert.Equal(new string('x', 199) + "…", OrgView.Text(new string('x', 199) + "\U0001F680\U0001F680"));
    }
}
