using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>The ways beside an address in which Find-OrgMember looks for people.</summary>
public class FindPeopleTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Invites_are_found_with_the_members_and_each_goes_into_the_cmdlet_for_its_kind()
    {
        ScriptResult found = RunClean($"Find-OrgMember *fieldworks* -IncludeInvite");
        Assert.Equal(["OrgMember", "OrgInvite"], found.Output.Select(item => item.BaseObject.GetType().Name));
        Server.Log.Clear();

        ScriptResult removed = RunFailing("Find-OrgMember *fieldworks* -IncludeInvite | Remove-OrgMember -Confirm:$false", "OrgAdmin.WrongObject");
        Assert.Contains("Revoke-OrgInvite takes it", removed.AllErrors[0].ErrorDetails.Message);
        Assert.StartsWith($"DELETE /orgs/{Pumps}/member", Assert.Single(Written));
        Server.Reset();

        ScriptResult revoked = RunFailing("Find-OrgMember *fieldworks* -IncludeInvite | Revoke-OrgInvite", "OrgAdmin.WrongObject");
        Assert.Contains("Remove-OrgMember takes it", revoked.AllErrors[0].ErrorDetails.Message);
        Assert.StartsWith($"DELETE /orgs/{Pumps}/invites", Assert.Single(Written));
    }

    [Fact]
    public void An_address_that_has_an_invite_only_is_found_with_the_invites()
    {
        RunFailing($"Find-OrgMember {NoahEmail}", "OrgAdmin.MemberNotFound");
        Assert.Single(RunClean($"Find-OrgMember {NoahEmail} -IncludeInvite").Objects<OrgInvite>());
    }

    [Theory]
    [InlineData("'Priya Raman'", "priya")]
    [InlineData("'* okafor','grace*'", "daniel grace")]
    [InlineData("'MAYA LINDQVIST'", "maya maya maya")]
    public void People_are_found_by_name(string names, string found) => Assert.Equal(
        found, string.Join(' ', RunClean($"Find-OrgMember -Name {names}").Objects<OrgMember>().Select(member => member.Email!.Split('.')[0])));

    [Theory]
    [InlineData("aldercreek.example.com,harborstreet.example.org", "sam.whitlock@fieldworks.example.net")]
    [InlineData("@ALDERCREEK.example.com,*.org", "sam.whitlock@fieldworks.example.net")]
    [InlineData("*.example.com,*.example.org,*.net", "")]
    public void People_of_a_domain_are_left_out(string domains, string found) => Assert.Equal(
        found, string.Join(' ', RunClean($"Find-OrgMember -ExcludeDomain '{domains.Replace(",", "','")}'").Objects<OrgMember>().Select(member => member.Email)));

    [Fact]
    public void All_that_is_asked_for_has_to_hold() => Assert.Equal(
        [Labs],
        RunClean("Find-OrgMember *.com -Name maya* -Role Edit -ExcludeDomain example.net").Objects<OrgMember>().Select(member => member.OrgId));

    [Theory]
    [InlineData("Find-OrgMember", "OrgAdmin.InvalidParameters")]
    [InlineData("Find-OrgMember -Role Admin", "OrgAdmin.InvalidParameters")]
    [InlineData("Find-OrgMember -ExcludeDomain ''", "OrgAdmin.EmptyValue")]
    [InlineData("Find-OrgMember -ExcludeDomain 'a@b.c'", "OrgAdmin.InvalidValue")]
    [InlineData("Find-OrgMember -Name $null", "OrgAdmin.EmptyValue")]
    public void Somebody_has_to_be_asked_for(string script, string errorId)
    {
        RunFailing(script, errorId);
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_empty_pipeline_does_not_mean_everybody()
    {
        Assert.Empty(RunClean("@() | Find-OrgMember -Name * -ExcludeDomain example.net").Output);
        Assert.Empty(Sent);
    }

    [Fact]
    public void Addresses_are_the_same_in_either_spelling_of_their_domain()
    {
        Api.UpdateOrganization(Pumps, org => org with
        {
            Members = org.Members.Select(member => member.UserId == Tom ? member with { Email = "tom@xn--bcher-kva.example" } : member).ToArray(),
        });
        string decomposed = "tom@bu\u0308cher.example";
        Assert.Single(RunClean($"Find-OrgMember {decomposed}").Output);
        Assert.Single(RunClean($"Get-OrgMember {Pumps} -Email TOM@B\u00dcCHER.example").Output);
        RunClean($"[pscustomobject]@{{OrgId='{Pumps}';Mail='{decomposed}'}} | Remove-OrgMember -Confirm:$false");
        Assert.Contains(Tom, Assert.Single(Written));
    }

    [Theory]
    [InlineData("Set-OrgMember {0} -Email {1},{2} -Role Collaborate", "PATCH")]
    [InlineData("Remove-OrgMember {0} -Email {1},{2} -Confirm:$false", "DELETE")]
    public void Several_addresses_are_one_change_each(string script, string method)
    {
        RunClean(string.Format(script, Pumps, ElenaEmail, PriyaEmail));
        Assert.Equal(2, Written.Count(request => request.StartsWith(method, System.StringComparison.Ordinal)));
        ScriptResult result = RunFailing(string.Format(script, Pumps, "nobody@example.com", "tom.brewster@aldercreek.example.com").Replace("Collaborate", "Edit"), "OrgAdmin.MemberNotFound");
        Assert.Equal("nobody@example.com", result.AllErrors[0].TargetObject);
        Assert.Equal(3, Written.Count);
    }
}
