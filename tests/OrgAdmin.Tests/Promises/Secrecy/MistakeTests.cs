using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class MistakeTests
{
    // As long as the tokens of the API are, so that messages cut it.
    private static readonly string LongToken = string.Concat(Enumerable.Range(0, 12).Select(part => $"aB{part}+/.c-D_eF~{part * 7919}Gh"));

    // What comes down the pipeline would be the target of the error.
    private static readonly string[] Piped =
    [
        "$token | Set-Org -Name New", "$token, $token | Set-OrgMember -Role View", "$token | Remove-OrgMember",
        "$token | New-OrgInvite $org -Role View", "$token | Revoke-OrgInvite", "$secure | Remove-OrgMember",
        "[pscustomobject]@{ OrgId = $org; Email = $token } | Remove-OrgMember",
        "[pscustomobject]@{ OrgId = $org; Email = 'a@example.com'; Note = $token } | Set-OrgMember -Role View",
        "[pscustomobject]@{ OrgId = $org; UserId = $token } | Set-OrgMember -Role View",
    ];

    public static TheoryData<string> Mistakes => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.Mistakes), .. Piped];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_token_that_is_given_in_the_place_of_another_value_is_not_repeated(string command)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Api.AddToken(new SandboxToken { Text = LongToken, UserId = SandboxSeed.MayaId, Scopes = ["all.User"] });
        using var session = new TalkativeSession();
        session.Set("token", LongToken);
        session.Set("uri", server.BaseUri.AbsoluteUri);
        session.Set("org", SandboxSeed.AlderCreekId);
        session.Set("secure", SecretFixture.Secure(LongToken));
        session.Set("swapped", new System.Management.Automation.PSCredential(LongToken, SecretFixture.Secure(LongToken)));
        session.Run("Connect-Org -Token $token -Uri $uri");
        string text = session.Run($"Get-OrgConnection; {command} -Verbose -Debug");
        Assert.Contains(server.BaseUri.AbsoluteUri, text);
        SecretTests.AssertNoLeak(command, text, [LongToken]);
    }

    [Fact]
    public async Task A_token_that_no_connection_knows_is_not_kept_or_repeated_either()
    {
        const string Unknown = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2NGExZjBjMjdiZTE5ZDVhM2M4ZTAwMDMifQ.c2lnbmF0dXJlLW9mLWFub3RoZXI";
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        using var session = new TalkativeSession();
        session.Set("other", Unknown);
        session.Set("uri", server.BaseUri.AbsoluteUri);
        session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri $uri");
        foreach (string command in new[] { "$other | Get-Org", "$other | Remove-OrgMember", "Set-Org $other -Name New", "Get-OrgMember -OrgId $other" })
        {
            string text = session.Run(command);
            Assert.NotEmpty(session.Errors);
            SecretTests.AssertNoLeak(command, text, [Unknown]);
        }
    }

    [Fact]
    public async Task What_is_said_is_cleaned_when_it_is_finished()
    {
        // The name of the user is the token: a server may have been given it in the place of a name.
        SandboxApi api = SecretFixture.CreateApi();
        SandboxUser maya = api.Users.Single(user => user.Id == SandboxSeed.MayaId);
        api.AddUser(maya with { FirstName = SecretFixture.Token, LastName = "Lindqvist" });
        await using LoopbackServer server = await LoopbackServer.StartAsync(api);
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Set("self", SandboxSeed.MayaId);
        session.Run("Connect-Org -Token $token -Uri $uri @limits");
        session.Run("Set-OrgMember $org -UserId $user -Role Admin; Set-OrgMember $org -UserId $self -Role Edit -WhatIf -Verbose");
        Assert.NotEmpty(session.Warnings);
        Assert.Empty(Leaks.Find(
            string.Join('\n', session.Warnings.Concat(session.Verbose).Concat(session.Host.Recorder.Shown)), [SecretFixture.Token]));
    }

    [Fact]
    public async Task A_secret_is_not_shown_in_part_where_a_message_is_cut()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Run("Connect-Org -Token $token -Uri $uri @limits");
        foreach (int before in Enumerable.Range(140, 62).Concat(Enumerable.Range(440, 62)))
        {
            server.Faults.Clear();
            server.Faults.Add(before < 300
                ? Fault.Error(400, "Validation", new string('x', before) + SecretFixture.Token + new string('y', 50))
                : Fault.Status(400, new string('x', before) + Uri.EscapeDataString(SecretFixture.Token) + new string('y', 50), "text/plain"));
            string text = session.Run("Get-Org");
            Assert.Single(session.Errors);

            // Neither the whole nor the beginning of it.
            Assert.DoesNotContain(SecretFixture.Token[..6], text);
            Assert.DoesNotContain(Uri.EscapeDataString(SecretFixture.Token)[..6], text);
        }
    }
}
