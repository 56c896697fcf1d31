using System;
using System.Linq;
using OrgAdmin.Connections;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Changes the environment of the process, so nothing else runs meanwhile.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class EnvironmentTests : CmdletTests, IDisposable
{
    private readonly ModuleSession _session = new();
    private readonly string? _token = Environment.GetEnvironmentVariable("LOSANT_API_TOKEN");
    private readonly string? _uri = Environment.GetEnvironmentVariable("LOSANT_API_URL");

    public EnvironmentTests(CmdletStage stage)
        : base(stage)
    {
        RunspaceConnections.ForgetProcess();
        SetEnvironment(SandboxApi.DefaultToken, Server.BaseUri.ToString());
    }

    public void Dispose()
    {
        SetEnvironment(_token, _uri);
        _session.Dispose();
    }

    [Fact]
    public void A_cmdlet_without_a_connection_uses_the_environment()
    {
        Assert.Equal(3, _session.Run("Get-Org").ThrowIfFailed().Output.Count);

        Assert.Equal("Bearer " + SandboxApi.DefaultToken, Assert.Single(Server.Log.Requests).Header("Authorization"));
        OrgConnection connection = Assert.Single(_session.Run("Get-OrgConnection").Objects<OrgConnection>());
        Assert.Equal(("LOSANT_API_URL", "LOSANT_API_TOKEN"), (connection.UriSource, connection.TokenSource));
    }

    [Fact]
    public void Connect_org_alone_uses_the_environment()
    {
        _session.Run($"Connect-Org -OrgId {Emea}; Get-OrgMember").ThrowIfFailed();
        Assert.Equal([$"GET /orgs/{Emea}{Globals}"], Sent);
    }

    [Fact]
    public void The_address_of_the_environment_applies_to_a_token_that_is_given()
    {
        string token = Api.AddToken(Daniel).Text;
        OrgConnection connection = Assert.Single(
            _session.Run($"Connect-Org -Token '{token}' -PassThru; Get-Org").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Equal(("LOSANT_API_URL", "Parameter"), (connection.UriSource, connection.TokenSource));
        Assert.Equal("Bearer " + token, Assert.Single(Server.Log.Requests).Header("Authorization"));
    }

    [Fact]
    public void The_address_of_the_environment_applies_to_a_login()
    {
        _session.Set("credential", new System.Management.Automation.PSCredential(
            "jonas.weber@aldercreek.example.com", Secret.Of(SandboxSeed.Password)));
        _session.Run("Connect-Org -Credential $credential").ThrowIfFailed();
        Assert.StartsWith("POST /auth/user", Assert.Single(Sent));
    }

    [Fact]
    public void An_address_that_is_given_comes_before_that_of_the_environment()
    {
        SetEnvironment(SandboxApi.DefaultToken, "https://api.example.com");
        OrgConnection connection = Assert.Single(
            _session.Run($"Connect-Org -Uri '{Server.BaseUri}' -PassThru; Get-Org").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Equal(("Parameter", "LOSANT_API_TOKEN"), (connection.UriSource, connection.TokenSource));
        Assert.Single(Sent);
    }

    [Fact]
    public void The_sandbox_does_not_look_at_the_environment()
    {
        SetEnvironment("not a token", "nonsense");
        Assert.Equal(3, _session.Run("Connect-Org -Sandbox; Get-Org").ThrowIfFailed().Output.Count);
    }

    [Fact]
    public void Without_an_address_anywhere_it_is_that_of_the_platform()
    {
        SetEnvironment(SandboxApi.DefaultToken, null);
        OrgConnection connection = Assert.Single(_session.Run("Get-OrgConnection").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Equal((new Uri("https://api.losant.com"), "Default"), (connection.Uri, connection.UriSource));
    }

    [Theory]
    [InlineData("http://api.example.com")]
    [InlineData("https://ann:hunter22@api.example.com")]
    [InlineData("https://api.example.com?hunter22")]
    [InlineData("hunter22")]
    public void An_address_of_the_environment_is_checked_like_any_other(string uri)
    {
        SetEnvironment(SandboxApi.DefaultToken, uri);
        ScriptResult result = _session.Run("Get-Org");

        Assert.Equal(["OrgAdmin.InvalidConnection"], result.ErrorIds);
        Assert.Contains("LOSANT_API_URL", result.AllErrors[0].Exception.Message);
        Assert.DoesNotContain("hunter22", result.AllErrors[0].Exception.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_token_one_sentence_says_how_to_connect(string? token)
    {
        SetEnvironment(token, Server.BaseUri.ToString());
        foreach (string command in new[] { "Get-Org", $"'{Pumps}','{Emea}' | Get-Org", $"Set-Org {Pumps} -Name New", "Connect-Org" })
        {
            ScriptResult result = _session.Run(command);
            Assert.Equal(["OrgAdmin.NotConnected"], result.ErrorIds);
            Assert.Contains("LOSANT_API_TOKEN", result.AllErrors[0].Exception.Message);
        }

        Assert.Empty(Sent);
        Assert.Empty(_session.Run("Get-OrgConnection").Output);
    }

    [Theory]
    [InlineData("Connect-Org -Token ''")]
    [InlineData("Connect-Org -Token $null")]
    [InlineData("Connect-Org -Uri http://api.example.com")]
    [InlineData("Connect-Org -OrgId nonsense")]
    [InlineData("Connect-Org -Sandbox -OrgId nonsense")]
    [InlineData("Connect-Org -Token abc -TimeoutSec 0")]
    [InlineData("Disconnect-Org")]
    public void After_a_failed_or_ended_connection_the_environment_is_not_used_until_one_succeeds(string script)
    {
        _session.Run("Get-Org").ThrowIfFailed();
        Server.Log.Clear();
        _session.Run(script);

        Assert.Equal(["OrgAdmin.NotConnected"], _session.Run("Get-Org").ErrorIds);
        Assert.Equal(["OrgAdmin.NotConnected"], _session.Run($"Remove-Org {Pumps} -Confirm:$false").ErrorIds);
        Assert.Empty(_session.Run("Get-OrgConnection").Output);
        Assert.Empty(Sent);

        _session.Run("Connect-Org; Get-Org").ThrowIfFailed();
        Assert.Single(Sent);
    }

    [Fact]
    public void A_login_that_the_api_refuses_leaves_no_connection_either()
    {
        _session.Set("credential", new System.Management.Automation.PSCredential("jonas.weber@aldercreek.example.com", Secret.Of("wrong-password")));

        Assert.Equal(["OrgApi.Unauthorized"], _session.Run("Connect-Org -Credential $credential").ErrorIds);
        Assert.Equal(["OrgAdmin.NotConnected"], _session.Run("Get-Org").ErrorIds);
        Assert.Single(Sent);
    }

    [Fact]
    public void A_failing_connect_ends_a_script_that_does_not_look()
    {
        ScriptResult result = _session.Run($"$ErrorActionPreference = 'Stop'; Connect-Org -Token ''; Remove-Org {Pumps} -Confirm:$false");

        Assert.NotNull(result.Terminating);
        Assert.Equal(["OrgAdmin.EmptyValue"], result.ErrorIds);
        Assert.Empty(Sent);
    }

    [Fact]
    public void An_empty_id_never_means_what_the_environment_names()
    {
        ScriptResult result = _session.Run($"Get-Org ''; Get-OrgMember -OrgId $null; Remove-Org '' -Confirm:$false");

        Assert.Equal(Enumerable.Repeat("OrgAdmin.EmptyValue", 3), result.ErrorIds);
        Assert.Empty(Sent);
    }

    private static void SetEnvironment(string? token, string? uri)
    {
        Environment.SetEnvironmentVariable("LOSANT_API_TOKEN", token);
        Environment.SetEnvironmentVariable("LOSANT_API_URL", uri);
    }
}
