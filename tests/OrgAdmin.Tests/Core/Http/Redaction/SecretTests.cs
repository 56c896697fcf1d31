using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Redaction;

public class SecretTests
{
    private const string Secret = "S3CRET-S3CRET";

    [Fact]
    public void No_text_of_an_object_that_holds_a_secret_shows_it()
    {
        var options = new OrgClientOptions { Token = Secret };
        using var client = new OrgClient(options);
        object[] holders =
        [
            options,
            client,
            new UserCredentials("a@example.com", Secret) { TwoFactorCode = Secret },
            new OrgPatch { CardToken = Secret },
            new OrgPost("New") { CardToken = Secret },
            TokenFacts.Read(Secret),
        ];

        Assert.All(holders, holder => Assert.DoesNotContain(Secret, holder.ToString()));
    }

    [Fact]
    public async Task No_failure_and_no_diagnostic_line_shows_a_secret()
    {
        var lines = new Lines(wantsDebug: true);
        var call = new OrgCall { Diagnostics = lines };
        Fault[] faults =
        [
            Fault.Error(401, "Unauthorized", "No"), Fault.Error(500, "Odd", "No"), Fault.NotJson(), Fault.DropAfter(), Fault.DropBefore().ByReset(),
            Fault.TruncateBody(), Fault.NeverAnswer(), Fault.Redirect(302, "http://127.0.0.1/elsewhere"),
        ];
        await using CoreSession session = await CoreSession.StartAsync(options =>
        {
            options.Token = Secret;
            options.Timeout = TimeSpan.FromSeconds(1.5);
        });
        foreach (Fault fault in faults)
        {
            session.Server.Faults.Add(fault, fault);

            Exception[] failures =
            [
                await Assert.ThrowsAsync<OrgApiException>(() => session.Client.AuthenticateUserAsync(
                    new UserCredentials("a@example.com", Secret) { TwoFactorCode = Secret }, call, TestContext.Current.CancellationToken)),
                await Assert.ThrowsAsync<OrgApiException>(() => session.Client.PatchOrgAsync(
                    DocumentedOrg.Org, new OrgPatch { CardToken = Secret }, call, TestContext.Current.CancellationToken)),
            ];

            Assert.All(failures, failure => Assert.DoesNotContain(Secret, failure.ToString()));
        }

        Assert.Equal(2 * faults.Length, session.NotGets.Count);
        Assert.Contains(session.Requests, request => request.Header("Authorization") == "Bearer " + Secret);
        Assert.NotEmpty(lines.All);
        Assert.All(lines.All, line => Assert.DoesNotContain(Secret, line));
    }

    [Fact]
    public async Task A_diagnostic_line_names_method_path_and_status_and_not_the_query()
    {
        var lines = new Lines(wantsDebug: false);
        await using CoreSession session = await CoreSession.StartAsync();

        await OperationCatalog.Call("org.revokeInvite").Send(
            session.Client, new OrgCall { Diagnostics = lines }, TestContext.Current.CancellationToken);

        string line = Assert.Single(lines.All);
        Assert.StartsWith($"DELETE /orgs/{DocumentedOrg.Id}/invites -> 200", line);
        Assert.DoesNotContain(DocumentedOrg.InviteId, line);
    }

    private sealed class Lines(bool wantsDebug) : IOrgDiagnostics
    {
        private readonly List<string> _lines = [];

        internal string[] All
        {
            get
            {
                lock (_lines)
                {
                    return _lines.ToArray();
                }
            }
        }

        public bool WantsVerbose => true;

        public bool WantsDebug => wantsDebug;

        public void Verbose(string message) => Add(message);

        public void Warning(string message) => Add(message);

        public void Debug(string message) => Add(message);

        private void Add(string message)
        {
            lock (_lines)
            {
                _lines.Add(message);
            }
        }
    }
}
