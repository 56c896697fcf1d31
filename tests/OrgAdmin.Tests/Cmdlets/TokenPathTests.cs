using System;
using System.IO;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

public sealed class TokenPathTests(CmdletStage stage) : CmdletTests(stage), IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"orgadmin-token-{Guid.NewGuid():N}");

    public void Dispose()
    {
        File.Delete(_file);
        Stage.Session.Run($"Connect-Org -Token '{SandboxApi.DefaultToken}' -Uri '{Server.BaseUri}'").ThrowIfFailed();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_gives_the_token_whatever_ends_it(string end)
    {
        Write(SandboxApi.DefaultToken + end, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        ScriptResult result = RunClean($"(Connect-Org -TokenPath '{_file}' -Uri '{Server.BaseUri}' -PassThru).TokenSource; (Get-Org).Count");
        Assert.Equal(["TokenPath", "3"], [result.Output[0].ToString(), result.Output[1].ToString()]);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("Connect-Org -Token \"$token`n\" -Uri $uri")]
    [InlineData("Connect-Org -Token (ConvertTo-Secure \"$token`r`n\") -Uri $uri")]
    public void A_token_that_came_with_the_end_of_its_line_is_taken_without_it(string script)
    {
        RunClean($"$token = '{SandboxApi.DefaultToken}'; $uri = '{Server.BaseUri}'; {script}; Get-Org");
        Assert.Single(Sent);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_can_write_to_is_refused(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Write(SandboxApi.DefaultToken, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        ScriptResult result = RunFailing($"Connect-Org -TokenPath '{_file}' -Uri '{Server.BaseUri}'", "OrgAdmin.InvalidConnection");
        Assert.Contains("chmod 600", result.AllErrors[0].Exception.Message);
        RunFailing("Get-Org", "OrgAdmin.NotConnected");
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    public void A_file_that_others_can_read_is_warned_of(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Write(SandboxApi.DefaultToken, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        Assert.Contains("chmod 600", Assert.Single(RunClean($"Connect-Org -TokenPath '{_file}' -Uri '{Server.BaseUri}'").Warnings));
    }

    [Theory]
    [InlineData("''", "OrgAdmin.EmptyValue")]
    [InlineData("$null", "OrgAdmin.EmptyValue")]
    [InlineData("/nowhere/at/all", "OrgAdmin.InvalidConnection")]
    [InlineData("/", "OrgAdmin.InvalidConnection")]
    public void A_file_that_is_not_there_is_an_error(string path, string errorId)
    {
        RunFailing($"Connect-Org -TokenPath {path} -Uri '{Server.BaseUri}'", errorId);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData(" \n", "OrgAdmin.EmptyValue")]
    [InlineData("two words", "OrgAdmin.InvalidConnection")]
    public void A_file_without_a_token_is_an_error_that_does_not_show_it(string content, string errorId)
    {
        Write(content, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.DoesNotContain("two words", RunFailing($"Connect-Org -TokenPath '{_file}' -Uri '{Server.BaseUri}'", errorId).AllErrors[0].ToString());
    }

    private void Write(string content, UnixFileMode mode)
    {
        File.WriteAllText(_file, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_file, mode);
        }
    }
}
