using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class OrgConnectionTests : CmdletTests, IDisposable
{
    private readonly ModuleSession _session;

    public OrgConnectionTests(CmdletStage stage)
        : base(stage) => _session = ModuleSession.ConnectedTo(Server);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_current_connection_is_shown_with_a_fingerprint()
    {
        OrgConnection connection = Assert.Single(_session.Run("Get-OrgConnection").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Matches(@"\A[0-9a-f]{8}\z", connection.Fingerprint);
        Assert.Equal($"{Server.BaseUri} ({connection.Fingerprint})", connection.ToString());
        Assert.Empty(Sent);
    }

    [Fact]
    public void Refreshed_the_connection_says_whose_token_it_is()
    {
        Api.AddToken(new SandboxToken { Text = "an-opaque-token-that-says-nothing-of-itself", UserId = Daniel, Scopes = ["all.User"] });
        ScriptResult result = _session.Run($$"""
            Connect-Org -Token an-opaque-token-that-says-nothing-of-itself -Uri '{{Server.BaseUri}}'
            $before = Get-OrgConnection
            "$($before.UserId)$($before.User)"
            $after = Get-OrgConnection -Refresh
            $after.UserId
            "$($after.User)"
            [object]::ReferenceEquals($before, $after)
            """).ThrowIfFailed();

        Assert.Equal(
            ["", Daniel, "Daniel Okafor <daniel.okafor@aldercreek.example.com>", true],
            result.Output.Select(item => item.BaseObject));
        Assert.Equal(["GET /me" + Globals], Sent);
    }

    [Fact]
    public void A_token_that_may_not_ask_whose_it_is_is_an_error_and_nothing_is_emitted()
    {
        Api.AddToken(new SandboxToken { Text = "a-token-of-organizations-that-may-not-ask", UserId = Daniel, Scopes = ["all.Organization"] });
        ScriptResult result = _session.Run(
            $"Connect-Org -Token a-token-of-organizations-that-may-not-ask -Uri '{Server.BaseUri}'; Get-OrgConnection -Refresh; 'next'");

        Assert.Equal(["OrgApi.Forbidden"], result.ErrorIds);
        Assert.Equal("next", Assert.Single(result.Output).BaseObject);
        Assert.Equal(["GET /me" + Globals], Sent);
    }

    [Fact]
    public void A_connection_that_is_named_is_the_one_that_is_refreshed()
    {
        ScriptResult result = _session.Run($$"""
            $other = Connect-Org -Token '{{Api.AddToken(Daniel).Text}}' -Uri '{{Server.BaseUri}}' -PassThru
            Connect-Org -Sandbox
            (Get-OrgConnection -Connection $other -Refresh).User.UserId
            (Get-OrgConnection).User
            """).ThrowIfFailed();

        Assert.Equal([Daniel, null], result.Output.Select(item => item?.BaseObject));
        Assert.Equal(["GET /me" + Globals], Sent);
    }

    [Theory]
    [InlineData("Disconnect-Org; Get-OrgConnection -Refresh", "OrgAdmin.NotConnected")]
    [InlineData("$c = Get-OrgConnection; Disconnect-Org; Get-OrgConnection -Connection $c -Refresh", "OrgAdmin.ConnectionClosed")]
    public void Without_an_open_connection_there_is_nothing_to_refresh(string script, string error)
    {
        ScriptResult result = _session.Run(script);

        Assert.Equal([error], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Empty(Sent);
    }

    [Fact]
    public void Two_tokens_have_two_fingerprints_and_one_token_has_one()
    {
        ScriptResult result = _session.Run($$"""
            foreach ($token in 'one', 'two', 'one') { (Connect-Org -Token $token -Uri '{{Server.BaseUri}}' -PassThru).Fingerprint }
            """).ThrowIfFailed();
        IReadOnlyList<string> prints = result.Objects<string>();

        Assert.Equal(prints[0], prints[2]);
        Assert.NotEqual(prints[0], prints[1]);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("credential")]
    public void Nothing_of_a_connection_shows_the_token(string way)
    {
        _session.Set("credential", new PSCredential("jonas.weber@aldercreek.example.com", Secret.Of(SandboxSeed.Password)));
        string how = way == "token" ? $"-Token '{SandboxApi.DefaultToken}'" : "-Credential $credential";
        PSObject connection = Assert.Single(_session.Run($"Connect-Org {how} -Uri '{Server.BaseUri}' -PassThru").ThrowIfFailed().Output);
        string token = way == "token" ? SandboxApi.DefaultToken : Api.Tokens.Last().Text;

        List<string> shown = [connection.BaseObject.ToString()!, PSSerializer.Serialize(connection, 5)];
        shown.AddRange(connection.Properties.Select(property => PSSerializer.Serialize(property.Value, 5)));
        Assert.True(shown.Count > 10);
        foreach (string secret in token.Split('.').Append(token).Append(SandboxSeed.Password))
        {
            Assert.All(shown, text => Assert.DoesNotContain(secret, text));
        }
    }

    [Fact]
    public void Disconnect_org_closes_the_connection_sends_nothing_and_emits_nothing()
    {
        ScriptResult result = _session.Run("$c = Get-OrgConnection; Disconnect-Org; Get-OrgConnection; $c.IsClosed").ThrowIfFailed();

        Assert.Equal([true], result.Output.Select(item => item.BaseObject));
        Assert.Empty(Sent);
    }

    public static TheoryData<string> Calls => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Calls.Select(call => call.Script))];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_closed_connection_is_refused_and_no_other_is_used(string call)
    {
        ScriptResult result = _session.Run($$"""
            $c = Get-OrgConnection; Disconnect-Org
            Connect-Org -Token '{{SandboxApi.DefaultToken}}' -Uri '{{Server.BaseUri}}'
            {{CmdletCatalog.Variables}}
            {{call}} -Connection $c
            """);

        Assert.Equal(["OrgAdmin.ConnectionClosed"], result.ErrorIds);
        Assert.NotEmpty(result.AllErrors[0].ErrorDetails.RecommendedAction);
        Assert.Empty(Sent);
    }

    [Fact]
    public void Without_a_connection_disconnect_org_is_no_error()
    {
        Assert.Empty(_session.Run("Disconnect-Org; Disconnect-Org").AllErrors);
        Assert.Empty(_session.Run("Get-OrgConnection").Output);
    }

    [Fact]
    public void A_connection_that_is_given_comes_before_the_current_one()
    {
        string token = Api.AddToken(Daniel).Text;
        ScriptResult result = _session.Run($$"""
            $other = Connect-Org -Token '{{token}}' -Uri '{{Server.BaseUri}}' -OrgId {{Pumps}} -PassThru
            Connect-Org -Token '{{SandboxApi.DefaultToken}}' -Uri '{{Server.BaseUri}}' -OrgId {{Emea}}
            Get-OrgMember; Get-OrgMember -Connection $other; Get-OrgMember
            """).ThrowIfFailed();

        Assert.Equal([$"GET /orgs/{Emea}{Globals}", $"GET /orgs/{Pumps}{Globals}", $"GET /orgs/{Emea}{Globals}"], Sent);
        Assert.Equal(
            [SandboxApi.DefaultToken, token, SandboxApi.DefaultToken],
            Server.Log.Requests.Select(request => request.Header("Authorization")!["Bearer ".Length..]));
        Assert.Equal(4 + 7 + 4, result.Output.Count);
    }

    [Fact]
    public void Each_runspace_has_its_own_current_connection()
    {
        string token = Api.AddToken(Daniel).Text;
        using var other = new ModuleSession();
        other.Run($"Connect-Org -Token '{token}' -Uri '{Server.BaseUri}'").ThrowIfFailed();
        _session.Run("Get-Org").ThrowIfFailed();
        other.Run("Get-Org").ThrowIfFailed();
        other.Run("Disconnect-Org").ThrowIfFailed();
        _session.Run("Get-Org").ThrowIfFailed();

        Assert.Equal(
            [SandboxApi.DefaultToken, token, SandboxApi.DefaultToken],
            Server.Log.Requests.Select(request => request.Header("Authorization")!["Bearer ".Length..]));
        Assert.Single(_session.Run("Get-OrgConnection").Output);
        Assert.Empty(other.Run("Get-OrgConnection").Output);
    }

    [Fact]
    public void A_new_connection_does_not_close_the_one_before()
    {
        ScriptResult result = _session.Run("$c = Get-OrgConnection; Connect-Org -Sandbox; Get-Org -Connection $c").ThrowIfFailed();

        Assert.Equal(3, result.Output.Count);
        Assert.Single(Sent);
    }
}
