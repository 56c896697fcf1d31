using System;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class ConnectOrgTests : CmdletTests, IDisposable
{
    private readonly ModuleSession _session = new();

    public ConnectOrgTests(CmdletStage stage)
        : base(stage) => _session.Set("uri", Server.BaseUri.ToString());

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Connect-Org -Token $text -Uri $uri")]
    [InlineData("Connect-Org -Token $secure -Uri $uri")]
    public void A_token_is_used_from_the_next_request_on(string script)
    {
        string token = Api.AddToken(Daniel).Text;
        _session.Set("text", token);
        _session.Set("secure", Secret.Of(token));

        Assert.Empty(_session.Run(script).ThrowIfFailed().Output);
        Assert.Empty(Sent);
        _session.Run("Get-Org").ThrowIfFailed();
        Assert.Equal("Bearer " + token, Assert.Single(Server.Log.Requests).Header("Authorization"));
    }

    [Fact]
    public void What_was_asked_for_is_sent_and_shown()
    {
        OrgConnection connection = Assert.Single(_session.Run(
            $"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri $uri -OrgId {Emea} -ReadOnly -TimeoutSec 7 -SettleSec 0 -AcceptVersion ^1.31.0 -PassThru")
            .ThrowIfFailed().Objects<OrgConnection>());
        _session.Run("Get-OrgMember").ThrowIfFailed();

        Assert.Equal((Server.BaseUri, "Parameter", "Parameter"), (connection.Uri, connection.UriSource, connection.TokenSource));
        Assert.Equal((Emea, true, 7, "^1.31.0"), (connection.OrgId, connection.IsReadOnly, connection.TimeoutSec, connection.AcceptVersion));
        Assert.Equal(0, connection.SettleSec);
        Assert.Equal((Maya, false, false), (connection.UserId, connection.IsSandbox, connection.IsClosed));
        Assert.Equal(["all.User"], connection.Scopes);
        Assert.Null(connection.Expires);
        Assert.Equal([$"GET /orgs/{Emea}{Globals}"], Sent);
        Assert.Equal("^1.31.0", Server.Log.Requests[0].Header("Accept-Version"));
    }

    [Fact]
    public void Without_more_the_defaults_are_sent()
    {
        _session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri $uri; Get-Org").ThrowIfFailed();

        TestServer.RecordedRequest request = Assert.Single(Server.Log.Requests);
        Assert.Equal("^1.30.0", request.Header("Accept-Version"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Matches(@"\AOrgAdmin/\d+\.\d+\.\d+\S* \(PowerShell \d+\.\d+\.\d+\S*; (Linux|Windows|macOS)\)\z", request.Header("User-Agent"));
        OrgConnection connection = Assert.Single(_session.Run("Get-OrgConnection").Objects<OrgConnection>());
        Assert.Equal((100, 5), (connection.TimeoutSec, connection.SettleSec));
    }

    [Fact]
    public void A_path_of_the_address_is_kept_and_its_slash_is_not_doubled()
    {
        _session.Run($"Connect-Org -Token x -Uri ($uri + 'v1/'); Get-Org {Pumps}");
        Assert.Equal([$"GET /v1/orgs/{Pumps}{Globals}"], Sent);
    }

    [Fact]
    public void A_login_sends_no_token_and_the_next_request_sends_the_new_one()
    {
        Credential("jonas.weber@aldercreek.example.com", SandboxSeed.Password);
        OrgConnection connection = Assert.Single(
            _session.Run("Connect-Org -Credential $credential -Uri $uri -PassThru; Get-Org").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Equal(
            $$"""POST /auth/user{{Globals}} {"email":"jonas.weber@aldercreek.example.com","password":"sandbox-password"}""", Sent[0]);
        Assert.Null(Server.Log.Requests[0].Header("Authorization"));
        Assert.Equal("application/json", Server.Log.Requests[0].Header("Content-Type"));
        string token = Api.Tokens.Last().Text;
        Assert.Equal("Bearer " + token, Server.Log.Requests[1].Header("Authorization"));
        Assert.Equal(("Credential", "64a1f0c27be19d5a3c8e0008"), (connection.TokenSource, connection.UserId));
        Assert.NotNull(connection.Expires);
    }

    [Fact]
    public void A_login_sends_the_code_of_the_second_factor()
    {
        Credential("maya.lindqvist@aldercreek.example.com", SandboxSeed.Password);
        _session.Run("Connect-Org -Credential $credential -TwoFactorCode 246810 -Uri $uri -ReadOnly").ThrowIfFailed();

        Assert.Equal(
            [$$"""POST /auth/user{{Globals}} {"email":"maya.lindqvist@aldercreek.example.com","password":"sandbox-password","twoFactorCode":"246810"}"""],
            Sent);
    }

    [Theory]
    [InlineData("maya.lindqvist@aldercreek.example.com", "sandbox-password", "", "OrgApi.Unauthorized", 1)]
    [InlineData("maya.lindqvist@aldercreek.example.com", "sandbox-password", "-TwoFactorCode 111111", "OrgApi.Unauthorized", 1)]
    [InlineData("jonas.weber@aldercreek.example.com", "wrong-password", "", "OrgApi.Unauthorized", 1)]
    [InlineData("jonas.weber@aldercreek.example.com", "short", "", "OrgAdmin.InvalidValue", 0)]
    [InlineData("jonas", "sandbox-password", "", "OrgAdmin.InvalidValue", 0)]
    public void A_login_that_fails_says_what_to_check_and_repeats_no_secret(
        string email, string password, string parameters, string errorId, int requests)
    {
        Credential(email, password);
        ScriptResult result = _session.Run($"Connect-Org -Credential $credential {parameters} -Uri $uri");

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Equal(requests, Sent.Count);
        Assert.DoesNotContain(password, result.AllErrors[0].Exception.ToString());
        Assert.DoesNotContain("111111", result.AllErrors[0].Exception.ToString());
        if (requests == 1)
        {
            Assert.Contains("-TwoFactorCode", result.AllErrors[0].ErrorDetails.RecommendedAction);
        }

        Assert.Empty(_session.Run("Get-OrgConnection").Output);
    }

    [Fact]
    public void An_address_that_is_not_verified_is_warned_of()
    {
        Credential("jonas.weber@aldercreek.example.com", SandboxSeed.Password);
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""{"userId":"{{Maya}}","token":"opaque","needsToVerifyEmail":true}"""));
        ScriptResult result = _session.Run("Connect-Org -Credential $credential -Uri $uri; Get-OrgConnection").ThrowIfFailed();

        Assert.Contains("jonas.weber", Assert.Single(result.Warnings));
        Assert.Equal(Maya, Assert.Single(result.Objects<OrgConnection>()).UserId);
    }

    [Fact]
    public void A_login_answered_without_a_token_is_an_error()
    {
        Credential("jonas.weber@aldercreek.example.com", SandboxSeed.Password);
        Server.Faults.Add(TestServer.Fault.ReplaceBody($$"""{"userId":"{{Maya}}"}"""));

        Assert.Equal(["OrgApi.InvalidResponse"], _session.Run("Connect-Org -Credential $credential -Uri $uri").ErrorIds);
        Assert.Empty(_session.Run("Get-OrgConnection").Output);
    }

    [Fact]
    public void A_sandbox_answers_inside_this_process()
    {
        ScriptResult result = _session.Run("Connect-Org -Sandbox; Get-OrgConnection; Get-Org").ThrowIfFailed();

        OrgConnection connection = Assert.Single(result.Objects<OrgConnection>());
        Assert.Equal((true, "Sandbox", "Sandbox"), (connection.IsSandbox, connection.UriSource, connection.TokenSource));

        // A name that no resolver may answer: what comes back cannot have come over a network.
        Assert.EndsWith(".invalid", connection.Uri.Host);
        Assert.Equal(3, result.Objects<Org>().Count);
        Assert.Empty(Sent);
    }

    [Fact]
    public void Each_sandbox_is_a_new_one()
    {
        ScriptResult result = _session.Run($$"""
            $one = Connect-Org -Sandbox -PassThru; $two = Connect-Org -Sandbox -PassThru
            Remove-Org {{Pumps}} -Confirm:$false -Connection $one
            @(Get-Org -Connection $one).Count; @(Get-Org -Connection $two).Count; @(Get-Org).Count
            """).ThrowIfFailed();
        Assert.Equal([2, 3, 3], result.Objects<int>());
    }

    [Fact]
    public void A_sandbox_can_be_read_only_and_have_an_organization()
    {
        ScriptResult result = _session.Run($"Connect-Org -Sandbox -ReadOnly -OrgId {Emea}; @(Get-OrgMember).Count; Set-Org -Name New");

        Assert.Equal([4], result.Objects<int>());
        Assert.Equal(["OrgAdmin.ReadOnly"], result.ErrorIds);
    }

    private void Credential(string email, string password) => _session.Set("credential", new PSCredential(email, Secret.Of(password)));
}
