using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class OrgTokenTests(CmdletStage stage) : CmdletTests(stage)
{
    private const string Report = SandboxSeed.ReportTokenId;
    private const string Onboarding = SandboxSeed.OnboardingTokenId;

    [Fact]
    public void Tokens_are_listed_with_what_they_may_do_and_no_secret()
    {
        OrgToken[] tokens = [.. RunClean("Get-OrgToken").Objects<OrgToken>()];

        Assert.Equal(["Nightly report", "Onboarding"], tokens.Select(token => token.Name));
        Assert.Equal([Report, Onboarding], tokens.Select(token => token.TokenId));
        Assert.Equal(["all.User.read"], tokens[0].Scope);
        Assert.Equal("view", tokens[0].DefaultRole);
        Assert.Equal($"{Pumps}=admin", Assert.Single(tokens[1].OrgRoles).ToString());
        Assert.All(tokens, token => Assert.Null(token.GetSecret()));
    }

    [Theory]
    [InlineData("-Name 'night*'", "Nightly report")]
    [InlineData("-Name onboarding", "Onboarding")]
    [InlineData("-Status Inactive", "Onboarding")]
    [InlineData("-Status Active,Inactive -Name '*'", "Nightly report,Onboarding")]
    [InlineData("-Name 'x*'", "")]
    public void Tokens_are_found_by_name_and_state(string filter, string names)
    {
        Assert.Equal(names, string.Join(',', RunClean($"Get-OrgToken {filter}").Objects<OrgToken>().Select(token => token.Name)));
    }

    [Fact]
    public void A_name_without_a_wildcard_that_no_token_has_is_an_error() =>
        RunFailing("Get-OrgToken -Name Nothing", "OrgAdmin.TokenNotFound");

    [Fact]
    public void The_secret_comes_by_a_method_and_by_nothing_else()
    {
        ScriptResult result = RunClean("New-OrgToken Job -ForCommand Get-OrgMember -Expires 30.00:00:00");

        var token = Assert.IsType<OrgToken>(Assert.Single(result.Output).BaseObject);
        string secret = Api.Tokens.Single(one => one.Name == "Job").Text;
        Assert.Equal(secret, new NetworkCredential(string.Empty, token.GetSecret()).Password);
        Assert.DoesNotContain(secret, PSSerializer.Serialize(result.Output[0], 5));
        Assert.All(result.Output[0].Properties, property => Assert.DoesNotContain(secret, $"{property.Value}"));
    }

    [Fact]
    public void As_plain_text_the_secret_is_all_that_is_emitted()
    {
        ScriptResult result = RunClean("New-OrgToken Job -Scope org.get -NoExpiry -AsPlainText");
        Assert.Equal(Api.Tokens.Single(one => one.Name == "Job").Text, Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void A_new_token_connects()
    {
        ScriptResult result = RunClean(
            $"$t = New-OrgToken Job -ForCommand Get-OrgMember -NoExpiry; $c = Connect-Org -Token $t.GetSecret() -Uri '{Server.BaseUri}' -PassThru;"
            + $"(Get-OrgMember {Pumps} -Connection $c).Count; Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'");
        Assert.Equal(7, Assert.Single(result.Objects<int>()));
    }

    [Fact]
    public void It_gets_the_fewest_scopes_for_the_cmdlets_and_what_else_was_said()
    {
        RunClean($"New-OrgToken Job -ForCommand new-orginvite,Get-OrgInvite -Expires '2099-01-02T03:04:05Z' -DefaultRole None -OrgRole @{{ '{Pumps}'='Administrator'; sandbox='View' }}");
        Assert.Equal(
            $$"""POST /me/tokens{{Globals}} {"name":"Job","expirationDate":"2099-01-02T03:04:05.000Z","defaultRole":"none","orgRoles":[{"orgId":"{{Pumps}}","role":"admin"},{"orgId":"sandbox","role":"view"}],"scope":["me.invites","org.get","org.inviteMember","org.pendingInvites","org.revokeInvite"]}""",
            Assert.Single(Sent));
    }

    [Theory]
    [InlineData("New-OrgToken Job -Scope org.get", "OrgAdmin.InvalidParameters")]
    [InlineData("New-OrgToken Job -Scope org.get -NoExpiry -Expires 1.00:00:00", "OrgAdmin.InvalidParameters")]
    [InlineData("New-OrgToken Job -NoExpiry", "OrgAdmin.InvalidParameters")]
    [InlineData("New-OrgToken Job -NoExpiry -Scope org.get -ForCommand Get-Org", "OrgAdmin.InvalidParameters")]
    [InlineData("New-OrgToken Job -NoExpiry -ForCommand Get-Item", "OrgAdmin.InvalidValue")]
    [InlineData("New-OrgToken Job -NoExpiry -ForCommand Disconnect-Org", "OrgAdmin.InvalidParameters")]
    [InlineData("New-OrgToken Job -Scope org.get -Expires '2020-01-01'", "OrgAdmin.InvalidValue")]
    [InlineData("New-OrgToken Job -Scope org.get -Expires 30", "ParameterArgumentTransformationError")]
    [InlineData("New-OrgToken Job -Scope org.get -NoExpiry -OrgRole @{ sandbox='Owner' }", "OrgAdmin.InvalidValue")]
    public void What_is_missing_or_wrong_is_refused_before_anything_is_sent(string script, string error)
    {
        RunFailing(script, error);
        Assert.Empty(Sent);
    }

    [Fact]
    public void More_than_25_organizations_are_too_many()
    {
        RunFailing("$r = @{}; 1..26 | ForEach-Object { $r['{0:x24}' -f $_] = 'View' }; New-OrgToken Job -Scope org.get -NoExpiry -OrgRole $r", "OrgAdmin.InvalidValue");
        Assert.Empty(Sent);
    }

    [Fact]
    public void Set_sends_what_is_given_and_nothing_else()
    {
        RunClean($"Set-OrgToken {Report} -Name New -Description '' -Status inactive -OrgRole @{{}} -DefaultRole viewer");
        Assert.Equal(
            $$"""PATCH /me/tokens/{{Report}}{{Globals}} {"name":"New","description":"","defaultRole":"view","orgRoles":[],"status":"inactive"}""",
            Assert.Single(Sent));
        RunFailing($"Set-OrgToken {Report}", "OrgAdmin.NothingToChange");
    }

    [Fact]
    public void Tokens_are_piped_into_set_and_remove()
    {
        RunClean("Get-OrgToken | Set-OrgToken -Description All; Get-OrgToken -Name On* | Remove-OrgToken -Confirm:$false");
        Assert.Equal(["All"], Api.Tokens.Where(token => token.Id.Length > 0).Select(token => token.Description));
    }

    [Fact]
    public void A_token_that_is_not_there_is_an_error_for_its_item()
    {
        ScriptResult result = RunFailing($"Remove-OrgToken {Nobody}, {Report} -Confirm:$false -PassThru", "OrgApi.NotFound");
        Assert.Equal(Report, Assert.Single(result.Objects<OrgToken>()).TokenId);
        Assert.Equal("Nightly report", result.Objects<OrgToken>().Single().Name);
    }

    [Fact]
    public void The_end_is_a_time_or_a_time_span_from_now()
    {
        foreach (string end in new[] { "1.00:00:00", "(New-TimeSpan -Days 1)", "([datetime]::Now.AddDays(1))", "([DateTimeOffset]::UtcNow.AddDays(1))" })
        {
            Server.Reset();
            RunClean($"$null = New-OrgToken Job -Scope org.get -Expires {end.Replace("(New-TimeSpan -Days 1)", "([timespan]::FromDays(1))", StringComparison.Ordinal)}");
            DateTimeOffset expires = Api.Tokens.Single(token => token.Name == "Job").Expires!.Value;
            Assert.InRange(expires, DateTimeOffset.UtcNow.AddHours(23.9), DateTimeOffset.UtcNow.AddHours(24.1));
        }
    }
}
