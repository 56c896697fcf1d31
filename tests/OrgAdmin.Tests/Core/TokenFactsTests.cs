using System;
using System.Buffers.Text;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using OrgAdmin.Core;
using Xunit;

namespace OrgAdmin.Tests.Core;

public class TokenFactsTests
{
    [Theory]
    [InlineData("1465790400", "2016-06-13T04:00:00Z")]
    [InlineData("1465790400.25", "2016-06-13T04:00:00.25Z")]
    [InlineData("1.4657904e9", "2016-06-13T04:00:00Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59Z")]
    [InlineData("253402300800", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("1e300", null)]
    [InlineData("1e999", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("-1e300", null)]
    [InlineData("\"1465790400\"", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("[1465790400]", null)]
    [InlineData("{}", null)]
    public void The_end_of_a_token_is_read_where_it_is_a_time(string exp, string? expected)
    {
        TokenFacts facts = TokenFacts.Read(Jwt($$"""{"exp":{{exp}}}"""));

        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), facts.Expires);
    }

    [Theory]
    [InlineData("[\"all.User\",\"org.get\"]", "all.User org.get")]
    [InlineData("\"all.User  org.get \"", "all.User org.get")]
    [InlineData("[\"all.User\",5,null,[\"x\"],{\"y\":1}]", "all.User")]
    [InlineData("[]", "")]
    [InlineData("\"\"", "")]
    [InlineData("5", "")]
    [InlineData("null", "")]
    [InlineData("{\"a\":\"b\"}", "")]
    public void The_scopes_of_a_token_are_read_from_a_list_or_a_text(string scope, string expected)
    {
        TokenFacts facts = TokenFacts.Read(Jwt($$"""{"scope":{{scope}}}"""));

        Assert.Equal(expected, string.Join(' ', facts.Scopes));
    }

    [Theory]
    [InlineData("\"575ed70c7ae143cd83dc4aa9\"", "575ed70c7ae143cd83dc4aa9")]
    [InlineData("\"user|1\"", null)]
    [InlineData("\"575ed70c7ae143cd83dc4aa9\\n\"", null)]
    [InlineData("575", null)]
    [InlineData("null", null)]
    public void The_user_of_a_token_is_read_where_it_is_an_id(string sub, string? expected)
    {
        Assert.Equal(expected, TokenFacts.Read(Jwt($$"""{"sub":{{sub}}}""")).UserId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain-api-token")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.%%%.c")]
    [InlineData("a.e30")]
    [InlineData("a.e30.b.c")]
    [InlineData("a.W10.c")]
    [InlineData("a.bnVsbA.c")]
    [InlineData("a.eyJleHAiOjE0NjU3OTA0MDA.c")]
    [InlineData("a._w.c")]
    public void A_text_that_is_no_JWT_has_a_fingerprint_and_nothing_else(string token)
    {
        TokenFacts facts = TokenFacts.Read(token);

        Assert.Equal(FingerprintOf(token), facts.Fingerprint);
        Assert.Null(facts.Expires);
        Assert.Null(facts.UserId);
        Assert.Empty(facts.Scopes);
        Assert.False(facts.NeedsToVerifyEmail);
    }

    [Fact]
    public void No_fact_holds_the_token_or_a_part_of_it()
    {
        string token = Jwt("""{"sub":"575ed70c7ae143cd83dc4aa9","scope":["all.User"],"exp":1465790400,"jti":"unique-secret-part"}""");

        TokenFacts facts = TokenFacts.Read(token);

        string[] shown =
        [
            facts.ToString()!,
            .. typeof(TokenFacts).GetProperties().Select(property => property.GetValue(facts)).Select(
                value => value is System.Collections.IEnumerable list and not string ? string.Join(' ', list.Cast<object>()) : $"{value}"),
        ];
        Assert.Equal(1 + typeof(TokenFacts).GetProperties().Length, shown.Length);
        Assert.Contains("all.User", shown);
        foreach (string part in token.Split('.').Append(token).Append("unique-secret-part"))
        {
            Assert.All(shown, text => Assert.DoesNotContain(part, text));
        }
    }

    private static string Jwt(string payload) =>
        $"eyJhbGciOiJIUzI1NiJ9.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.c2lnbmF0dXJl";

    private static string FingerprintOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..8];
}
