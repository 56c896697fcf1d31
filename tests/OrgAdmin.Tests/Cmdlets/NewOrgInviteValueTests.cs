using System.Globalization;
using System.Linq;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class NewOrgInviteValueTests(CmdletStage stage) : CmdletTests(stage)
{
    [Theory]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a@example..com")]
    [InlineData("a@example.com.")]
    [InlineData("a.@example.com")]
    [InlineData("mailto:a@example.com")]
    [InlineData("\u00c3\u00bcber@example.com")]
    [InlineData("a\ufffdb@example.com")]
    [InlineData("a\u00a0b@example.com")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("a@example.com;b@example.com")]
    [InlineData("Ann <a@example.com>")]
    [InlineData("*@example.com")]
    [InlineData("a?@example.com")]
    [InlineData("[ab]@example.com")]
    [InlineData("a\u0000@example.com")]
    [InlineData("a\u202e@example.com")]
    public void What_is_not_one_address_is_refused(string email)
    {
        Stage.Session.Set("email", email);
        ScriptResult result = RunFailing(
            $"New-OrgInvite {Pumps} -Email $email -Role View; $email | New-OrgInvite {Pumps} -Role View; "
            + $"[pscustomobject]@{{Email=$email;Role='View';OrgId='{Pumps}'}} | New-OrgInvite",
            "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue");

        Assert.Empty(Sent);
        Assert.Equal(email, result.AllErrors[0].TargetObject);
    }

    [Fact]
    public void An_address_longer_than_the_schema_allows_is_refused()
    {
        RunFailing($"New-OrgInvite {Pumps} -Email ('x' * 1013 + '@example.com') -Role View", "OrgAdmin.InvalidValue");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("King", "OrgAdmin.InvalidValue")]
    [InlineData("''", "OrgAdmin.EmptyValue")]
    [InlineData("$null", "OrgAdmin.EmptyValue")]
    [InlineData("Administrater", "OrgAdmin.InvalidValue")]
    [InlineData("'admin,edit'", "OrgAdmin.InvalidValue")]
    [InlineData("0", "OrgAdmin.InvalidValue")]
    public void A_role_the_api_does_not_know_is_refused(string role, string errorId)
    {
        RunFailing($"New-OrgInvite {Pumps} -Email a@example.com -Role {role}", errorId);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("-ApplicationRole")]
    [InlineData("-DashboardRole")]
    public void Tables_of_roles_are_checked_before_sending(string parameter)
    {
        string call = $"New-OrgInvite {Pumps} -Email a@example.com -Role None {parameter} ";
        RunFailing(
            $"{call} @{{'{Nobody}'='Admin'}}; {call} @{{'{Nobody}'='Edit'}}; {call} @{{'{Nobody}'=''}}; {call} @{{'{Nobody}'=$null}}; "
            + $"{call} @{{'{Nobody[..23]}'='View'}}; {call} @{{''='View'}}; {call} @{{5='View'}}; {call} $null",
            "OrgAdmin.InvalidValue", "OrgAdmin.InvalidValue", "OrgAdmin.EmptyValue", "OrgAdmin.EmptyValue",
            "OrgAdmin.InvalidId", "OrgAdmin.EmptyValue", "OrgAdmin.InvalidId", "OrgAdmin.EmptyValue");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("-ApplicationRole")]
    [InlineData("-DashboardRole")]
    public void A_table_of_roles_has_at_most_a_hundred_entries(string parameter)
    {
        foreach (string id in Enumerable.Range(1, 100).Select(number => number.ToString("d24", CultureInfo.InvariantCulture)))
        {
            Api.AddApplication(new SandboxApplication { Id = id, OwnerId = Pumps, Name = "Application " + id });
            Api.AddDashboard(new SandboxDashboard { Id = id, OwnerId = Pumps, Name = "Dashboard " + id });
        }

        static string Fill(int count) => $"$t = @{{}}; foreach ($n in 1..{count}) {{ $t[$n.ToString('d24')] = 'View' }}; ";
        RunFailing($"{Fill(101)} New-OrgInvite {Pumps} -Email a@example.com -Role None {parameter} $t", "OrgAdmin.InvalidValue");
        Assert.Empty(Sent);
        RunClean($"{Fill(100)} New-OrgInvite {Pumps} -Email a@example.com -Role None {parameter} $t");
        Assert.Single(Written);
    }

    [Fact]
    public void A_bad_address_does_not_stop_the_others()
    {
        ScriptResult result = RunFailing(
            $"'a@example.com','bad',$null,'','b@example.com' | New-OrgInvite {Pumps} -Role View",
            "OrgAdmin.InvalidValue", "OrgAdmin.EmptyValue", "OrgAdmin.EmptyValue");

        Assert.Equal(["a@example.com", "b@example.com"], result.Objects<OrgInvite>().Select(invite => invite.Email));
        Assert.Equal("bad", result.AllErrors[0].TargetObject.ToString());
    }

    [Fact]
    public void Rows_are_taken_one_by_one_and_none_inherits_from_another()
    {
        ScriptResult result = Run($$"""
            [pscustomobject]@{Email='a@example.com';Role='Admin';OrgId='{{Pumps}}'},
            [pscustomobject]@{Email='b@example.com';Role='';OrgId='{{Pumps}}'},
            [pscustomobject]@{Email='c@example.com';OrgId='{{Pumps}}'},
            [pscustomobject]@{Email='';Role='View';OrgId='{{Pumps}}'},
            [pscustomobject]@{Role='View';OrgId='{{Pumps}}'},
            [pscustomobject]@{Mail='d@example.com';Role='View';OrgId='{{Pumps}}'},
            [pscustomobject]@{Email='e@example.com';Role='View'},
            [pscustomobject]@{Email='f@example.com';Role='View';OrgId=''},
            [pscustomobject]@{Email='g@example.com';Role='None';OrgId='{{Emea}}'} | New-OrgInvite
            """);

        Assert.Equal(6, result.Errors.Count);
        Assert.Equal(
            [
                $"POST /orgs/{Pumps}/invites{Globals} {{\"email\":\"a@example.com\",\"role\":\"admin\"}}",
                $"POST /orgs/{Pumps}/invites{Globals} {{\"email\":\"d@example.com\",\"role\":\"view\"}}",
                $"POST /orgs/{Emea}/invites{Globals} {{\"email\":\"g@example.com\",\"role\":\"none\"}}",
            ],
            Written);
    }

    [Fact]
    public void Addresses_and_rows_can_come_in_one_pipeline()
    {
        ScriptResult result = RunClean($$"""
            [pscustomobject]@{Email='a@example.com';OrgId='{{Pumps}}'}, 'b@example.com', [pscustomobject]@{Email='c@example.com';OrgId='{{Pumps}}'} |
                New-OrgInvite -Role View -Connection $emea
            """);
        Assert.Equal([Pumps, Emea, Pumps], result.Objects<OrgInvite>().Select(invite => invite.OrgId));
    }
}
