using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class OutputTests
{
    [Fact]
    public async Task Verbose_is_one_line_for_each_request_with_method_route_status_attempt_and_time()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        var lines = new List<string>();
        foreach (string command in SecretFixture.Commands)
        {
            session.Run(command + " -Verbose");

            // The engine itself tells what was approved.
            lines.AddRange(session.Verbose.Where(line => !Regex.IsMatch(line, "^(Change|Create|Invite|Revoke|Remove|Delete|Move) ")));
        }

        Assert.Equal(
            server.Log.Requests.Select(request => $"{request.Method} {request.RawPath} -> {request.Status} (attempt 1, "),
            lines.Select(line => line[..(line.IndexOf("attempt 1, ", StringComparison.Ordinal) + "attempt 1, ".Length)]));
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]+ /[A-Za-z0-9/-]+ -> 20[01] \(attempt 1, \d+ ms\)$", line));
    }

    [Fact]
    public async Task Verbose_counts_the_attempts_of_a_request_that_is_sent_again()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.Status(429).WithRetryAfter(0));
        using var session = new TalkativeSession();
        session.Run($"Connect-Org -Token {SandboxApi.DefaultToken} -Uri {server.BaseUri}");
        session.Run("Get-Org");
        Assert.Matches(@"^GET /orgs -> 429 \(attempt 1, \d+ ms\)$", session.Verbose[0]);
        Assert.Contains("trying again in 0 s", session.Verbose[1]);
        Assert.Matches(@"^GET /orgs -> 200 \(attempt 2, \d+ ms\)$", session.Verbose[2]);
    }

    [Fact]
    public async Task Verbose_has_a_line_for_a_request_that_got_no_answer_in_time()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.NeverAnswer());
        using var session = new TalkativeSession();
        session.Run($"Connect-Org -Token {SandboxApi.DefaultToken} -Uri {server.BaseUri} -TimeoutSec 1");
        session.Run("Get-Org");
        Assert.Matches(@"^GET /orgs -> no answer \(attempt 1, \d+ ms\)$", session.Verbose[0]);
        Assert.Matches(@"^GET /orgs -> 200 \(attempt 2, \d+ ms\)$", session.Verbose[2]);
    }

    [Fact]
    public async Task Debug_has_headers_and_bodies_without_the_secrets_and_no_body_of_a_login()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Run("Connect-Org -Credential $credential -TwoFactorCode $code -Uri $uri -Debug");
        string login = string.Join('\n', session.Debug);
        Assert.Contains("POST /auth/user", login);
        Assert.Contains("Content-Type: application/json", login);
        Assert.DoesNotContain("{", login);
        Assert.DoesNotContain(SecretFixture.Email, login);

        session.Run("Set-Org $org -Name Renamed -CardToken $card -Debug");
        string change = string.Join('\n', session.Debug);
        Assert.Contains("Authorization: ***", change);
        Assert.Contains("{\"name\":\"Renamed\",\"cardToken\":\"***\"}", change);
        Assert.Contains("\"_type\":\"org\"", change);

        session.Run("$DebugPreference = 'SilentlyContinue'; Get-Org");
        Assert.Empty(session.Debug);
    }

    [Theory]
    [InlineData(401, """{"email":"x","twoFactorCode":"731946", "password" : "short"}""")]
    [InlineData(422, """{"email":"x","twoFactorCode":731946, "password" : "short"}""")]
    [InlineData(400, """{"twoFactorCode" : 731946}""")]
    [InlineData(500, """{"sent":"{\"twoFactorCode\":\"731946\",\"password\" : \"short\"}"}""")]
    [InlineData(500, """{"sent":"{\\\"twoFactorCode\\\":\\\"731946\\\"}"}""")]
    public async Task A_short_code_stays_hidden_for_the_place_it_stands_in(int status, string echo)
    {
        const string Code = "731946";
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        server.Faults.Add(Fault.Error(status, "Validation", "Refused: " + echo));
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Set("short", Code);
        string text = session.Run("Connect-Org -Credential $credential -TwoFactorCode $short -Uri $uri @limits -Verbose -Debug");
        Assert.Contains(Code, Assert.Single(server.Log.Requests).BodyText);
        Assert.Contains("Refused", text);
        Assert.DoesNotContain(Code, text);
        Assert.DoesNotContain("\"short", text);
    }

    [Theory]
    [InlineData("""{"type":"Validation","message":"The code 731946 is wrong (731946)."}""")]
    [InlineData("""{"type":"Code731946","message":"code=731946;","validationErrors":[{"message":"731946?","given":731946,"deep":{"given":["731946"]}}]}""")]
    [InlineData("Your code, 731946, was used before.")]
    [InlineData("code: &#55;31946")]
    public async Task A_short_code_stays_hidden_wherever_the_answer_repeats_it(string body)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        server.Faults.Add(Fault.Status(422, body));
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Set("short", "731946");
        string text = session.Run("Connect-Org -Credential $credential -TwoFactorCode $short -Uri $uri @limits -Verbose -Debug");
        Assert.Equal("OrgApi.BadRequest", Assert.Single(session.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.DoesNotContain(" 731946", text);
        Assert.DoesNotContain("731946?", text);
        Assert.DoesNotContain("=731946", text);
        Assert.DoesNotContain(": 731946", text);
        Assert.DoesNotContain("&#55;31946", text);
    }

    [Fact]
    public async Task A_connection_reveals_nothing_by_any_member_or_serialization()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        foreach (string connect in SecretFixture.Commands.Where(command => command.StartsWith("Connect-Org", StringComparison.Ordinal)))
        {
            session.Run(connect);
            PSObject connection = Assert.Single(session.Output);
            string members = string.Join('\n', connection.Members.OfType<PSPropertyInfo>().Select(member => $"{member.Name} {member.Value}"));
            Assert.Contains("Fingerprint", members);
            string all = ObjectWalk.Describe(connection) + members + connection + PSSerializer.Serialize(connection, depth: 6);
            SecretTests.AssertNoLeak(connect, all, SecretFixture.AllOf(server));
            Assert.All(typeof(OrgConnection).GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field =>
                SecretTests.AssertNoLeak(field.Name, $"{field.GetValue(connection.BaseObject)}", SecretFixture.AllOf(server)));
        }
    }

    [Fact]
    public async Task Secrets_that_are_typed_at_prompts_are_not_shown()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Host.Recorder.UserName = SecretFixture.Email;
        foreach ((string script, string[] typed, string operation) in new (string, string[], string)[]
        {
            ("Connect-Org -Token ($Host.UI.ReadLineAsSecureString()) -Uri $uri -OrgId $org", [SecretFixture.Token], string.Empty),
            ("Set-Org -CardToken ($Host.UI.ReadLineAsSecureString())", [SecretFixture.Card], "PATCH"),
            ("Connect-Org -Credential ($Host.UI.PromptForCredential('Log in', '', '', '')) -TwoFactorCode ($Host.UI.ReadLine()) -Uri $uri",
                [SecretFixture.Password, SecretFixture.Code], "POST"),
            ("Connect-Org -Credential ($Host.UI.PromptForCredential('Log in', '', '', '')) -TwoFactorCode ($Host.UI.ReadLine()) -Uri $uri",
                [SecretFixture.Password + "wrong", SecretFixture.Code], "POST"),
        })
        {
            Array.ForEach(typed, session.Host.Recorder.Typed.Enqueue);
            SecretTests.AssertNoLeak(script, session.Run(script + " -Verbose -Debug"), SecretFixture.AllOf(server));
            Assert.Empty(session.Host.Recorder.Typed);
            Assert.Equal(operation, operation.Length == 0 ? string.Empty : server.Log.Requests[^1].Method);
        }
    }
}
