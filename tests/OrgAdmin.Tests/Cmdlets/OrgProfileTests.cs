using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Secrecy;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Profiles: where each leads, where its token is, and that the token is nowhere else.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class OrgProfileTests : CmdletTests, IDisposable
{
    private const string Variable = "ORGADMIN_TEST_TOKEN_OF_A_PROFILE";
    private const string PathVariable = "ORGADMIN_PROFILES";

    private readonly string _folder = Directory.CreateTempSubdirectory("orgadmin-profiles-").FullName;

    public OrgProfileTests(CmdletStage stage)
        : base(stage) => Environment.SetEnvironmentVariable(PathVariable, File);

    private string File => Path.Combine(_folder, "kept", "profiles.json");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Environment.SetEnvironmentVariable(PathVariable, OwnProfiles.File);
        Stage.Session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'").ThrowIfFailed();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_profile_connects_with_what_it_says_and_the_command_line_goes_before_it()
    {
        Environment.SetEnvironmentVariable(Variable, SandboxApi.DefaultToken);
        RunClean($"Register-OrgProfile Prod -Uri {Server.BaseUri} -TokenVariable {Variable} -OrgId {Emea} -InstanceId {SandboxSeed.InstanceId} -ReadOnly");

        OrgConnection plain = Connect("Connect-Org -Profile PROD -PassThru");
        Assert.Equal((Emea, SandboxSeed.InstanceId, true, "Profile", "Profile"), (plain.OrgId, plain.InstanceId, plain.IsReadOnly, plain.TokenSource, plain.UriSource));
        Assert.Single(RunClean("Get-OrgInvite -OrgId " + Pumps + " -State Pending").Output);
        OrgConnection other = Connect($"Connect-Org -Profile prod -OrgId {Pumps} -ReadOnly:$false -PassThru");
        Assert.Equal((Pumps, false), (other.OrgId, other.IsReadOnly));
    }

    [Fact]
    public void A_token_is_taken_from_a_file_by_the_rules_of_TokenPath()
    {
        string file = Path.Combine(_folder, "token");
        System.IO.File.WriteAllText(file, SandboxApi.DefaultToken + "\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        RunClean($"Register-OrgProfile file -Uri {Server.BaseUri} -TokenPath '{file}'");
        Assert.Empty(RunClean("Connect-Org -Profile file; Get-Org").Warnings);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
            RunFailing("Connect-Org -Profile file", "OrgAdmin.InvalidConnection");
            RunFailing("Get-Org", "OrgAdmin.NotConnected");
        }
    }

    [Theory]
    [InlineData("$secure")]
    [InlineData("$plain")]
    public void A_token_is_taken_from_a_vault_where_the_user_has_SecretManagement(string secret)
    {
        RunClean($"Register-OrgProfile vault -Uri {Server.BaseUri} -SecretName LosantProd -Vault Company");
        ScriptResult missing = RunFailing("Connect-Org -Profile vault", "OrgAdmin.InvalidProfile");
        Assert.Contains("Microsoft.PowerShell.SecretManagement is not installed", missing.AllErrors[0].Exception.Message);

        RunClean($$"""
            $global:plain = '{{SandboxApi.DefaultToken}}'; $global:secure = ConvertTo-Secure $plain
            New-Module -Name Microsoft.PowerShell.SecretManagement -ScriptBlock {
                function Get-Secret { [CmdletBinding()] param($Name, $Vault)
                    if ($Name -ne 'LosantProd' -or $Vault -ne 'Company') { throw "no secret $Name with $global:plain" }; , {{secret.Replace("$", "$global:")}} }
            } | Import-Module -Global
            try { Connect-Org -Profile vault; $null = Get-Org }
            finally { Remove-Variable plain, secure -Scope Global -ErrorAction Ignore }
            """.Replace("Remove-Variable plain, secure -Scope Global -ErrorAction Ignore", "$global:plain = $null"));
        Assert.Single(Sent);
        RunClean($"Register-OrgProfile vault -Uri {Server.BaseUri} -SecretName Other");
        RunFailing("Connect-Org -Profile vault", "OrgAdmin.InvalidProfile");
        RunClean("Remove-Module Microsoft.PowerShell.SecretManagement");
    }

    [Theory]
    [InlineData("Connect-Org -Profile nothing", "OrgAdmin.InvalidProfile")]
    [InlineData("Connect-Org -Profile ''", "OrgAdmin.EmptyValue")]
    [InlineData("Unregister-OrgProfile nothing", "OrgAdmin.InvalidProfile")]
    [InlineData("Get-OrgProfile nothing", "OrgAdmin.InvalidProfile")]
    [InlineData("Register-OrgProfile ''", "OrgAdmin.EmptyValue")]
    [InlineData("Register-OrgProfile x -OrgId 5", "OrgAdmin.InvalidId")]
    [InlineData("Register-OrgProfile x -Uri http://api.example.com", "OrgAdmin.InvalidConnection")]
    [InlineData("Register-OrgProfile x -Uri https://ann:secret@api.example.com", "OrgAdmin.InvalidConnection")]
    [InlineData("Register-OrgProfile x -TokenVariable 'A B'", "OrgAdmin.InvalidValue")]
    [InlineData("Register-OrgProfile x; Connect-Org -Profile x", "OrgAdmin.InvalidProfile")]
    public void What_is_not_there_or_wrong_is_an_error(string script, string error) => RunFailing(script, error);

    [Theory]
    [InlineData("Register-OrgProfile '{0}'")]
    [InlineData("Register-OrgProfile x -SecretName '{0}'")]
    [InlineData("Register-OrgProfile x -SecretName y -Vault '{0}'")]
    [InlineData("Register-OrgProfile x -TokenVariable '{0}'")]
    [InlineData("Register-OrgProfile x -TokenPath '{0}'")]
    public void A_token_in_the_place_of_a_name_is_refused_and_not_repeated(string script)
    {
        ScriptResult result = RunFailing(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, SandboxApi.DefaultToken), "OrgAdmin.InvalidValue");
        Assert.DoesNotContain(SandboxApi.DefaultToken[^20..], result.AllErrors[0].ToString());
        Assert.Empty(RunClean("Get-OrgProfile").Output);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        RunClean("Register-OrgProfile rehearsed -WhatIf");
        Assert.Empty(RunClean("Get-OrgProfile").Output);
        RunClean("Register-OrgProfile kept; Get-OrgProfile | Unregister-OrgProfile -WhatIf");
        Assert.Equal("kept", Assert.Single(RunClean("Get-OrgProfile").Objects<OrgProfile>()).Name);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_is_left_as_it_is()
    {
        RunClean("Register-OrgProfile kept");
        foreach (string text in new[] { "nonsense", "[]", "{\"profiles\":[]}", "{\"profiles\":{\"a\":{\"uri\":5}}}" })
        {
            System.IO.File.WriteAllText(File, text);
            RunFailing("Register-OrgProfile other", "OrgAdmin.InvalidProfile");
            RunFailing("Connect-Org -Profile kept", "OrgAdmin.InvalidProfile");
            Assert.Equal(text, System.IO.File.ReadAllText(File));
        }
    }

    [Fact]
    public void Names_of_profiles_are_completed()
    {
        RunClean("Register-OrgProfile 'alpha'; Register-OrgProfile beta");
        Assert.Equal(["alpha"], CommandCompletion.CompleteInput("Connect-Org -Profile al", 23, null, PowerShell.Create(Stage.Session.Runspace))
            .CompletionMatches.Select(match => match.CompletionText));
    }

    [Fact]
    public void The_token_is_in_no_file_that_was_written_and_in_no_stream()
    {
        Environment.SetEnvironmentVariable(Variable, SecretFixture.Token);
        Server.Api.AddToken(new SandboxToken { Text = SecretFixture.Token, UserId = Maya, Scopes = ["all.User"] });
        string file = Path.Combine(_folder, "token");
        System.IO.File.WriteAllText(file, SecretFixture.Token);
        using var session = new TalkativeSession();
        SecretFixture.Fill(session, Server.BaseUri);
        session.Set("plain", SecretFixture.Token);
        DateTime begun = DateTime.UtcNow.AddSeconds(-2);
        foreach (string command in new[]
        {
            $"Register-OrgProfile v -Uri $uri -TokenVariable {Variable} -PassThru", $"Register-OrgProfile f -Uri $uri -TokenPath '{file}' -Confirm",
            "Register-OrgProfile s -Uri $uri -SecretName Losant -WhatIf", "Register-OrgProfile s -Uri $uri -SecretName Losant -PassThru",
            "New-Module -Name Microsoft.PowerShell.SecretManagement -ScriptBlock { function Get-Secret { [CmdletBinding()] param($Name) $global:plain } } | Import-Module -Global",
            "Connect-Org -Profile v -PassThru; Get-Org", "Connect-Org -Profile f -PassThru; Get-Org", "Connect-Org -Profile s -PassThru; Get-Org",
            "Get-OrgProfile; Get-OrgConnection -Refresh", "Connect-Org -Profile v -OrgId x", "Remove-Module Microsoft.PowerShell.SecretManagement",
            "Get-OrgProfile | Unregister-OrgProfile",
        })
        {
            string text = session.Run(command + (command.Contains('|', StringComparison.Ordinal) ? string.Empty : " -Verbose -Debug"));
            SecretTests.AssertNoLeak(command, text.Replace("$global:plain", string.Empty, StringComparison.Ordinal), [SecretFixture.Token]);
            foreach (string written in Directory.EnumerateFiles(Path.GetDirectoryName(File)!).Where(one => System.IO.File.GetLastWriteTimeUtc(one) > begun))
            {
                SecretTests.AssertNoLeak(written, System.IO.File.ReadAllText(written), [SecretFixture.Token]);
            }
        }

        Assert.Equal(4, Server.Log.Requests.Count(request => request.Header("Authorization") == "Bearer " + SecretFixture.Token));
    }

    private OrgConnection Connect(string script) => Assert.Single(RunClean(script).Objects<OrgConnection>());
}
