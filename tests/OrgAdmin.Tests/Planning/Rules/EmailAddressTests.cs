using CsCheck;
using OrgAdmin.Planning.Rules;
using OrgAdmin.Tests.Planning.Rosters.Support;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rules;

/// <summary>When two addresses are one person's, and when one only looks like another.</summary>
public class EmailAddressTests
{
    [Theory]
    [InlineData("Ann@Acme.example", "ann@acme.EXAMPLE")]
    [InlineData("ann@bücher.example", "ann@xn--bcher-kva.example")]
    [InlineData("ann@BÜCHER.example", "ann@XN--BCHER-KVA.example")]
    [InlineData("amélie@acme.example", "ame\u0301lie@acme.example")]
    [InlineData("amélie@bücher.example", "AME\u0301LIE@bu\u0308cher.example")]
    public void Addresses_are_the_same_whatever_their_case_form_and_domain_spelling(string one, string other)
    {
        Assert.True(EmailAddress.AreSame(one, other));
        Assert.True(EmailAddress.AreSame(other, one));
        Assert.Equal(EmailAddress.Normalize(one), EmailAddress.Normalize(other));
    }

    [Theory]
    [InlineData("ann@acme.example", "ann+x@acme.example")]
    [InlineData("ann@acme.example", "an.n@acme.example")]
    [InlineData("amelie@acme.example", "amélie@acme.example")]
    [InlineData("ann@acme.example", "\u0430nn@acme.example")]
    [InlineData("ann@acme.example", "ann@acme.example.org")]
    public void Addresses_that_differ_in_a_letter_are_others(string one, string other)
    {
        Assert.False(EmailAddress.AreSame(one, other));
    }

    [Fact]
    public void Nothing_is_the_same_as_null()
    {
        Assert.False(EmailAddress.AreSame(null, null));
        Assert.False(EmailAddress.AreSame("ann@acme.example", null));
    }

    [Theory]
    [InlineData("ann@acme.example", "")]
    [InlineData("\u0430nn@acme.example", "U+0430")]
    [InlineData("ann@\u0430cme.example", "U+0430")]
    [InlineData("a\u03BDn@acme.example", "U+03BD")]
    [InlineData("\u0430\u043D\u043D\u0430@acme.example", "")]
    [InlineData("amélie.müller@acme.example", "")]
    [InlineData("山田taro@acme.example", "")]
    [InlineData("ann@xn--cme-5cd.example", "U+0430")]
    public void Letters_of_another_script_are_shown_as_code_points(string address, string expected)
    {
        Assert.Equal(expected, string.Join(' ', EmailAddress.ForeignCodePoints(address)));
    }

    [Theory]
    [InlineData("ann@acme.example", "\u0430nn@acme.example")]
    [InlineData("ann@acme.example", "ann@acrne.example")]
    [InlineData("paul@acme.example", "pau1@acme.example")]
    [InlineData("amelie@acme.example", "amélie@acme.example")]
    [InlineData("ann@xn--cme-5cd.example", "ann@acme.example")]
    public void Addresses_that_a_reader_takes_for_each_other_look_alike(string one, string other)
    {
        Assert.True(EmailAddress.LookAlike(one, other));
        Assert.True(EmailAddress.LookAlike(other, one));
    }

    [Theory]
    [InlineData("ann@acme.example", "Ann@acme.example")]
    [InlineData("ann@acme.example", "bo@acme.example")]
    public void The_same_address_and_a_different_one_do_not_look_alike(string one, string other)
    {
        Assert.False(EmailAddress.LookAlike(one, other));
    }

    [Theory]
    [InlineData("Ann@BÜCHER.example", "ann", "xn--bcher-kva.example")]
    [InlineData("\"a@b\"@acme.example", "\"a@b\"", "acme.example")]
    [InlineData("nobody", "nobody", "")]
    public void An_address_has_a_local_part_and_a_domain(string address, string local, string domain)
    {
        Assert.Equal(local, EmailAddress.LocalPart(address));
        Assert.Equal(domain, EmailAddress.Domain(address));
    }

    [Fact]
    public void Any_text_can_be_compared_and_normalizing_twice_changes_nothing()
    {
        Gen.String.Check(
            2000,
            text =>
            {
                string once = EmailAddress.Normalize(text);
                Assert.Equal(once, EmailAddress.Normalize(once));
                Assert.NotNull(EmailAddress.Skeleton(text));
                Assert.NotNull(EmailAddress.ForeignCodePoints(text));
            });
    }
}
