using System;
using System.Linq;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class TestOrgAccessTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void An_administrator_with_a_full_token_may_use_everything()
    {
        OrgAccess[] rows = [.. RunClean($"Test-OrgAccess {Pumps}").Objects<OrgAccess>()];

        Assert.True(rows.Length > 15);
        Assert.All(rows, row => Assert.True(row.Allowed, row.Command));
        Assert.All(rows, row => Assert.Null(row.Reason));
        Assert.Equal([$"GET /orgs/{Pumps}{Globals}"], Sent);
    }

    [Fact]
    public void There_is_one_row_for_each_cmdlet_and_organization()
    {
        OrgAccess[] rows = [.. RunClean($"Get-Org | Test-OrgAccess -Command Set-Org, get-org, New-Org").Objects<OrgAccess>()];

        Assert.Equal(7, rows.Length);
        OrgAccess labs = rows.Single(row => row.OrgId == Labs && row.Command == "Set-Org");
        Assert.Equal((false, "Admin"), (labs.Allowed, labs.NeedsRole));
        Assert.Equal("It takes the role Admin in 'Harbor Street Labs'; the user has Edit.", labs.Reason);
        Assert.Null(rows.Single(row => row.Command == "New-Org").OrgId);
    }

    [Theory]
    [InlineData("-Command Get-OrgMember", true)]
    [InlineData("-Command Get-OrgMember, Set-OrgMember", false)]
    public void Quiet_is_one_word_for_all(string with, bool expected)
    {
        Assert.Equal(expected, Assert.Single(RunClean($"Test-OrgAccess {Labs} {with} -Quiet").Objects<bool>()));
    }

    [Fact]
    public void The_highest_roles_of_a_token_count_where_it_is_given()
    {
        OrgAccess[] rows = [.. RunClean(
            $"$t = Get-OrgToken -Name Night*; $x = New-OrgToken Capped -Scope all.User -NoExpiry -DefaultRole View; Test-OrgAccess {Pumps} -Command Set-Org, Get-Org -Token $x; Test-OrgAccess {Pumps} -Command Set-Org -Token $t")
            .Objects<OrgAccess>()];

        Assert.Equal([false, true, false], rows.Select(row => row.Allowed!.Value));
        Assert.Equal("It takes the role Admin in 'Alder Creek Pumps'; the token has View at most.", rows[0].Reason);
        Assert.Equal(("org.patch", null), (rows[2].MissingScope, rows[2].NeedsRole));
    }

    [Fact]
    public void An_inactive_token_and_a_read_only_connection_and_a_disabled_organization_say_so()
    {
        Assert.Equal("The token is inactive.", Reason($"Test-OrgAccess {Pumps} -Command Get-Org -Token (Get-OrgToken -Name On*)"));
        Assert.Equal("The connection is read-only (Connect-Org -ReadOnly).", Reason($"Test-OrgAccess {Pumps} -Command Set-Org -Connection $readOnly"));
        Assert.Null(Reason($"Test-OrgAccess {Pumps} -Command Get-Org -Connection $readOnly"));
        Api.UpdateOrganization(Pumps, org => org with { DisabledAt = Api.Clock.UtcNow });
        Assert.Equal("The organization 'Alder Creek Pumps' is disabled.", Reason($"Test-OrgAccess {Pumps} -Command Set-Org"));
        Api.UpdateOrganization(Pumps, org => org with { DisabledAt = null, IsReadOnly = true });
        Assert.Equal("The organization 'Alder Creek Pumps' is read-only.", Reason($"Test-OrgAccess {Pumps} -Command Set-Org"));
        Assert.Null(Reason($"Test-OrgAccess {Pumps} -Command Get-Org"));
    }

    [Fact]
    public void An_organization_that_is_not_there_or_not_seen_is_a_row_and_no_error()
    {
        OrgAccess row = Assert.Single(RunClean($"Test-OrgAccess {Nobody} -Command Set-Org").Objects<OrgAccess>());
        Assert.Equal((Nobody, false), (row.OrgId, row.Allowed));
        Assert.StartsWith("The organization could not be read: ", row.Reason);
    }

    [Fact]
    public void A_connection_says_what_its_token_allows_and_for_how_long()
    {
        DateTimeOffset end = DateTimeOffset.UtcNow.AddDays(3);
        string token = $"x.{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"exp":{{end.ToUnixTimeSeconds()}},"scope":["all.User.read","org.patch"]}""")).TrimEnd('=')}.y";
        OrgConnection connection = Assert.Single(Run(
            $"Connect-Org -Token '{token}' -Uri '{Server.BaseUri}' -PassThru; Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'")
            .Objects<OrgConnection>());

        Assert.Equal("everything that the user may do, reading only; org.patch", connection.ScopesInWords);
        Assert.InRange(connection.TimeLeft!.Value, TimeSpan.FromDays(2.9), TimeSpan.FromDays(3));
    }

    private string? Reason(string script) => Assert.Single(RunClean(script).Objects<OrgAccess>()).Reason;
}
