using System;
using System.Linq;
using System.Text;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class ConnectOrgRefusalTests : CmdletTests, IDisposable
{
    private readonly ModuleSession _session;

    public ConnectOrgRefusalTests(CmdletStage stage)
        : base(stage)
    {
        _session = ModuleSession.ConnectedTo(Server);
        _session.Set("uri", Server.BaseUri.ToString());
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("https://ann:hunter22@api.example.com")]
    [InlineData("https://hunter22@api.example.com")]
    [InlineData("http://ann:hunter22@127.0.0.1")]
    [InlineData("https://api.example.com/?token=hunter22")]
    [InlineData("https://api.example.com/v1?hunter22")]
    [InlineData("https://api.example.com/#hunter22")]
    [InlineData("http://api.example.com")]
    [InlineData("http://hunter22.example.com:8080/")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("api.example.com")]
    [InlineData("hunter22")]
    [InlineData("/orgs")]
    [InlineData("//api.example.com")]
    [InlineData("ftp://api.example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ws://127.0.0.1")]
    [InlineData("https://")]
    [InlineData("https://api.example.com:hunter22")]
    [InlineData("")]
    public void An_address_that_is_not_plain_and_safe_is_refused_without_repeating_it(string uri)
    {
        _session.Set("address", uri);
        ScriptResult result = Refused("Connect-Org -Token abc -Uri $address");

        Assert.Equal(["OrgAdmin.InvalidConnection"], result.ErrorIds);
        Assert.DoesNotContain("hunter22", result.AllErrors[0].Exception.ToString());
        Assert.Contains("-Uri", result.AllErrors[0].Exception.Message);
    }

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("https://api.example.com:8443/v1")]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("http://localhost:9")]
    [InlineData("http://[::1]:9")]
    public void An_address_that_is_plain_and_safe_is_taken(string uri)
    {
        ScriptResult result = _session.Run($"Connect-Org -Token abc -Uri {uri} -PassThru").ThrowIfFailed();
        Assert.Equal(new Uri(uri), Assert.Single(result.Objects<OrgConnection>()).Uri);
    }

    [Theory]
    [InlineData("-Token $null -Uri $uri")]
    [InlineData("-Token '' -Uri $uri")]
    [InlineData("-Token $nothing -Uri $uri")]
    [InlineData("-Token ([securestring]::new()) -Uri $uri")]
    [InlineData("-Credential $null -Uri $uri")]
    [InlineData("-Token abc -Uri $uri -OrgId ''")]
    [InlineData("-Token abc -Uri $uri -OrgId $null")]
    [InlineData("-Token abc -Uri $uri -AcceptVersion ''")]
    [InlineData("-Sandbox -OrgId ''")]
    public void What_is_given_but_empty_is_refused(string parameters)
    {
        Assert.Equal(["OrgAdmin.EmptyValue"], Refused("Connect-Org " + parameters).ErrorIds);
    }

    [Theory]
    [InlineData("-Uri $null -Token abc", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -OrgId nonsense", "OrgAdmin.InvalidId")]
    [InlineData("-Token abc -Uri $uri -TimeoutSec 0", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -TimeoutSec -1", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -TimeoutSec 86401", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -SettleSec -1", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -SettleSec 86401", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -AcceptVersion \"1`nX-Evil: 1\"", "OrgAdmin.InvalidConnection")]
    [InlineData("-Token abc -Uri $uri -AcceptVersion ('1' * 65)", "OrgAdmin.InvalidValue")]
    public void What_is_out_of_range_is_refused(string parameters, string errorId)
    {
        Assert.Equal([errorId], Refused("Connect-Org " + parameters).ErrorIds);
    }

    [Theory]
    [InlineData("hunter22 x")]
    [InlineData("hunter22\r\nX-Evil: 1")]
    [InlineData("hunter22\u00e9")]
    public void A_token_that_no_header_can_hold_is_refused_without_repeating_it(string token)
    {
        _session.Set("text", token);
        ScriptResult result = Refused("Connect-Org -Token $text -Uri $uri");

        Assert.Equal(["OrgAdmin.InvalidConnection"], result.ErrorIds);
        Assert.DoesNotContain("hunter22", result.AllErrors[0].Exception.ToString());
    }

    [Fact]
    public void A_token_that_has_expired_is_refused_with_the_time()
    {
        _session.Set("text", Jwt("""{"sub":"x","exp":1577836800}"""));
        ScriptResult result = Refused("Connect-Org -Token $text -Uri $uri");

        Assert.Equal(["OrgAdmin.InvalidConnection"], result.ErrorIds);
        Assert.Contains("2020-01-01", result.AllErrors[0].Exception.Message);
        Assert.DoesNotContain(".eyJ", result.AllErrors[0].Exception.ToString());
    }

    [Theory]
    [InlineData("""{"exp":4102444800,"scope":"all.Organization org.get"}""", 2100, 2)]
    [InlineData("""{"exp":0,"scope":["a"]}""", null, 1)]
    [InlineData("""{"exp":"soon"}""", null, 0)]
    [InlineData("""{"exp":4102444800000}""", null, 0)]
    [InlineData("""["exp"]""", null, 0)]
    [InlineData("""nonsense""", null, 0)]
    public void What_can_be_read_of_a_token_is_shown_and_what_cannot_is_no_error(string payload, int? year, int scopes)
    {
        _session.Set("text", Jwt(payload));
        OrgConnection connection = Assert.Single(
            _session.Run("Connect-Org -Token $text -Uri $uri -PassThru").ThrowIfFailed().Objects<OrgConnection>());

        Assert.Equal(year, connection.Expires?.Year);
        Assert.Equal(scopes, connection.Scopes.Count);
    }

    [Theory]
    [InlineData("Connect-Org -Token abc -Sandbox")]
    [InlineData("Connect-Org -Sandbox -Uri $uri")]
    [InlineData("Connect-Org -Token abc -TwoFactorCode 1")]
    public void Ways_to_connect_do_not_mix(string script)
    {
        Assert.StartsWith("AmbiguousParameterSet", Assert.Single(_session.Run(script).ErrorIds));
        Assert.Empty(Sent);
    }

    // Every refusal ends the connection there was, and the next cmdlet finds none.
    private ScriptResult Refused(string script)
    {
        Assert.Single(_session.Run("Get-OrgConnection").Output);
        ScriptResult result = _session.Run(script);
        Assert.Empty(_session.Run("Get-OrgConnection").Output);
        Assert.Equal(["OrgAdmin.NotConnected"], _session.Run("Get-Org").ErrorIds);
        Assert.Empty(Sent);
        Assert.All(result.AllErrors, error => Assert.NotEmpty(error.ErrorDetails.RecommendedAction));
        return result;
    }

    private static string Jwt(string payload) => string.Join('.', new[] { """{"alg":"none"}""", payload, "signature" }
        .Select(part => Convert.ToBase64String(Encoding.UTF8.GetBytes(part)).TrimEnd('=').Replace('+', '-').Replace('/', '_')));
}
