using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public class DiagnosticsTests(CmdletStage stage) : CmdletTests(stage)
{
    private static readonly Regex RequestLine = new(@"\A(GET|POST|PATCH|DELETE) (/\S*) -> (\d{3}) \(attempt 1, \d+ ms\)\z");

    public static TheoryData<string, string> Calls => new(CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Calls));

    [Theory]
    [MemberData(nameof(Calls))]
    public void Verbose_shows_one_line_for_each_request_without_its_query(string script, string requests)
    {
        ScriptResult result = RunClean($"{CmdletCatalog.Variables}{script} -Verbose");

        Match[] lines = result.Verbose.Select(line => RequestLine.Match(line)).Where(match => match.Success).ToArray();
        Assert.Equal(CmdletCatalog.Fill(requests), string.Join("; ", lines.Select(match => $"{match.Groups[1]} {match.Groups[2]} {match.Groups[3]}")));
        Assert.Equal(Sent.Count, lines.Length);
        Assert.All(result.Verbose, line => Assert.DoesNotContain("_actions", line));
        Assert.All(result.Verbose, line => Assert.DoesNotContain(SandboxApi.DefaultToken, line));
    }

    [Fact]
    public void Verbose_shows_a_request_that_failed_with_its_status()
    {
        Assert.Matches($@"\AGET /orgs/{Nobody} -> 404 \(attempt 1, \d+ ms\)\z", Assert.Single(RunFailing($"Get-Org {Nobody} -Verbose", "OrgApi.NotFound").Verbose));
    }

    [Fact]
    public void Verbose_names_what_a_writing_cmdlet_is_about_to_do()
    {
        ScriptResult result = RunClean($"Set-OrgMember {Pumps} -UserId {Elena} -Role Edit -Verbose");
        Assert.Contains($"Change role of Elena Petrova <{ElenaEmail}> in 'Alder Creek Pumps' ({Pumps}) from View to Edit, on {Server.BaseUri.ToString().TrimEnd('/')}", result.Verbose);
    }

    [Fact]
    public void The_verbose_preference_shows_requests_and_causes_none()
    {
        ScriptResult result = RunClean($"$VerbosePreference = 'Continue'; Revoke-OrgInvite {Pumps} -InviteId {Pending}");

        Assert.Single(Sent);
        Assert.Matches(RequestLine, Assert.Single(result.Verbose));
    }

    [Fact]
    public void Without_verbose_nothing_is_shown()
    {
        ScriptResult result = RunClean($"Get-Org; Set-Org {Pumps} -Name New; Set-OrgMember {Pumps} -UserId {Elena} -Role Edit");

        Assert.Empty(result.Verbose);
        Assert.Empty(result.Warnings);
        Assert.Empty(result.Debug);
        Assert.Empty(result.Information);
    }

    [Fact]
    public void A_login_shows_neither_password_nor_code_nor_token()
    {
        using var session = new ModuleSession();
        session.Set("credential", new System.Management.Automation.PSCredential(
            "maya.lindqvist@aldercreek.example.com", Secret.Of(SandboxSeed.Password)));
        ScriptResult result = session.Run(
            $"Connect-Org -Credential $credential -TwoFactorCode {SandboxSeed.TwoFactorCode} -Uri '{Server.BaseUri}' -Verbose -PassThru").ThrowIfFailed();

        Assert.Matches(@"\APOST /auth/user -> 200 \(attempt 1, \d+ ms\)\z", Assert.Single(result.Verbose));
        Assert.Single(result.Output);
    }
}
