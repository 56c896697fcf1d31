using OrgAdmin.Planning.Rules;
using Xunit;

namespace OrgAdmin.Tests.Planning.Rules;

public class ApiEnumTests
{
    [Theory]
    [InlineData("Administrator", "admin")]
    [InlineData("editor", "edit")]
    [InlineData("COLLABORATOR", "collaborate")]
    [InlineData("Viewer", "view")]
    [InlineData("No Access", "none")]
    [InlineData("no-access", "none")]
    [InlineData(" noaccess\u00a0", "none")]
    [InlineData("Admin", "admin")]
    [InlineData("none\n", "none")]
    public void Roles_go_by_the_names_of_the_web_interface_too(string given, string word) =>
        Assert.Equal(word, ApiEnum.OrgRole.Parse(given, "-Role"));

    [Theory]
    [InlineData("Viewer", "view")]
    [InlineData("Collaborator", "collaborate")]
    [InlineData("No Access", "none")]
    public void So_do_roles_in_single_applications(string given, string word) =>
        Assert.Equal(word, ApiEnum.ResourceRole.Parse(given, "-ApplicationRole"));

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Editor")]
    public void What_there_is_not_in_an_application_is_refused(string given) =>
        Assert.Throws<OrgApiException>(() => ApiEnum.ResourceRole.Parse(given, "-ApplicationRole"));

    [Theory]
    [InlineData("Administrater", "Admin")]
    [InlineData("admni", "Admin")]
    [InlineData("Editors", "Edit")]
    [InlineData("veiw", "View")]
    [InlineData("collab", "Collaborate")]
    [InlineData("viewers", "View")]
    public void A_near_word_gets_a_question(string given, string meant) => Assert.EndsWith(
        $"did you mean {meant}?", Assert.Throws<OrgApiException>(() => ApiEnum.OrgRole.Parse(given, "-Role")).Message);

    [Theory]
    [InlineData("King")]
    [InlineData("Owner")]
    [InlineData("0")]
    [InlineData("admin,edit")]
    public void A_far_word_gets_none(string given) => Assert.EndsWith(
        "is not one of Admin, Edit, Collaborate, View, None.", Assert.Throws<OrgApiException>(() => ApiEnum.OrgRole.Parse(given, "-Role")).Message);

    [Fact]
    public void Other_words_from_a_list_get_a_question_as_well()
    {
        Assert.Equal("adminRequired", ApiEnum.MfaMode.Parse("Admin Required", "-MfaMode"));
        Assert.EndsWith("did you mean Required?", Assert.Throws<OrgApiException>(() => ApiEnum.MfaMode.Parse("requird", "-MfaMode")).Message);
        Assert.EndsWith("did you mean Expired?", Assert.Throws<OrgApiException>(() => ApiEnum.InviteState.Parse("expire", "-State")).Message);
    }

    [Fact]
    public void An_unseen_character_within_is_named() => Assert.Contains(
        "U+200B", Assert.Throws<OrgApiException>(() => ApiEnum.OrgRole.Parse("vi\u200bew", "-Role")).Message);
}
