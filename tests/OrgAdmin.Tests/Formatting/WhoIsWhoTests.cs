using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.WhatIf;
using Xunit;

namespace OrgAdmin.Tests.Formatting;

/// <summary>A person's name cannot pass for another person's address, nor an organization's name for the rest of a sentence.</summary>
public class WhoIsWhoTests : IClassFixture<ConfirmStage>
{
    private const string Pumps = SandboxSeed.AlderCreekId;
    private const string Elena = "64a1f0c27be19d5a3c8e0005";
    private const string ElenaEmail = "elena.petrova@aldercreek.example.com";

    private readonly ConfirmStage _stage;

    public WhoIsWhoTests(ConfirmStage stage)
    {
        _stage = stage;
        stage.Server.Reset();
    }

    [Theory]
    [InlineData("Ann Lee <ann@example.com>")]
    [InlineData("ann@example.com")]
    [InlineData("Ann>")]
    public void A_name_that_could_pass_for_an_address_gives_way_to_the_user_id(string name)
    {
        Name(name + new string('\u3164', 180));

        Assert.StartsWith($"Remove {Elena} <{ElenaEmail}> (role View) from ", Rehearsed("Remove-OrgMember"));
    }

    [Fact]
    public void A_long_name_is_cut_and_the_address_is_not()
    {
        Name(new string('x', 400));

        string said = Rehearsed("Remove-OrgMember");
        Assert.Contains($"… <{ElenaEmail}> (role View)", said);
        Assert.True(said.Length < 300);
    }

    [Theory]
    [InlineData("Ann\u00A0\u2003\u3000 \u3164\uFFA0\u2800Lee", "Ann Lee")]
    [InlineData("Ann\u202E\u202D\u200B\u2066Lee", "Ann\uFFFDLee")]
    public void Runs_of_blanks_and_of_letters_that_are_not_seen_are_collapsed(string name, string shown)
    {
        Name(name);

        Assert.StartsWith($"Remove {shown} <{ElenaEmail}>", Rehearsed("Remove-OrgMember"));
    }

    [Fact]
    public void The_name_of_an_organization_cannot_end_its_quotation()
    {
        _stage.Server.Api.UpdateOrganization(Pumps, org => org with { Name = "Acme' (000000000000000000000000) for good; keep 'X" });

        Assert.Contains(
            "'Acme'' (000000000000000000000000) for good; keep ''X' (" + Pumps + ")",
            _stage.Run('Y', $"Remove-Org {Pumps} -WhatIf").Rehearsed.Single());
    }

    [Theory]
    [InlineData("*\u212A*", 0)]
    [InlineData("*k*", 1)]
    public void A_wildcard_takes_a_letter_for_itself_alone(string pattern, int found)
    {
        _stage.Server.Api.UpdateOrganization(Pumps, org => org with { Name = "Pump k" });
        Assert.Equal(found, _stage.Run('Y', $"Get-Org -Name '{pattern}'").Result.Objects<Org>().Count(org => org.OrgId == Pumps));

        _stage.Server.Api.UpdateOrganization(Pumps, org => org with { Name = "Pump \u212A" });
        Assert.Equal(1 - found, _stage.Run('Y', $"Get-Org -Name '{pattern}'").Result.Objects<Org>().Count(org => org.OrgId == Pumps));
    }

    private string Rehearsed(string command) =>
        _stage.Run('Y', $"{command} {Pumps} -UserId {Elena} -WhatIf").Rehearsed.Single();

    private void Name(string first) => _stage.Server.Api.UpdateOrganization(Pumps, org => org with
    {
        Members = [.. org.Members.Select(member => member.UserId == Elena ? member with { FirstName = first, LastName = null } : member)],
    });
}
