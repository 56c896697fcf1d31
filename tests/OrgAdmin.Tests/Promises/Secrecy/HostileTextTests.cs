using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class HostileTextTests
{
    // Colours, a bell, a line that looks like a prompt, C1 controls, text that runs backwards, marks that cannot be seen.
    private const string Hostile = "Eve\u001b[31m\u0007\b\r\nPS> y\u009b2J\u0085\u202Egnp\u2066\u200B\u2028\u2029\uFEFF\u007FEnd";

    public static TheoryData<string> Commands => [.. CmdletCatalog.All.SelectMany(cmdlet => cmdlet.ShowsNames)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Names_from_the_server_reach_no_prompt_warning_or_error_as_they_are(string command)
    {
        foreach (string mode in new[] { "-WhatIf", "-Confirm", "-Confirm:$false" })
        {
            await using LoopbackServer server = await LoopbackServer.StartAsync(CreateApi());
            using TalkativeSession session = SessionAt(server);
            session.Run($"{command} {mode} -Verbose -Debug");
            AssertPlain(session);

            // The name itself was shown, made harmless.
            IEnumerable<string> texts = session.Host.Recorder.Shown.Concat(session.Verbose).Concat(session.Errors.Select(error => $"{error}"));
            Assert.Contains(texts, text => text.Contains("Eve\uFFFD[31m", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(503)]
    public async Task Messages_from_the_server_reach_no_error_as_they_are(int status)
    {
        foreach (Fault fault in new[]
        {
            Fault.Error(status, Hostile, Hostile), Fault.Status(status, $"<p>{Hostile}</p>", "text/html"), Fault.Status(status, "\u001b[31m"),
        })
        {
            await using LoopbackServer server = await LoopbackServer.StartAsync(CreateApi());
            server.Faults.Add(fault.On("PATCH").Always());
            using TalkativeSession session = SessionAt(server);
            session.Run("Get-Org $org | Set-Org -Name New -Verbose -Debug");
            Assert.Single(session.Errors);
            AssertPlain(session);
        }
    }

    [Fact]
    public async Task A_message_from_the_server_reaches_no_warning_of_a_wait_as_it_is()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(CreateApi());
        server.Faults.Add(Fault.Error(429, "Throttle", Hostile).WithRetryAfter(5));
        using TalkativeSession session = SessionAt(server);
        session.Run("Connect-Org -Token $token -Uri $uri; Get-Org $org");
        Assert.Contains("trying again", Assert.Single(session.Warnings));
        AssertPlain(session);
    }

    private static void AssertPlain(TalkativeSession session)
    {
        IEnumerable<string> lines = session.Warnings.Concat(session.Verbose)
            .Concat(session.Host.Recorder.Shown.Except(session.Debug).Select(text => text.Replace("Confirm\n", string.Empty, StringComparison.Ordinal)))
            .Concat(session.Errors.SelectMany(error => new[]
            {
                $"{error}", error.Exception.Message, $"{error.ErrorDetails}", $"{error.CategoryInfo}", error.ErrorDetails.RecommendedAction,
            }));
        Assert.DoesNotContain(lines, line => line.Any(IsSteering));
        Assert.DoesNotContain(session.Debug, text => text.Any(c => IsSteering(c) && c is not ('\r' or '\n' or '\t')));
    }

    private static bool IsSteering(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static TalkativeSession SessionAt(LoopbackServer server)
    {
        var session = new TalkativeSession();
        SecretFixture.Fill(session, server.BaseUri);
        session.Set("self", SandboxSeed.MayaId);
        session.Run("Connect-Org -Token $token -Uri $uri @limits");
        return session;
    }

    private static SandboxApi CreateApi()
    {
        SandboxApi api = SecretFixture.CreateApi();
        foreach (SandboxUser user in api.Users)
        {
            api.AddUser(user with { FirstName = Hostile, LastName = Hostile, Email = user.Id == SandboxSeed.MayaId ? user.Email : $"{Hostile}{user.Email}" });
        }

        foreach (SandboxOrganization each in api.Organizations)
        {
            api.UpdateOrganization(each.Id, org => org with
            {
                Name = Hostile,
                Description = Hostile,
                Invites = org.Invites.Select(invite => invite with { Email = $"{Hostile}@example.com" }).ToArray(),
            });
        }

        return api;
    }
}
