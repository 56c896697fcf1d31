using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Promises.Secrecy;

public class TranscriptTests
{
    // All that PowerShell can show of errors and connections, and the transcript of it.
    private const string Start = """
        $null = Start-Transcript $env:TRANSCRIPT -IncludeInvocationHeader
        Import-Module $env:MANIFEST -ErrorAction Stop
        $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $token = ConvertTo-SecureString $env:LOSANT_API_TOKEN -AsPlainText -Force
        $card = ConvertTo-SecureString $env:CARD -AsPlainText -Force
        $credential = [pscredential]::new($env:EMAIL, (ConvertTo-SecureString $env:PASSWORD_OF_USER -AsPlainText -Force))
        $code = $env:CODE
        $uri = $env:LOSANT_API_URL
        $org, $user, $invite, $invitee = $env:ORG, $env:USER_ID, $env:INVITE, $env:INVITEE
        $noah, $apiToken, $received, $instance = $env:INVITEE, $env:API_TOKEN_ID, $env:RECEIVED, $env:INSTANCE
        $inviteSecret = ConvertTo-SecureString $env:INVITE_SECRET -AsPlainText -Force
        $limits = @{ MaxRetry = 0; RetryTimeoutSec = 1; TimeoutSec = 60 }
        $ConfirmPreference = 'None'
        function Show($result) {
            # A file that was written is the system's object: as JSON it is the whole disk.
            $result = @($result) | Where-Object { $_ -isnot [System.IO.FileSystemInfo] }
            $result | Format-List * -Force | Out-Default
            $result | Format-Custom -Depth 6 | Out-Default
            $result | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue | Out-Default
        }
        """;

    private const string End = """
        foreach ($errorRecord in $Error) {
            Get-Error -InputObject $errorRecord | Out-Default
            foreach ($view in 'NormalView', 'ConciseView', 'CategoryView', 'DetailedView') {
                $ErrorView = $view
                $errorRecord | Out-Default
            }
            if ($errorRecord -isnot [System.Management.Automation.ErrorRecord]) { continue }
            $errorRecord | Format-List * -Force | Out-Default
            for ($e = $errorRecord.Exception; $e; $e = $e.InnerException) { $e | Format-List * -Force | Out-Default; "$e" | Out-Default }
            $errorRecord.InvocationInfo | Format-List * -Force | Out-Default
            $errorRecord.Exception.ValidationErrors | Format-List * -Force | Out-Default
        }
        "errors: $($Error.Count)" | Out-Default
        $null = Stop-Transcript
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("422")]
    [InlineData("401")]
    [InlineData("plain text")]
    [InlineData(EchoFaults.UnknownOutcome)]
    public async Task PowerShell_shows_and_records_no_secret_of_variables_and_environment(string? failure)
    {
        ChildEngine powerShell = ChildEngine.Find(ChildEngine.PowerShell);
        await using LoopbackServer server = await LoopbackServer.StartAsync(SecretFixture.CreateApi());
        if (failure is not null)
        {
            EchoFaults.Add(failure, server.Faults);
        }

        string transcript = Path.Combine(Path.GetTempPath(), $"orgadmin-{Guid.NewGuid():N}.txt");
        try
        {
            IEnumerable<string> commands = SecretFixture.Commands.Prepend("Connect-Org @limits -PassThru")
                .Select(command => $"try {{ Show @({command.Replace(" -Confirm", string.Empty)} -Verbose -Debug) }} catch {{ $_ | Out-Default }}");
            ChildRun run = await powerShell.RunAsync(string.Join('\n', [Start, .. commands, End]), Secrets(server, transcript));
            Assert.Equal(0, run.ExitCode);
            string recorded = await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken);

            // It was talkative, and it was recorded.
            Assert.Contains("VERBOSE: GET /orgs", recorded);
            Assert.Contains("DEBUG: POST /auth/user", recorded);
            Assert.Contains("Fingerprint", recorded);
            string errors = string.Join('\n', recorded.Split('\n').Where(line => line.Contains("FullyQualifiedErrorId", StringComparison.Ordinal)).Distinct());
            Assert.True(recorded.Contains("errors: 0", StringComparison.Ordinal) == failure is null, errors);

            // The terminal's lines break where the window ends.
            foreach (string text in new[] { run.Output, run.Error, recorded })
            {
                SecretTests.AssertNoLeak(failure ?? "success", text, SecretFixture.AllOf(server));
                SecretTests.AssertNoLeak(failure ?? "success", text.ReplaceLineEndings(string.Empty), SecretFixture.AllOf(server));
            }
        }
        finally
        {
            File.Delete(transcript);
        }
    }

    private static Dictionary<string, string> Secrets(LoopbackServer server, string transcript) => new()
    {
        ["MANIFEST"] = Repository.Manifest,
        ["TRANSCRIPT"] = transcript,
        ["LOSANT_API_TOKEN"] = SecretFixture.Token,
        ["LOSANT_API_URL"] = server.BaseUri.AbsoluteUri,
        ["EMAIL"] = SecretFixture.Email,
        ["PASSWORD_OF_USER"] = SecretFixture.Password,
        ["CODE"] = SecretFixture.Code,
        ["CARD"] = SecretFixture.Card,
        ["ORG"] = SandboxSeed.AlderCreekId,
        ["USER_ID"] = SandboxSeed.DanielId,
        ["INVITE"] = SandboxSeed.PendingInviteId,
        ["INVITEE"] = SecretFixture.Invitee,
        ["INVITE_SECRET"] = SecretFixture.InviteSecret,
        ["API_TOKEN_ID"] = SandboxSeed.ReportTokenId,
        ["RECEIVED"] = SandboxSeed.MayasInviteId,
        ["INSTANCE"] = SandboxSeed.InstanceId,
    };
}
